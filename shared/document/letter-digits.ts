/*
 * Burmese digits look like letters and are typed for them: nought for WA in nearly every text ("ဘ၀" for
 * "ဘဝ", life), seven for RA, four for the sign of "the said". And a text in Zawgyi has tone marks and a
 * narrow RA where Unicode has the digits of Shan (U+1090 to U+1099).
 */
const ANY = /[\u1040-\u1049\u1090-\u1099]/;
const RUNS = /[\u1040-\u1049]+|[\u1090-\u1099]+/g;

/** Letters of the same width, for those that read the words around a number. */
const LETTERS: Readonly<Record<string, string>> = {
  '\u1040': '\u101d',
  '\u1044': '\u104e',
  '\u1047': '\u101b',
  '\u1048': '\u1002',
  '\u1090': '\u101b',
  '\u1091': '\u100f',
  '\u1092': '\u100b',
  '\u1093': '\u107b',
  '\u1096': '\u1071',
  '\u1097': '\u100b',
};
const ANY_LETTER = '\u1021';
const ANY_MARK = '\u1037';

/** UTF-16 units to both sides of a digit that say how its text is written. */
const AROUND = 100;
/** Letters and marks of the Burmese block. */
const LETTER_BEFORE = /[\u1000-\u103f\u104c-\u108f\u109a-\u109f]$/;
const LETTER_BEHIND = /^[\u1000-\u103f\u104c-\u108f\u109a-\u109f]/;
/** No Unicode has these: a vowel E before its consonant, a virama that stacks nothing, two vowels of Mon. */
const ZAWGYI = /[^\u1000-\u109f]\u1031|\u1039[^\u1000-\u1021]|[\u1033\u1034]/g;
/** What ends a syllable in Unicode, where no other letter of Zawgyi can stand. */
const UNICODE = /\u103a(?:[^\u1000-\u109f]|\u1038)|\u1037\u103a/g;
/** A word that begins with a letter of Shan alone; in Zawgyi those hang under another. */
const SHAN = /(?:^|[^\u1000-\u109f])[\u1022\u1075-\u107d]/;

/**
 * What only hangs on a letter, and the end of a syllable: neither begins a word, so that what stands
 * before it is no number. E and the round of RA are left out, which in Zawgyi are written before their
 * consonant.
 */
const HANGS = /^[\u102b-\u1030\u1032-\u103a\u103c-\u103e\u1087-\u108a]/;
const UNICODE_END = /^[\u1000-\u1021](?:[\u103a\u1039]|\u1037\u103a)/;
const ZAWGYI_END = /^[\u1000-\u1021][\u1037\u1094\u1095]?\u1039/;
const NOUGHT = '\u1040';
/** In a number with a fraction or groups: "၀.၅". */
const DIGIT_BEFORE = /[\d\u1040-\u1049][.,]$/;
const DIGIT_BEHIND = /^[.,][\d\u1040-\u1049]/;
/** What nought is counted in, written against it: "၀ရာခိုင်နှုန်း", 0 percent. */
const COUNTS_NOUGHT = /^(?:ရာခိုင|ဒီဂရီ|ဒသမ|မီတာ|နာရီ)/;

interface Place {
  readonly before: string;
  readonly behind: string;
  /** What it stands in, read only where it decides. */
  readonly around: () => string;
}

const isZawgyi = (words: string): boolean =>
  (words.match(ZAWGYI)?.length ?? 0) > (words.match(UNICODE)?.length ?? 0);

/** A part of a text, with a blank where the text begins or ends: what is cut there may be any letter. */
const within = (text: string, start: number, end: number): string =>
  `${start === 0 ? ' ' : ''}${text.slice(start, end)}${end >= text.length ? ' ' : ''}`;

/** Whether the Burmese of a sentence is written in Zawgyi, by signs that only one of both has. */
export function looksZawgyi(text: string, start: number, end: number): boolean {
  return isZawgyi(` ${text.slice(start, end)} `);
}

const touchesLetters = ({ before, behind }: Place): boolean =>
  LETTER_BEFORE.test(before) || LETTER_BEHIND.test(behind);

/** Whether what follows ends a syllable: Zawgyi has another sign for it, and writes half a letter as Unicode's. */
function endsSyllable({ behind, around }: Place): boolean {
  const [unicode, zawgyi] = [UNICODE_END.test(behind), ZAWGYI_END.test(behind)];
  return unicode === zawgyi ? unicode : isZawgyi(around()) === zawgyi;
}

/** Whether the last digit of a run is a letter. */
function isLastLetter(run: string, place: Place): boolean {
  const { before, behind } = place;
  if (HANGS.test(behind) || endsSyllable(place)) return true;
  if (run.length > 1) return false;
  // In Zawgyi the vowel E waits for its consonant.
  if (/(?:^|[^\u1000-\u109f])\u1031$/.test(before)) return true;
  if (run !== NOUGHT || DIGIT_BEFORE.test(before) || DIGIT_BEHIND.test(behind)) return false;
  return touchesLetters(place) && !COUNTS_NOUGHT.test(behind);
}

/** A Shan number stands apart, or among words that can be Shan alone. */
function isShanNumber(place: Place): boolean {
  const { before, behind, around } = place;
  if (HANGS.test(behind)) return false;
  const touches =
    touchesLetters(place) || /[\u1040-\u1049]$/.test(before) || /^[\u1040-\u1049]/.test(behind);
  return !touches || (SHAN.test(around()) && !isZawgyi(around()));
}

const asLetters = (run: string): string =>
  Array.from(run, (digit) => LETTERS[digit] ?? (digit < '\u1090' ? ANY_LETTER : ANY_MARK)).join('');

/** The words `[start, end)` of `text` with letters where digits stand for letters; null where none does. */
export function respelled(text: string, start: number, end: number): string | null {
  const words = text.slice(start, end);
  if (!ANY.test(words)) return null;
  const read = words.replace(RUNS, (run, index: number) => {
    const from = start + index;
    const to = from + run.length;
    const place = {
      before: text.slice(Math.max(0, from - 2), from),
      behind: text.slice(to, to + 8),
      around: () => within(text, Math.max(0, from - AROUND), to + AROUND),
    };
    if (run.charCodeAt(0) >= 0x1090) return isShanNumber(place) ? run : asLetters(run);
    return isLastLetter(run, place) ? run.slice(0, -1) + asLetters(run.slice(-1)) : run;
  });
  return read === words ? null : read;
}

/** The same unit for unit: who looks for numbers looks in these words. */
export function withLetters(text: string, start = 0, end = text.length): string {
  return respelled(text, start, end) ?? text.slice(start, end);
}
