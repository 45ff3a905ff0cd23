import { daySpan } from '#shared/figure/period-span.ts';
import type { Period } from '#shared/figure/quantity.ts';
import type { FigureRow } from './figure-rows.ts';

/** Whole years that hold every dated period of the table. */
export interface YearScale {
  readonly first: number;
  /** The year after the last. */
  readonly end: number;
}

const DAYS = 365.2425;
const DAY = 86_400_000; // ms

const yearsAt = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY / DAYS + 1970;

/** The scale of a table; null where no period is dated. */
export function yearScale(rows: readonly FigureRow[]): YearScale | null {
  let [first, last] = [Infinity, -Infinity];
  for (const { quantity } of rows) {
    const span = daySpan(quantity.period);
    for (const date of [span?.from, span?.to]) {
      if (!date) continue;
      const year = Number(date.slice(0, 4));
      first = Math.min(first, year);
      last = Math.max(last, year);
    }
  }
  return last < first ? null : { first, end: last + 1 };
}

/** First and last year over the column: `2021 25`. */
export function PeriodBarHead({ scale }: { scale: YearScale }) {
  const { first, end } = scale;
  return (
    <span className="period-bar__years num">
      <span>{first}</span>
      {end - first > 1 && <span>{String(end - 1).slice(-2)}</span>}
    </span>
  );
}

const EDGES = 8;

/** A period drawn where it lies; an open end fades. Its words stand in the next column. */
export function PeriodBar({ period, scale }: { period: Period | null; scale: YearScale }) {
  const { first, end } = scale;
  const count = end - first;
  const step = Math.ceil(count / EDGES);
  const edges = Array.from({ length: Math.floor(count / step) + 1 }, (_, at) => at * step);
  const span = daySpan(period);
  const share = (years: number): number => ((years - first) / count) * 100;
  const from = span?.from ? share(yearsAt(span.from)) : 0;
  const to = span?.to ? share(yearsAt(span.to) + 1 / DAYS) : 100;
  const names = ['period-bar__span'];
  if (span && !span.from) names.push('period-bar__span--open-start');
  if (span && !span.to) names.push('period-bar__span--open-end');
  return (
    <span className="period-bar" aria-hidden="true">
      {edges.map((edge) => (
        <span
          key={edge}
          className="period-bar__edge"
          style={{ insetInlineStart: `${(edge / count) * 100}%` }}
        />
      ))}
      {span && (
        <span
          className={names.join(' ')}
          style={{ insetInlineStart: `${from}%`, width: `max(3px, ${to - from}%)` }}
        />
      )}
    </span>
  );
}
