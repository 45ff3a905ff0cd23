import { firstDay, lastDay } from '#shared/base/iso-date.ts';
import type { Block } from '#shared/document/text.ts';
import { extractFigures } from '#shared/figure/extract.ts';
import { daySpan, type DaySpan } from '#shared/figure/period-span.ts';
import type { FigureValue } from '#shared/figure/quantity.ts';
import type { Suggestion } from '#shared/figure/suggestion.ts';
import type { CorpusSentence, ExpectedDays, ExpectedFigure } from './corpus-sentences.ts';

const HASH = '0'.repeat(64);

/** One paragraph a line; a line that opens with "= " is a heading. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const heading = line.startsWith('= ');
    blocks.push(
      heading
        ? { kind: 'heading', start: start + 2, end, zone: 'heading' }
        : { kind: 'paragraph', start, end, zone: 'body' },
    );
    start = end + 1;
  }
  return blocks;
}

export function suggestionsOf(sentence: CorpusSentence): Suggestion[] {
  const date = sentence.date === undefined ? {} : { documentDate: sentence.date };
  return extractFigures(sentence.text, blocksOf(sentence.text), { textHash: HASH, ...date });
}

export function sameValue(a: FigureValue, b: FigureValue): boolean {
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const near = (x: number | null, y: number | null): boolean =>
    x === null || y === null ? x === y : Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x));
  if (Array.isArray(a) && Array.isArray(b)) return near(a[0], b[0]) && near(a[1], b[1]);
  return !Array.isArray(a) && !Array.isArray(b) && near(a, b);
}

const EMPTY = new Set(['the', 'a', 'an', 'of', 'in', 'who', 'were', 'was', 'to']);
const words = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).filter((word) => !EMPTY.has(word));

/** F1 of the words two phrases share, words without content left out. */
export function wordF1(a: string | null, b: string | null): number {
  const left = words(a ?? '');
  const right = words(b ?? '');
  if (left.length === 0 && right.length === 0) return 1;
  const rest = [...right];
  let shared = 0;
  for (const word of left) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    shared += 1;
    rest.splice(at, 1);
  }
  return (2 * shared) / (left.length + right.length);
}

export interface CorpusScore {
  readonly found: number;
  readonly missed: number;
  readonly invented: number;
  readonly f1: number;
  readonly exactSpans: number;
  readonly values: number;
  readonly qualifiers: number;
  readonly units: number;
  readonly counted: number;
  readonly periods: number;
  readonly attributions: number;
  /** Periods whose days were resolved rightly. */
  readonly days: number;
  readonly distractors: number;
  /** Figures right in span, value, qualifier and unit, over all figures and inventions. */
  readonly right: number;
  readonly errors: readonly string[];
}

const mean = (list: readonly number[]): number =>
  list.length === 0 ? 1 : list.reduce((sum, x) => sum + x, 0) / list.length;

/** Whether the days covered are those expected, to the day or as far as `loose` writes them. */
function coversDays(want: ExpectedDays, got: DaySpan | null): boolean {
  if (got === null) return false;
  const { from, to, loose } = want;
  const same = (wanted: string, day: string | null, exact: (date: string) => string): boolean =>
    wanted === '*' || (day !== null && (loose ? day.startsWith(wanted) : day === exact(wanted)));
  return same(from, got.from, firstDay) && same(to, got.to, lastDay);
}

interface Tally {
  spans: number[];
  values: number[];
  qualifiers: number[];
  units: number[];
  counted: number[];
  periods: number[];
  attributions: number[];
  days: number[];
  right: number[];
}

/** Each reading of when it was or who said it; null where neither is said. */
function readingsOf(words: string | null | undefined): readonly (string | null)[] {
  return words === undefined ? [] : words === null ? [null] : words.split(' or ');
}

function compare(want: ExpectedFigure, got: Suggestion, tally: Tally): string[] {
  const span = got.spans.quantity.start === want.start && got.spans.quantity.end === want.end;
  const value = want.values.some((reading) => sameValue(reading, got.value));
  const qualifier = want.qualifiers.length === 0 || want.qualifiers.includes(got.qualifier);
  const unit = want.units.length === 0 || want.units.includes(got.unit);
  tally.spans.push(Number(span));
  tally.values.push(Number(value));
  tally.qualifiers.push(Number(qualifier));
  if (want.units.length > 0) tally.units.push(Number(unit));
  const said = got.attribution.countedBy?.words ?? got.attribution.saidBy?.words ?? null;
  const soft: [number[], readonly (string | null)[], string | null][] = [
    [tally.counted, want.counted, got.counted],
    [tally.periods, readingsOf(want.period), got.period?.words ?? null],
    [tally.attributions, readingsOf(want.attribution), said],
  ];
  const notes: string[] = [];
  for (const [list, expected, actual] of soft) {
    if (expected.length === 0) continue;
    const f1 = Math.max(...expected.map((words) => wordF1(words, actual)));
    list.push(f1);
    if (f1 < 0.9) notes.push(`[${want.text}] «${expected.at(-1) ?? '-'}» read «${String(actual)}»`);
  }
  if (want.days !== undefined) {
    const covered = daySpan(got.period);
    const held = coversDays(want.days, covered);
    tally.days.push(Number(held));
    if (!held) notes.push(`[${want.text}] covers ${JSON.stringify(covered)}`);
  }
  const right = span && value && qualifier && unit;
  tally.right.push(Number(right));
  if (!right) {
    notes.push(
      `[${want.text}|${JSON.stringify(want.values)}|${want.qualifiers.join()}|${want.units.join()}] read [${got.verbatim}|${JSON.stringify(got.value)}|${got.qualifier}|${String(got.unit)}]`,
    );
  }
  return notes;
}

/** Scores the extractor on corpus sentences: a figure counts as found when the spans overlap. */
export function scoreCorpus(sentences: readonly CorpusSentence[]): CorpusScore {
  const tally: Tally = {
    spans: [],
    values: [],
    qualifiers: [],
    units: [],
    counted: [],
    periods: [],
    attributions: [],
    days: [],
    right: [],
  };
  const errors: string[] = [];
  let missed = 0;
  let invented = 0;
  let hits = 0;
  let traps = 0;
  for (const sentence of sentences) {
    const left = new Set(suggestionsOf(sentence));
    const note = (text: string): number =>
      errors.push(`${sentence.file}:${String(sentence.line)} ${text}`);
    for (const want of sentence.figures) {
      const got = [...left].find(
        (s) => s.spans.quantity.start < want.end && want.start < s.spans.quantity.end,
      );
      if (got === undefined) {
        missed += 1;
        tally.right.push(0);
        note(`missed [${want.text}]`);
        continue;
      }
      left.delete(got);
      for (const text of compare(want, got, tally)) note(text);
    }
    for (const extra of left) {
      const { start, end } = extra.spans.quantity;
      if (sentence.open.some((range) => range.start < end && start < range.end)) continue;
      invented += 1;
      tally.right.push(0);
      note(`invented [${extra.verbatim}]`);
    }
    traps += sentence.none.length;
    for (const none of sentence.none) {
      if (
        [...left].some(
          (s) => s.spans.quantity.start < none.end && none.start < s.spans.quantity.end,
        )
      )
        hits += 1;
    }
  }
  const found = tally.spans.length;
  return {
    found,
    missed,
    invented,
    f1: (2 * found) / (2 * found + missed + invented),
    exactSpans: mean(tally.spans),
    values: mean(tally.values),
    qualifiers: mean(tally.qualifiers),
    units: mean(tally.units),
    counted: mean(tally.counted),
    periods: mean(tally.periods),
    attributions: mean(tally.attributions),
    days: mean(tally.days),
    distractors: traps === 0 ? 0 : hits / traps,
    right: mean(tally.right),
    errors,
  };
}

/** The score on one line. */
export function row(score: CorpusScore): string {
  const fields = [
    ['F1', score.f1],
    ['span', score.exactSpans],
    ['value', score.values],
    ['qualifier', score.qualifiers],
    ['unit', score.units],
    ['counted', score.counted],
    ['period', score.periods],
    ['by', score.attributions],
    ['days', score.days],
    ['none suggested', score.distractors],
    ['all right', score.right],
  ] as const;
  return fields.map(([name, figure]) => `${name} ${figure.toFixed(3)}`).join(', ');
}
