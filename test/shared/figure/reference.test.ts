import { expect, it } from 'vitest';
import { firstDay, lastDay } from '#shared/base/iso-date.ts';
import { promised } from '#test/promise.ts';
import { describeWithReference } from '#test/reference.ts';
import { permuted } from './permute-numbers.ts';
import { REFERENCE_DAYS } from './reference-days.ts';
import {
  extractFile,
  extractParagraph,
  readGold,
  scorer,
  type Gold,
  type Prediction,
  type Score,
} from './reference-gold.ts';

/** When the five documents were published, as far as their own pages or twins say. */
const DATES: Readonly<Record<string, string>> = {
  '000': '2025-10-10',
  '001': '2025-10-10',
  '002': '2026-01-29',
};

function predictFiles(texts: Readonly<Record<string, string>>): Record<string, Prediction[]> {
  return Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [id, extractFile(text, DATES[id.slice(0, 3)])]),
  );
}

interface Field {
  readonly name: string;
  readonly of: (score: Score) => number;
  /** Least that is accepted; of `none suggested` the most. */
  readonly target: number;
}

const FIELDS: readonly Field[] = [
  { name: 'overlap F1', of: (score) => score.overlap.f1, target: 0.98 },
  { name: 'exact F1', of: (score) => score.exact.f1, target: 0.95 },
  { name: 'value', of: (score) => score.valueAccuracy, target: 1 },
  { name: 'qualifier', of: (score) => score.qualifierAccuracy, target: 0.98 },
  { name: 'unit', of: (score) => score.unitAccuracy, target: 0.95 },
  { name: 'counted', of: (score) => score.countedTokenF1, target: 0.88 },
  { name: 'period', of: (score) => score.periodTokenF1, target: 0.85 },
  { name: 'attribution', of: (score) => score.attributionTokenF1, target: 0.85 },
];
const MOST_DISTRACTORS = 0.01;
const SEEDS = [1, 2, 3, 4, 5];
const MOST_APART = 0.02;

const figure = (n: number): string => n.toFixed(3);

/** Puts a measured figure beside its target into the table of promises, and holds it to that. */
function holds(promise: string, measured: number, target: number): void {
  promised(`figures, ${promise}`, `${figure(measured)} (at least ${figure(target)})`);
  expect(measured, promise).toBeGreaterThanOrEqual(target);
}

/** Dated core figures whose days were resolved as by hand, of all that have days. */
function resolvedRightly(
  gold: Gold,
  predictions: Readonly<Record<string, readonly Prediction[]>>,
): { right: number; of: number } {
  let right = 0;
  let of = 0;
  for (const [id, { quantities }] of Object.entries(gold.docs)) {
    const days = REFERENCE_DAYS[id.slice(0, 3)];
    for (const { start, end, value, tier } of quantities) {
      const want = tier === 'core' && typeof value === 'number' ? days?.get(value) : undefined;
      if (want === undefined) continue;
      of += 1;
      const got = predictions[id]?.find((found) => found.start < end && start < found.end);
      const from = got?.from === undefined ? '*' : firstDay(got.from);
      const to = got?.to === undefined ? '*' : lastDay(got.to);
      if (from === want[0] && to === want[1]) right += 1;
    }
  }
  return { right, of };
}

describeWithReference('figure extraction on the reference documents', (folder) => {
  it('meets every target', async () => {
    const { score } = await scorer(folder);
    const { gold, texts } = readGold(folder, 'gold-seeds.json');
    const predictions = predictFiles(texts);
    const result = score(gold, predictions, { texts });
    for (const { name, of, target } of FIELDS) holds(`five documents: ${name}`, of(result), target);
    promised(
      'figures, five documents: none suggested',
      `${figure(result.distractorFPRate)} (at most ${figure(MOST_DISTRACTORS)})`,
    );
    expect(result.distractorFPRate).toBeLessThanOrEqual(MOST_DISTRACTORS);
    const days = resolvedRightly(gold, predictions);
    expect(days.of).toBeGreaterThanOrEqual(30);
    holds('five documents: periods resolved', days.right / days.of, 0.9);
  });

  it('meets them on scientific paragraphs', async () => {
    const { score } = await scorer(folder);
    const { gold, texts } = readGold(folder, 'gold-measeval-train.json');
    const predictions = Object.entries(texts).map(
      ([id, text]) => [id, extractParagraph(text)] as const,
    );
    const result = score(gold, Object.fromEntries(predictions), { texts });
    holds('scientific paragraphs: overlap F1', result.overlap.f1, 0.9);
    holds('scientific paragraphs: official F1', result.measevalOfficial.F1overlap, 0.8);
  });

  it('stays within .02 in every field when numbers and names are others', async () => {
    const { score } = await scorer(folder);
    const { gold, texts } = readGold(folder, 'gold-seeds.json');
    const before = score(gold, predictFiles(texts), { texts });
    const apart = new Map<string, number>();
    for (const seed of SEEDS) {
      const other = permuted(gold, texts, seed);
      const after = score(other.gold, predictFiles(other.texts), { texts: other.texts });
      const lost = FIELDS.map(({ name, of }) => [name, of(before) - of(after)] as const);
      const gained = after.distractorFPRate - before.distractorFPRate;
      for (const [name, loss] of [...lost, ['none suggested', gained] as const])
        apart.set(name, Math.max(apart.get(name) ?? -1, loss));
    }
    const [worst, most] = [...apart].sort((a, b) => b[1] - a[1])[0] ?? ['', 1];
    promised(
      'figures, five documents with other numbers and names',
      `most lost ${figure(Math.max(0, most))} (${worst}; at most ${figure(MOST_APART)}), ${String(SEEDS.length)} seeds`,
    );
    for (const [name, loss] of apart) expect(loss, name).toBeLessThanOrEqual(MOST_APART);
  });
});
