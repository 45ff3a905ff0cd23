import type { Quantity } from '#shared/figure/quantity.ts';

/** A figure's sentence in three parts around its quantity, for showing the number in its words. */
export function numberInSentence({
  sentenceText,
  spans: { sentence, quantity },
}: Pick<Quantity, 'sentenceText' | 'spans'>): readonly [string, string, string] {
  const from = quantity.start - sentence.start;
  const to = quantity.end - sentence.start;
  return [sentenceText.slice(0, from), sentenceText.slice(from, to), sentenceText.slice(to)];
}
