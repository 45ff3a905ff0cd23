import type { ComparedFigure } from './compared-figure.ts';
import { areDistinct, compareSum, mayBePart } from './compare-sum.ts';
import { gapBetween, overlap, sumOf } from './interval-arithmetic.ts';
import type { Verdict } from './verdict.ts';

/** Figures around a total that are looked at, and the longest list of parts, so that time is bounded. */
const NEAR = 24;
const MOST_PARTS = 12;
/** How much more than "more than 2,000" its parts may make, and how much a sum may miss by, as shares. */
const LOOSE = 0.25;
const NEAR_MISS = 0.05;

const size = ({ interval }: ComparedFigure): number => interval.low ?? interval.high ?? 0;

/** Whether parts make the total, not merely no less than an open bound. */
function makes(total: ComparedFigure, parts: readonly ComparedFigure[]): boolean {
  const sum = sumOf(parts.map(({ interval }) => interval));
  if (!overlap(sum, total.interval)) return false;
  const low = sum.low ?? sum.high ?? 0;
  return low <= (total.interval.high ?? size(total)) * (1 + LOOSE);
}

function almost(total: ComparedFigure, parts: readonly ComparedFigure[]): boolean {
  const sum = sumOf(parts.map(({ interval }) => interval));
  return Math.abs(gapBetween(sum, total.interval)) <= size(total) * NEAR_MISS;
}

/** The candidates around a total in text order; a figure said twice stands once. */
function candidates(total: ComparedFigure, group: readonly ComparedFigure[]): ComparedFigure[] {
  const at = group.indexOf(total);
  const near = group.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  const said = new Set<string>();
  return near.filter((part) => {
    if (part === total || size(part) >= size(total) || !mayBePart(total, part)) return false;
    const key = `${part.figure.counted ?? ''} ${JSON.stringify(part.figure.value)}`;
    if (said.has(key)) return false;
    said.add(key);
    return true;
  });
}

/** The longest run of neighbours that makes the total; failing that, all of them if they almost do. */
function partsOf(total: ComparedFigure, group: readonly ComparedFigure[]): ComparedFigure[] | null {
  const all = candidates(total, group);
  for (let length = Math.min(all.length, MOST_PARTS); length >= 2; length -= 1) {
    for (let from = 0; from + length <= all.length; from += 1) {
      const run = all.slice(from, from + length);
      if (makes(total, run) && areDistinct(run)) return run;
    }
  }
  const whole = all.length >= 3 && all.length <= MOST_PARTS ? all : null;
  return whole && almost(total, whole) && areDistinct(whole) ? whole : null;
}

/**
 * Totals with the parts that make them, each within one document. Time is linear in the number of
 * figures: a total looks at no more than its nearest neighbours. Pauses after each total (null where
 * it is none), so that a window can do something else in between.
 */
export function* eachSum(figures: readonly ComparedFigure[]): Generator<Verdict | null, void> {
  const byDocument = new Map<string, ComparedFigure[]>();
  for (const one of figures) {
    const key = `${one.figure.document} ${one.figure.textHash}`;
    const list = byDocument.get(key);
    if (list) list.push(one);
    else byDocument.set(key, [one]);
  }
  for (const list of byDocument.values()) {
    const group = list.sort((a, b) => a.figure.spans.numeral.start - b.figure.spans.numeral.start);
    for (const total of group) {
      const isTotal = total.figure.kind !== 'age' && total.interval.low !== 0;
      const parts = isTotal ? partsOf(total, group) : null;
      yield parts && compareSum(total, parts);
    }
  }
}

/** Every total with the parts that make it, at once. */
export function findSums(figures: readonly ComparedFigure[]): Verdict[] {
  return [...eachSum(figures)].flatMap((sum) => sum ?? []);
}
