import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ChartsScreen } from '#renderer/charts/charts-screen.tsx';
import { createFakeBackend } from '#renderer/backend/fake-backend.ts';
import { undo } from '#renderer/state/notebook.ts';
import type { RecordByType } from '#shared/project/kinds.ts';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { pressKey, settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { counted, courier, deserted, drafted } from '#test/renderer/sample-notebook.ts';

const tagged: RecordByType['figure'] = { ...counted, tags: { [deserted.id]: true } };

async function empty(records: readonly RecordByType['figure'][] = [tagged]) {
  const backend = createFakeBackend({
    records: [courier.document, deserted, drafted, ...records],
    texts: [courier.text],
  });
  const drawn = await renderWithNotebook(<ChartsScreen />, {
    backend,
    route: { screen: 'charts' },
  });
  await settle();
  return drawn;
}

async function withChart() {
  const drawn = await empty();
  fireEvent.click(screen.getByRole('button', { name: 'New chart' }));
  await waitFor(() => bar());
  const chart = () => [...drawn.backend.project().tables.chart.values()][0];
  return { ...drawn, chart };
}

function bar(): SVGElement {
  const found = document.querySelector<SVGElement>(`[data-bar="${counted.id}"]`);
  if (!found) throw new Error('no bar is drawn');
  return found;
}

describe('the charts of a project', () => {
  it('begin with what to do, and it is reachable', async () => {
    await empty();
    expect(screen.getByText('No charts yet')).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });

  it('send to the figures where nobody has accepted one', async () => {
    const { store } = await empty([]);
    fireEvent.click(screen.getByRole('button', { name: 'Review figures' }));
    expect(store.getState().route.screen).toBe('figures');
  });

  it('show what the tags ask for, and axe finds nothing', async () => {
    const { chart } = await withChart();
    expect(chart()?.figures).toMatchObject({ kind: 'query', query: { op: 'or' } });
    expect(bar().querySelector('title')?.textContent).toContain('Valley Courier: 945');
    expect(await axeViolations()).toEqual([]);
  });

  it('lead from a bar by Enter and Enter to its sentence', async () => {
    const { store } = await withChart();
    bar().focus();
    pressKey('Enter');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('The movement listed 945 soldiers');
    fireEvent.click(screen.getByRole('button', { name: /Go to the sentence/ }));
    expect(store.getState().route).toMatchObject({
      screen: 'reader',
      document: courier.document.id,
      record: counted.id,
      passage: counted.spans.quantity,
    });
  });

  it.each(['Periods', 'Multiples', 'Table'])('are laid out as %s for good', async (name) => {
    const { chart } = await withChart();
    fireEvent.click(screen.getByRole('radio', { name }));
    await settle();
    expect(chart()?.layout).toBe(name.toLowerCase());
  });

  it('keep the switches about doubt', async () => {
    const { chart } = await withChart();
    fireEvent.click(screen.getByRole('switch', { name: 'Keep unlike counts apart' }));
    fireEvent.click(screen.getByRole('switch', { name: 'Fold copies of one text' }));
    await settle();
    expect(chart()).toMatchObject({ keepApart: false, foldSameSource: false });
  });

  it('keep their title and their note', async () => {
    const { chart } = await withChart();
    for (const [name, value] of [
      ['Title', 'Who left in 2025'],
      ['Note', 'Counted twice.'],
    ] as const) {
      const field = screen.getByRole('textbox', { name });
      fireEvent.change(field, { target: { value } });
      fireEvent.blur(field);
      await settle();
    }
    expect(chart()).toMatchObject({ title: 'Who left in 2025', note: 'Counted twice.' });
    expect(screen.getByRole('heading', { name: 'Who left in 2025' })).toBeTruthy();
  });

  it('leave as a drawing with its styles, and as a table with its sentences', async () => {
    const { backend } = await withChart();
    for (const name of ['SVG drawing', 'CSV table']) {
      fireEvent.click(screen.getByRole('button', { name: 'Export' }));
      fireEvent.click(await screen.findByRole('menuitem', { name }));
      await settle();
    }
    const contents = backend.calls.flatMap((call) =>
      call.channel === 'chart.export' ? [String(call.input.content)] : [],
    );
    expect(contents[0]).toMatch(/^<svg [^>]*>.*945.*<\/svg>$/s);
    expect(contents[0]).not.toMatch(/tabindex|class=|style=/);
    expect(contents[1]).toContain('The movement listed 945 soldiers who walked away in 2025.');
  });

  it('go to the end of a brief, and into a new one where there is none', async () => {
    const { backend, chart, store } = await withChart();
    fireEvent.click(screen.getByRole('button', { name: 'Put in brief' }));
    await settle();
    expect(backend.project().tables.brief.size).toBe(1);
    expect(store.getState().route.screen).toBe('brief');
    fireEvent.click(screen.getByRole('button', { name: 'Put in brief' }));
    await settle();
    const nodes = [...backend.project().tables.block.values()].map(({ node }) => node);
    const reference = { type: 'chartRef', attrs: { id: chart()?.id } };
    expect(nodes).toEqual([reference, reference]);
  });

  it('can be deleted and come back', async () => {
    const { backend, store } = await withChart();
    fireEvent.click(screen.getByRole('button', { name: 'Delete this chart' }));
    await settle();
    expect(backend.project().tables.chart.size).toBe(0);
    expect(store.getState().notices.at(-1)?.undo).toBe(true);
    await undo(store);
    expect(backend.project().tables.chart.size).toBe(1);
  });
});
