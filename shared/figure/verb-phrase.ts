import type { TimeSpan } from './period/time-span.ts';
import { isHyphen } from './characters.ts';
import type { Token, TokenList } from './token.ts';
import {
  ADVERBS,
  AUXILIARIES,
  isCapitalised,
  isPersonNoun,
  isPlural,
  looksVerb,
} from './word-class.ts';
import { markSet, wordSet } from './word-set.ts';
import { ROLE } from './word-role.ts';

const LOOSE_ENDS = wordSet(
  'a an the of from with at in on to for by about into over than under within during among',
);

const INSIDE_WORDS = markSet("'’‘‑‐-");
const BE = wordSet('were are was is');

const LONGEST = 24;
// These report; what they report is not what is counted.
const SAYING = wordSet(
  'said says say told tells added adds reported reports according noted notes announced estimated',
);
const CLAUSE_WORDS = wordSet(
  'while whereas although though because since until as amid amidst according after before when if but unless despite following over',
);

/** A word that can open what was done: an auxiliary, a verb, or an adverb right before one. */
export function opensVerbPhrase(tokens: TokenList, at: number): boolean {
  const word = tokens.word(at);
  if (word === '') return false;
  if (SAYING.has(word)) return false;
  if (ADVERBS.has(word) || word.endsWith('ly'))
    return tokens.is(at + 1, ROLE.verb) && !tokens.in(at + 1, SAYING);
  return AUXILIARIES.has(word) || looksVerb(word);
}

function timeAt(times: readonly TimeSpan[], at: number): boolean {
  return times.some((time) => time.first === at);
}

/** After a comma or "and": another verb goes on, anything else ends the phrase. */
function continues(tokens: TokenList, at: number): boolean {
  let i = at;
  if (tokens.at(i).text === ',') i += 1;
  if (tokens.word(i) === 'and' || tokens.word(i) === 'or') i += 1;
  return i > at && opensVerbPhrase(tokens, i) && !tokens.is(i, ROLE.plural);
}

/**
 * Last token of the verb phrase that begins at `at`: up to a mark, a time expression, the next figure
 * or a new clause. Verbs joined by commas, "and" and "or" stay together. `stops` are first tokens of
 * other figures.
 */
export function verbPhraseEnd(
  tokens: TokenList,
  at: number,
  times: readonly TimeSpan[],
  stops: ReadonlySet<number>,
): number {
  let last = at - 1;
  for (let i = at; i < at + LONGEST; i += 1) {
    const token = tokens.at(i);
    if (token.kind === 'none' || stops.has(i) || timeAt(times, i)) break;
    if (token.text === '(') {
      if (!/^\p{Lu}{2,}$/u.test(tokens.at(i + 1).text) || tokens.at(i + 2).text !== ')') break;
      i += 2;
      last = i;
      continue;
    }
    const joins = token.text === ',' || token.lower === 'and' || token.lower === 'or';
    if (joins) {
      if (!continues(tokens, i)) break;
      continue;
    }
    if (token.kind === 'mark' && !INSIDE_WORDS.holds(token)) break;
    if (i > at && token.lower === 'as' && namesRole(tokens, i)) {
      last = i;
      continue;
    }
    // "standing in Ward 11": a number that is no figure belongs to the name before it.
    if (token.kind === 'number' && !isCapitalised(nameBefore(tokens, i).text)) break;
    const since = token.lower === 'since' && /^(been|then)$|ed$/.test(tokens.word(i + 1));
    if (i > at && !since && (CLAUSE_WORDS.holds(token) || SAYING.holds(token))) break;
    last = i;
  }
  // "went on trial in Case No. 88": the number's head has no meaning without it.
  if (tokens.word(last) === 'no' && tokens.at(last + 1).text === '.') {
    last -= 1;
    while (last > at && isCapitalised(tokens.at(last).text)) last -= 1;
  }
  while (last > at && tokens.in(last, LOOSE_ENDS)) last -= 1;
  return last;
}

/** "Ward 11", "SARS-CoV-2": the word a number that names something stands after. */
function nameBefore(tokens: TokenList, at: number): Token {
  const joined = isHyphen(tokens.at(at - 1).text) && !tokens.at(at).spaced;
  return tokens.at(joined ? at - 2 : at - 1);
}

/** "captured as prisoners of war": no clause with a verb of its own follows "as". */
function namesRole(tokens: TokenList, at: number): boolean {
  for (let i = at + 1; i < at + 6; i += 1) {
    const token = tokens.at(i);
    if (token.kind !== 'word') return i > at + 1;
    // "registered as displaced, ..."
    if (looksVerb(token.lower)) return i === at + 1 && tokens.at(i + 1).kind !== 'word';
  }
  return false;
}

const STATES = wordSet(
  'dead missing wounded injured homeless alive free ill sick hurt unaccounted',
);

/** "961 were soldiers": a form of "be" and a plural noun says what was counted. Index of the noun. */
export function predicateNoun(tokens: TokenList, at: number): number {
  if (!tokens.in(at, BE)) return -1;
  for (let i = at + 1; i <= at + 4; i += 1) {
    const word = tokens.word(i);
    if (word === '' || (looksVerb(word) && !isPlural(word)) || STATES.has(word)) return -1;
    if (isPlural(word) || isPersonNoun(word)) return i;
  }
  return -1;
}
