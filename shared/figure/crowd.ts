import type { TokenList } from './token.ts';
import { wordSet } from './word-set.ts';

const CROWDS = wordSet(
  'crowd population audience attendance workforce congregation garrison delegation team crew gang family families jury panel staff squad platoon mob crews teams groups',
);

/** "a crew of 22", "a family of six": the number at `first` counts people without naming them. */
export function isOfCrowd(tokens: TokenList, first: number): boolean {
  return tokens.word(first - 1) === 'of' && tokens.in(first - 2, CROWDS);
}
