import type { Reading } from '#shared/figure/reading.ts';
import { WEEKDAYS, monthOf } from '#shared/figure/calendar.ts';
import { isHyphen } from '#shared/figure/characters.ts';
import type { TokenList } from '#shared/figure/token.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  PRONOUNS,
  RELATIVES,
  isCapitalised,
  isFunctionWord,
  looksVerb,
} from '#shared/figure/word-class.ts';
import { markSet, wordSet } from '#shared/figure/word-set.ts';

const OF_IN_FROM = wordSet('of in from at by to on for');

const ARTICLES_WORDS = wordSet('the a an');

const INSIDE_NAME = markSet("'’‘‑‐.-");
const APOSTROPHES = markSet("'’");
const ARTICLES = wordSet('the a an');

/** Tokens of somebody's name or description. */
export interface NamePhrase {
  readonly first: number;
  readonly last: number;
}

const LONGEST = 16;
const JOINS = /^(of|from|for|at|in|the|and|on|de|du|von|van|bin|al|to|with|&)$/;

function closing(tokens: TokenList, at: number): number {
  for (let i = at + 1; i < at + 10; i += 1) if (tokens.at(i).text === ')') return i;
  return -1;
}

/** A joining word goes on only to a name or a noun: "officer from People's Goal", not "in 2024". */
function joins(tokens: TokenList, at: number): boolean {
  const word = tokens.word(at);
  const the = tokens.in(at + 1, ARTICLES_WORDS) ? 1 : 0;
  const next = tokens.at(at + 1 + the);
  if (next.kind !== 'word') return false;
  if (
    word === 'and' ||
    word === 'in' ||
    word === 'on' ||
    word === 'to' ||
    word === 'with' ||
    word === 'for'
  )
    return isCapitalised(next.text) && monthOf(next.text) === 0 && !WEEKDAYS.holds(next);
  return !isFunctionWord(next.lower);
}

/** The name or description that begins at token `at`, its article left out; null when none does. */
export function nameAt(tokens: TokenList, at: number): NamePhrase | null {
  const first = tokens.in(at, ARTICLES_WORDS) ? at + 1 : at;
  let last = first - 1;
  for (let i = first; i < first + LONGEST; i += 1) {
    const token = tokens.at(i);
    if (token.text === '(') {
      const close = closing(tokens, i);
      if (close < 0 || !isCapitalised(tokens.at(i + 1).text)) break;
      last = close;
      i = close;
      continue;
    }
    if (INSIDE_NAME.holds(token) && !token.spaced && !tokens.at(i + 1).spaced) continue;
    // "insurers' association"
    if (APOSTROPHES.holds(token) && !token.spaced && tokens.word(i - 1).endsWith('s')) continue;
    if (token.kind !== 'word') break;
    if (JOINS.test(token.lower) && last >= first) {
      if (!joins(tokens, i)) break;
      continue;
    }
    const capital = isCapitalised(token.text);
    if (!capital && (isFunctionWord(token.lower) || looksVerb(token.lower))) break;
    last = i;
  }
  return last < first ? null : { first, last };
}

const SKIPPED = markSet("'’‑‐.-");

/** The name or description that ends at token `at`, reading backwards to its article or first capital. */
export function nameBefore(tokens: TokenList, at: number): NamePhrase | null {
  let first = at + 1;
  for (let i = at; i > at - LONGEST && i >= 0; i -= 1) {
    const token = tokens.at(i);
    if (token.text === ')') {
      let open = i;
      while (open > i - 10 && tokens.at(open).text !== '(') open -= 1;
      if (tokens.at(open).text !== '(') break;
      i = open;
      first = open;
      continue;
    }
    if (SKIPPED.holds(token) && !token.spaced) continue;
    if (token.kind !== 'word') break;
    if (CONJUNCTIONS.holds(token) || RELATIVES.holds(token) || AUXILIARIES.holds(token)) break;
    if (PRONOUNS.holds(token) && i < at) break;
    // "state-run radio": the second half of a compound is no verb.
    const compound = isHyphen(tokens.at(i - 1).text) && !token.spaced;
    if (!isCapitalised(token.text) && looksVerb(token.lower) && !compound) break;
    first = i;
  }
  while (first < at && (tokens.in(first, ARTICLES) || tokens.in(first, OF_IN_FROM))) first += 1;
  return first > at ? null : { first, last: at };
}

const PARTICLES = wordSet('du de la le les des di da del dos van von der den bin ibn al el y');

/** "Former army captain Zin Yaw" is Zin Yaw: a title in small letters before a name is left out. */
export function withoutTitle(tokens: TokenList, name: NamePhrase): NamePhrase {
  let first = name.last;
  if (!isCapitalised(tokens.at(first).text)) return name;
  while (first > name.first && isCapitalised(tokens.at(first - 1).text)) first -= 1;
  if (first === name.last && /^\p{Lu}{2,}$/u.test(tokens.at(first).text)) return name;
  const before = tokens.at(first - 1);
  if (PARTICLES.holds(before)) return name;
  const titled =
    first > name.first &&
    before.kind === 'word' &&
    !isCapitalised(before.text) &&
    !isFunctionWord(before.lower);
  return titled ? { first, last: name.last } : name;
}

const HOMES = wordSet('of from at with');
// Names of bodies hold "of" themselves ("Supreme Court of India", "National Union of Miners").
const BODIES = wordSet(
  'union office court college house council ministry department bank institute university school society federation association organization organisation agency committee commission board bureau league party network army front church chamber centre center group fund programme program doctors nations',
);

/** "Thandi Mokoena of the campaign group Open Ledger": somebody's name without where they belong. */
export function withoutHome(tokens: TokenList, name: NamePhrase): NamePhrase {
  for (let i = name.first; i <= name.last; i += 1) {
    if (tokens.in(i, HOMES) && i - name.first >= 2) return { ...name, last: i - 1 };
    if (!isCapitalised(tokens.at(i).text) || tokens.in(i, BODIES)) return name;
  }
  return name;
}

/** "the Revenue Service's annual report": whose it is, or null. */
export function ownerInside(tokens: TokenList, name: NamePhrase): NamePhrase | null {
  for (let i = name.first; i < name.last; i += 1) {
    const { text, lower } = tokens.at(i);
    if (INSIDE_NAME.has(text) && tokens.word(i + 1) === 's') return { ...name, last: i - 1 };
    if (lower.endsWith("'s")) return { ...name, last: i };
  }
  return null;
}

/** Its words as they stand in the text. */
export function nameWords(reading: Reading, name: NamePhrase): string {
  return reading.text.slice(reading.tokens.at(name.first).start, reading.tokens.at(name.last).end);
}
