import type { TokenList } from '#shared/figure/token.ts';

/** First and last token that stand in `[from, to)`, offsets of the text. */
export function tokensOf(
  tokens: TokenList,
  from: number,
  to: number,
): { first: number; last: number } {
  let first = 0;
  while (first < tokens.length && tokens.at(first).end <= from) first += 1;
  let last = first;
  while (last + 1 < tokens.length && tokens.at(last + 1).start < to) last += 1;
  return { first, last };
}
