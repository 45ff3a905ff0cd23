import type { Quantity } from './quantity.ts';

/**
 * The time words of a figure as its sentence has them: the period's, else the words of its rate
 * ("per month", "each month"), else null. A rate is no period, but a reader asks for either.
 */
export function statedPeriod(
  quantity: Pick<Quantity, 'period' | 'per' | 'sentenceText'>,
): string | null {
  if (quantity.period !== null) return quantity.period.words;
  if (quantity.per === undefined) return null;
  const per = quantity.per.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return (
    new RegExp(`\\b(?:per|an?|each|every) ${per}\\b`, 'i').exec(quantity.sentenceText)?.[0] ??
    `per ${quantity.per}`
  );
}
