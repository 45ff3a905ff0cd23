import { fireEvent, screen } from '@testing-library/react';
import { Hash, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Palette } from '#renderer/ui/palette.tsx';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { focused, press, renderPart } from './render-part.ts';

interface FinderProps {
  readonly onChoose?: (id: string) => void;
  readonly onClose?: () => void;
  readonly isFiltering?: boolean;
}

const GROUPS = [
  {
    id: 'rivers',
    items: ['Irrawaddy', 'Salween', 'Sittaung'].map((name) => ({
      id: `zz-${name}`,
      icon: Hash,
      text: name,
      hint: 'river',
    })),
  },
  {
    id: 'actions',
    heading: 'Actions',
    items: [
      { id: 'zz-undo', icon: Undo2, text: 'Undo', keys: 'Ctrl Z' },
      { id: 'zz-redo', icon: Undo2, text: 'Redo', isDisabled: true },
    ],
  },
];

function Finder({ onChoose, onClose, isFiltering = true }: FinderProps) {
  const [query, setQuery] = useState('');
  return (
    <Palette
      label="Find"
      placeholder="Type a name"
      isOpen
      onClose={() => onClose?.()}
      query={query}
      onQuery={setQuery}
      groups={GROUPS}
      onChoose={(id) => onChoose?.(id)}
      empty="Nothing fits."
      isFiltering={isFiltering}
    />
  );
}

const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Find' });
const type = (value: string) => fireEvent.change(field(), { target: { value } });
const options = () => screen.getAllByRole('option').map((option) => option.textContent);
const chosen = () => document.querySelector('[data-selected=true]')?.textContent ?? '';

describe('the palette', () => {
  it('is ready for typing as soon as it opens', () => {
    renderPart(<Finder />);
    expect(screen.getByRole('dialog', { name: 'Find' })).toBeTruthy();
    expect(focused()).toBe(field());
  });

  it('narrows the list to what fits the words, not the ids', () => {
    renderPart(<Finder />);
    type('sal');
    expect(options()).toEqual([expect.stringContaining('Salween')]);
    type('zz');
    expect(screen.getByText('Nothing fits.')).toBeTruthy();
  });

  it('moves with the arrows, round and round, past what cannot be done now', () => {
    renderPart(<Finder />);
    expect(chosen()).toContain('Irrawaddy');
    press('ArrowDown');
    expect(chosen()).toContain('Salween');
    press('ArrowUp');
    press('ArrowUp');
    expect(chosen()).toContain('Undo');
    press('ArrowDown');
    expect(chosen()).toContain('Irrawaddy');
  });

  it('does the marked one with Enter', () => {
    const onChoose = vi.fn();
    renderPart(<Finder onChoose={onChoose} />);
    type('sit');
    press('Enter');
    expect(onChoose.mock.calls).toEqual([['zz-Sittaung']]);
  });

  it('shows what it is given when the finding is done elsewhere', () => {
    renderPart(<Finder isFiltering={false} />);
    type('nothing like it');
    expect(options()).toHaveLength(5);
  });

  it('closes with Escape', () => {
    const onClose = vi.fn();
    renderPart(<Finder onClose={onClose} />);
    press('Escape');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('has nothing axe-core finds wrong', async () => {
    renderPart(<Finder />);
    expect(await axeViolations()).toEqual([]);
  });
});
