import { isYearValue } from '#shared/figure/calendar.ts';
import { isRangeDash } from '#shared/figure/characters.ts';
import { mark, type Reading } from '#shared/figure/reading.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { isFunctionWord, isPlural, looksVerb } from '#shared/figure/word-class.ts';
import { ROLE } from '#shared/figure/word-role.ts';
import { markSet, wordSet } from '#shared/figure/word-set.ts';

const APOSTROPHES = markSet("'’");

const DAY_JOINS = wordSet('and to or through until');
const DAY_BEFORE_JOINS = wordSet('and to or through');

const ORDINAL_END = wordSet('st nd rd th');

/** Index after a day of the month at `at` ("5", "5th"), or -1. */
function dayEnd(tokens: TokenList, at: number): number {
  const token = tokens.at(at);
  if (token.kind !== 'number' || token.shape !== 'plain' || token.text.length > 2) return -1;
  if (token.value < 1 || token.value > 31) return -1;
  const suffix = tokens.at(at + 1);
  return ORDINAL_END.holds(suffix) && !suffix.spaced ? at + 2 : at + 1;
}

function isYear(tokens: TokenList, at: number): boolean {
  const token = tokens.at(at);
  return (
    token.kind === 'number' &&
    token.shape === 'plain' &&
    token.text.length === 4 &&
    isYearValue(token.value)
  );
}

/** Index after further days: "5-7", "5 and 7", "5 to 7". */
function moreDays(tokens: TokenList, at: number): number {
  const join = tokens.at(at);
  const joins = isRangeDash(join.text) || DAY_JOINS.holds(join) || join.text === '&';
  const next = joins ? dayEnd(tokens, at + 1) : -1;
  return next < 0 ? at : next;
}

/** Index after ", 2021" or "2021" or "’21". */
function yearEnd(tokens: TokenList, at: number): number {
  const comma = tokens.at(at).text === ',' || tokens.at(at).text === '.' ? 1 : 0;
  if (isYear(tokens, at + comma)) return at + comma + 1;
  const apostrophe = tokens.in(at, APOSTROPHES) && tokens.at(at + 1).text.length === 2;
  return apostrophe && tokens.at(at + 1).kind === 'number' ? at + 2 : at;
}

/** A plural in small letters stands right after, or after an adjective or two. */
function countsAfter(tokens: TokenList, at: number): boolean {
  for (let i = at; i < at + 3; i += 1) {
    const word = tokens.word(i);
    if (word === '' || word !== tokens.at(i).text || isFunctionWord(word) || looksVerb(word))
      return false;
    if (isPlural(word)) return true;
  }
  return false;
}

/** "October 10, 2025", "Oct. 10-12", "May 2024"; `at` is the month. */
function monthFirst(reading: Reading, at: number): void {
  const { tokens } = reading;
  const dot = tokens.at(at + 1).text === '.' ? 1 : 0;
  const the = tokens.word(at + 1 + dot) === 'the' ? 1 : 0;
  const from = at + 1 + dot + the;
  const day = dayEnd(tokens, from);
  if (day < 0) {
    const year = yearEnd(tokens, from);
    if (year > from) mark(reading, at, year - 1, 'date');
    return;
  }
  // "In May 20 boats sank" counts boats; a date takes "on".
  if (tokens.word(at - 1) === 'in' && countsAfter(tokens, day)) return;
  mark(reading, at, yearEnd(tokens, moreDays(tokens, day)) - 1, 'date');
}

/** "10 October 2025", "5-7 May", "the 4th of July"; `at` is the month. */
function dayFirst(reading: Reading, at: number): void {
  const { tokens } = reading;
  let last = at - 1;
  if (tokens.word(last) === 'of') last -= 1;
  if (tokens.in(last, ORDINAL_END) && !tokens.at(last).spaced) last -= 1;
  if (dayEnd(tokens, last) < 0 || !tokens.at(at).spaced) return;
  let first = last;
  const join = tokens.at(last - 1);
  if (isRangeDash(join.text) || DAY_BEFORE_JOINS.holds(join)) {
    const earlier = tokens.in(last - 2, ORDINAL_END) ? last - 3 : last - 2;
    if (dayEnd(tokens, earlier) > 0) first = earlier;
  }
  const dot = tokens.at(at + 1).text === '.' ? 1 : 0;
  mark(reading, first, yearEnd(tokens, at + 1 + dot) - 1, 'date');
}

/** 2025-10-10, 10/10/2025, 10.10.2025; `at` is the first number. */
function numeric(reading: Reading, at: number): void {
  const { tokens } = reading;
  const token = tokens.at(at);
  if (token.shape === 'dotted') {
    if (/^\d{1,2}\.\d{1,2}\.(\d{4}|\d{2})$/.test(token.text)) mark(reading, at, at, 'date');
    return;
  }
  const [join, month, again, day] = [
    tokens.at(at + 1),
    tokens.at(at + 2),
    tokens.at(at + 3),
    tokens.at(at + 4),
  ];
  if (month.kind !== 'number' || day.kind !== 'number' || join.text !== again.text) return;
  if (!/^[-/‐‑–]$/.test(join.text) || join.spaced || month.spaced || again.spaced || day.spaced)
    return;
  const yearFirst = token.text.length === 4 && month.value <= 12 && day.value <= 31;
  const yearLast =
    token.value <= 31 && month.value <= 31 && (day.text.length === 4 || day.text.length === 2);
  if (
    yearFirst ||
    (yearLast && (day.text.length === 4 ? isYearValue(day.value) : join.text === '/'))
  )
    mark(reading, at, at + 4, 'date');
}

/** Calendar dates in words and figures. */
export function spotDates(reading: Reading): void {
  const { tokens } = reading;
  let done = -1;
  for (const i of reading.numbers) {
    if (tokens.at(i).kind !== 'number') continue;
    numeric(reading, i);
    // A date's month stands within three tokens of each of its numbers ("the 4th of July").
    for (let near = Math.max(done + 1, i - 3); near <= i + 3; near += 1) {
      if (!tokens.is(near, ROLE.month)) continue;
      dayFirst(reading, near);
      monthFirst(reading, near);
      done = near;
    }
  }
}
