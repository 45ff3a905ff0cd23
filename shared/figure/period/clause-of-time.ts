import type { TokenList } from '#shared/figure/token.ts';
import { looksVerb } from '#shared/figure/word-class.ts';
import type { TimeSpan } from './time-span.ts';

const RELATIVE = /^(which|who|whose|where)$/;
const LONGEST_ASIDE = 10;

/** "The camp, opened in 1997, holds 31,000": a time inside what is added of the subject. */
export function isAside(tokens: TokenList, time: TimeSpan, first: number): boolean {
  if (time.last >= first || tokens.at(time.last + 1).text !== ',') return false;
  for (let i = time.first - 1; i > Math.max(0, time.first - LONGEST_ASIDE); i -= 1) {
    const { kind, text } = tokens.at(i);
    if (kind === 'number') return false;
    if (text !== ',') continue;
    const word = tokens.word(i + 1);
    return /^(which|who|whose|where)$/.test(word) || (looksVerb(word) && i + 1 < time.first);
  }
  return false;
}

const LONGEST_CLAUSE = 40;

/** Comma that closes the ", which ..." a figure stands in, or -1: what follows is not of the clause. */
export function relativeEnd(tokens: TokenList, first: number): number {
  for (let i = first - 1; i > Math.max(0, first - LONGEST_CLAUSE); i -= 1) {
    const { text } = tokens.at(i);
    if (text === ';' || (text === ',' && !RELATIVE.test(tokens.word(i + 1)))) return -1;
    if (text !== ',') continue;
    for (let j = first; j < first + LONGEST_CLAUSE; j += 1) if (tokens.at(j).text === ',') return j;
    return -1;
  }
  return -1;
}
