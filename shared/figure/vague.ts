import { SCALES, VAGUE } from './number-words.ts';
import type { Numeral } from './written-numeral.ts';
import type { TokenList } from './token.ts';
import { AUXILIARIES, looksVerb } from './word-class.ts';
import { wordSet } from './word-set.ts';

const AND_BUT_WHILE = wordSet('and but while with left killing wounding injuring');
const MORE_OTHERS_DEAD = wordSet('more others dead missing wounded injured killed');
const DEAD_MISSING_STILL = wordSet('dead missing still also more');

/** What "several" and "a few" stand for at least, before a scale. */
const SEVERAL = 2;

function open(first: number, last: number, value: number): Numeral {
  return { first, last, value, form: 'words', open: true, scale: 1 };
}

/** "several hundred", "a few thousand", "a couple of hundred". */
function several(tokens: TokenList, at: number): Numeral | null {
  let i = at;
  if (tokens.word(i) === 'a') i += 1;
  const word = tokens.word(i);
  if (word !== 'several' && word !== 'few' && word !== 'couple') return null;
  if (word === 'couple' && tokens.word(i + 1) === 'of') i += 1;
  const scale = tokens.get(i + 1, SCALES);
  if (scale === undefined) return null;
  const second = tokens.get(i + 2, SCALES) ?? 1;
  const last = second > 1 ? i + 2 : i + 1;
  const of = tokens.word(last + 1) === 'of' ? 1 : 0;
  return open(at, last + of, SEVERAL * scale * second);
}

/** "scores were missing", "scores more": people or things; "the scores were level" is a match. */
function standAlone(tokens: TokenList, at: number): boolean {
  const before = tokens.word(at - 1);
  if (before !== '' && !AND_BUT_WHILE.has(before)) return false;
  const next = tokens.word(at + 1);
  if (MORE_OTHERS_DEAD.has(next)) return true;
  const state = tokens.word(at + 2);
  return AUXILIARIES.has(next) && (looksVerb(state) || DEAD_MISSING_STILL.has(state));
}

/** "tens of thousands of", "dozens": the word "of" belongs to it. */
function plural(tokens: TokenList, at: number): Numeral | null {
  let value = tokens.get(at, VAGUE);
  if (value === undefined) return null;
  // "tens" alone is no count and "scores" of a match no twenty.
  let last = at;
  let closed = false;
  while (tokens.word(last + 1) === 'of' && tokens.in(last + 2, VAGUE.words)) {
    value *= tokens.get(last + 2, VAGUE) ?? 1;
    last += 2;
    closed = true;
  }
  const of = tokens.word(last + 1) === 'of';
  const first = tokens.word(at);
  if (!closed && !of && first === 'tens') return null;
  if (!of && first === 'scores' && !closed && !standAlone(tokens, at)) return null;
  return open(at, of ? last + 1 : last, value);
}

/** A count that names only its order of magnitude, or null. */
export function parseVague(tokens: TokenList, at: number): Numeral | null {
  return plural(tokens, at) ?? several(tokens, at);
}
