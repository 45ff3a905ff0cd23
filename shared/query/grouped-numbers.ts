import { digitValue } from '#shared/figure/digits.ts';
import { asciiDigits, type SearchWord } from './search-words.ts';

/** A number that words at `at` and after it can be read as: its digits without what groups them. */
export interface GroupedNumber {
  /** Index of its first word, and how many words it is. */
  readonly at: number;
  readonly count: number;
  readonly word: string;
}

/** More groups of three than any number has: that many are a list. */
export const MOST_GROUPS = 7;
const FIRST_GROUP = /^[1-9]\d{0,2}$/;
const GROUP = /^(\d{3})(?:[.,](\d+))?$/;
/** 12.341 and 1.250.000,5 as German, Indonesian and Spanish write them. */
const DOTTED = /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/;
/** 12341,5: so many digits in front of a comma are no group. */
const DECIMAL_COMMA = /^(\d{4,}),(\d+)$/;

/** Blanks of every width: a number copied out of a page may have any of them. */
const isBlank = (code: number): boolean =>
  code === 0x20 || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a);
/** Apostrophes of Swiss numbers, and the commas of wide and Arabic digits. */
const isMark = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0xff0c || code === 0x66c;

const withDecimals = (digits: string, decimals: string | undefined): string =>
  decimals === undefined ? digits : `${digits}.${decimals}`;

/** What a single word is read as beside what it says, or null. */
function readAlone(word: string): string | null {
  const [, whole, decimals] = DOTTED.exec(word) ?? DECIMAL_COMMA.exec(word) ?? [];
  return whole === undefined ? null : withDecimals(whole.replaceAll('.', ''), decimals);
}

/** The group at `at` where it follows the word before it after one `separator`, or null. */
function groupAt(
  text: string,
  words: readonly SearchWord[],
  at: number,
  separator: number,
): RegExpExecArray | null {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word || word.start !== before.end + 1) return null;
  if (text.charCodeAt(before.end) !== separator) return null;
  return GROUP.exec(asciiDigits(text.slice(word.start, word.end)));
}

/** Words that are groups of one number; `word` is null where they are too many, or go on after it. */
function groupsFrom(
  text: string,
  words: readonly SearchWord[],
  at: number,
  first: SearchWord,
): { readonly count: number; readonly word: string | null } {
  const separator = text.charCodeAt(first.end);
  if (!isBlank(separator) && !isMark(separator)) return { count: 1, word: null };
  let digits = first.word;
  let decimals: string | undefined;
  let count = 1;
  while (decimals === undefined) {
    const group = groupAt(text, words, at + count, separator);
    if (!group) break;
    if (count <= MOST_GROUPS) digits += group[1] ?? '';
    decimals = group[2];
    count += 1;
  }
  // A blank parts two numbers as well; after 12’341’5 nobody knows what was meant.
  const last = words[at + count - 1]?.end ?? 0;
  const goesOn =
    isMark(separator) &&
    text.charCodeAt(last) === separator &&
    digitValue(text.charCodeAt(last + 1)) >= 0;
  const isNumber = count > 1 && count <= MOST_GROUPS && !goesOn;
  return { count, word: isNumber ? withDecimals(digits, decimals) : null };
}

/**
 * Numbers that a text groups by something other than a comma, in order and apart: one to three digits
 * and groups of exactly three, joined by one separator of one kind (12 341 with a blank of any width,
 * 12’341, 12.341). The words they are made of stay words: a blank may part two numbers. `words` are those
 * of `text`, as `searchWords` cuts them.
 */
export function groupedNumbers(text: string, words: readonly SearchWord[]): GroupedNumber[] {
  const out: GroupedNumber[] = [];
  for (let at = 0; at < words.length;) {
    const first = words[at];
    if (!first) break;
    const isDigit =
      first.word.charCodeAt(0) <= 0x39 && digitValue(text.charCodeAt(first.start)) >= 0;
    let count = 1;
    if (isDigit) {
      let word = readAlone(first.word);
      if (FIRST_GROUP.test(first.word)) ({ count, word } = groupsFrom(text, words, at, first));
      if (word !== null) out.push({ at, count, word });
    }
    at += count;
  }
  return out;
}

/** The words with each number in place of what it is made of. */
export function readAsNumbers(
  words: readonly string[],
  numbers: readonly GroupedNumber[],
): readonly string[] {
  const out = [...words];
  for (const { at, count, word } of [...numbers].reverse()) out.splice(at, count, word);
  return out;
}
