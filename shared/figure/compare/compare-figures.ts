import type { ComparedFigure } from './compared-figure.ts';
import { comparePair, type CountedGroups } from './compare-pair.ts';
import { areDistinct, compareSum, mayBePart } from './compare-sum.ts';
import type { Conventions } from './conventions.ts';
import { findSums } from './find-sums.ts';
import type { Verdict } from './verdict.ts';

/** The most figures held against each other at once: 60 make 1,770 pairs. */
export const MOST_COMPARED = 60;

/** Which groups of people or things each text counts one by one. */
export function countedGroups(figures: Iterable<ComparedFigure>): CountedGroups {
  const groups = new Map<string, Set<string>>();
  for (const { subject, document, figure } of figures) {
    if (figure.kind !== 'count' || subject.heads.length !== 1) continue;
    const known = groups.get(document.text) ?? new Set<string>();
    subject.heads.forEach((head) => known.add(head));
    groups.set(document.text, known);
  }
  const none: ReadonlySet<string> = new Set();
  return (text) => groups.get(text) ?? none;
}

/** The chosen figures read as one total and all its parts, where they can be. */
function wholeSum(figures: readonly ComparedFigure[]): Verdict | null {
  if (figures.length < 3) return null;
  const size = ({ interval }: ComparedFigure): number => interval.low ?? interval.high ?? 0;
  const [total, ...parts] = [...figures].sort((a, b) => size(b) - size(a));
  if (!total || !parts.every((part) => mayBePart(total, part)) || !areDistinct(parts)) return null;
  const inText = figures.filter((one) => one !== total); // parts are named in the order given
  return compareSum(total, inText);
}

/** `compareFigures` with a pause after the sums and after each figure's pairs. */
export function* compareSteps(
  figures: readonly ComparedFigure[],
  by: Conventions,
  around: Iterable<ComparedFigure> = figures,
): Generator<undefined, Verdict[]> {
  const chosen = figures.slice(0, MOST_COMPARED);
  const groupsOf = countedGroups(around);
  const whole = wholeSum(chosen);
  // A sum nobody named does not fail: some of its parts may just not be chosen, or not accepted yet.
  const sums = whole ? [whole] : findSums(chosen).filter(({ kind }) => kind !== 'sum fails');
  const verdicts = [...sums];
  for (const [at, a] of chosen.entries()) {
    yield undefined;
    for (const b of chosen.slice(at + 1)) verdicts.push(comparePair(a, b, by, groupsOf));
  }
  return verdicts;
}

/**
 * Every verdict about the chosen figures: sums first, then each pair. `around` are all figures of the
 * project, from which it is told what each text counts; the chosen ones where it is left out.
 */
export function compareFigures(
  figures: readonly ComparedFigure[],
  by: Conventions,
  around: Iterable<ComparedFigure> = figures,
): Verdict[] {
  const steps = compareSteps(figures, by, around);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
