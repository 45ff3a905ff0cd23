import type { TextRange } from '#shared/base/text-range.ts';
import type { Block } from '#shared/document/text.ts';
import { sentencesOf } from '#shared/document/sentences.ts';
import type { SearchTerm } from './search-query.ts';
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

function standsAt(words: readonly SearchWord[], at: number, term: SearchTerm): boolean {
  const last = term.words.length - 1;
  for (let step = 0; step <= last; step += 1) {
    const wanted = term.words[step] ?? '';
    const word = words[at + step]?.word;
    if (word === undefined) return false;
    if (word !== wanted && !(step === last && term.prefix && word.startsWith(wanted))) return false;
  }
  return true;
}

/** Where the terms stand in a range, in text order. */
export function findTerms(
  text: string,
  terms: readonly SearchTerm[],
  range: TextRange = { start: 0, end: text.length },
): TermMatch[] {
  const words = searchWords(text, range.start, range.end);
  const out: TermMatch[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (const [index, term] of terms.entries()) {
      if (!standsAt(words, at, term)) continue;
      const [first, last] = [words[at], words[at + term.words.length - 1]];
      if (first && last) out.push({ term: index, start: first.start, end: last.end });
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
