import { monthOf, opensCalendar } from './calendar.ts';
import { ORDINALS, OPENERS, isNumberWord } from './number-words.ts';
import { isSymbolWord } from './unit-symbols.ts';
import { opensUnit } from './unit-words.ts';
import {
  closesNounPhrase,
  isCapitalised,
  isFunctionWord,
  isPersonNoun,
  isPlural,
  looksVerb,
} from './word-class.ts';

/** What a word may be, as bits: asked of every token of a text, so looked up once per word. */
export const ROLE = {
  /** A number by itself: "two", "forty". */
  number: 1,
  /** A numeral may begin with it: "two", "dozens", "a". */
  opener: 2,
  ordinal: 4,
  month: 8,
  capital: 16,
  /** A calendar expression may begin with it, an article apart (calendar-opener.ts). */
  calendar: 32,
  /** A unit's symbol may begin with it: asked before the long pattern of symbols is tried. */
  symbol: 64,
  /** A unit or a rate in words may begin with it. */
  unit: 128,
  /** No noun phrase goes over it: a preposition, conjunction, relative, auxiliary or pronoun. */
  closing: 256,
  /** A verb, a plural or a person by its form (word-class.ts). */
  verb: 512,
  plural: 1024,
  person: 2048,
  /** Never a noun, never a name's first word. */
  function: 4096,
} as const;

/** The roles of a word as written and in lower case. */
export function rolesOf(text: string, lower: string): number {
  return (
    (isNumberWord(lower) ? ROLE.number : 0) |
    (OPENERS.has(lower) ? ROLE.opener : 0) |
    (ORDINALS.has(lower) ? ROLE.ordinal : 0) |
    (monthOf(text) > 0 ? ROLE.month : 0) |
    (isCapitalised(text) ? ROLE.capital : 0) |
    (opensCalendar(lower) ? ROLE.calendar : 0) |
    (isSymbolWord(text) ? ROLE.symbol : 0) |
    (opensUnit(lower) ? ROLE.unit : 0) |
    (closesNounPhrase(lower) ? ROLE.closing : 0) |
    (looksVerb(lower) ? ROLE.verb : 0) |
    (isPlural(lower) ? ROLE.plural : 0) |
    (isPersonNoun(lower) ? ROLE.person : 0) |
    (isFunctionWord(lower) ? ROLE.function : 0)
  );
}
