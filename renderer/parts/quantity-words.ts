import { formatNumber, qualifierWord } from '#shared/figure/format-value.ts';
import { daySpan, spanLabel } from '#shared/figure/period-span.ts';
import type {
  Attribution,
  FigureValue,
  Period,
  Qualifier,
  Quantity,
} from '#shared/figure/quantity.ts';

/** The doubt of a value in a word, where it stands alone: `exactly`, `more than`. */
export function doubtWord(qualifier: Qualifier): string {
  if (qualifier === 'exact') return 'exactly';
  if (qualifier === 'range') return 'a range';
  if (qualifier === 'vague') return 'vaguely';
  return qualifierWord(qualifier);
}

const SIGNS: Readonly<Record<string, string>> = { percent: ' %' };

function numberWords(value: FigureValue): string {
  if (typeof value === 'number') return formatNumber(value);
  const [low, high] = value;
  if (low !== null && high !== null) return `${formatNumber(low)} to ${formatNumber(high)}`;
  if (low !== null) return `${formatNumber(low)}+`;
  return high === null ? '?' : `up to ${formatNumber(high)}`;
}

/**
 * The value with its unit, without its doubt: `2,000`, `3,000 to 3,500`, `34 %`, `700 baht`. What is
 * counted one by one has no unit beside its noun.
 */
export function valueWords({
  value,
  unit,
  kind,
}: Pick<Quantity, 'value' | 'unit' | 'kind'>): string {
  const number = numberWords(value);
  if (unit === null) return number;
  const sign = SIGNS[unit];
  if (sign !== undefined) return number + sign;
  return kind === 'count' ? number : `${number} ${unit}`;
}

/** What is counted, and how often; null where the document does not say. */
export function countedWords({ counted, per }: Pick<Quantity, 'counted' | 'per'>): string | null {
  return [counted, per && `per ${per}`].filter(Boolean).join(' ') || null;
}

/** Which time a figure covers, by its dates where they are known, else in its own words. */
export function periodWords(period: Period | null): string {
  const span = daySpan(period);
  return span ? spanLabel(span) : (period?.words ?? '');
}

/** Who counted, in the document's words. Nobody named is said so: it is a fact about the figure. */
export function counterWords({ countedBy }: Attribution): string {
  return countedBy?.words ?? 'nobody named';
}

/** Period and who counted in one line, for lists. */
export function whenAndWho({
  period,
  attribution,
}: Pick<Quantity, 'period' | 'attribution'>): string {
  return [periodWords(period), counterWords(attribution)].filter(Boolean).join(', ');
}

/** A whole figure in a sentence's worth of words, as it is spoken. */
export function quantityInWords(quantity: Quantity): string {
  const doubt = qualifierWord(quantity.qualifier);
  const parts = [doubt, valueWords(quantity), countedWords(quantity)];
  return `${parts.filter(Boolean).join(' ')}, ${whenAndWho(quantity)}`;
}
