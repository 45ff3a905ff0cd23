import type { Phrase } from './quantity-phrase.ts';

/** A phrase with what it counts, in words, and its unit settled. */
export interface CountedPhrase extends Phrase {
  readonly counted: string | null;
}
