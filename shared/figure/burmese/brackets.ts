import type { TokenList } from '#shared/figure/token.ts';

/** Index of what follows the number at `at`, a closing bracket passed over: "(၈၈၀) ဦး". */
export function following(tokens: TokenList, at: number): number {
  return tokens.at(at - 1).text === '(' && tokens.at(at + 1).text === ')' ? at + 2 : at + 1;
}

/** Index of what stands before the number at `at`, an opening bracket passed over. */
export function preceding(tokens: TokenList, at: number): number {
  return tokens.at(at - 1).text === '(' ? at - 2 : at - 1;
}
