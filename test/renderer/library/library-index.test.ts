import { describe, expect, it } from 'vitest';
import { fakeSheet } from '#renderer/backend/fake-sheet.ts';
import { usesOf } from '#renderer/library/document-uses.ts';
import { importLine, importReport } from '#renderer/library/import-words.ts';
import { readingTime } from '#renderer/library/kind-words.ts';
import { joinTwins, rowMaker, type RowFacts } from '#renderer/library/library-index.ts';
import { compareDocuments } from '#renderer/library/library-view.ts';
import { percent } from '#renderer/library/percent.ts';
import { excerptOf } from '#renderer/parts/excerpt.ts';
import { courier, gazette, sampleBackend, stated } from '#test/renderer/sample-notebook.ts';

const document = (title: string, date?: string) =>
  fakeSheet({ title, lines: [title], ...(date === undefined ? {} : { date }) }).document;
const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((title) => document(title));
if (!a || !b || !c || !d) throw new Error('four documents');

describe('documents of one text', () => {
  it('stand together under the first of them, with the place each has', () => {
    const pairs = [
      { a: a.id, b: c.id, containment: 0.98 },
      { a: c.id, b: d.id, containment: 1 },
    ];
    const joined = joinTwins([a, b, c, d], pairs);
    expect(joined.map((row) => [row.document.title.value, row.twin?.place])).toEqual([
      ['A', 'first'],
      ['C', 'middle'],
      ['D', 'last'],
      ['B', undefined],
    ]);
    expect(joined[1]?.twin?.containment).toBe(1);
  });

  it('stand alone where the filter left one of them', () => {
    const pairs = [{ a: a.id, b: c.id, containment: 0.98 }];
    expect(joinTwins([a, b], pairs).map((row) => row.twin)).toEqual([null, null]);
  });
});

describe('a row of the list', () => {
  const { tables } = sampleBackend().project();
  const facts: RowFacts = { words: 90, toReview: 2, twin: null, open: undefined };
  const twin = { place: 'first', containment: 0.98 } as const;

  it('stays the row it was as long as nothing it shows has changed', () => {
    const rowOf = rowMaker(tables);
    const row = rowOf(gazette.document, facts);
    expect(row).toMatchObject({ document: gazette.document, words: 90, toReview: 2, twin: null });
    expect(rowOf(gazette.document, { ...facts })).toBe(row);
    expect(row.marks()).toBe(row.marks());
    const joined = rowOf(gazette.document, { ...facts, twin });
    expect(rowOf(gazette.document, { ...facts, twin: { ...twin } })).toBe(joined);
  });

  const open = { document: gazette.document.id, suggestions: [] } as unknown as RowFacts['open'];
  it.each<Partial<RowFacts>>([{ words: 91 }, { toReview: 1 }, { twin }, { open }])(
    'is made anew with %o',
    (change) => {
      const rowOf = rowMaker(tables);
      const before = rowOf(gazette.document, facts);
      expect(rowOf(gazette.document, { ...facts, ...change })).not.toBe(before);
    },
  );
});

describe('the order by date', () => {
  it('has the latest first, a vague date after the days in it, none last', () => {
    const list = [document('none'), document('2025', '2025'), document('day', '2025-10-10')];
    const titles = list.sort(compareDocuments('date', () => 0)).map((one) => one.title.value);
    expect(titles).toEqual(['day', '2025', 'none']);
  });
});

describe('what a document is used in', () => {
  it('is every claim and brief that its highlights and figures are in', () => {
    const { tables } = sampleBackend().project();
    const project = { ...sampleBackend().project(), tables };
    expect(usesOf(project, courier.document.id)).toEqual([
      { kind: 'claim', id: stated.id, words: stated.statement },
    ]);
    expect(usesOf(project, gazette.document.id)).toEqual([]);
  });
});

describe('words for what was counted', () => {
  it('never call a text whole that is not', () => {
    expect([percent(1), percent(0.998), percent(0.5)]).toEqual(['100 %', '99 %', '50 %']);
  });

  it('give every document at least a minute', () => {
    expect([readingTime(0), readingTime(3), readingTime(952)]).toEqual([
      'no text',
      '1 min',
      '4 min',
    ]);
  });

  it('tell of an import in one line and of every file that is not in', () => {
    const outcomes = [
      { file: 'a', id: 'doc_a', status: 'imported' as const },
      { file: 'b', id: null, status: 'refused' as const, reason: 'It is empty.' },
      { file: 'c', id: 'doc_c', status: 'already' as const },
    ];
    expect(importLine(outcomes, 0)).toBe(
      '1 document added, 1 was here already, 1 could not be read',
    );
    expect(importReport(outcomes, 0).split('\n').slice(1)).toEqual([
      'b: It is empty.',
      'c: already',
    ]);
    expect(importLine([], 0)).toBe('Nothing to add');
  });
});

describe('an excerpt', () => {
  it('begins at a word before what was found, so that it stays in sight', () => {
    const sentence = 'By the end of that long and bitter year the register held 945 names.';
    const start = sentence.indexOf('945');
    expect(excerptOf(sentence, [{ start, end: start + 3 }])).toEqual([
      { text: '… bitter year the register held ', isFound: false },
      { text: '945', isFound: true },
      { text: ' names.', isFound: false },
    ]);
  });

  it('is the sentence as it is where nothing is found', () => {
    expect(excerptOf('Ten left.', [])).toEqual([{ text: 'Ten left.', isFound: false }]);
  });

  it('marks each place of the words, and loses no letter of a short sentence', () => {
    const marks = [
      { start: 0, end: 3 },
      { start: 4, end: 8 },
    ];
    const pieces = excerptOf('Ten left.', marks);
    expect(pieces.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual([
      'Ten',
      'left',
    ]);
    expect(pieces.map(({ text }) => text).join('')).toBe('Ten left.');
  });
});
