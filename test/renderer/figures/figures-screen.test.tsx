import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FiguresScreen } from '#renderer/figures/figures-screen.tsx';
import { undo } from '#renderer/state/notebook.ts';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { pressKey, settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { counted, deserted, sampleBackend } from '#test/renderer/sample-notebook.ts';

async function figures() {
  const rendered = await renderWithNotebook(<FiguresScreen />, { backend: sampleBackend() });
  await settle();
  return rendered;
}
const grid = () => screen.getByRole('grid', { name: 'Figures' });
const rowWith = (text: string) =>
  within(grid())
    .getAllByRole('row')
    .find((row) => row.textContent.includes(text))!;
const focusRow = (text: string) =>
  act(() => within(rowWith(text)).getAllByRole('gridcell')[2]!.focus());
const decisionOf = (rendered: Awaited<ReturnType<typeof figures>>, value: number) =>
  [...rendered.backend.project().tables.figure.values()].find((figure) => figure.value === value)
    ?.decision;

describe('the figures screen', () => {
  it('lists figures and suggestions with their words as written', async () => {
    await figures();
    expect(rowWith('“945”').textContent).toContain('Valley Courier');
    expect(rowWith('85,000').textContent).toContain('“Around 85,000”');
  });

  it('shows the sentence of the figure in hand', async () => {
    await figures();
    focusRow('“945”');
    const panel = screen.getByRole('complementary', { name: 'Figure' });
    expect(panel.textContent).toContain(
      'The movement listed 945 soldiers who walked away in 2025.',
    );
  });

  it('accepts a suggestion with Enter, and undo brings it back', async () => {
    const rendered = await figures();
    focusRow('“Around 85,000”');
    pressKey('Enter');
    await settle();
    expect(decisionOf(rendered, 85_000)).toBe('accepted');
    await act(() => undo(rendered.store));
    expect(decisionOf(rendered, 85_000)).toBeUndefined();
    expect(rowWith('“Around 85,000”')).toBeTruthy();
  });

  it('dismisses a suggestion with X', async () => {
    const rendered = await figures();
    focusRow('“Around 85,000”');
    pressKey('x');
    await settle();
    expect(decisionOf(rendered, 85_000)).toBe('dismissed');
  });

  it('tags the figure in hand with a number key', async () => {
    const rendered = await figures();
    focusRow('“945”');
    pressKey('1');
    await settle();
    const figure = rendered.backend.project().tables.figure.get(counted.id);
    expect(figure?.tags).toEqual({ [deserted.id]: true });
  });

  it('makes a chart of what is selected and goes there', async () => {
    const rendered = await figures();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select 945' }));
    fireEvent.click(await screen.findByRole('button', { name: /^Chart/ }));
    await settle();
    const [chart] = rendered.backend.project().tables.chart.values();
    expect(chart?.figures).toEqual({ kind: 'picked', ids: [counted.id] });
    expect(rendered.store.getState().route).toEqual({ screen: 'charts', record: chart?.id });
  });

  it('leads to the sentence', async () => {
    const { store } = await figures();
    focusRow('“945”');
    fireEvent.click(screen.getByRole('button', { name: /Go to the sentence/ }));
    expect(store.getState().route).toMatchObject({ screen: 'reader', record: counted.id });
  });

  it('says what to do where there is no figure', async () => {
    await renderWithNotebook(<FiguresScreen />);
    expect(screen.getByRole('heading', { name: 'No figures yet' })).toBeTruthy();
  });

  it('has nothing axe-core finds wrong', async () => {
    await figures();
    expect(await axeViolations()).toEqual([]);
  });
});
