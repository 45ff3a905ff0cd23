import { measuredIn, type Phrase } from './quantity-phrase.ts';
import type { TokenList } from './token.ts';
import { gateSet, markSet, wordSet } from './word-set.ts';

const CI_CRI_CONFIDENCE = wordSet('ci cri confidence credible prediction cl');
const INTERQUARTILE_CONFIDENCE_CREDIBLE = wordSet('interquartile confidence credible');

const SPREAD = gateSet('iqr ci cri sd se sem range ranges interval quartiles');
const LEADS = wordSet(', : = of was from between');
const SIGNS = markSet('=<>≤≥≈±');
const MEASURED = /^(duration|measurement|share|money|age)$/;

/** "95% CI": how sure a range is. It counts nothing and is of no time. */
export function isConfidence(tokens: TokenList, phrase: Phrase): boolean {
  if (phrase.unit !== 'percent') return false;
  const next = tokens.word(phrase.last + 1);
  return CI_CRI_CONFIDENCE.has(next);
}

/** Index of the word that opens a spread right before token `at` ("IQR 19", "range: 2"), or -1. */
function spreadBefore(tokens: TokenList, at: number): number {
  if (!tokens.any(SPREAD)) return -1;
  let i = at - 1;
  while (i > at - 4 && tokens.in(i, LEADS)) i -= 1;
  return tokens.in(i, SPREAD) ? i : -1;
}

/** "IQR 19–37": a range of what was told before it. */
export const isSpread = (tokens: TokenList, phrase: Phrase): boolean =>
  spreadBefore(tokens, phrase.first) >= 0 || isConfidence(tokens, phrase);

/** Whether only marks and a confidence stand between `before` and the word at `to`. */
function leadsTo(tokens: TokenList, before: Phrase, to: number): boolean {
  for (let i = before.last + 1; i < to; i += 1) {
    const token = tokens.at(i);
    if (token.kind === 'mark' || token.kind === 'number') continue;
    return INTERQUARTILE_CONFIDENCE_CREDIBLE.holds(token);
  }
  return to > before.last + 1;
}

/** "28 months (IQR 19–37)": a spread is in the unit of what it is the spread of. */
export function spreadUnits(tokens: TokenList, phrases: readonly Phrase[]): Phrase[] {
  return phrases.map((phrase, index) => {
    if (phrase.unit !== null || phrase.kind !== 'count' || index === 0) return phrase;
    const word = spreadBefore(tokens, phrase.first);
    if (word < 0) return phrase;
    let back = index - 1;
    const level = phrases[back];
    if (level !== undefined && isConfidence(tokens, level)) back -= 1;
    const before = phrases[back];
    if (
      before === undefined ||
      before.unit === null ||
      !MEASURED.test(before.kind) ||
      !leadsTo(tokens, before, word)
    )
      return phrase;
    return measuredIn(phrase, before.unit, before.kind, phrase.per);
  });
}

/** "(RR 0.69; p = 0.07)": a result after a sign, or a spread: told of no time but its bracket's. */
export function isResult(tokens: TokenList, phrase: Phrase): boolean {
  return tokens.in(phrase.first - 1, SIGNS) || isSpread(tokens, phrase);
}
