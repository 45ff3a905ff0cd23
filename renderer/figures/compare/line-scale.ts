import type { ComparedFigure } from '#shared/figure/compare/compared-figure.ts';
import { ticksTo } from '#renderer/parts/chart-scale.ts';

/** Where something stands on a line, in per cent of its width. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How one figure is drawn on the number line, in per cent of the line. */
export interface LineMark {
  /** The number that is said; of a range its low end. */
  readonly at: number;
  /** What it may stand for, where that is more than one number. */
  readonly doubt: Stretch | null;
  readonly shape: 'dot' | 'ring' | 'above' | 'below' | 'range';
}

/** About this many px are there for the numbers under the line. */
const PLOT = 340;

function said({ figure }: ComparedFigure): number {
  const { value } = figure;
  if (typeof value === 'number') return value;
  return value[0] ?? value[1] ?? 0;
}

/** The figures of one unit, which may share a line. */
export function byUnit(figures: readonly ComparedFigure[]): (readonly ComparedFigure[])[] {
  const units = new Map<string, ComparedFigure[]>();
  for (const one of figures) {
    const { kind, unit, per } = one.figure;
    const key = `${kind} ${unit ?? ''} ${per ?? ''}`;
    units.set(key, [...(units.get(key) ?? []), one]);
  }
  return [...units.values()];
}

/** One scale over figures of one unit: from 0, or from the lowest where some are below it. */
export interface LineScale {
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
  readonly mark: (one: ComparedFigure) => LineMark;
}

function shapeOf({ figure }: ComparedFigure): LineMark['shape'] {
  const { value, qualifier } = figure;
  if (typeof value !== 'number') {
    if (value[0] !== null && value[1] !== null) return 'range';
    return value[1] === null ? 'above' : 'below';
  }
  if (qualifier === 'more_than' || qualifier === 'at_least') return 'above';
  if (qualifier === 'less_than' || qualifier === 'at_most') return 'below';
  return qualifier === 'exact' ? 'dot' : 'ring';
}

export function lineScale(figures: readonly ComparedFigure[]): LineScale {
  const ends = figures.flatMap((one) => [
    said(one),
    one.interval.low ?? said(one),
    one.interval.high ?? said(one),
  ]);
  const first = Math.min(0, ...ends);
  const last = Math.max(0, ...ends);
  const width = last - first || 1;
  // An open end goes on past the last number: it needs room to be seen to.
  const share = (value: number): number => ((value - first) / width) * 94;
  const ticks = first < 0 ? [first, 0, last] : ticksTo(last, PLOT);
  return {
    ticks: [...new Set(ticks)].map((value) => ({ value, at: share(value) })),
    mark: (one) => {
      const { low, high } = one.interval;
      const isStretch = low !== null && high !== null && low < high;
      return {
        at: share(said(one)),
        doubt: isStretch ? { from: share(low), to: share(high) } : null,
        shape: shapeOf(one),
      };
    },
  };
}

const DAY = 86_400_000; // ms
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

export interface PeriodScale {
  readonly years: readonly { readonly label: string; readonly at: number }[];
  /** Null where the words were not resolved to dates; `isOpen` ends fade. */
  readonly stretch: (
    one: ComparedFigure,
  ) => (Stretch & { readonly isOpenStart: boolean; readonly isOpenEnd: boolean }) | null;
}

/** Whole years over every dated figure. */
export function periodScale(figures: readonly ComparedFigure[]): PeriodScale | null {
  const days = figures
    .flatMap(({ span }) => (span ? [span.from, span.to] : []))
    .flatMap((date) => (date === null ? [] : [date]));
  if (days.length === 0) return null;
  const sorted = [...days].sort();
  const begin = Number(sorted[0]?.slice(0, 4));
  const end = Number(sorted.at(-1)?.slice(0, 4)) + 1;
  const first = dayOf(`${String(begin).padStart(4, '0')}-01-01`);
  const width = dayOf(`${String(end).padStart(4, '0')}-01-01`) - first;
  const share = (day: number): number => ((day - first) / width) * 100;
  const every = Math.ceil((end - begin) / 6);
  const years = Array.from({ length: end - begin }, (_, at) => begin + at)
    .filter((_, at) => at % every === 0)
    .map((year) => ({
      label: String(year),
      at: share(dayOf(`${String(year).padStart(4, '0')}-01-01`)),
    }));
  return {
    years,
    stretch: ({ span, endUnknown }) =>
      span && {
        from: span.from === null ? 0 : share(dayOf(span.from)),
        to: span.to === null ? 100 : share(dayOf(span.to) + 1),
        isOpenStart: span.from === null,
        isOpenEnd: span.to === null || endUnknown,
      },
  };
}
