import type { TokenList } from './token.ts';

/** Tokens `[first, last]` between two quotation marks, or to the sentence's end where none closes. */
export interface Quotation {
  readonly first: number;
  readonly last: number;
}

/** Shorter ones are names and borrowed words: “three national causes”. */
const SHORTEST = 5;

/**
 * What a sentence quotes in direct speech. `open` says that it begins inside a quotation, which then
 * counts however short the rest of it is.
 */
export function quotationsOf(tokens: TokenList, open: boolean): Quotation[] {
  const out: Quotation[] = [];
  let first = open ? 0 : -1;
  for (let i = 0; i < tokens.length; i += 1) {
    const { text } = tokens.at(i);
    if (text !== '"' && text !== '“' && text !== '”') continue;
    if (first < 0) {
      if (text !== '”') first = i + 1;
      continue;
    }
    if (text === '“') continue;
    if (i - first >= SHORTEST || first === 0) out.push({ first, last: i - 1 });
    first = -1;
  }
  if (first >= 0) out.push({ first, last: tokens.length - 1 });
  return out;
}

/** Whether token `at` is spoken by whoever is quoted. */
export function isQuoted(quotations: readonly Quotation[], at: number): boolean {
  return quotations.some(({ first, last }) => first <= at && at <= last);
}
