import { isYearValue } from '#shared/figure/calendar.ts';
import { isPiece } from '#shared/figure/burmese/split-run.ts';
import { isHyphen, isRangeDash } from '#shared/figure/characters.ts';
import { ORDINALS } from '#shared/figure/number-words.ts';
import { mark, type Reading } from '#shared/figure/reading.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { MONEY_CODES, MONEY_SIGNS, UNIT_WORDS } from '#shared/figure/unit-words.ts';
import { isFunctionWord, isPersonNoun, isPlural, looksVerb } from '#shared/figure/word-class.ts';
import { ROLE } from '#shared/figure/word-role.ts';
import { markSet, wordSet } from '#shared/figure/word-set.ts';

const M_KM_MM = wordSet('m km mm cm nm kg g mg k bn hz ppm');
const LEVEL_LEVELS_PRICES = wordSet('level levels prices dollars values terms');
const HIS_HER_THEIR = wordSet('his her their its my your our early mid late');

const APOSTROPHES = markSet("'’");
const SINGLE_QUOTES = markSet("'’‘");
const ORDINAL_ENDS = wordSet('st nd rd th');

// After these four digits are a year, whatever follows ("in 2021 protests spread").
const BEFORE_YEAR = wordSet(
  'in since by until till during before after from the this that its their early mid late of between year years fiscal fy circa post pre through throughout summer winter spring autumn fall election elections coup budget',
);
// After these it counts what follows, if anything countable follows.
const COUNTING = wordSet(
  'of some about around over than nearly almost least most to approximately roughly another additional further only just killed arrested detained total estimated',
);
const OF_YEAR = /^(below|above|from|over|at|in|on|than|to|of|with|constant|their|its)$/;
const NO_YEAR_BEFORE = markSet('=<>≥≤~∼≈±×#−');

function fourDigits(tokens: TokenList, at: number): boolean {
  const token = tokens.at(at);
  return (
    token.kind === 'number' &&
    token.shape === 'plain' &&
    token.text.length === 4 &&
    isYearValue(token.value)
  );
}

/** What follows makes a quantity of it: a unit, a counted noun, a percent sign, a scale. */
function countedNext(tokens: TokenList, at: number): boolean {
  const next = tokens.at(at + 1);
  if (next.text === '%' || (next.kind === 'mark' && /^[°±×‰]$/.test(next.text))) return true;
  // "၁၈၀၀ ကျော်", more than 1,800; a year was marked before this
  if (next.kind === 'burmese') return isPiece(next.text);
  const word = tokens.word(at + 1);
  if (word === '') return false;
  if (!next.spaced) return word !== 's' && M_KM_MM.has(word);
  if (UNIT_WORDS.has(word) || isPersonNoun(word)) return true;
  if (
    /^(m|km|mm|cm|nm|μm|kg|g|mg|ml|l|h|s|hz|khz|mhz|k|ppm|rpm|ha|t|w|mw|kw|v|pa|kpa|ev|kev|cm)$/.test(
      word,
    )
  )
    return true;
  if (looksVerb(word)) return false;
  if (isPlural(word)) return true;
  return (
    tokens.is(at + 2, ROLE.person) ||
    (tokens.is(at + 2, ROLE.plural) && next.text === word && !isFunctionWord(word))
  );
}

function isYear(tokens: TokenList, at: number): boolean {
  const before = tokens.at(at - 1);
  if (
    MONEY_SIGNS.words.holds(before) ||
    MONEY_CODES.has(before.text) ||
    NO_YEAR_BEFORE.holds(before)
  )
    return false;
  // "below 2010 levels", "at 2015 prices"
  if (tokens.in(at + 1, LEVEL_LEVELS_PRICES) && OF_YEAR.test(before.lower)) return true;
  const counted = countedNext(tokens, at);
  if (!counted) return true;
  const word = before.lower;
  if (COUNTING.has(word)) return false;
  if (!BEFORE_YEAR.has(word) && !word.endsWith("'s")) return false;
  return !tokens.in(at + 1, UNIT_WORDS.words) && !hasSymbol(tokens, at + 1);
}

const hasSymbol = (tokens: TokenList, at: number): boolean =>
  /^(m|km|mm|cm|nm|kg|g|mg|%|°)$/.test(tokens.at(at).text);

/** Index of the last token of a span of years: "2019–2022", "2023/24", "2019 and 2022". */
function spanEnd(tokens: TokenList, at: number): number {
  const join = tokens.at(at + 1);
  const next = tokens.at(at + 2);
  if (next.kind !== 'number' || next.shape !== 'plain') return at;
  const dash = isRangeDash(join.text) || join.text === '/';
  if (dash && next.text.length === 2 && !next.spaced) return at + 2;
  return (dash || /^(and|to|or|,)$/.test(join.lower)) &&
    fourDigits(tokens, at + 2) &&
    !countedNext(tokens, at + 2)
    ? at + 2
    : at;
}

/** "1990s", "20s", "'90s": a decade, or the age of somebody "in his early 20s". */
function decade(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const suffix = tokens.at(at + 1);
  const apostrophe =
    APOSTROPHES.holds(suffix) && tokens.at(at + 2).lower === 's' && !tokens.at(at + 2).spaced;
  if (suffix.spaced || !(suffix.lower === 's' || apostrophe)) return false;
  const { value, text } = tokens.at(at);
  if (value % 10 !== 0 || (text.length !== 4 && text.length !== 2)) return false;
  const possessive = tokens.in(at - 1, HIS_HER_THEIR) || isHyphen(tokens.at(at - 1).text);
  mark(
    reading,
    at,
    at + (apostrophe ? 2 : 1),
    text.length === 2 && possessive ? 'age-of-person' : 'decade',
  );
  return true;
}

/** "’98": an apostrophe for the century. */
function shortYear(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const apostrophe = tokens.at(at - 1);
  if (!SINGLE_QUOTES.holds(apostrophe) || !apostrophe.spaced || tokens.at(at).spaced) return false;
  if (tokens.at(at).text.length !== 2 || /^['’%]$/.test(tokens.at(at + 1).text)) return false;
  mark(reading, at, at, 'year');
  return true;
}

/** Years, spans of years and decades. */
export function spotYears(reading: Reading): void {
  const { tokens } = reading;
  for (const i of reading.numbers) {
    if (reading.marks[i] !== undefined || tokens.at(i).kind !== 'number') continue;
    if (decade(reading, i) || shortYear(reading, i) || !fourDigits(tokens, i)) continue;
    if (isYear(tokens, i)) mark(reading, i, spanEnd(tokens, i), 'year');
  }
}

/** "twenty-third", "one hundred and fifth": the number in words goes on to an ordinal. */
export function endsInOrdinal(tokens: TokenList, last: number): boolean {
  const mark = tokens.at(last + 1);
  const at = last + (isHyphen(mark.text) && !mark.spaced ? 2 : mark.lower === 'and' ? 2 : 1);
  const tens = /^(?:\p{L}+ty|hundred|thousand)$/u.test(tokens.word(last));
  return tens && tokens.in(at, ORDINALS) && tokens.word(at) !== 'second';
}

/** "17th", "third": numbers of order. Fractions ("two thirds") are read before this by the grammar. */
export function isOrdinal(tokens: TokenList, at: number): boolean {
  const token = tokens.at(at);
  if (token.kind === 'word') return (token.roles & ROLE.ordinal) !== 0;
  const suffix = tokens.at(at + 1);
  const glued = token.kind === 'number' && !suffix.spaced && suffix.kind === 'word';
  return glued && ORDINAL_ENDS.holds(suffix);
}
