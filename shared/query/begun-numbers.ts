import { groupedNumbers, MOST_GROUPS, type GroupedNumber } from './grouped-numbers.ts';
import { asciiDigits, searchWords, type SearchWord } from './search-words.ts';

/** A number whose last group is begun; `full` is how many digits it has once that group is full. */
export interface BegunNumber extends GroupedNumber {
  readonly full: number;
}

/** The digits of a group that a star leaves open, with the comma groups in front of it. */
const BEGUN = /^(?:\d{1,3}(?:,\d{2,3})*,)?(\d{1,2})$/;
const GROUP_DIGITS = 3;

/** Reads the word at `at` as if its last group were full: what grouping it has then, it was meant to have. */
function readFull(
  typed: string,
  words: readonly SearchWord[],
  at: number,
  { start, end }: SearchWord,
): BegunNumber | null {
  const group = BEGUN.exec(asciiDigits(typed.slice(start, end)))?.[1];
  if (group === undefined) return null;
  const missing = GROUP_DIGITS - group.length;
  // So many words hold any number, and one more tells a list from it.
  const first = Math.max(0, at - MOST_GROUPS - 1);
  const text = `${typed.slice(words[first]?.start, end)}${'0'.repeat(missing)}`;
  const filled = searchWords(text);
  const number = groupedNumbers(text, filled).find((one) => one.at + one.count === filled.length);
  const { count, word } = number ?? { count: 1, word: filled.at(-1)?.word ?? '' };
  if (word.length <= GROUP_DIGITS || !/^\d+$/.test(word)) return null;
  return { at: at + 1 - count, count, word: word.slice(0, -missing), full: word.length };
}

/**
 * Numbers typed in groups of which a star leaves the last one open: 12 34* and 12,34* are what 12,341 begins
 * with. `words` are those of `typed`; `isOpen` says of a word's place whether it may go on.
 */
export function begunNumbers(
  typed: string,
  words: readonly SearchWord[],
  isOpen: (start: number) => boolean,
): BegunNumber[] {
  return words.flatMap((word, at) => {
    if (typed[word.end] !== '*' || !isOpen(word.start)) return [];
    return readFull(typed, words, at, word) ?? [];
  });
}
