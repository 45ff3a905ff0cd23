import type { TokenList } from './token.ts';
import { wordSet } from './word-set.ts';

const PRONOUNS_BEFORE = wordSet('whom them which');
const POINTING = wordSet('these those');

const NARROWED = wordSet('who whose in from with without on at under over aged');

/**
 * "four of whom", "nine of them", "half of these": at `at` stands "of" and what was counted before.
 * "Six of those aged under five" speaks of others.
 */
export function ofPronoun(tokens: TokenList, at: number): boolean {
  if (tokens.word(at) !== 'of') return false;
  const pronoun = tokens.word(at + 1);
  if (PRONOUNS_BEFORE.has(pronoun)) return true;
  return POINTING.has(pronoun) && !tokens.in(at + 2, NARROWED);
}
