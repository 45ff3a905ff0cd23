import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { documentId, makeId } from '#shared/base/ids.ts';
import { currentText } from '#shared/document/document.ts';
import { LEAF } from '#shared/document/text.ts';
import { createFakeBackend, FAKE_ME } from '#renderer/backend/fake-backend.ts';
import { fakeSheet } from '#renderer/backend/fake-sheet.ts';
import { LibraryScreen } from '#renderer/library/library-screen.tsx';
import { undo } from '#renderer/state/notebook.ts';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { pressKey, settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { courier, deserted, gazette, sampleBackend, wire } from '#test/renderer/sample-notebook.ts';

async function library(options: Parameters<typeof sampleBackend>[0] = {}) {
  const rendered = await renderWithNotebook(<LibraryScreen />, {
    backend: sampleBackend(options),
  });
  await settle();
  return rendered;
}
const rows = () =>
  within(screen.getByRole('grid', { name: 'Documents' }))
    .getAllByRole('row')
    .slice(1);
const rowWith = (text: string) => rows().find((row) => row.textContent.includes(text))!;

describe('the library', () => {
  it('lists each document with its outlet, date, length and kind', async () => {
    await library();
    expect(rowWith('Valley Courier').textContent).toMatch(
      /A year of walking away.*9 Jan 2026 · 1 min.*Web page/,
    );
  });

  it('marks what is only guessed of a document, and says so to a screen reader', async () => {
    const record = fakeSheet({ title: 'A report', lines: ['abc'], date: '2024-03-01' }).document;
    const date = { value: record.date!.value, from: 'properties', guess: true } as const;
    await renderWithNotebook(<LibraryScreen />, {
      backend: createFakeBackend({ records: [{ ...record, date }] }),
    });
    await settle();
    const row = rowWith('A report');
    const guesses = [...row.querySelectorAll('.library__guessed')];
    expect(guesses.map(({ textContent }) => textContent)).toEqual(['1 Mar 2024 (a guess)']);
  });

  it('tells accepted figures from those nobody vouches for', async () => {
    await library();
    const row = rowWith('Valley Courier');
    expect(
      within(row).getByRole('img', { name: '1 highlight, 1 figure, 1 to review' }),
    ).toBeTruthy();
    expect(row.textContent).toContain('1 to review');
  });

  it('counts suggestions in words that were typed in over a page', async () => {
    const scan = fakeSheet({ title: 'A scan', lines: [LEAF] });
    const region = {
      id: makeId('region', () => new Uint8Array(16).fill(7)),
      type: 'region' as const,
      author: FAKE_ME,
      created: deserted.created,
      document: scan.document.id,
      original: currentText(scan.document).originalSha256,
      page: 1,
      box: { left: 1_000, top: 1_000, width: 2_000, height: 1_000 },
      words: 'In 2025 the clerk counted 412 soldiers and 17 officers at the ferry.',
    };
    await renderWithNotebook(<LibraryScreen />, {
      backend: createFakeBackend({ records: [scan.document, region], texts: [scan.text] }),
    });
    await settle();
    expect(rowWith('A scan').textContent).toContain('2 to review');
    fireEvent.click(screen.getByRole('radio', { name: /To review/ }));
    await settle();
    expect(rows()).toHaveLength(1);
  });

  it('puts copies of one text under each other and says how alike they are', async () => {
    await library();
    const outlets = rows().map((row) => /Courier|Gazette|Wire/.exec(row.textContent)?.[0]);
    expect(outlets).toEqual(['Courier', 'Gazette', 'Wire']);
    expect(rowWith('River Wire').textContent).toContain('Same text, 98 %');
    expect(rowWith('Frontier Gazette').textContent).not.toContain('Same text');
  });

  it('reads the document that Enter or a double click falls on', async () => {
    const { store } = await library();
    fireEvent.doubleClick(within(rowWith('Frontier Gazette')).getAllByRole('gridcell')[1]!);
    expect(store.getState().route).toEqual({ screen: 'reader', document: gazette.document.id });
  });

  it('reads the selected document with Enter, and goes into the list with an arrow', async () => {
    const { store } = await library();
    act(() => (document.activeElement as HTMLElement | null)?.blur());
    pressKey('ArrowDown');
    expect(document.activeElement?.getAttribute('role')).toBe('gridcell');
    act(() => (document.activeElement as HTMLElement | null)?.blur());
    pressKey('Enter');
    expect(store.getState().route).toEqual({ screen: 'reader', document: courier.document.id });
  });

  it('draws only the rows in sight of thousands', async () => {
    const many = Array.from(
      { length: 3000 },
      (_, n) => fakeSheet({ title: `Report ${n}`, lines: [`${n} left.`] }).document,
    );
    await library({ records: many, suggestions: {}, sameText: [] });
    expect(rows().length).toBeLessThan(60);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('3001');
  });

  it('has no violations axe can see, with documents and without', async () => {
    const { unmount } = await library();
    expect(await axeViolations()).toEqual([]);
    unmount();
    await library({ records: [], sameText: [] });
    expect(await axeViolations()).toEqual([]);
  });

  it('says what to do first when it is empty, with the key for it', async () => {
    const { backend } = await library({ records: [], sameText: [] });
    expect(screen.getByText('No documents yet')).toBeTruthy();
    pressKey('a');
    await settle();
    expect(backend.calls.at(-1)).toEqual({ channel: 'import.choose', input: { what: 'files' } });
  });
});

describe('the list', () => {
  it('shows only what is to review, or one kind', async () => {
    await library();
    fireEvent.click(screen.getByRole('radio', { name: /Text 1/ }));
    expect(rows().map((row) => row.textContent.includes('River Wire'))).toEqual([true]);
  });

  it('keeps many kinds in a menu, so that adding stays in sight', async () => {
    const kinds = ['web page', 'pdf', 'table', 'e-book'] as const;
    const records = kinds.map((kind, at) => ({
      ...courier.document,
      id: documentId(`${at}`.repeat(64)),
      kind,
    }));
    await library({ records, sameText: [] });
    expect(screen.getAllByRole('radio').map((one) => one.textContent)).toEqual([
      'All 4',
      expect.stringMatching(/^To review/),
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Kind' }));
    fireEvent.click(await screen.findByRole('menuitemradio', { name: /Tables/ }));
    expect(rows()).toHaveLength(1);
    fireEvent.click(screen.getByRole('radio', { name: /All/ }));
    expect(rows()).toHaveLength(4);
  });

  it('shows only documents that wear a tag or hold something that does', async () => {
    const { store } = await library();
    act(() => store.setState({ route: { screen: 'library', record: deserted.id } }));
    expect(rows()).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: /without the tag Deserted/ }));
    expect(rows()).toHaveLength(3);
  });

  it('is ordered as it is asked to be', async () => {
    await library();
    fireEvent.click(screen.getByRole('button', { name: 'Newest' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'By title' }));
    expect(rows()[0]?.textContent).toContain('A year of walking away');
    fireEvent.click(screen.getByRole('button', { name: 'By title' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'By publisher' }));
    expect(rows()[0]?.textContent).toContain('Frontier Gazette');
  });
});

describe('search in the texts', () => {
  const search = (text: string) =>
    fireEvent.change(screen.getByRole('searchbox', { name: 'Search in the texts' }), {
      target: { value: text },
    });

  it('says how it is narrowed, and puts what is picked into the field', async () => {
    await library();
    const ways = screen.getByRole('list', { name: 'Ways to narrow the search' });
    fireEvent.click(within(ways).getByRole('button', { name: /^author:/ }));
    const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search in the texts' });
    expect(field.value).toBe('author:');
    expect(document.activeElement).toBe(field);
    expect(screen.queryByRole('list', { name: 'Ways to narrow the search' })).toBeNull();
  });

  it('shows the sentences that have the words, and leads to the place', async () => {
    const { store } = await library();
    search('880');
    const [hit] = await screen.findAllByRole('row', { name: /880 soldiers/ });
    fireEvent.click(hit!);
    const { route } = store.getState();
    expect(route.screen).toBe('reader');
    const { text } = route.document === gazette.document.id ? gazette.text : wire.text;
    expect(text.slice(route.passage?.start, route.passage?.end)).toBe('880');
  });

  it('says of a sentence that it stands in a menu of the page', async () => {
    await library();
    search('weather');
    const [hit] = await screen.findAllByRole('row', { name: /Home Weather/ });
    expect(hit!.textContent).toContain('Menu or notice of the page');
    search('drafted since');
    const [other] = await screen.findAllByRole('row', { name: /drafted since/ });
    expect(other!.querySelector('.ui-chip')).toBeNull();
  });

  it('shows one kind of what was found alone, and marks every word', async () => {
    await library();
    search('walked 945 soldiers ');
    const [hit] = await screen.findAllByRole('row', { name: /945 soldiers/ });
    expect([...hit!.querySelectorAll('strong')].map((one) => one.textContent)).toEqual([
      '945 soldiers',
      'walked',
    ]);
    const all = screen.getAllByRole('row').length;
    fireEvent.click(screen.getByRole('radio', { name: /^Figures/ }));
    expect(screen.getAllByRole('row').length).toBeLessThan(all);
  });

  it('says which part of the query it could not read', async () => {
    await library();
    search('880 from:lately');
    expect((await screen.findByRole('note')).textContent).toContain('“lately” is no date');
  });

  it('says which filter and which tag there is not', async () => {
    await library();
    search('880 tags:left');
    expect(await screen.findByText(/“tags:” is no filter.*Write tag: instead/)).toBeTruthy();
    search('880 tag:desserted ');
    expect(await screen.findByText(/No tag is called “desserted”/)).toBeTruthy();
    search('880 tag:dese ');
    await waitFor(() => expect(screen.queryByText(/No tag is called/)).toBeNull());
  });

  it('says so when no sentence has them', async () => {
    await library();
    search('xylophone');
    expect(await screen.findByText(/“xylophone” stands nowhere/)).toBeTruthy();
  });

  it('hands the focus to the first sentence with the arrow down', async () => {
    await library();
    pressKey('/');
    search('880');
    await screen.findAllByRole('row', { name: /880 soldiers/ });
    pressKey('ArrowDown');
    expect(document.activeElement?.textContent).toContain('880 soldiers');
  });

  it('is under the slash, and Ctrl+F', async () => {
    await library();
    pressKey('/');
    expect(document.activeElement?.getAttribute('placeholder')).toBe('Search in the texts');
    act(() => (document.activeElement as HTMLElement).blur());
    pressKey('f', { ctrlKey: true });
    expect(document.activeElement?.getAttribute('placeholder')).toBe('Search in the texts');
  });
});

describe('adding', () => {
  it('says what became of each file, and closes when it was read', async () => {
    const files = [
      { name: 'new.txt', lines: ['Ten left.'] },
      { name: 'scan.bin', refused: 'This file holds no text.' },
    ];
    await library({ files });
    fireEvent.click(screen.getByRole('button', { name: /Add documents/ }));
    expect(await screen.findByText('1 document added, 1 could not be read.')).toBeTruthy();
    expect(screen.getByText(/This file holds no text/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText(/This file holds no text/)).toBeNull();
  });

  it('leaves what is shown beside the list where it is', async () => {
    const { backend, store } = await library();
    const beside = () => screen.getByRole('complementary', { name: 'Document' });
    const shown = within(beside()).getByRole('heading', { level: 2 });
    const { document } = fakeSheet({ title: 'A later bulletin', lines: ['Ten left.'] });
    const created = { ...document.created, at: `9${document.created.at.slice(1)}` };
    const { revision, history } = store.getState();
    const changed = [{ ...document, created }];
    const patch = { revision: revision + 1, changed, removed: [], history };
    act(() => backend.emit('project.patched', patch));
    expect(rows()[0]?.textContent).toContain('A later bulletin');
    expect(within(beside()).getByRole('heading', { level: 2 })).toBe(shown);
  });

  it('says nothing more of an import that was taken back', async () => {
    const { store } = await library({ files: [{ name: 'new.txt', lines: ['Ten left.'] }] });
    fireEvent.click(screen.getByRole('button', { name: /Add documents/ }));
    expect(await screen.findByText('1 document added.')).toBeTruthy();
    await act(() => undo(store));
    expect(screen.queryByText('1 document added.')).toBeNull();
  });

  it('shows how far it is and can be cancelled with Escape', async () => {
    const { backend, store } = await library({ files: [{ name: 'slow.txt', lines: ['1 left.'] }] });
    backend.answer('import.start', () => new Promise(() => undefined));
    fireEvent.click(screen.getByRole('button', { name: /Add documents/ }));
    await settle();
    const [job] = store.getState().imports;
    act(() =>
      backend.emit('import.progress', {
        job: job?.job ?? '',
        done: 13,
        total: 38,
        file: 'slow.txt',
        refused: 0,
      }),
    );
    expect(screen.getByRole('progressbar', { name: 'Adding 1 of 1' })).toBeTruthy();
    act(() => (document.activeElement as HTMLElement | null)?.blur());
    pressKey('Escape');
    await settle();
    expect(backend.calls.at(-1)).toEqual({ channel: 'import.cancel', input: { job: job?.job } });
  });

  it('makes a document of what is on the clipboard', async () => {
    const { store } = await library();
    const clipboardData = { files: [], getData: () => 'Bulletin\n\nTen left on Monday.' };
    fireEvent.paste(document.body, { clipboardData });
    const dialog = await screen.findByRole('dialog', { name: 'Add a text' });
    expect(within(dialog).getByLabelText('Title')).toHaveProperty('value', 'Bulletin');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Add to the library' }));
    await settle();
    expect(store.getState().project?.tables.document.size).toBe(4);
  });
});

describe('deleting from the library', () => {
  it('asks first, and names what goes along and what will miss it', async () => {
    const { backend } = await library();
    fireEvent.click(rowWith('Valley Courier'));
    await settle();
    pressKey('Delete');
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/1 highlight and 1 figure go with it/)).toBeTruthy();
    expect(dialog.getByRole('list').textContent).toMatch(/Claim/);
    fireEvent.click(dialog.getByRole('button', { name: 'Keep it' }));
    await settle();
    expect(backend.project().tables.document.has(courier.document.id)).toBe(true);
  });

  it('takes the document with what stands in it, and undo brings it back', async () => {
    const { backend, store } = await library();
    fireEvent.click(rowWith('Valley Courier'));
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }));
    await settle();
    expect(backend.project().tables.document.has(courier.document.id)).toBe(false);
    expect(backend.project().tables.highlight.size).toBe(0);
    await act(() => undo(store));
    expect(backend.project().tables.document.has(courier.document.id)).toBe(true);
    expect(backend.project().tables.highlight.size).toBe(1);
  });

  it('is not offered where the project can only be read', async () => {
    await library({ readOnly: 'Somebody else has it open.' });
    pressKey('Delete');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
