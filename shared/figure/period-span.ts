import { firstDay, lastDay } from '#shared/base/iso-date.ts';
import type { Period } from './quantity.ts';

/** The days a period covers, inclusive; null is an open or unknown end. */
export interface DaySpan {
  readonly from: string | null;
  readonly to: string | null;
}

/** Days of a period, or null where its words were not resolved to any date. */
export function daySpan(period: Period | null): DaySpan | null {
  if (!period || (period.from === undefined && period.to === undefined)) return null;
  return {
    from: period.from === undefined ? null : firstDay(period.from),
    to: period.to === undefined ? null : lastDay(period.to),
  };
}

/** Whether `outer` covers every day of `inner`; open ends are covered only by open ends. */
export function spanContains(outer: DaySpan, inner: DaySpan): boolean {
  const starts = outer.from === null || (inner.from !== null && outer.from <= inner.from);
  const ends = outer.to === null || (inner.to !== null && inner.to <= outer.to);
  return starts && ends;
}

export function spansEqual(a: DaySpan, b: DaySpan): boolean {
  return a.from === b.from && a.to === b.to;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const month = (day: string): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
const day = (date: string): string =>
  `${Number(date.slice(8, 10))} ${month(date)} ${date.slice(0, 4)}`;

/** A span in words: `2025`, `Jan–Sep 2025`, `Feb 2021–Mar 2024`, `since 1 Feb 2021`. */
export function spanLabel({ from, to }: DaySpan): string {
  if (from === null) return to === null ? '' : `until ${day(to)}`;
  if (to === null) return `since ${day(from)}`;
  const wholeMonths = from.endsWith('-01') && lastDay(to.slice(0, 7)) === to;
  if (!wholeMonths) return from === to ? day(from) : `${day(from)}–${day(to)}`;
  const [y, z] = [from.slice(0, 4), to.slice(0, 4)];
  if (from.slice(5, 7) === '01' && to.slice(5, 7) === '12') return y === z ? y : `${y}–${z}`;
  if (y !== z) return `${month(from)} ${y}–${month(to)} ${z}`;
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${month(from)} ${y}`
    : `${month(from)}–${month(to)} ${y}`;
}

/** A period as lists show it: its resolved span, else its own words, else nothing. */
export function periodLabel(period: Period | null): string {
  if (!period) return '';
  const span = daySpan(period);
  return span ? spanLabel(span) : period.words;
}
