import { remade, type Phrase } from './quantity-phrase.ts';

/** A phrase with what it counts, in words, and its unit settled. */
export interface CountedPhrase extends Phrase {
  readonly counted: string | null;
}

/** A phrase with what it counts. */
export function countedPhrase(
  phrase: Phrase,
  unit: string | null,
  counted: string | null,
  per: string | undefined = phrase.per,
): CountedPhrase {
  return remade(phrase, unit, phrase.kind, per, counted);
}
