import { withLetters } from '#shared/document/letter-digits.ts';
import { digitForms } from '#shared/figure/digits.ts';
import { asciiDigits } from './search-words.ts';

/** What may part the thousands of a number, for a character class. */
const PARTS = " ,.'’，٬\\u00a0\\u2000-\\u200a\\u202f";
const RUN = new RegExp(`\\d+(?:[${PARTS}]\\d+)*`, 'g');
/** Plain, in groups of three of one kind, or in Indian groups; then decimals. */
const NUMBER = new RegExp(
  `^(\\d{4,}|[1-9]\\d{0,2}([${PARTS}])\\d{3}(?:\\2\\d{3})*|\\d{1,2}(?:,\\d{2})+,\\d{3})(?:[.,](\\d+))?$`,
);

const inAnyScript = (digits: string): string =>
  digits.replace(/\d/g, (digit) => `[${digitForms(Number(digit))}]`);

const asWritten = (words: string): string =>
  inAnyScript(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));

/** Groups from the right, the last of three digits and those before it of `size`. */
function groupsOf(digits: string, size: number): string[] {
  const groups = [digits.slice(-3)];
  for (let end = digits.length - 3; end > 0; end -= size) {
    groups.unshift(digits.slice(Math.max(0, end - size), end));
  }
  return groups.map(inAnyScript);
}

/** Every way to write what was typed as one number; `group` counts the groups of the pattern so far. */
function numberPattern(written: string, group: number): string | null {
  const [, whole, , decimals] = NUMBER.exec(written) ?? [];
  if (whole === undefined) return null;
  const digits = whole.replace(/\D/g, '');
  const [first = '', second = '', ...rest] = groupsOf(digits, 3);
  const parted = `${first}([${PARTS}])${[second, ...rest].join(`\\${group}`)}`;
  const ways = [inAnyScript(digits), parted, groupsOf(digits, 2).join(',')].join('|');
  const end = decimals === undefined ? '' : `[.,]${inAnyScript(decimals)}`;
  // As it was typed it may stand inside of anything, as any words may; written otherwise it is whole.
  return `(?:${asWritten(written)}|(?<!\\p{Nd})(?:${ways})${end}(?!\\p{Nd}))`;
}

/**
 * A pattern of the places where what was typed stands, inside of words too: whatever the case and the
 * white space, and numbers however their thousands are parted and in the digits of any script. Null
 * where nothing was typed. Ask it with `search` or `matchAll`, for it is global, of words in which no
 * digit stands for a letter (`withLetters`).
 */
export function typedPattern(typed: string): RegExp | null {
  const wanted = asciiDigits(withLetters(typed.trim()));
  if (wanted === '') return null;
  let pattern = '';
  let from = 0;
  let groups = 0;
  for (const { 0: run, index } of wanted.matchAll(RUN)) {
    const number = numberPattern(run, groups + 1);
    if (number !== null) groups += 1;
    pattern += asWritten(wanted.slice(from, index)) + (number ?? asWritten(run));
    from = index + run.length;
  }
  // Lower case may have another length (İ), so the text is searched as it is.
  return new RegExp(pattern + asWritten(wanted.slice(from)), 'giu');
}
