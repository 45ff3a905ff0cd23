import type { CountedPhrase } from '#shared/figure/counted-phrase.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { ADVERBS, looksVerb } from '#shared/figure/word-class.ts';
import { wordSet } from '#shared/figure/word-set.ts';

const CLAUSE = 10;
const NOW = wordSet('is are will would can must may');
const HAVE = wordSet('has have');

/** "nine are empty", "none has room": what is told in the present is not of the time told before. */
export function isOfNow(tokens: TokenList, phrase: CountedPhrase): boolean {
  for (let i = phrase.last + 1; i < phrase.last + CLAUSE; i += 1) {
    const token = tokens.at(i);
    if (token.kind === 'none' || token.kind === 'number' || /^[,;:—–)]$/.test(token.text)) break;
    if (NOW.holds(token)) return true;
    if (HAVE.holds(token)) return !hasDone(tokens, i + 1);
    if (looksVerb(token.lower)) return false;
  }
  return false;
}

/** "have been", "have since left". */
function hasDone(tokens: TokenList, at: number): boolean {
  for (let i = at; i < at + 3; i += 1) {
    if (looksVerb(tokens.word(i))) return true;
    if (!tokens.in(i, ADVERBS) && tokens.word(i) !== 'since') return false;
  }
  return false;
}
