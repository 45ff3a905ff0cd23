import { missingCase } from '#shared/base/missing-case.ts';
import type { FigureValue, Qualifier } from './quantity.ts';

/** What "about" and "nearly" allow, as a share of the value. A named, switchable convention. */
export const ABOUT_WITHIN = 0.1;

/** The numbers a figure may stand for; null is an open end. Bounds are met by equality. */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

/** Reads a value with its qualifier as an interval (design rule: stated bounds count as met). */
export function intervalOf(
  value: FigureValue,
  qualifier: Qualifier,
  within = ABOUT_WITHIN,
): Interval {
  if (typeof value !== 'number') return { low: value[0], high: value[1] };
  switch (qualifier) {
    case 'exact':
    case 'range':
      return { low: value, high: value };
    case 'about':
    case 'vague':
      return { low: value * (1 - within), high: value * (1 + within) };
    case 'nearly':
      return { low: value * (1 - within), high: value };
    case 'more_than':
    case 'at_least':
      return { low: value, high: null };
    case 'less_than':
    case 'at_most':
      return { low: null, high: value };
    default:
      return missingCase(qualifier);
  }
}

/** Where a bar ends: the value, a range's low end, or the one bound that is stated. */
export function barLength(value: FigureValue): number {
  if (typeof value === 'number') return value;
  return value[0] ?? value[1] ?? 0;
}
