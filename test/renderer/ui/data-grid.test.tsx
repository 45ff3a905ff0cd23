import { fireEvent, screen, waitFor } from '@testing-library/react';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { CellInput } from '#renderer/ui/cell-input.tsx';
import { DataGrid } from '#renderer/ui/data-grid.tsx';
import type { GridColumn } from '#renderer/ui/grid-entries.ts';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { focus, focused, press, renderPart } from './render-part.ts';

interface Bridge {
  readonly id: string;
  readonly name: string;
  readonly length: string;
}

const bridges = (count: number): readonly Bridge[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `b${at}`,
    name: `Bridge ${at}`,
    length: `${at} m`,
  }));
const idOf = (row: Bridge) => row.id;

interface TableProps {
  readonly count?: number;
  /** Rows that came in above the others. */
  readonly came?: number;
  readonly grouped?: boolean;
  readonly current?: string | null;
  readonly onCommit?: (id: string, value: string) => void;
  readonly onAction?: (id: string) => void;
  readonly onSort?: (column: string) => void;
  readonly empty?: ReactNode;
  readonly onKey?: (event: KeyboardEvent, id: string | null) => void;
}

function columns(onCommit: TableProps['onCommit']): readonly GridColumn<Bridge>[] {
  return [
    {
      id: 'length',
      label: 'Length',
      width: 80,
      align: 'end',
      isSortable: true,
      render: (row) => row.length,
      edit: (row, close) => (
        <CellInput
          label={`Length of ${row.name}`}
          value={row.length}
          check={(text) => (/^\d+ m$/.test(text) ? undefined : 'not a length')}
          onCommit={(value) => onCommit?.(row.id, value)}
          close={close}
        />
      ),
    },
    { id: 'name', label: 'Name', width: 120, isFlexible: true, render: (row) => row.name },
  ];
}

const arrivals = (count: number): readonly Bridge[] =>
  Array.from({ length: count }, (_, at) => ({ id: `n${at}`, name: `New ${at}`, length: '1 m' }));

function Table(props: TableProps) {
  const { count = 20, came = 0, grouped = false, onCommit, onSort, ...rest } = props;
  const [current, setCurrent] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(() => {
    const rows = [...arrivals(came), ...bridges(count)];
    if (!grouped) return [{ id: 'all', rows }];
    return [
      { id: 'stone', heading: 'Stone', isFolded: folded.has('stone'), rows: rows.slice(0, 2) },
      { id: 'wood', heading: 'Wood', isFolded: folded.has('wood'), rows: rows.slice(2) },
    ];
  }, [count, came, grouped, folded]);
  const { current: asked = current, ...events } = rest;
  return (
    <>
      <button type="button">Before</button>
      <DataGrid
        label="Bridges"
        columns={columns(onCommit)}
        groups={groups}
        idOf={idOf}
        current={asked}
        onCurrent={setCurrent}
        selection={{
          selected,
          onChange: setSelected,
          labelOf: (row) => `Select ${row.name}`,
          allLabel: 'Select all',
        }}
        sort={{ column: 'length', direction: 'ascending' }}
        onSort={(column) => onSort?.(column)}
        onFold={(id) => setFolded((was) => new Set(was.has(id) ? [] : [id]))}
        {...events}
      />
      <output>{[...selected].join(' ')}</output>
    </>
  );
}

const cell = (text: string) => screen.getByText(text).closest<HTMLElement>('[role=gridcell]')!;
const enter = (text: string) => focus(cell(text));
const selection = () => screen.getByRole('status').textContent;

describe('the grid', () => {
  it('has one cell in the tab order, the first of the first row', () => {
    renderPart(<Table />);
    const stops = [...screen.getByRole('grid').querySelectorAll('[tabindex="0"]')];
    expect(stops).toHaveLength(1);
    expect(stops[0]).toBe(screen.getByRole('checkbox', { name: 'Select Bridge 0' }));
  });

  it('moves the focus with arrows and takes the tab stop along', () => {
    renderPart(<Table />);
    enter('Bridge 0');
    press('ArrowDown');
    expect(focused()).toBe(cell('Bridge 1'));
    press('ArrowLeft');
    expect(focused()).toBe(cell('1 m'));
    press('ArrowLeft');
    expect(focused()).toBe(screen.getByRole('checkbox', { name: 'Select Bridge 1' }));
    expect(screen.getByRole('grid').querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('draws what is in sight of 20,000 rows and still reaches the last', () => {
    renderPart(<Table count={20_000} />);
    const grid = screen.getByRole('grid');
    expect(grid.getAttribute('aria-rowcount')).toBe('20001');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    enter('Bridge 0');
    press('End', { ctrlKey: true });
    expect(focused()).toBe(cell('Bridge 19999'));
    expect(focused().closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('20001');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
  });

  it('says which row is current', () => {
    const seen = vi.fn<(id: string | null) => void>();
    renderPart(<Table onKey={(_event, id) => seen(id)} />);
    enter('Bridge 3');
    press('ArrowDown');
    press('x');
    expect(seen.mock.calls).toEqual([['b3'], ['b4']]);
  });

  it('follows when the current row is set from outside', () => {
    const { rerender } = renderPart(<Table current="b2" />);
    rerender(<Table current="b9" />);
    const stop = screen.getByRole('grid').querySelector('[tabindex="0"]');
    expect(stop).toBe(screen.getByRole('checkbox', { name: 'Select Bridge 9' }));
  });

  it('lets the screen take a key before the grid does', () => {
    const onAction = vi.fn();
    renderPart(<Table onAction={onAction} onKey={(event) => event.preventDefault()} />);
    enter('Bridge 0');
    press('Enter');
    press('ArrowDown');
    expect(onAction).not.toHaveBeenCalled();
    expect(focused()).toBe(cell('Bridge 0'));
  });

  it('has nothing axe-core finds wrong', async () => {
    renderPart(<Table grouped />);
    expect(await axeViolations()).toEqual([]);
  });
});

describe('rows that come in above what is in sight', () => {
  const grid = () => screen.getByRole('grid');
  const drawn = () =>
    screen.getAllByText(/^(?:Bridge|New) \d+$/).map(({ textContent }) => textContent);
  const scrolls = () => {
    const asked: unknown[] = [];
    grid().scrollTo = (to?: unknown) => asked.push(to);
    return asked;
  };

  it('are drawn at the top of a list that stands there', () => {
    const { rerender } = renderPart(<Table count={500} />);
    const asked = scrolls();
    rerender(<Table count={500} came={40} />);
    expect(drawn()[0]).toBe('New 0');
    expect(asked).toEqual([]);
  });

  it('take the place of those that go out of sight, in the same elements', () => {
    const { rerender } = renderPart(<Table count={500} current="b0" />);
    const second = cell('Bridge 1');
    rerender(<Table count={500} came={80} current="b0" />);
    expect(cell('New 0')).toBe(second);
    expect(second.textContent).toBe('New 0');
  });

  it('leave the same rows drawn where the list is scrolled, and are scrolled past at once', () => {
    const { rerender } = renderPart(<Table count={500} current="b0" />);
    const asked = scrolls();
    grid().scrollTop = 3000;
    fireEvent.scroll(grid());
    const before = drawn();
    expect(before).toContain('Bridge 100');
    rerender(<Table count={500} came={40} current="b0" />);
    expect(drawn()).toEqual(before);
    expect(cell('Bridge 100').parentElement?.getAttribute('aria-rowindex')).toBe('142');
    expect(asked).toEqual([{ top: 4200 }]);
  });

  it('are scrolled past where the keyboard is in the topmost row', () => {
    const { rerender } = renderPart(<Table count={500} />);
    enter('Bridge 0');
    const asked = scrolls();
    rerender(<Table count={500} came={40} />);
    expect(focused()).toBe(cell('Bridge 0'));
    expect(asked).toEqual([{ top: 1200 }]);
  });

  it('wait until a wheel that turns stands still', async () => {
    const { rerender } = renderPart(<Table count={500} />);
    fireEvent.wheel(grid());
    rerender(<Table count={500} came={40} />);
    expect(drawn()[0]).toBe('Bridge 0');
    await waitFor(() => expect(drawn()[0]).toBe('New 0'));
  });

  it('hold nothing else up: what leaves while the wheel turns is gone', () => {
    const { rerender } = renderPart(<Table count={500} />);
    fireEvent.wheel(grid());
    rerender(<Table count={3} />);
    expect(drawn()).toEqual(['Bridge 0', 'Bridge 1', 'Bridge 2']);
  });

  it('do not take the sight to the row of the cursor', () => {
    const { rerender } = renderPart(<Table count={500} current="b3" />);
    const asked = vi.spyOn(Element.prototype, 'scrollIntoView');
    rerender(<Table count={500} came={40} current="b3" />);
    rerender(<Table count={400} current="b3" />);
    expect(asked).not.toHaveBeenCalled();
    rerender(<Table count={400} current="b4" />);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });

  it('are gone to when one of them is made current before it is there', () => {
    const { rerender } = renderPart(<Table current="b3" />);
    rerender(<Table current="n1" />);
    const asked = vi.spyOn(Element.prototype, 'scrollIntoView');
    rerender(<Table came={4} current="n1" />);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });
});

describe('selection in the grid', () => {
  it('takes the row in and out with Space', () => {
    renderPart(<Table />);
    enter('Bridge 1');
    press(' ');
    expect(selection()).toBe('b1');
    press(' ');
    expect(selection()).toBe('');
  });

  it('grows with Shift and an arrow from where it began', () => {
    renderPart(<Table />);
    enter('Bridge 1');
    press('ArrowDown', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    expect(selection()).toBe('b1 b2 b3');
  });

  it('takes all with Ctrl+A and drops all with Escape', () => {
    renderPart(<Table count={3} />);
    enter('Bridge 1');
    press('a', { ctrlKey: true });
    expect(selection()).toBe('b0 b1 b2');
    press('Escape');
    expect(selection()).toBe('');
  });

  it('takes a stretch between a click and a click with Shift', () => {
    renderPart(<Table />);
    fireEvent.click(cell('Bridge 2'));
    fireEvent.click(cell('Bridge 4'), { shiftKey: true });
    expect(selection()).toBe('b2 b3 b4');
  });

  it('takes every row with the box in the head, which is mixed while some are taken', () => {
    renderPart(<Table count={3} />);
    const all = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all' });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select Bridge 1' }));
    expect(all.indeterminate).toBe(true);
    fireEvent.click(all);
    expect(selection()).toBe('b0 b1 b2');
    expect(all.checked).toBe(true);
  });
});

describe('editing in the grid', () => {
  const edit = () => {
    enter('1 m');
    press('Enter');
    return screen.getByRole<HTMLInputElement>('textbox', { name: 'Length of Bridge 1' });
  };

  it('opens with Enter, commits with Enter and gives the focus back', () => {
    const onCommit = vi.fn();
    renderPart(<Table onCommit={onCommit} />);
    const field = edit();
    expect(focused()).toBe(field);
    fireEvent.change(field, { target: { value: '77 m' } });
    press('Enter');
    expect(onCommit.mock.calls).toEqual([['b1', '77 m']]);
    expect(focused()).toBe(cell('1 m'));
  });

  it('gives up with Escape', () => {
    const onCommit = vi.fn();
    renderPart(<Table onCommit={onCommit} />);
    fireEvent.change(edit(), { target: { value: '77 m' } });
    press('Escape');
    expect(onCommit).not.toHaveBeenCalled();
    expect(focused()).toBe(cell('1 m'));
  });

  it('keeps a text that is wrong open and does not commit it', () => {
    const onCommit = vi.fn();
    renderPart(<Table onCommit={onCommit} />);
    const field = edit();
    fireEvent.change(field, { target: { value: 'long' } });
    press('Enter');
    expect(onCommit).not.toHaveBeenCalled();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(focused()).toBe(field);
  });

  it('keeps keys in the field from moving the cursor', () => {
    renderPart(<Table />);
    const field = edit();
    press('ArrowDown');
    expect(focused()).toBe(field);
  });

  it('does the row’s action where a column cannot be edited', () => {
    const onAction = vi.fn();
    renderPart(<Table onAction={onAction} />);
    enter('Bridge 4');
    press('Enter');
    expect(onAction.mock.calls).toEqual([['b4']]);
  });
});

describe('head and groups of the grid', () => {
  it('gives way to the empty state when there is no row', async () => {
    renderPart(<Table count={0} empty={<button type="button">Add the first</button>} />);
    expect(screen.queryByRole('grid')).toBeNull();
    expect(screen.getByRole('button', { name: 'Add the first' })).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });

  it('says how it is sorted and is reached with the arrow up', () => {
    const onSort = vi.fn();
    renderPart(<Table onSort={onSort} />);
    const head = screen.getByRole('columnheader', { name: 'Length' });
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    enter('0 m');
    press('ArrowUp');
    expect(focused()).toBe(head.querySelector('button'));
    fireEvent.click(focused());
    expect(onSort.mock.calls).toEqual([['length']]);
  });

  it('folds a group with Enter or the arrow left and opens it with the arrow right', () => {
    renderPart(<Table grouped count={4} />);
    enter('Stone');
    expect(focused().getAttribute('aria-expanded')).toBe('true');
    press('ArrowLeft');
    expect(screen.queryByText('Bridge 0')).toBeNull();
    expect(focused().getAttribute('aria-expanded')).toBe('false');
    press('ArrowRight');
    expect(screen.queryByText('Bridge 0')).not.toBeNull();
    press('Enter');
    expect(screen.queryByText('Bridge 0')).toBeNull();
  });

  it('passes group rows over when a stretch is taken', () => {
    renderPart(<Table grouped count={4} />);
    fireEvent.click(cell('Bridge 1'));
    fireEvent.click(cell('Bridge 2'), { shiftKey: true });
    expect(selection()).toBe('b1 b2');
  });
});
