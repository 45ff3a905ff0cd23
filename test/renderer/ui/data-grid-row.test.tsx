import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { DataGrid } from '#renderer/ui/data-grid.tsx';
import { renderPart } from './render-part.ts';

const groups = [{ id: 'all', rows: ['Ash', 'Birch', 'Cedar', 'Larch'] }];
const idOf = (row: string) => row;
const labelOf = (row: string) => `Select ${row}`;

/** A grid that notes each row it draws, and what is selected in it. */
function noted() {
  const drawn: string[] = [];
  const note = (row: string) => {
    drawn.push(row);
    return row;
  };
  const columns = [{ id: 'name', label: 'Name', width: 80, render: note }];
  function Trees() {
    const [selected, onChange] = useState<ReadonlySet<string>>(new Set());
    const [current, onCurrent] = useState<string | null>(null);
    const selection = { selected, onChange, labelOf, allLabel: 'Select all' };
    return (
      <>
        <DataGrid label="Trees" {...{ columns, groups, idOf, current, onCurrent, selection }} />
        <output>{[...selected].join(' ')}</output>
      </>
    );
  }
  renderPart(<Trees />);
  return drawn;
}

const box = (row: string) => screen.getByRole('checkbox', { name: `Select ${row}` });

describe('a row of the grid', () => {
  it('is drawn again only when something of it changed', () => {
    const drawn = noted();
    expect(new Set(drawn)).toEqual(new Set(groups[0]?.rows));
    drawn.length = 0;
    fireEvent.click(box('Birch'));
    expect(drawn).toEqual(['Birch']);
  });

  it('asks the grid as it is now, also when it was drawn long before', () => {
    noted();
    fireEvent.click(box('Birch'));
    fireEvent.click(box('Cedar'));
    fireEvent.click(box('Larch'));
    expect(screen.getByRole('status').textContent).toBe('Birch Cedar Larch');
  });
});
