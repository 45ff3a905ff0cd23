import type { Reason } from './reason.ts';
import type { TokenList } from './token.ts';

/** One sentence being read: its tokens and, per token, why a number there is no figure. */
export interface Reading {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly tokens: TokenList;
  /** Indexes of the tokens that are numbers, in digits or words. */
  readonly numbers: readonly number[];
  readonly marks: (Reason | undefined)[];
  /** Its block begins with it. */
  readonly opensBlock: boolean;
  /** Most words are capitalised, so that capitals say nothing. */
  readonly titleCase: boolean;
}

/** Gives tokens `[first, last]` a reason, unless they have one: the first rejector wins. */
export function mark(reading: Reading, first: number, last: number, reason: Reason): void {
  const end = Math.min(last, reading.marks.length - 1);
  for (let i = Math.max(0, first); i <= end; i += 1) reading.marks[i] ??= reason;
}
