import type { TextRange } from '#shared/base/text-range.ts';
import type { Block } from '#shared/document/text.ts';
import { sentencesOf } from '#shared/document/sentences.ts';
import { joinedWords, type JoinedWord } from './joined-words.ts';
import { isAsked, type NumberAsked, type SearchTerm } from './search-term.ts';
import { searchWords, type SearchWord } from './search-words.ts';
import { placeOfLine, type TextPlace } from './text-place.ts';

/** A place where a term stands; `term` is its index in the list. */
export interface TermMatch extends TextRange {
  readonly term: number;
}

/** A sentence with the terms it holds. Offsets are UTF-16 units of the text. */
export interface SentenceMatch extends TextRange {
  readonly matches: readonly TermMatch[];
  /** How many different terms stand in it. */
  readonly terms: number;
  readonly place: TextPlace;
}

/** Words of a range, and by their first word the numbers and words that some of them can be read as. */
interface ReadWords {
  readonly words: readonly SearchWord[];
  readonly numbers: ReadonlyMap<number, JoinedWord>;
}

/** A text asked from its word `at` on for a term from its word `step` on. */
interface Place {
  readonly at: number;
  readonly step: number;
}

const fits = (word: string, wanted: string, prefix: boolean): boolean =>
  prefix ? word.startsWith(wanted) : word === wanted;

/** What some words of the text are read as: one of them, or what they make together. */
type Reading = Pick<JoinedWord, 'count' | 'word'>;

const askedAs = ({ numbers }: SearchTerm, step: number, word: string): NumberAsked | undefined =>
  numbers?.find((number) => number.at === step && isAsked(word, number));

/** Index after the last word where what is left of a term stands once they are read so, or -1. */
function endAfter(
  read: ReadWords,
  term: SearchTerm,
  { at, step }: Place,
  reading: Reading,
): number {
  const { count, word } = reading;
  const number = askedAs(term, step, word);
  const begun = term.prefix && step === term.words.length - 1;
  if (!number && !fits(word, term.words[step] ?? '', begun)) return -1;
  return endOf(read, term, { at: at + count, step: step + (number?.count ?? 1) });
}

/** Index after the last word of a term that stands there, read as numbers where it can be; or -1. */
function endOf(read: ReadWords, term: SearchTerm, place: Place): number {
  if (place.step === term.words.length) return place.at;
  const word = read.words[place.at]?.word;
  if (word === undefined) return -1;
  const number = read.numbers.get(place.at);
  const end = number ? endAfter(read, term, place, number) : -1;
  // Where a number is asked for as one, its words lead to where it led: trying both would double the
  // work with each number of a phrase.
  const isDone = end >= 0 || (number && askedAs(term, place.step, number.word));
  return isDone ? end : endAfter(read, term, place, { count: 1, word });
}

/** Whether a term may stand where this word is: a quick no for nearly every word of a text. */
function mayBegin({ words, prefix, numbers }: SearchTerm, word: string): boolean {
  return numbers !== undefined || fits(word, words[0] ?? '', prefix && words.length === 1);
}

/** Where the terms stand in a range, in text order. */
export function findTerms(
  text: string,
  terms: readonly SearchTerm[],
  range: TextRange = { start: 0, end: text.length },
): TermMatch[] {
  const words = searchWords(text, range.start, range.end);
  const found = joinedWords(text, words);
  const numbers = new Map(found.map((number) => [number.at, number]));
  const hasNumbers = found.length > 0;
  const out: TermMatch[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) break;
    const isNumber = hasNumbers && numbers.has(at);
    for (let term = 0; term < terms.length; term += 1) {
      const asked = terms[term];
      if (!asked || (!isNumber && !mayBegin(asked, word.word))) continue;
      const last = words[endOf({ words, numbers }, asked, { at, step: 0 }) - 1];
      if (last) out.push({ term, start: word.start, end: last.end });
    }
  }
  return out;
}

const distinct = (matches: readonly TermMatch[]): number =>
  new Set(matches.map(({ term }) => term)).size;

function sentencesWith(text: string, block: Block, matches: readonly TermMatch[]): SentenceMatch[] {
  const out: SentenceMatch[] = [];
  const place = placeOfLine(block);
  let next = 0;
  for (const { start, end } of sentencesOf(text, block)) {
    const own: TermMatch[] = [];
    for (; next < matches.length; next += 1) {
      const match = matches[next];
      if (!match || match.start >= end) break;
      if (match.start >= start) own.push(match);
    }
    if (own.length > 0) out.push({ start, end, matches: own, terms: distinct(own), place });
  }
  return out;
}

/**
 * The sentences of a text that answer a query: those that hold every term; where no sentence does but
 * the text as a whole, the one that holds most. Empty where a term stands nowhere.
 */
export function findSentences(
  text: string,
  blocks: readonly Block[],
  terms: readonly SearchTerm[],
): SentenceMatch[] {
  const found: SentenceMatch[] = [];
  const seen = new Set<number>();
  for (const block of blocks) {
    const matches = findTerms(text, terms, block);
    if (matches.length === 0) continue;
    for (const { term } of matches) seen.add(term);
    found.push(...sentencesWith(text, block, matches));
  }
  if (seen.size < terms.length) return [];
  const whole = found.filter((sentence) => sentence.terms === terms.length);
  if (whole.length > 0) return whole;
  const most = found.reduce((best, one) => Math.max(best, one.terms), 0);
  return found.filter((sentence) => sentence.terms === most).slice(0, 1);
}
