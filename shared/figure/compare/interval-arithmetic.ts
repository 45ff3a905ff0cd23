import type { Interval } from '#shared/figure/interval.ts';

/** Slack for sums of decimals, as a share: 0.1 + 0.2 makes 0.3. */
const SLACK = 1e-9;

function below(a: number, b: number): boolean {
  return a < b - SLACK * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Whether every number of `a` is less than every number of `b`. Bounds are met by equality. */
export function liesBelow(a: Interval, b: Interval): boolean {
  return a.high !== null && b.low !== null && below(a.high, b.low);
}

/** Whether some number fits both. */
export function overlap(a: Interval, b: Interval): boolean {
  return !liesBelow(a, b) && !liesBelow(b, a);
}

/** Whether the two meet in a stated bound and nowhere else. */
export function meetAtBound(a: Interval, b: Interval): boolean {
  const touches = (x: Interval, y: Interval): boolean =>
    x.high !== null &&
    y.low !== null &&
    !below(x.high, y.low) &&
    !below(y.low, x.high) &&
    (x.low === null || below(x.low, x.high) || y.high === null || below(y.low, y.high));
  return touches(a, b) || touches(b, a);
}

/** The numbers a sum may stand for; an open end stays open. */
export function sumOf(parts: readonly Interval[]): Interval {
  const add = (ends: readonly (number | null)[]): number | null =>
    ends.reduce<number | null>((sum, end) => (sum === null || end === null ? null : sum + end), 0);
  return { low: add(parts.map(({ low }) => low)), high: add(parts.map(({ high }) => high)) };
}

/** How far two intervals stand apart: `b` above `a` is positive, 0 where they overlap. */
export function gapBetween(a: Interval, b: Interval): number {
  if (liesBelow(a, b)) return (b.low ?? 0) - (a.high ?? 0);
  if (liesBelow(b, a)) return (b.high ?? 0) - (a.low ?? 0);
  return 0;
}
