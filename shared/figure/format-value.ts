import { missingCase } from '#shared/base/missing-case.ts';
import type { FigureKind, FigureValue, Qualifier } from './quantity.ts';

const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

/** A number as tables and charts show it: thousands by comma, at most four decimals. */
export function formatNumber(value: number): string {
  return GROUPED.format(value);
}

/** The value alone: `880`, `3,000 to 3,500`, `1,000 or more`, `a number not said`. */
export function formatValue(value: FigureValue): string {
  if (typeof value === 'number') return formatNumber(value);
  const [low, high] = value;
  if (low !== null && high !== null) return `${formatNumber(low)} to ${formatNumber(high)}`;
  if (low !== null) return `${formatNumber(low)} or more`;
  if (high !== null) return `up to ${formatNumber(high)}`;
  return 'a number not said';
}

/** The word that goes before a value; empty where the value stands alone. */
export function qualifierWord(qualifier: Qualifier): string {
  switch (qualifier) {
    case 'exact':
    case 'range':
      return '';
    case 'about':
      return 'about';
    case 'more_than':
      return 'more than';
    case 'at_least':
      return 'at least';
    case 'less_than':
      return 'less than';
    case 'at_most':
      return 'at most';
    case 'nearly':
      return 'nearly';
    case 'vague':
      return 'about';
    default:
      return missingCase(qualifier);
  }
}

const UNIT_SIGN: Readonly<Record<string, string>> = { percent: ' %' };

/** Value with its doubt in words: `more than 2,000`, `about 80 %`. What is counted is no unit. */
export function formatQuantity(figure: {
  readonly kind: FigureKind;
  readonly value: FigureValue;
  readonly qualifier: Qualifier;
  readonly unit: string | null;
  readonly per?: string;
}): string {
  const word = qualifierWord(figure.qualifier);
  const unit =
    figure.unit === null || figure.kind === 'count'
      ? ''
      : (UNIT_SIGN[figure.unit] ?? ` ${figure.unit}`);
  const per = figure.per === undefined ? '' : ` per ${figure.per}`;
  return `${word === '' ? '' : `${word} `}${formatValue(figure.value)}${unit}${per}`;
}
