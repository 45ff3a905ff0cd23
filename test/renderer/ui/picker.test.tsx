import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Picker } from '#renderer/ui/picker.tsx';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { press, renderPart } from './render-part.ts';

const OPTIONS = [
  { id: 't1', text: 'Boats' },
  { id: 't2', text: 'Trees' },
];

function show() {
  const onToggle = vi.fn();
  const onCreate = vi.fn();
  renderPart(
    <Picker
      label="Tags"
      placeholder="Find or make a tag"
      options={OPTIONS}
      chosen={new Set(['t1'])}
      onToggle={onToggle}
      create={{ labelOf: (text) => `Make ${text}`, onCreate }}
      empty="No tag yet."
    />,
  );
  return { onToggle, onCreate };
}

const type = (value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name: 'Tags' }), { target: { value } });
const options = () => screen.queryAllByRole('option').map((option) => option.textContent);

describe('a picker', () => {
  it('says which are in', () => {
    show();
    const boats = screen.getByRole('option', { name: 'Boats' });
    expect(boats.getAttribute('aria-checked')).toBe('true');
    const trees = screen.getByRole('option', { name: 'Trees' });
    expect(trees.getAttribute('aria-checked')).toBe('false');
  });

  it('puts in or takes out the marked one with Enter', () => {
    const { onToggle } = show();
    press('ArrowDown');
    press('Enter');
    expect(onToggle.mock.calls).toEqual([['t2']]);
  });

  it('offers to make a new one from other words, last', () => {
    const { onCreate } = show();
    type('tre');
    expect(options()).toEqual(['Trees', 'Make tre']);
    type('Stone');
    press('Enter');
    expect(onCreate.mock.calls).toEqual([['Stone']]);
  });

  it('does not make what is there in other capitals', () => {
    show();
    type('boats');
    expect(options()).toEqual(['Boats']);
  });

  it('has nothing axe-core finds wrong', async () => {
    show();
    expect(await axeViolations()).toEqual([]);
  });
});
