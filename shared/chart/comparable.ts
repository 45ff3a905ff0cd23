import { daySpan, spanContains, spanLabel, type DaySpan } from '#shared/figure/period-span.ts';
import type { ChartFigure } from './chart-figure.ts';

/** Figures that may share a scale and be read against each other, and why they stand apart. */
export interface PanelSplit {
  readonly title: string;
  readonly reason: string;
  readonly unit: string | null;
  readonly members: readonly ChartFigure[];
}

/** Same counting body, and periods of which one holds the other (or that nobody resolved alike). */
function comparable(a: ChartFigure, b: ChartFigure): boolean {
  if (a.counter === null || b.counter === null || a.counter.key !== b.counter.key) return false;
  if (a.span === null || b.span === null) return a.figure.period?.words === b.figure.period?.words;
  return spanContains(a.span, b.span) || spanContains(b.span, a.span);
}

/** The largest set of figures that can all be read against a common one. */
function largestCluster(figures: readonly ChartFigure[]): readonly ChartFigure[] {
  let best: readonly ChartFigure[] = [];
  for (const centre of figures) {
    const cluster = figures.filter((one) => one === centre || comparable(one, centre));
    if (cluster.length > best.length) best = cluster;
  }
  return best;
}

function hull(figures: readonly ChartFigure[]): DaySpan | null {
  const spans = figures.flatMap(({ figure }) => daySpan(figure.period) ?? []);
  const widest = spans.find((span) => spans.every((other) => spanContains(span, other)));
  return widest ?? null;
}

function titleOf(figures: readonly ChartFigure[]): string {
  const names = new Set(figures.map(({ counter }) => counter?.name ?? ''));
  const [name] = names;
  const span = hull(figures);
  const when = span ? `, ${spanLabel(span)}` : '';
  if (names.size === 1 && name) return `Counted by ${name}${when}`;
  return `Several counts${when}`;
}

function partReason(figures: readonly ChartFigure[]): string {
  const whole = hull(figures);
  const parts = figures.filter(
    ({ span }) => whole !== null && span !== null && spanLabel(span) !== spanLabel(whole),
  );
  const [first] = parts;
  if (!whole || !first?.span) return '';
  return `Hatched: ${spanLabel(first.span)}. Filled: ${spanLabel(whole)}, which contains it.`;
}

function whyApart(main: readonly ChartFigure[], rest: readonly ChartFigure[]): string {
  const reasons: string[] = [];
  const bodies = new Set(main.map(({ counter }) => counter?.key));
  if (rest.some(({ counter }) => counter === null)) reasons.push('nobody named as having counted');
  if (rest.some(({ counter }) => counter !== null && !bodies.has(counter.key)))
    reasons.push('other counting body');
  const span = hull(main);
  const otherPeriod = rest.some(
    (one) => span === null || one.span === null || !spanContains(span, one.span),
  );
  if (otherPeriod) reasons.push('other or unknown period');
  const words = reasons.join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}. Own scale.`;
}

const NONE_ALIKE = 'No two of these share a counting body and a period: read each by itself.';

/**
 * Splits a chart's figures into panels: units are never mixed, and where unlike counts are kept
 * apart, the largest comparable set leads and the rest follow on a scale of their own with the reason.
 */
export function splitPanels(figures: readonly ChartFigure[], keepApart: boolean): PanelSplit[] {
  const byUnit = new Map<string, ChartFigure[]>();
  for (const one of figures) {
    const key = `${one.figure.unit ?? ''} ${one.figure.per ?? ''}`;
    byUnit.set(key, [...(byUnit.get(key) ?? []), one]);
  }
  return [...byUnit.values()].flatMap((members) => {
    const unit = members[0]?.figure.unit ?? null;
    const main = keepApart ? largestCluster(members) : members;
    if (main.length === members.length || main.length < 2) {
      const reason = keepApart && main.length < members.length ? NONE_ALIKE : partReason(members);
      return [{ title: titleOf(members), reason, unit, members }];
    }
    const rest = members.filter((one) => !main.includes(one));
    return [
      { title: titleOf(main), reason: partReason(main), unit, members: main },
      { title: 'Other counts', reason: whyApart(main, rest), unit, members: rest },
    ];
  });
}
