import type { Quantity } from '#shared/figure/quantity.ts';

/** A figure with something in every field. */
export const QUANTITY: Quantity = {
  spans: {
    sentence: { start: 100, end: 136 },
    quantity: { start: 111, end: 124 },
    numeral: { start: 121, end: 124 },
  },
  sentenceText: 'The clinic more than 412 men so far.',
  verbatim: 'more than 412',
  kind: 'count',
  value: 412,
  qualifier: 'more_than',
  unit: 'people',
  counted: 'men who walked out',
  period: { words: 'in 2025', from: '2025', to: '2025', kind: 'during', basis: 'words' },
  attribution: { countedBy: { words: 'the clinic' }, saidBy: { words: 'a nurse' } },
};
