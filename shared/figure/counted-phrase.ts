import type { Phrase } from './quantity-phrase.ts';

/** A phrase with what it counts, in words, and its unit settled. */
export interface CountedPhrase extends Phrase {
  readonly counted: string | null;
}

/** A phrase with what it counts. Field by field: a spread makes an object of another shape. */
export function countedPhrase(
  phrase: Phrase,
  unit: string | null,
  counted: string | null,
  per: string | undefined = phrase.per,
): CountedPhrase {
  const { first, last, numeral, value, qualifier, qualified, kind, form, scale } = phrase;
  return {
    first,
    last,
    numeral,
    value,
    qualifier,
    qualified,
    unit,
    kind,
    per,
    form,
    scale,
    counted,
  };
}
