import { startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Conventions } from '#shared/figure/compare/conventions.ts';
import {
  compareFigures,
  compareSteps,
  MOST_COMPARED,
} from '#shared/figure/compare/compare-figures.ts';
import type { ComparedFigure } from '#shared/figure/compare/compared-figure.ts';
import { byUrgency, verdictKey } from '#shared/figure/compare/verdict-digest.ts';
import type { Verdict } from '#shared/figure/compare/verdict.ts';
import { useConventions, useTable } from '#renderer/state/hooks.ts';
import type { FigureRow } from '#renderer/figures/figure-rows.ts';
import { inSlices } from './in-slices.ts';
import { useCompareReader } from './use-compare-reader.ts';

export interface Comparison {
  readonly figures: readonly ComparedFigure[];
  readonly verdicts: readonly Verdict[];
  /** False while the pairs of many figures are still being read. */
  readonly isDone: boolean;
  /** The most urgent verdict between one figure of each list; null where none is about them. */
  readonly between: (
    some: readonly ComparedFigure[],
    others: readonly ComparedFigure[],
  ) => Verdict | null;
}

/** What is not compared of the chosen rows, in sentences. */
export function leftOut(rows: readonly FigureRow[]): readonly string[] {
  const accepted = rows.filter(({ state }) => state === 'accepted').length;
  const open = rows.length - accepted;
  const is = open === 1 ? 'One of these is' : `${open} of these are`;
  return [
    ...(open > 0
      ? [`${is} not accepted and left out: only figures somebody vouches for are compared.`]
      : []),
    ...(accepted > MOST_COMPARED
      ? [
          `The first ${MOST_COMPARED} of ${accepted} are compared: more make too many pairs to read. Choose fewer, or filter the table first.`,
        ]
      : []),
  ];
}

function pairsOf(verdicts: readonly Verdict[]): Comparison['between'] {
  const pairs = new Map<string, Verdict>();
  for (const verdict of verdicts) {
    if (verdict.figures.length === 2) pairs.set(verdictKey(verdict), verdict);
  }
  return (some, others) => {
    const found = some.flatMap((a) =>
      others.flatMap((b) => pairs.get(verdictKey({ figures: [a.figure.id, b.figure.id] })) ?? []),
    );
    return found.sort(byUrgency)[0] ?? null;
  };
}

/** No more than these are compared while the panel is drawn: their pairs take a few milliseconds. */
export const FEW = 12;

type Compared = readonly ComparedFigure[];
interface Found {
  readonly figures: Compared;
  readonly verdicts: readonly Verdict[];
}
const NONE: readonly Verdict[] = [];

/** The verdicts about these figures, at once for a few, else in slices; null while they are read. */
function useVerdicts(figures: Compared, around: Compared, by: Conventions) {
  const isFew = figures.length <= FEW;
  const few = useMemo(
    () => (isFew ? compareFigures(figures, by, around) : null),
    [isFew, figures, by, around],
  );
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (isFew) return undefined;
    return inSlices(compareSteps(figures, by, around), 0, (verdicts) =>
      startTransition(() => setFound({ figures, verdicts })),
    );
  }, [isFew, figures, by, around]);
  return few ?? (found?.figures === figures ? found.verdicts : null);
}

/** The chosen figures held against each other, no more than can be read. */
export function useComparison(rows: readonly FigureRow[]): Comparison {
  const chosen = useDeferredValue(rows);
  const all = useTable('figure');
  const conventions = useConventions();
  const { read, textOf } = useCompareReader();
  const { figures, around } = useMemo(() => {
    const figures = chosen
      .flatMap(({ state, figure }) => (state === 'accepted' && figure ? [figure] : []))
      .slice(0, MOST_COMPARED)
      .map(read);
    // What each text counts besides is told from its other figures; other texts tell nothing here.
    const texts = new Set(figures.map(({ document }) => document.text));
    const around = [...all.values()]
      .filter(({ decision, document }) => decision === 'accepted' && texts.has(textOf(document)))
      .map(read);
    return { figures, around };
  }, [chosen, all, read, textOf]);
  const verdicts = useVerdicts(figures, around, conventions);
  return useMemo(() => {
    const known = verdicts ?? NONE;
    return { figures, verdicts: known, isDone: verdicts !== null, between: pairsOf(known) };
  }, [figures, verdicts]);
}
