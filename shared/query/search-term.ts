import type { GroupedNumber } from './grouped-numbers.ts';

/** A number asked for in groups: it answers in place of the words it was typed as. */
export interface NumberAsked extends GroupedNumber {
  /** Numbers that begin so answer too. */
  readonly prefix: boolean;
}

/** Folded words that stand side by side; of a prefix the last may go on. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly prefix: boolean;
  /** Numbers that some of the words may be, in their order; places are those of `words`. */
  readonly numbers?: readonly NumberAsked[];
}
