import type { GroupedNumber } from './grouped-numbers.ts';

/** A number asked for in groups, or a word with a hyphen: it answers in place of the words it was typed as. */
export interface NumberAsked extends GroupedNumber {
  /** Numbers that begin so answer too. */
  readonly prefix: boolean;
  /** Where its last group is only begun (12 34*): how many digits it has once that group is full. */
  readonly full?: number;
}

/** Folded words that stand side by side; of a prefix the last may go on. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly prefix: boolean;
  /** Numbers and words that some of the words may be, in their order; places are those of `words`. */
  readonly numbers?: readonly NumberAsked[];
}

/** What a single word of a text is asked for. */
export type WordAsked = Pick<NumberAsked, 'word' | 'prefix' | 'full'>;

const GROUP_DIGITS = 3;

/**
 * Whether a folded word of a text is the one asked for. Of a number whose last group is only begun the
 * groups must fall where they were typed: 12 34* is neither 1,234 nor 123,400, but may be 12,345,678.
 */
export function isAsked(found: string, { word, prefix, full }: WordAsked): boolean {
  if (!prefix) return found === word;
  if (!found.startsWith(word)) return false;
  if (full === undefined) return true;
  const digits = /^\d*/.exec(found)?.[0].length ?? 0;
  return digits >= full && (digits - full) % GROUP_DIGITS === 0;
}
