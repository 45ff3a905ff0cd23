import { rolesOf } from './word-role.ts';
import { listsOf, type Lists } from './word-set.ts';

/** A word as written, in lower case with straight apostrophes, its roles (word-role.ts) and its lists. */
export interface Lexeme {
  readonly text: string;
  readonly lower: string;
  readonly roles: number;
  readonly lists: Lists;
}

// Words met before are not cut, lowered and classed again: one of them per place, the latest.
const PLACES = 8_192;
const met = new Array<Lexeme | undefined>(PLACES).fill(undefined);

/** Longer words are rare, and V8 would keep the whole text alive for a slice of 13 units or more. */
const LONGEST = 12;

const ASCII_UPPER_OR_MARK = /[^a-z]/;

function lowered(word: string): string {
  if (!ASCII_UPPER_OR_MARK.test(word)) return word;
  return word.toLowerCase().replaceAll(/[’ʼ]/g, "'");
}

function lexeme(text: string): Lexeme {
  const lower = lowered(text);
  return { text, lower, roles: rolesOf(text, lower), lists: listsOf(lower) };
}

function same(word: string, text: string, start: number): boolean {
  for (let i = 0; i < word.length; i += 1)
    if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** The word at `[start, end)` of `text`. Remembers a bounded number of short words, nothing else. */
export function lexemeAt(text: string, start: number, end: number): Lexeme {
  if (end - start > LONGEST) return lexeme(text.slice(start, end));
  let hash = 0;
  for (let i = start; i < end; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  const place = (hash ^ (hash >>> 13)) & (PLACES - 1);
  const before = met[place];
  if (before?.text.length === end - start && same(before.text, text, start)) return before;
  const found = lexeme(text.slice(start, end));
  met[place] = found;
  return found;
}
