import { respelled } from '#shared/document/letter-digits.ts';
import { digitValue } from '#shared/figure/digits.ts';

/** A word as search sees it: `word` is folded, the offsets are UTF-16 units of the text. */
export interface SearchWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const OTHER = 1;
const LETTER = 2;
const MARK = 3;
const DIGIT = 4;
/** A letter of a script that puts no spaces between words: it is a word of its own, with its marks. */
const UNSPACED = 5;

const UNSPACED_LETTER =
  /[\p{Script=Myanmar}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Where a word may be broken at the end of a line: no part of it (Unicode, 23.2, soft hyphen). */
const SOFT_HYPHEN = '\u00ad';
const COMBINING = /[\u0300-\u036f]/g;
const GROUPED = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/;
/** A run of letters longer than this is no word: it is searched by its beginning. */
const LONGEST = 64;

const classes = new Uint8Array(0x10000);

function classOfChar(char: string): number {
  if (char === SOFT_HYPHEN || /\p{M}/u.test(char)) return MARK;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  if (!/[\p{L}\p{N}]/u.test(char)) return OTHER;
  return UNSPACED_LETTER.test(char) ? UNSPACED : LETTER;
}

/** Class of the character that begins at `at`; surrogate pairs are judged whole. */
function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdbff) {
    return classOfChar(String.fromCodePoint(text.codePointAt(at) ?? unit));
  }
  const known = classes[unit] ?? 0;
  if (known !== 0) return known;
  const found = classOfChar(String.fromCharCode(unit));
  classes[unit] = found;
  return found;
}

const widthAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && at + 1 < text.length ? 2 : 1;
};

/** Letters that no rule of Unicode takes apart, as people without that key type them. */
const TYPED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};
const WHOLE = /[ßæœøłđðþħı]/g;

const withoutSoft = (letters: string): string => letters.replaceAll(SOFT_HYPHEN, '');

/**
 * Case, accents, half-width forms and soft hyphens do not count; marks of scripts that live by them
 * do.
 */
export function foldLetters(letters: string): string {
  const lower = letters.toLowerCase();
  for (let at = 0; at < lower.length; at += 1) {
    if (lower.charCodeAt(at) > 0x7f)
      return withoutSoft(lower)
        .normalize('NFKD')
        .replace(COMBINING, '')
        .normalize('NFC')
        .replace(WHOLE, (letter) => TYPED[letter] ?? letter);
  }
  return lower;
}

/** The same with digits that everybody knows. */
export function asciiDigits(written: string): string {
  let plain = '';
  for (const char of written) {
    const value = digitValue(char.codePointAt(0) ?? 0);
    plain += value < 0 ? char : String(value);
  }
  return plain;
}

/** A number in digits everybody knows, without the commas that group thousands. */
function foldNumber(written: string): string {
  const plain = asciiDigits(written);
  return GROUPED.test(plain) ? plain.replaceAll(',', '') : plain;
}

function skip(text: string, from: number, end: number, first: number, second: number): number {
  let at = from;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind !== first && kind !== second) break;
    at += widthAt(text, at);
  }
  return at;
}

/** End of a number: digits, with single points and commas that have digits on both sides. */
function numberEnd(text: string, from: number, end: number): number {
  let at = skip(text, from, end, DIGIT, DIGIT);
  while (at + 1 < end && (text[at] === ',' || text[at] === '.') && classAt(text, at + 1) === DIGIT)
    at = skip(text, at + 1, end, DIGIT, DIGIT);
  return at;
}

function wordsIn(text: string, start: number, end: number): SearchWord[] {
  const out: SearchWord[] = [];
  for (let at = start; at < end;) {
    const kind = classAt(text, at);
    const from = at;
    if (kind === DIGIT) {
      at = numberEnd(text, at, end);
      out.push({ word: foldNumber(text.slice(from, at)), start: from, end: at });
    } else if (kind === UNSPACED) {
      at = skip(text, at + widthAt(text, at), end, MARK, MARK);
      out.push({ word: withoutSoft(text.slice(from, at)).normalize('NFC'), start: from, end: at });
    } else if (kind === LETTER) {
      at = skip(text, at, end, LETTER, MARK);
      const word = foldLetters(text.slice(from, Math.min(at, from + LONGEST)));
      out.push({ word, start: from, end: at });
    } else at += widthAt(text, at);
  }
  return out;
}

/**
 * The words of a range in order: runs of letters, numbers, and single letters with their marks where a
 * script has no spaces (Burmese, Thai, Chinese). A dictionary would cut those by what stands around
 * them, so that a word asked for alone is not the word in its sentence; letters in a row always are.
 * A Burmese digit that is typed for a letter is that letter. Linear, and nothing is looked at twice.
 */
export function searchWords(text: string, start = 0, end = text.length): SearchWord[] {
  const read = respelled(text, start, end);
  if (read === null) return wordsIn(text, start, end);
  return wordsIn(read, 0, read.length).map((word) => ({
    ...word,
    start: word.start + start,
    end: word.end + start,
  }));
}

/** Whether a word stands for itself only with its neighbours: a prefix of it may be of any length. */
export function isUnspaced(word: string): boolean {
  return UNSPACED_LETTER.test(word);
}
