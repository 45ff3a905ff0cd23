import type { Id } from '#shared/base/ids.ts';
import type { Tag } from '#shared/annotation/tag.ts';
import type { ChartWorld } from '#shared/chart/chart-figure.ts';
import type { ShownChart } from '#shared/chart/chart-model.ts';
import type { Figure } from '#shared/figure/figure.ts';
import type { Period } from '#shared/figure/quantity.ts';
import { fakeSheet } from '#renderer/backend/fake-sheet.ts';

const author = 'per_aaaaaaaaaaaaaaaaaaaaaaaaaa';
const created = { at: '2026-01-13T10:00:00.000Z-0000', run: 'rcharts' };

const sheetOf = (publisher: string) =>
  fakeSheet({ title: `What ${publisher} wrote`, lines: [`Text of ${publisher}.`], publisher });
export const gazette = sheetOf('Frontier Gazette');
export const wire = sheetOf('River Wire');
export const courier = sheetOf('Valley Courier');
export const review = sheetOf('Border Review');

export const nineMonths: Period = {
  words: 'from January to September',
  from: '2025-01',
  to: '2025-09',
  kind: 'during',
  basis: 'words',
};
export const year: Period = {
  words: 'in 2025',
  from: '2025',
  to: '2025',
  kind: 'during',
  basis: 'words',
};
export const sinceCoup: Period = {
  words: 'since the coup',
  from: '2021-02-01',
  open: 'end',
  kind: 'since',
  basis: 'named event',
};

const tagOf = (letter: string, name: string): Tag => ({
  id: `tag_${letter.repeat(26)}` as Id<'tag'>, // the pattern of a tag's ids
  type: 'tag',
  author,
  created,
  name,
  colour: 1,
  description: '',
  order: letter,
});
export const left = tagOf('a', 'Left');
export const police = tagOf('b', 'Police');

/** An accepted count of soldiers who left, changed where a test says so. */
export function figureOf(letter: string, change: Partial<Figure> = {}): Figure {
  return {
    id: `fig_${letter.repeat(26)}` as Id<'figure'>, // the pattern of a figure's ids
    type: 'figure',
    author,
    created,
    document: courier.document.id,
    textHash: courier.text.textHash,
    spans: {
      sentence: { start: 0, end: 20 },
      quantity: { start: 4, end: 9 },
      numeral: { start: 6, end: 9 },
    },
    sentenceText: 'The list held that many.',
    verbatim: '945',
    kind: 'count',
    value: 945,
    qualifier: 'exact',
    unit: 'people',
    counted: 'soldiers who left',
    period: year,
    attribution: { countedBy: { words: 'The movement' } },
    tags: { [left.id]: true },
    decision: 'accepted',
    origin: 'figures/1',
    note: '',
    ...change,
  };
}

/** 880 in nine months, printed twice; 945 in the year; 3,015 by another body; about 4,000 by nobody. */
export const part = figureOf('a', {
  document: gazette.document.id,
  value: 880,
  period: nineMonths,
});
export const copy = figureOf('b', { document: wire.document.id, value: 880, period: nineMonths });
export const whole = figureOf('c');
export const other = figureOf('d', {
  value: 3015,
  period: sinceCoup,
  attribution: { countedBy: { words: 'A study group' } },
});
export const unnamed = figureOf('e', {
  document: review.document.id,
  value: 4000,
  qualifier: 'about',
  period: sinceCoup,
  attribution: {},
});

export function worldOf(figures: readonly Figure[]): ChartWorld {
  const sheets = [gazette, wire, courier, review];
  return {
    figures,
    documents: new Map(sheets.map(({ document }) => [document.id, document])),
    tags: new Map([left, police].map((tag) => [tag.id, tag])),
    bodies: [],
    twins: [{ a: gazette.document.id, b: wire.document.id, containment: 1 }],
  };
}

export function chartOf(change: Partial<ShownChart> = {}): ShownChart {
  return {
    title: 'Who left',
    note: '',
    figures: { kind: 'query', query: { op: 'or', of: [{ op: 'tag', tag: left.id }] } },
    layout: 'bars',
    groupBy: 'outlet',
    sort: 'value',
    foldSameSource: true,
    keepApart: true,
    ...change,
  };
}
