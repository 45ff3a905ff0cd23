import type { Memory } from './attribution/memory.ts';
import { isBurmese } from './characters.ts';
import { digitValue, fractionValue } from './digits.ts';
import { FOLDS, SMALL, TENS, VAGUE } from './number-words.ts';
import type { Attribution } from './quantity.ts';

const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...TENS.keys(),
  ...VAGUE.keys(),
  ...FOLDS.keys(),
  ...'half third thirds quarter quarters fourth fifth sixth seventh eighth ninth tenth hundred thousand million billion trillion dozen lakh crore'.split(
    ' ',
  ),
]);
const SHORTEST = 3;
const LONGEST = 12;

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;

/** Class of each ASCII character. */
const CLASS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const char = String.fromCharCode(code);
  return /[a-z]/i.test(char) ? LETTER : /\d/.test(char) ? DIGIT : OTHER;
});

/** The first three letters from `at`, case apart, as one number below 32,768. */
const headOf = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 31) << 10) |
  ((text.charCodeAt(at + 1) & 31) << 5) |
  (text.charCodeAt(at + 2) & 31);

/** 1 for each three letters that a number word begins with: most words stop here. */
const HEADS = new Uint8Array(1 << 15);
for (const word of NUMBER_WORDS) HEADS[headOf(word, 0)] = 1;

function numberWordAt(text: string, at: number, end: number): boolean {
  const length = end - at;
  if (length < SHORTEST || length > LONGEST) return false;
  if (HEADS[headOf(text, at)] === 0) return false;
  return NUMBER_WORDS.has(text.slice(at, end).toLowerCase());
}

const isForeignNumber = (text: string, at: number, code: number): boolean =>
  isBurmese(code) || digitValue(code) >= 0 || fractionValue(text.charAt(at)) !== undefined;

/** Whether `[start, end)` can hold a number: the cheap test before a sentence is read. */
export function mayHoldNumber(text: string, start: number, end: number): boolean {
  let word = -1;
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    const kind = code < 0x80 ? (CLASS[code] ?? OTHER) : OTHER;
    if (kind === LETTER) {
      if (word < 0) word = i;
      continue;
    }
    if (kind === DIGIT || (code >= 0x80 && isForeignNumber(text, i, code))) return true;
    if (word >= 0 && numberWordAt(text, word, i)) return true;
    word = -1;
  }
  return word >= 0 && numberWordAt(text, word, end);
}

const NAMING =
  /\b(?:said|says|told|added|reported|according|announced|estimate[sd]?|data|figures|records|report|explained|stated|noted|claimed|counted|documented|tallied|verified|logged|recorded|registered|published|released|issued|survey|study|poll|found)\b/;

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
