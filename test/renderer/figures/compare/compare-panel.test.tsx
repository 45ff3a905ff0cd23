import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FiguresScreen } from '#renderer/figures/figures-screen.tsx';
import { conventionKey } from '#shared/figure/compare/conventions.ts';
import { dispatch, undo } from '#renderer/state/notebook.ts';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { pressKey, settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { sampleBackend } from '#test/renderer/sample-notebook.ts';
import { comparedBackend, crowdedBackend } from '#test/renderer/figures/compared-notebook.ts';

async function compared(backend = comparedBackend()) {
  const drawn = await renderWithNotebook(<FiguresScreen />, { backend });
  await settle();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select all' }));
  fireEvent.click(await screen.findByRole('button', { name: /^Compare/ }));
  await settle();
  return drawn;
}
const panel = () => screen.getByRole('complementary', { name: 'Compare' });
const verdicts = () => within(panel()).getByRole('list', { name: 'Verdicts' });
const cards = () =>
  within(verdicts())
    .getAllByRole('listitem')
    .map((card) => card.textContent);

describe('the Compare panel', () => {
  it('opens with Enter on chosen figures and closes with Escape, the focus where it was', async () => {
    await renderWithNotebook(<FiguresScreen />, { backend: comparedBackend() });
    await settle();
    const cell = within(screen.getByRole('grid', { name: 'Figures' })).getAllByRole('gridcell')[2]!;
    act(() => cell.focus());
    pressKey('a', { ctrlKey: true });
    pressKey('Enter');
    await settle();
    expect(panel().contains(document.activeElement)).toBe(false);
    expect(document.activeElement?.contains(panel())).toBe(true);
    pressKey('Escape');
    expect(screen.queryByRole('complementary', { name: 'Compare' })).toBeNull();
    expect(document.activeElement?.getAttribute('role')).toBe('gridcell');
  });

  it('is read anew when a convention is switched, the figures left as they are', async () => {
    const { store } = await compared();
    const figures = () => store.getState().project?.tables.figure;
    const before = figures();
    const value = false;
    await act(() => dispatch(store, { kind: 'setting.set', key: conventionKey('bodies'), value }));
    await waitFor(() => expect(cards()[0]).not.toMatch(/^Conflict/));
    expect(panel().textContent).toContain('was counted by');
    expect(figures()).toBe(before);
  });

  it('says each verdict with its reason, what contradicts first', async () => {
    await compared();
    const [first, ...rest] = cards();
    expect(first).toMatch(/^Conflict.*945.*1,400.*455 apart/);
    expect(rest.join('\n')).toMatch(/Nested and consistent880.*lies within 945.*65 are left/);
  });

  it('sets measures against outlets, or against who counted, the verdict between', async () => {
    await compared();
    const grid = () => within(within(panel()).getByRole('table'));
    expect(grid().getAllByRole('columnheader').map(text)).toEqual([
      'Measure',
      'Valley Courier',
      'Frontier Gazette',
      'River Wire',
    ]);
    expect(grid().getByRole('rowheader').textContent).toBe('Deserted');
    expect(grid().getAllByRole('button', { name: /^fits within.*880/ })).toHaveLength(1);
    fireEvent.click(screen.getByRole('radio', { name: 'By who counted' }));
    expect(grid().getAllByRole('columnheader').map(text)).toEqual([
      'Measure',
      'The Roll',
      'The Tally',
    ]);
    expect(grid().getByRole('button', { name: /^conflict.*945/ })).toBeTruthy();
  });

  it('leads from a verdict in the grid to its card, from a value to its sentence, and there', async () => {
    const { store } = await compared();
    const grid = within(within(panel()).getByRole('table'));
    fireEvent.click(grid.getByRole('button', { name: /^fits within/ }));
    await settle();
    expect(document.activeElement?.textContent).toMatch(/^Nested and consistent880/);
    fireEvent.click(grid.getByRole('button', { name: /^1,400/ }));
    const sentence = document.activeElement;
    expect(sentence?.textContent).toContain(
      'The Tally lists 1,400 soldiers who walked away in 2025.',
    );
    fireEvent.click(within(sentence as HTMLElement).getByRole('button'));
    expect(store.getState().route).toMatchObject({ screen: 'reader' });
  });

  it('draws every figure on a line of values or of periods', async () => {
    await compared();
    const line = within(screen.getByRole('group', { name: 'Number line' }));
    expect(line.getAllByRole('button')).toHaveLength(3);
    fireEvent.click(screen.getByRole('radio', { name: 'Periods' }));
    const periods = within(screen.getByRole('group', { name: 'Timeline of periods' }));
    expect(periods.getAllByRole('button').map(text).join(' ')).toContain('Jan–Sep 2025');
  });

  it('keeps a ruling with its reason beside the verdict, and undo takes it away', async () => {
    const { backend, store } = await compared();
    const [card] = within(verdicts()).getAllByRole('listitem');
    fireEvent.click(within(card!).getByRole('button', { name: /^Rule on/ }));
    const reason = await screen.findByRole('textbox', { name: 'Why' });
    expect(screen.getByRole('button', { name: /Keep ruling/ })).toHaveProperty('disabled', true);
    fireEvent.change(reason, { target: { value: 'They count other regions.' } });
    fireEvent.click(screen.getByRole('button', { name: /Keep ruling/ }));
    await settle();
    const [ruling] = backend.project().tables.ruling.values();
    expect(ruling).toMatchObject({ verdict: 'conflict', reason: 'They count other regions.' });
    expect(cards()[0]).toMatch(/Conflict.*You ruled: conflict.*They count other regions\./);
    await act(() => undo(store));
    expect(verdicts().textContent).not.toContain('ruled');
  });

  it('has nothing axe-core finds wrong', async () => {
    await compared();
    expect(await axeViolations(panel())).toEqual([]);
  });

  it('takes a ruling back', async () => {
    const { backend } = await compared();
    fireEvent.click(within(verdicts()).getAllByRole('button', { name: /^Rule on/ })[0]!);
    const reason = await screen.findByRole('textbox', { name: 'Why' });
    fireEvent.change(reason, { target: { value: 'They count other regions.' } });
    act(() => reason.focus());
    pressKey('Enter', { ctrlKey: true });
    fireEvent.click(await screen.findByRole('button', { name: 'Take the ruling back' }));
    await waitFor(() => expect(backend.project().tables.ruling.size).toBe(0));
  });

  it('counts what it compares, and says what it leaves out', async () => {
    await compared(sampleBackend());
    expect(panel().textContent).toContain('1 figure');
    expect(panel().textContent).toMatch(/\d of these are not accepted and left out/);
    expect(panel().textContent).toContain('Two accepted figures make a comparison.');
  });

  it('compares no more than can be read of thousands chosen, and says so', async () => {
    await compared(crowdedBackend(3000));
    expect(panel().textContent).toContain('60 figures');
    expect(panel().textContent).toContain('The first 60 of 3000 are compared');
    await waitFor(() => expect(verdicts().textContent).toMatch(/1,?7\d\d more pairs conflict/));
    expect(cards().length).toBeLessThan(20);
    const sentences = () => within(panel()).getByRole('list', { name: 'Figures compared' });
    await waitFor(() => expect(within(sentences()).getAllByRole('listitem')).toHaveLength(60));
  });
});

function text(element: HTMLElement): string {
  return element.textContent;
}
