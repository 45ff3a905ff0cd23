import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { fakeSheet } from '#renderer/backend/fake-sheet.ts';
import { dispatch, undo } from '#renderer/state/notebook.ts';
import { VersionsScreen } from '#renderer/versions/versions-screen.tsx';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { pressKey, settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { counted, courier, marked, sampleBackend } from '#test/renderer/sample-notebook.ts';

const rewritten = fakeSheet({
  title: 'A year of walking away',
  lines: [
    '# Corrections',
    'Its authors took the old page down on Monday.',
    'They now speak of 960 men who left, and of 945 soldiers in their files.',
  ],
  publisher: 'Valley Courier',
  at: '2026-01-13T09:03:00.000Z-0000',
});

// A page without layout has nowhere to scroll to.
beforeAll(() => {
  Element.prototype.scrollIntoView = () => {};
});

async function linking(kind: 'Highlight' | 'Figure') {
  const base = sampleBackend();
  const records = [...Object.values(base.project().tables)].flatMap((table) => [
    ...(table as ReadonlyMap<string, typeof marked>).values(),
  ]);
  const backend = sampleBackend({
    records: [...records, rewritten.document],
    texts: [courier.text, rewritten.text],
  });
  const { store } = await renderWithNotebook(<VersionsScreen />, {
    backend,
    route: { screen: 'versions', document: courier.document.id },
  });
  const { id } = courier.document;
  await dispatch(store, { kind: 'document.declare', id, newer: rewritten.document.id });
  await settle();
  const row = screen
    .getAllByRole('row')
    .find((one) => one.textContent.includes(kind) && one.textContent.includes('Then'))!;
  if (kind === 'Highlight') pressKey('l');
  else fireEvent.click(within(row).getByRole('button', { name: /^Link by hand/ }));
  await settle();
  const dialog = screen.getByRole('dialog', { name: 'Link by hand' });
  const page = within(dialog).getByRole('textbox', { name: /^Newer text/ });
  const select = async (words: string) => {
    const block = [...page.querySelectorAll('p')].find((one) => one.textContent.includes(words))!;
    const node = block.firstChild!;
    const start = block.textContent.indexOf(words);
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    act(() => {
      page.focus();
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
      document.dispatchEvent(new Event('selectionchange'));
    });
    await settle();
  };
  const enter = async () => {
    fireEvent.keyDown(page, { key: 'Enter' });
    await settle();
  };
  return { backend, store, dialog, page, select, enter, tables: () => backend.project().tables };
}

describe('a passage that waits, linked by hand', () => {
  it('shows its old words beside the newer text', async () => {
    const { dialog, page } = await linking('Highlight');
    expect(dialog.textContent).toContain('945 soldiers who walked away');
    expect(page.textContent).toContain('They now speak of 960 men');
    expect(document.activeElement).toBe(page);
    expect(await axeViolations(dialog)).toEqual([]);
  });

  it('stands on the words that were selected, and undo takes it back', async () => {
    const { store, select, enter, tables } = await linking('Highlight');
    await select('of 945 soldiers in');
    await enter();
    const { anchor } = tables().highlight.get(marked.id)!;
    expect(anchor.textHash).toBe(rewritten.text.textHash);
    expect(anchor.exact).toBe('of 945 soldiers in');
    expect(screen.queryByRole('dialog')).toBeNull();
    await undo(store);
    await settle();
    expect(tables().highlight.get(marked.id)?.anchor).toEqual(marked.anchor);
  });

  it('asks before it takes another number, and says which', async () => {
    const { dialog, select, enter, tables } = await linking('Highlight');
    await select('960 men who left');
    await enter();
    expect(tables().highlight.get(marked.id)?.anchor).toEqual(marked.anchor);
    expect(dialog.textContent).toContain('The number changed from 945 to 960.');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Take 960' }));
    await settle();
    expect(tables().highlight.get(marked.id)?.anchor.exact).toBe('960 men who left');
  });

  it('says where the words hold no number, and goes back to them for a choice of others', async () => {
    const { dialog, page, select, enter, tables } = await linking('Highlight');
    await select('took the old page down');
    await enter();
    expect(dialog.textContent).toContain('The old words say 945; these hold no number.');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Choose again' }));
    expect(document.activeElement).toBe(page);
    await enter();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Take them all the same' }));
    await settle();
    expect(tables().highlight.get(marked.id)?.anchor.exact).toBe('took the old page down');
  });

  it('lets the newer number of a figure be a figure of its own once somebody said yes', async () => {
    const { dialog, select, enter, tables } = await linking('Figure');
    await select('960');
    await enter();
    expect(tables().figure.get(counted.id)?.supersededBy).toBeUndefined();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Take 960' }));
    await settle();
    const { supersededBy } = tables().figure.get(counted.id)!;
    expect(tables().figure.get(supersededBy ?? '')?.value).toBe(960);
  });

  it('says what a figure needs where the words have no number', async () => {
    const { dialog, select } = await linking('Figure');
    await select('on Monday');
    expect(dialog.textContent).toContain('There is no number in these words');
    const button = within(dialog).getByRole('button', { name: /^Link here/ });
    expect(button.hasAttribute('disabled')).toBe(true);
  });

  it('finds words, whatever their case, and selects them', async () => {
    const { dialog, page, enter, tables } = await linking('Figure');
    const field = within(dialog).getByRole('searchbox', { name: 'Find in the newer text' });
    fireEvent.change(field, { target: { value: '945 SOLDIERS' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await settle();
    expect(document.activeElement).toBe(page);
    await enter();
    expect(tables().figure.get(counted.id)).toMatchObject({
      textHash: rewritten.text.textHash,
      value: 945,
    });
  });
});
