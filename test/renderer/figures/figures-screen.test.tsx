import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { regionText } from '#shared/annotation/region.ts';
import { FiguresScreen } from '#renderer/figures/figures-screen.tsx';
import { dispatch, undo } from '#renderer/state/notebook.ts';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { pressKey, settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { counted, courier, deserted, sampleBackend } from '#test/renderer/sample-notebook.ts';

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

  it('filters by a number however its thousands are parted', async () => {
    await figures();
    for (const value of ['85000', '85 000', '85.000', 'AROUND 85000']) {
      fireEvent.change(screen.getByRole('searchbox', { name: 'Filter' }), {
        target: { value },
      });
      await settle();
      expect(rowWith('“Around 85,000”'), value).toBeTruthy();
      expect(rowWith('“945”'), value).toBeUndefined();
    }
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

  it('lists suggestions of words that were typed in over a page, and accepts them', async () => {
    const rendered = await figures();
    const { id: document, texts } = courier.document;
    await act(() =>
      dispatch(rendered.store, {
        kind: 'region.add',
        document,
        original: texts[0]!.originalSha256,
        page: 1,
        box: { left: 0, top: 0, width: 5_000, height: 800 },
        words: 'In 2025 the clerk counted 412 soldiers at the ferry.',
      }),
    );
    await settle();
    focusRow('“412”');
    pressKey('Enter');
    await settle();
    expect(decisionOf(rendered, 412)).toBe('accepted');
    const [region] = rendered.backend.project().tables.region.values();
    const accepted = [...rendered.backend.project().tables.figure.values()];
    expect(accepted.find(({ value }) => value === 412)?.textHash).toBe(
      regionText(region!).textHash,
    );
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

  it('lists dismissals, and Enter takes one back', async () => {
    const rendered = await figures();
    focusRow('“Around 85,000”');
    pressKey('x');
    await settle();
    fireEvent.click(screen.getByRole('radio', { name: /Dismissed/ }));
    focusRow('“Around 85,000”');
    pressKey('Enter');
    await settle();
    expect(decisionOf(rendered, 85_000)).toBe('accepted');
  });

  it('accepts or dismisses everything chosen in one step', async () => {
    const rendered = await figures();
    focusRow('“Around 85,000”');
    pressKey('a', { ctrlKey: true });
    pressKey('Enter');
    await settle();
    const decisions = () =>
      [...rendered.backend.project().tables.figure.values()].map(({ decision }) => decision);
    expect(new Set(decisions())).toEqual(new Set(['accepted']));
    expect(decisions().length).toBeGreaterThan(2);
    await act(() => undo(rendered.store));
    expect(decisions()).toEqual(['accepted']);
  });

  it('edits a suggestion with E, and accepts it with what was changed', async () => {
    const rendered = await figures();
    focusRow('“Around 85,000”');
    pressKey('e');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/people have been drafted since the law/)).toBeTruthy();
    fireEvent.change(dialog.getByRole('textbox', { name: 'Value' }), {
      target: { value: '86,000' },
    });
    pressKey('Enter', { ctrlKey: true });
    await settle();
    expect(decisionOf(rendered, 86_000)).toBe('accepted');
    expect(screen.queryByRole('dialog')).toBeNull();
    await act(() => undo(rendered.store));
    expect(decisionOf(rendered, 86_000)).toBeUndefined();
  });

  it('keeps the editor open over a value it cannot read', async () => {
    await figures();
    focusRow('“945”');
    pressKey('e');
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByRole('textbox', { name: 'Value' }), { target: { value: 'many' } });
    fireEvent.click(dialog.getByRole('button', { name: /^Save/ }));
    await settle();
    expect(dialog.getByText(/Write a number/)).toBeTruthy();
  });

  it('sets figures under what is chosen', async () => {
    await figures();
    const headings = () =>
      within(grid())
        .getAllByRole('gridcell', { expanded: true })
        .map((cell) => cell.textContent);
    fireEvent.click(screen.getByRole('button', { name: /group by/ }));
    fireEvent.click(await screen.findByRole('menuitemradio', { name: 'Outlet' }));
    expect(headings()).toEqual([
      'Frontier Gazette1 figure',
      'River Wire1 figure',
      'Valley Courier2 figures',
    ]);
    fireEvent.click(within(grid()).getAllByRole('gridcell', { expanded: true })[2]!);
    expect(headings()).toHaveLength(2);
    expect(rowWith('“945”')).toBeUndefined();
  });

  it('sorts by a column, and back to the order of the texts', async () => {
    await figures();
    const firstValue = () => within(grid()).getAllByRole('row')[1]?.textContent;
    const press = () => fireEvent.click(within(grid()).getByRole('button', { name: 'Value' }));
    press();
    expect(firstValue()).toContain('880');
    press();
    expect(firstValue()).toContain('85,000');
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
