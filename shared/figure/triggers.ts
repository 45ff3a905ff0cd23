import type { Memory } from './attribution/memory.ts';
import { isBurmese } from './characters.ts';
import { digitValue, fractionValue } from './digits.ts';
import { SMALL, TENS, VAGUE } from './number-words.ts';
import type { Attribution } from './quantity.ts';

const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...TENS.keys(),
  ...VAGUE.keys(),
  ...'half third thirds quarter quarters fourth fifth sixth seventh eighth ninth tenth hundred thousand million billion trillion dozen lakh crore'.split(
    ' ',
  ),
]);
const SHORTEST = 3;
const LONGEST = 9;

const lowerCode = (code: number): number => (code >= 0x41 && code <= 0x5a ? code + 0x20 : code);
const isLowerLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;

// b c d e f h l m n o q s t z: no number word begins with another letter.
const FIRST_LETTERS = new Set(Array.from('bcdefhlmnoqstz').map((letter) => letter.charCodeAt(0)));

function numberWordAt(text: string, at: number, end: number): boolean {
  const length = end - at;
  if (length < SHORTEST || length > LONGEST) return false;
  if (!FIRST_LETTERS.has(lowerCode(text.charCodeAt(at)))) return false;
  return NUMBER_WORDS.has(text.slice(at, end).toLowerCase());
}

/** Whether `[start, end)` can hold a number: the cheap test before a sentence is read. */
export function mayHoldNumber(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) {
      if (isBurmese(code) || digitValue(code) >= 0 || fractionValue(text.charAt(i)) !== undefined)
        return true;
      continue;
    }
    if (code >= 0x30 && code <= 0x39) return true;
    if (!isLowerLetter(lowerCode(code))) continue;
    let last = i + 1;
    while (last < end && isLowerLetter(lowerCode(text.charCodeAt(last)))) last += 1;
    if (numberWordAt(text, i, last)) return true;
    i = last - 1;
  }
  return false;
}

const NAMING =
  /\b(?:said|says|told|added|reported|according|announced|estimate[sd]?|data|figures|records|report|explained|stated|noted|claimed)\b/;

/** Whether a sentence may name an authority that later ones point back to. */
export function namesSomebody(sentence: string): boolean {
  return NAMING.test(sentence);
}

/** Headings and teasers attribute nothing and change nobody's memory. */
export const NOT_ATTRIBUTING: {
  readonly attribution: Attribution;
  readonly memory: Memory | null;
} = {
  attribution: {},
  memory: null,
};
