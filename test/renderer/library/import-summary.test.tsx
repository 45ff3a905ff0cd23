import { act, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '#shared/ipc/contract.ts';
import { createFakeBackend } from '#renderer/backend/fake-backend.ts';
import { fakeSheet } from '#renderer/backend/fake-sheet.ts';
import { ImportStrip } from '#renderer/library/import-strip.tsx';
import { ImportSummary } from '#renderer/library/import-summary.tsx';
import { importReport } from '#renderer/library/import-words.ts';
import { filteredOutcomes, outcomeFilters } from '#renderer/library/outcome-filter.ts';
import { NotebookProvider } from '#renderer/state/hooks.ts';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';

const ID = `doc_${'a'.repeat(26)}`;
const outcome = (at: number): ImportOutcome => {
  const file = `${at}.txt`;
  if (at % 100 === 7) return { file, id: null, status: 'refused', reason: 'It holds no text.' };
  if (at % 100 === 8) return { file, id: ID, status: 'already' };
  return { file, id: ID, status: 'imported' };
};
const THOUSAND = Array.from({ length: 1_000 }, (_, at) => outcome(at));

const draw = (outcomes: readonly ImportOutcome[], before = 0) => {
  const total = outcomes.length;
  const counts = { done: total, total, refused: 0, before };
  const job = { job: 'a', ...counts, file: '', outcomes, state: 'finished' } as const;
  return renderWithNotebook(<ImportSummary job={job} />);
};

/** Over the list, where the folding is kept. */
const drawStrip = async (outcomes: readonly ImportOutcome[]) => {
  const total = outcomes.length;
  const counts = { done: total, total, refused: 0, before: 0 };
  const job = { job: 'a', ...counts, file: '', outcomes, state: 'finished' } as const;
  const record = fakeSheet({ title: 'one', lines: ['abc'] }).document;
  const backend = createFakeBackend({ records: [{ ...record, id: ID as typeof record.id }] });
  const drawn = await renderWithNotebook(<ImportStrip />, { backend });
  act(() => drawn.store.setState({ imports: [job] }));
  return drawn;
};

describe('the summary of an import', () => {
  it('counts what there is of each kind, and shows nothing that is not there', () => {
    expect(outcomeFilters(THOUSAND)).toEqual([
      { id: 'look', label: 'To look at', count: 20 },
      { id: 'refused', label: 'Not read', count: 10 },
      { id: 'already', label: 'Here already', count: 10 },
      { id: 'imported', label: 'Added', count: 980 },
    ]);
    expect(filteredOutcomes(THOUSAND, 'look')[0]).toMatchObject({ status: 'refused' });
    expect(filteredOutcomes(THOUSAND, 'look').at(-1)).toMatchObject({ status: 'already' });
  });

  it('of a thousand files shows those that want to be looked at, and others when asked', async () => {
    await draw(THOUSAND);
    expect(
      screen.getByText('980 documents added, 10 were here already, 10 could not be read.'),
    ).toBeTruthy();
    expect(screen.getAllByText('Show the one that is here')).toHaveLength(10);
    fireEvent.click(screen.getByRole('radio', { name: /Not read/ }));
    const [reason, names, ...others] = screen.getAllByRole('listitem');
    expect(reason?.textContent).toBe('10 files: It holds no text.');
    expect(names?.textContent).toMatch(/^7.txt, 107.txt, .*, 907.txt$/);
    expect(others).toEqual([]);
    expect(screen.queryByText('Show the one that is here')).toBeNull();
  });

  it('tells a screen reader its one line again when it changes, not the files', async () => {
    await draw(THOUSAND);
    expect(screen.getByRole('status').textContent).toBe(
      '980 documents added, 10 were here already, 10 could not be read.',
    );
  });

  it('can be scrolled with the keys where no line has anything to press', async () => {
    const reasons = ['It is empty.', 'It is damaged.', 'It is no text.'];
    await draw(
      reasons.map((reason) => ({ file: 'a.txt', id: null, status: 'refused', reason }) as const),
    );
    expect(screen.getByRole('group', { name: 'Files' }).tabIndex).toBe(0);
  });

  it('is copied with every reason once, over the names of its files', () => {
    const refused = (file: string, reason: string) =>
      ({ file, id: null, status: 'refused', reason }) as const;
    const report = importReport(
      [
        refused('a.txt', 'It is empty.'),
        { file: 'b.txt', id: ID, status: 'already' },
        refused('c.pdf', 'It is damaged.'),
        refused('d.txt', 'It is empty.'),
      ],
      0,
    );
    expect(report.split('\n')).toEqual([
      '1 was here already, 3 could not be read',
      '2 files: It is empty.',
      '  a.txt',
      '  d.txt',
      'b.txt: already',
      'c.pdf: It is damaged.',
    ]);
  });

  it('keeps a name that turns the line round to itself', async () => {
    const file = 'report\u202efdp.exe';
    await draw([{ file, id: null, status: 'refused', reason: 'It holds no text.' }]);
    const name = screen.getByText(file);
    expect(name.tagName).toBe('BDI');
    expect(name.parentElement?.textContent).toBe(`${file} It holds no text.`);
  });

  it('shows a file whose name says something else than it holds, and the way to it', async () => {
    const reason = 'Named .pdf, but it holds text: read as plain text.';
    const added = { id: ID, status: 'imported' } as const;
    await draw([
      { file: 'a.txt', ...added },
      { file: 'b.pdf', ...added, reason },
    ]);
    const [line, ...others] = screen.getAllByRole('listitem');
    expect(others).toEqual([]);
    expect(line?.textContent).toBe(`b.pdf ${reason} Show it`);
    expect(screen.getByText('2 documents added.')).toBeTruthy();
  });

  it('says what of a file is not in its text, and the same of several once over their names', async () => {
    const formulas = '3 cells have formulas whose result is not in the file.';
    const picture = 'One picture was left out.';
    const added = { id: ID, status: 'imported' } as const;
    const outcomes = [
      { file: 'a.xlsx', ...added, warnings: [formulas] },
      { file: 'b.xlsx', ...added, warnings: [formulas, picture] },
      { file: 'c.txt', ...added },
    ] satisfies ImportOutcome[];
    const { store } = await draw(outcomes);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      `2 files: ${formulas}`,
      'a.xlsx, b.xlsx',
      `b.xlsx ${picture} Show it`,
    ]);
    expect(importReport(outcomes, 0).split('\n')).toEqual([
      '3 documents added',
      `2 files: ${formulas}`,
      '  a.xlsx',
      '  b.xlsx',
      `b.xlsx: ${picture}`,
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'a.xlsx' }));
    expect(store.getState().route).toMatchObject({ screen: 'library', document: ID });
    expect(await axeViolations()).toEqual([]);
  });

  it('offers Unicode for what came in for the Zawgyi font, and says what leaving it means', async () => {
    const sheet = fakeSheet({ title: 'burmese', lines: ['abc'] });
    const [version] = sheet.document.texts;
    const record = { ...sheet.document, texts: [{ ...version!, zawgyi: true }] };
    const backend = createFakeBackend({ records: [record], texts: [sheet.text] });
    const outcomes = [
      { file: 'b.txt', id: record.id, status: 'imported', zawgyi: true },
    ] satisfies ImportOutcome[];
    const counts = { done: 1, total: 1, refused: 0, before: 0 };
    const job = { job: 'a', ...counts, file: '', outcomes, state: 'finished' } as const;
    await renderWithNotebook(<ImportSummary job={job} />, { backend });
    expect(screen.getByText(/It stays as it is unless you convert it/)).toBeTruthy();
    const convert = screen.getByRole('button', { name: 'Convert to Unicode' });
    convert.focus();
    fireEvent.click(convert);
    await settle();
    expect(document.activeElement?.textContent).toBe('Show it');
    expect(backend.calls.at(-1)).toMatchObject({
      channel: 'document.reread',
      input: { document: record.id, unicode: true },
    });
    expect(screen.getByText(/is in Unicode now/)).toBeTruthy();
  });

  it('draws of a long list only what is in sight', async () => {
    await draw(THOUSAND);
    fireEvent.click(screen.getByRole('radio', { name: /Added/ }));
    expect(screen.queryAllByRole('listitem').length).toBeLessThan(100);
    expect(screen.getByRole('group', { name: 'Files' })).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });

  it('folds to its one line, and stays folded for whoever comes back to the list', async () => {
    const { unmount, store } = await drawStrip(THOUSAND);
    fireEvent.click(screen.getByRole('button', { name: 'Hide the files' }));
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('listitem')).toBeNull();
    expect(screen.getByText(/^980 documents added/)).toBeTruthy();
    unmount();
    render(
      <NotebookProvider value={store}>
        <ImportStrip />
      </NotebookProvider>,
    );
    expect(screen.queryByRole('radio')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show the files' }));
    expect(screen.getAllByText('Show the one that is here')).toHaveLength(10);
  });

  it('of many files none of which wants a look is the one line', async () => {
    await drawStrip(THOUSAND.filter(({ status }) => status === 'imported'));
    expect(screen.getByText('980 documents added.')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show the files' }));
    expect(screen.getByRole('group', { name: 'Files' })).toBeTruthy();
  });

  it('of a continued import says what had come in before', async () => {
    await draw(THOUSAND.slice(0, 6), 50);
    expect(
      screen.getByText('6 documents added, 50 had come in before it was interrupted.'),
    ).toBeTruthy();
  });

  it('of a few files has no choice of what to show', async () => {
    await draw(THOUSAND.slice(5, 9));
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });
});
