import type { TokenList } from './token.ts';

const NARROWED = /^(who|whose|in|from|with|without|on|at|under|over|aged)$/;

/**
 * "four of whom", "nine of them", "half of these": at `at` stands "of" and what was counted before.
 * "Six of those aged under five" speaks of others.
 */
export function ofPronoun(tokens: TokenList, at: number): boolean {
  if (tokens.word(at) !== 'of') return false;
  const pronoun = tokens.word(at + 1);
  if (/^(whom|them|which)$/.test(pronoun)) return true;
  return /^(these|those)$/.test(pronoun) && !NARROWED.test(tokens.word(at + 2));
}
