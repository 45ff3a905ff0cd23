import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { describeAnchor } from '#shared/anchor/describe-anchor.ts';
import { fail } from '#shared/base/result.ts';
import type { RecordByType } from '#shared/project/kinds.ts';
import { fakeSheet } from '#renderer/backend/fake-sheet.ts';
import { dispatch, undo } from '#renderer/state/notebook.ts';
import { VersionsScreen } from '#renderer/versions/versions-screen.tsx';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { pressKey, settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import {
  counted,
  courier,
  gazette,
  idOf,
  marked,
  sampleBackend,
} from '#test/renderer/sample-notebook.ts';

const revised = fakeSheet({
  title: 'A year of walking away',
  lines: [
    '# What the list holds',
    'The movement listed 960 soldiers who walked away in 2025.',
    'Around 85,000 people have been drafted since the law.',
  ],
  publisher: 'Valley Courier',
  at: '2026-01-13T09:03:00.000Z-0000',
});

const WORDS = 'From January to September the movement listed 880 soldiers.';
const gone: RecordByType['highlight'] = {
  ...marked,
  id: idOf('highlight', 'b'),
  document: gazette.document.id,
  anchor: {
    textHash: gazette.text.textHash,
    start: 0,
    end: WORDS.length,
    exact: WORDS,
    prefix: '',
    suffix: '',
  },
};
const rewritten = fakeSheet({
  title: 'Nine months of leaving',
  lines: ['This page has been taken down by its author.'],
  publisher: 'Frontier Gazette',
  at: '2026-01-13T09:04:00.000Z-0000',
});

/** The courier's number is another one now; the highlight in the gazette has lost its sentence. */
function withVersions() {
  const sample = sampleBackend();
  const records = [...Object.values(sample.project().tables)].flatMap((table) => [
    ...(table as ReadonlyMap<string, RecordByType[keyof RecordByType]>).values(),
  ]);
  return sampleBackend({
    records: [...records, revised.document, rewritten.document, gone],
    texts: [courier.text, gazette.text, revised.text, rewritten.text],
  });
}

async function versions(document?: string) {
  const backend = withVersions();
  const rendered = await renderWithNotebook(<VersionsScreen />, {
    backend,
    route: { screen: 'versions', ...(document !== undefined && { document }) },
  });
  const declare = async (id: string, newer: string) => {
    await dispatch(rendered.store, { kind: 'document.declare', id, newer });
    await settle();
  };
  await declare(courier.document.id, revised.document.id);
  return { ...rendered, declare };
}

const list = () => within(screen.getByRole('grid', { name: 'Waiting passages' }));
const rowOf = (words: string) =>
  list()
    .getAllByRole('row')
    .find((row) => row.textContent.includes(words))!;

describe('new versions of documents', () => {
  it('say what they are for while nothing waits', async () => {
    await renderWithNotebook(<VersionsScreen />, { backend: sampleBackend() });
    expect(screen.getByRole('heading', { name: 'Nothing waits for you' })).toBeTruthy();
  });

  it('show a passage then and now with the number that changed marked', async () => {
    await versions();
    const row = rowOf('Highlight');
    expect(row.textContent).toContain('Number changed');
    expect(row.querySelector('del')?.textContent.trim()).toBe('945');
    expect(row.querySelector('ins')?.textContent.trim()).toBe('960');
    expect(row.textContent).toContain('The movement listed 960 soldiers who walked away in 2025.');
    expect(list().getAllByRole('row')).toHaveLength(2);
  });

  it('take the newer number as a figure of its own, and undo takes it back', async () => {
    const { backend, store } = await versions();
    const button = within(rowOf('Figure')).getByRole('button', { name: /^Take the newer number/ });
    fireEvent.click(button);
    await settle();
    const { supersededBy } = backend.project().tables.figure.get(counted.id)!;
    expect(backend.project().tables.figure.get(supersededBy ?? '')?.value).toBe(960);
    expect(list().getAllByRole('row')).toHaveLength(1);
    expect(store.getState().notices.at(-1)?.undo).toBe(true);
    expect(store.getState().notices.at(-1)?.text).toMatch(/ 1 still waits\.$/);
    await undo(store);
    await settle();
    expect(backend.project().tables.figure.get(counted.id)?.supersededBy).toBeUndefined();
    expect(list().getAllByRole('row')).toHaveLength(2);
  });

  it('keep a passage on its older text, and it no longer waits', async () => {
    const { backend } = await versions();
    fireEvent.click(within(rowOf('Highlight')).getByRole('button', { name: /^Keep/ }));
    await settle();
    const { kept, anchor } = backend.project().tables.highlight.get(marked.id)!;
    expect(kept).toBe(revised.text.textHash);
    expect(anchor).toEqual(marked.anchor);
    expect(list().getAllByRole('row')).toHaveLength(1);
  });

  it('are decided with A and K on the selected passage', async () => {
    const { backend } = await versions();
    list().getAllByRole('row')[0]!.focus();
    pressKey('a');
    await settle();
    const { anchor } = backend.project().tables.highlight.get(marked.id)!;
    expect(anchor.exact).toBe('960 soldiers who walked away');
    pressKey('k');
    await settle();
    expect(backend.project().tables.figure.get(counted.id)?.kept).toBe(revised.text.textHash);
    expect(screen.getByRole('heading', { name: 'Nothing waits for you' })).toBeTruthy();
  });

  it('keep the focus and the choice on one row when undo brings another back', async () => {
    const { backend, store } = await versions();
    const rows = () => list().getAllByRole('row');
    const chosen = () => rows().filter((row) => row.getAttribute('aria-selected') === 'true');
    act(() => rows()[0]!.focus());
    pressKey('ArrowDown');
    pressKey('ArrowUp');
    pressKey('a');
    await settle();
    await act(() => undo(store));
    await settle();
    expect(rows()).toHaveLength(2);
    expect(chosen()).toEqual([document.activeElement]);
    expect(document.activeElement).toBe(rowOf('Figure'));
    pressKey('k');
    await settle();
    expect(backend.project().tables.figure.get(counted.id)?.kept).toBe(revised.text.textHash);
    expect(chosen()).toEqual([document.activeElement]);
  });

  it('offer no place for a passage that is missing', async () => {
    const { declare } = await versions(gazette.document.id);
    await declare(gazette.document.id, rewritten.document.id);
    const row = rowOf(WORDS);
    expect(row.textContent).toContain('Missing');
    expect(within(row).queryByRole('button', { name: /^Accept/ })).toBeNull();
    expect(within(row).getByRole('button', { name: /^Keep/ })).toBeTruthy();
  });

  it('say that there is nothing to accept where no place was found', async () => {
    const { backend, store, declare } = await versions(gazette.document.id);
    await declare(gazette.document.id, rewritten.document.id);
    rowOf(WORDS).focus();
    const before = backend.project();
    pressKey('a');
    await settle();
    expect(backend.project()).toBe(before);
    expect(store.getState().notices.at(-1)?.text).toBe(
      'No place for it was found in the newer text. Press L to link it by hand.',
    );
  });

  it('are chosen from the documents that wait where there are several', async () => {
    const { declare } = await versions();
    await declare(gazette.document.id, rewritten.document.id);
    const documents = within(screen.getByRole('grid', { name: 'Documents that wait' }));
    expect(documents.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'A year of walking away2 passages wait',
      'Nine months of leaving1 passage waits',
    ]);
    fireEvent.click(documents.getAllByRole('row')[1]!);
    await settle();
    expect(rowOf(WORDS)).toBeTruthy();
  });

  it('change nothing in a project that is read only', async () => {
    const { store } = await versions();
    const { header } = store.getState();
    store.setState({ header: { ...header!, readOnly: 'Somebody else has it open.' } });
    await settle();
    const buttons = list().getAllByRole('button');
    expect(buttons.every((button) => button.hasAttribute('disabled'))).toBe(true);
  });

  it('say why they cannot be compared', async () => {
    const backend = withVersions();
    backend.answer('version.waiting', () => fail('unreadable', 'The disk reports an error.'));
    await renderWithNotebook(<VersionsScreen />, {
      backend,
      route: { screen: 'versions', document: courier.document.id },
    });
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('The disk reports an error.');
  });

  it('have nothing that gets in the way of a screen reader', async () => {
    const { container, declare } = await versions();
    await declare(gazette.document.id, rewritten.document.id);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('are accepted all at once with Shift and A after a look at the numbers; one undo parts them', async () => {
    const { backend, store } = await versions();
    expect(screen.getByRole('button', { name: /^Accept 2 shown/ })).toBeTruthy();
    list().getAllByRole('row')[0]!.focus();
    pressKey('a', { shiftKey: true });
    await settle();
    const dialog = within(screen.getByRole('dialog', { name: 'Accept 2 passages?' }));
    expect(dialog.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
      '945 soldiers who walked away is now 960 soldiers who walked away',
      '945 is now 960',
    ]);
    fireEvent.click(dialog.getByRole('button', { name: 'Accept 2' }));
    await settle();
    const { tables } = backend.project();
    expect(tables.highlight.get(marked.id)?.anchor.exact).toBe('960 soldiers who walked away');
    expect(tables.figure.get(counted.id)?.supersededBy).toBeTruthy();
    await undo(store);
    await settle();
    expect(backend.project().tables.highlight.get(marked.id)?.anchor).toEqual(marked.anchor);
    expect(backend.project().tables.figure.get(counted.id)?.supersededBy).toBeUndefined();
  });

  it('are kept all at once, and one undo brings them back', async () => {
    const { backend, store } = await versions();
    fireEvent.click(screen.getByRole('button', { name: /^Keep 2 shown/ }));
    await settle();
    const said = store.getState().notices.at(-1)?.text;
    expect(said).toBe('2 passages stay on the older text.'); // none waits: nothing to count
    const kept = () => {
      const { highlight, figure } = backend.project().tables;
      return [highlight.get(marked.id)?.kept, figure.get(counted.id)?.kept];
    };
    expect(kept()).toEqual([revised.text.textHash, revised.text.textHash]);
    await undo(store);
    await settle();
    expect(kept()).toEqual([undefined, undefined]);
  });

  it('are shown by class with the count of each, and decided a class at a time', async () => {
    const { store, backend } = await versions();
    const LAW = 'drafted since the law';
    const start = courier.text.text.indexOf(LAW);
    const { textHash } = courier.text;
    const anchor = describeAnchor(courier.text, { start, end: start + LAW.length });
    const { id: document } = courier.document;
    expect(anchor.textHash).toBe(textHash);
    await dispatch(store, { kind: 'highlight.add', document, anchor, tags: [] });
    await settle();
    const classes = within(screen.getByRole('radiogroup', { name: 'Passages shown' }));
    expect(classes.getAllByRole('radio').map((one) => one.textContent)).toEqual([
      'All 3',
      'Unchanged 1',
      'Number changed 2',
    ]);
    fireEvent.click(classes.getByRole('radio', { name: /^Number changed/ }));
    await settle();
    expect(list().getAllByRole('row')).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: /^Keep 2 shown/ }));
    await settle();
    expect(list().getAllByRole('row')).toHaveLength(1);
    expect(backend.project().tables.highlight.get(marked.id)?.kept).toBe(revised.text.textHash);
  });

  it('list what was kept on older text, with its newer place still to be taken', async () => {
    const { backend } = await versions();
    fireEvent.click(within(rowOf('Highlight')).getByRole('button', { name: /^Keep/ }));
    await settle();
    const shelves = within(screen.getByRole('radiogroup', { name: 'Passages on older text' }));
    expect(screen.queryByText(/keeps/)).toBeTruthy();
    expect(shelves.getAllByRole('radio').map((one) => one.textContent)).toEqual([
      'Waiting 1',
      'Kept on older text 1',
    ]);
    fireEvent.click(shelves.getByRole('radio', { name: /^Kept/ }));
    await settle();
    const kept = within(screen.getByRole('grid', { name: 'Passages kept on older text' }));
    const [row] = kept.getAllByRole('row');
    expect(within(row!).queryByRole('button', { name: /^Keep/ })).toBeNull();
    expect(screen.queryByText(/keeps/)).toBeNull(); // nor does the line of keys name one
    fireEvent.click(within(row!).getByRole('button', { name: /^Accept/ }));
    await settle();
    const { anchor, kept: still } = backend.project().tables.highlight.get(marked.id)!;
    expect(anchor.exact).toBe('960 soldiers who walked away');
    expect(still).toBeUndefined();
    expect(screen.queryByRole('radiogroup', { name: 'Passages on older text' })).toBeNull();
  });

  it('are documents of their own again where somebody says so, and undo joins them again', async () => {
    const { backend, store } = await versions();
    fireEvent.click(list().getAllByRole('button', { name: /^Accept: 945/ })[0]!);
    await settle();
    const name = 'Not a newer version: A year of walking away';
    fireEvent.click(screen.getByRole('button', { name }));
    await settle();
    const { document, highlight } = backend.project().tables;
    expect(document.get(revised.document.id)?.title).toEqual(revised.document.title);
    expect(document.get(courier.document.id)?.current).toBe(courier.text.textHash);
    expect(highlight.get(marked.id)?.anchor).toEqual(marked.anchor);
    expect(store.getState().notices.at(-1)?.text).toContain('is a document of its own again');
    await undo(store);
    await settle();
    expect(backend.project().tables.document.get(revised.document.id)).toBeUndefined();
  });
});
