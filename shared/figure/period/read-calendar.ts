import { lastDay, type IsoDate } from '#shared/base/iso-date.ts';
import {
  isYearValue,
  isShortMonth,
  monthOf,
  unitNames,
  WEEKDAYS,
} from '#shared/figure/calendar.ts';
import { isRangeDash } from '#shared/figure/characters.ts';
import { SMALL } from '#shared/figure/number-words.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { ROLE } from '#shared/figure/word-role.ts';
import { stretchPart, undatedPart } from './calendar-stretch.ts';
import { decadePart, namedDayPart, weekendPart } from './loose-part.ts';
import { backFrom, weekdayOf, type CalendarPart, type MonthDay } from './calendar-part.ts';
import { WordMap, wordSet } from '#shared/figure/word-set.ts';

const LOOSELY = wordSet('early mid late');

const ORDINAL_ENDS = wordSet('st nd rd th');

/** What a date may be read against. */
export interface DateContext {
  readonly documentDate?: IsoDate;
  readonly events: readonly { readonly words: string; readonly date: IsoDate }[];
}

const ORDER = new WordMap(
  'first second third fourth fifth'.split(' ').map((word, index) => [word, index + 1] as const),
);
const UNIT = unitNames('day week fortnight month quarter year decade');

function yearAt(tokens: TokenList, at: number): number | null {
  const token = tokens.at(at);
  const year =
    token.kind === 'number' &&
    token.shape === 'plain' &&
    token.text.length === 4 &&
    isYearValue(token.value);
  return year ? token.value : null;
}

/** "this year" and "last year" as a year of the document's date. */
function relativeYear(
  tokens: TokenList,
  at: number,
  context: DateContext,
): { last: number; year: number | null } | null {
  const word = tokens.word(at);
  const the = word === 'the' || word === 'of' ? 1 : 0;
  const which = tokens.word(at + the);
  if (tokens.word(at + the + 1) !== 'year') return null;
  const shift =
    which === 'this' || which === 'same'
      ? 0
      : which === 'last' || which === 'previous'
        ? -1
        : which === 'next'
          ? 1
          : null;
  if (shift === null) return null;
  const year =
    context.documentDate === undefined ? null : Number(context.documentDate.slice(0, 4)) + shift;
  return { last: at + the + 1, year };
}

interface YearTail {
  readonly last: number;
  readonly year: number | null;
  readonly basis: 'words' | 'document date';
}

/** The year that follows a month: "2024", ", 2024", "this year", "of 2024". */
function yearTail(tokens: TokenList, last: number, context: DateContext): YearTail {
  const of =
    tokens.word(last + 1) === 'of' ||
    (tokens.at(last + 1).text === ',' && yearAt(tokens, last + 2) !== null)
      ? 1
      : 0;
  const year = yearAt(tokens, last + 1 + of);
  if (year !== null) return { last: last + 1 + of, year, basis: 'words' };
  const relative = relativeYear(tokens, last + 1, context);
  if (relative !== null)
    return { last: relative.last, year: relative.year, basis: 'document date' };
  return { last, year: null, basis: 'document date' };
}

function dayAt(tokens: TokenList, at: number): { last: number; day: number } | null {
  const token = tokens.at(at);
  if (token.kind !== 'number' || token.text.length > 2 || token.value < 1 || token.value > 31)
    return null;
  const suffix = tokens.at(at + 1);
  return {
    last: ORDINAL_ENDS.has(suffix.lower) && !suffix.spaced ? at + 1 : at,
    day: token.value,
  };
}

function part(tail: YearTail, from: MonthDay, to: MonthDay): CalendarPart {
  return { last: tail.last, year: tail.year, from, to, basis: tail.basis, known: true };
}

/** "October 2025", "Oct. 10, 2025", "10 October", "October 10-12". */
function monthPart(tokens: TokenList, at: number, context: DateContext): CalendarPart | null {
  const lead = dayAt(tokens, at);
  const of = lead !== null && tokens.word(lead.last + 1) === 'of' ? 1 : 0;
  const monthIndex = lead === null ? at : lead.last + 1 + of;
  const month = monthOf(tokens.at(monthIndex).text);
  if (month === 0) return null;
  const isShort = isShortMonth(tokens.word(monthIndex));
  const dot = isShort && tokens.at(monthIndex + 1).text === '.' ? 1 : 0;
  if (lead !== null) {
    const day = { month, day: lead.day };
    return part(yearTail(tokens, monthIndex + dot, context), day, day);
  }
  const follow = dayAt(tokens, monthIndex + dot + 1);
  if (follow === null)
    return part(
      yearTail(tokens, monthIndex + dot, context),
      { month, day: null },
      { month, day: null },
    );
  const dash = isRangeDash(tokens.at(follow.last + 1).text) ? dayAt(tokens, follow.last + 2) : null;
  return part(
    yearTail(tokens, dash?.last ?? follow.last, context),
    { month, day: follow.day },
    { month, day: dash?.day ?? follow.day },
  );
}

/** "2024", "2019–2022", "2023/24". */
function yearPart(tokens: TokenList, at: number): CalendarPart | null {
  const year = yearAt(tokens, at);
  if (year === null) return null;
  const join = tokens.at(at + 1);
  const next = tokens.at(at + 2);
  const span = isRangeDash(join.text) || join.text === '/';
  const end =
    span && next.kind === 'number'
      ? next.text.length === 2
        ? Math.floor(year / 100) * 100 + next.value
        : yearAt(tokens, at + 2)
      : null;
  const last = end === null ? at : at + 2;
  if (end === null) return { last, year, from: null, to: null, basis: 'words', known: true };
  return { last, year, endYear: end, from: null, to: null, basis: 'words', known: true };
}

/** "2025-10-10". */
function isoPart(tokens: TokenList, at: number): CalendarPart | null {
  const year = yearAt(tokens, at);
  const [month, day] = [tokens.at(at + 2), tokens.at(at + 4)];
  const dashes = tokens.at(at + 1).text === '-' && tokens.at(at + 3).text === '-';
  if (
    year === null ||
    !dashes ||
    month.kind !== 'number' ||
    day.kind !== 'number' ||
    month.value > 12 ||
    day.value > 31
  )
    return null;
  const on = { month: month.value, day: day.value };
  return { last: at + 4, year, from: on, to: on, basis: 'words', known: true };
}

function countBefore(tokens: TokenList, at: number): { last: number; count: number } {
  const token = tokens.at(at);
  const count = token.kind === 'number' ? token.value : SMALL.of(token);
  if (count !== undefined) return { last: at, count };
  return { last: at - 1, count: 1 };
}

/** "the past six months", "last week", "this month", "yesterday". */
function relativePart(tokens: TokenList, at: number, context: DateContext): CalendarPart | null {
  const date = context.documentDate;
  const word = tokens.word(at);
  if (word === 'yesterday' || word === 'today')
    return counted(at, date, word === 'today' ? 0 : 1, 'day', true);
  const the = word === 'the' ? 1 : 0;
  const which = tokens.word(at + the);
  const preceding =
    which === 'past' ||
    which === 'last' ||
    which === 'previous' ||
    which === 'preceding' ||
    which === 'recent';
  if (!preceding && which !== 'this' && which !== 'next') return null;
  const { last, count } = countBefore(tokens, at + the + 1);
  const unit = tokens.get(last + 1, UNIT);
  if (unit === undefined)
    return WEEKDAYS.has(tokens.word(last + 1)) ? weekday(tokens, last + 1, context) : null;
  if (which === 'this' || which === 'next' || (the === 0 && count === 1))
    return calendarUnit(last + 1, date, which, unit);
  return counted(last + 1, date, count, unit, false);
}

function counted(
  last: number,
  date: IsoDate | undefined,
  count: number,
  unit: string,
  single: boolean,
): CalendarPart {
  const unknown = { last, year: null, from: null, to: null, basis: 'document date' } as const;
  if (date === undefined || date.length < 7) return { ...unknown, known: false };
  const from = backFrom(date, count, unit);
  return { ...unknown, known: true, iso: { from, to: single ? from : lastDay(date) } };
}

/** "this year", "last month": the calendar's unit, not a count of days back. */
function calendarUnit(
  last: number,
  date: IsoDate | undefined,
  which: string,
  unit: string,
): CalendarPart {
  const unknown = {
    last,
    year: null,
    from: null,
    to: null,
    basis: 'document date',
    known: false,
  } as const;
  const shift = which === 'this' ? 0 : which === 'next' ? -1 : 1;
  if (date === undefined) return unknown;
  if (unit === 'year') return { ...unknown, year: Number(date.slice(0, 4)) - shift, known: true };
  if (date.length < 7) return unknown;
  if (unit === 'month') {
    const month = backFrom(date, shift, 'month').slice(0, 7);
    return { ...unknown, known: true, iso: { from: month, to: month } };
  }
  if (unit === 'week' && date.length === 10) {
    const monday = backFrom(date, weekdayOf(date) - 1 + 7 * shift, 'day');
    return { ...unknown, known: true, iso: { from: monday, to: backFrom(monday, -6, 'day') } };
  }
  return unknown;
}

/** "the start of the year": the year, month or week of the document's date. */
function theYear(tokens: TokenList, at: number, context: DateContext): CalendarPart | null {
  const unit = /^(year|month|week)$/.exec(tokens.word(at + 1))?.[1];
  if (tokens.word(at) !== 'the' || unit === undefined) return null;
  return calendarUnit(at + 1, context.documentDate, 'this', unit);
}

const DAY_NAMES = [...WEEKDAYS];

/** The latest such day up to the document's date. */
function weekday(tokens: TokenList, at: number, context: DateContext): CalendarPart | null {
  const index = DAY_NAMES.indexOf(tokens.word(at));
  if (index < 0) return null;
  const date = context.documentDate;
  const part = /^(morning|afternoon|evening|night)$/.test(tokens.word(at + 1)) ? 1 : 0;
  const unknown = {
    last: at + part,
    year: null,
    from: null,
    to: null,
    basis: 'document date',
    known: false,
  } as const;
  if (date?.length !== 10) return unknown;
  const back = (weekdayOf(date) - 1 - index + 7) % 7;
  const day = backFrom(date, back, 'day');
  return { ...unknown, known: true, iso: { from: day, to: day } };
}

/** "the end of the first half of early 2024" goes no deeper. */
const DEEPEST = 2;

const HALVES: Readonly<Record<string, number>> = { first: 0, second: 1, latter: 1, last: 1 };
const EDGES = wordSet('start beginning end middle eve outset close');

function months(part: CalendarPart, from: number, to: number): CalendarPart {
  return { ...part, from: { month: from, day: null }, to: { month: to, day: null } };
}

/** "the first half of 2024", "the fourth week of September", "the end of June", "early 2024". */
function subdivision(
  tokens: TokenList,
  at: number,
  context: DateContext,
  depth: number,
): CalendarPart | null {
  if (depth > DEEPEST) return null;
  const the = tokens.word(at) === 'the' ? 1 : 0;
  const which = tokens.word(at + the);
  const unit = tokens.word(at + the + 1);
  if (EDGES.has(which) && unit === 'of')
    return readCalendar(tokens, at + the + 2, context, depth + 1);
  const loose = LOOSELY.has(which);
  if (loose) {
    const hyphen = tokens.at(at + the + 1).text === '-' ? 1 : 0;
    return readCalendar(tokens, at + the + 1 + hyphen, context, depth + 1);
  }
  if (tokens.word(at + the + 2) !== 'of' && unit !== 'half') return null;
  if (
    !/^(half|quarter|week|month|months|weeks|days|fortnight)$/.test(unit) ||
    !(ORDER.has(which) || which in HALVES)
  )
    return null;
  const whole = readCalendar(
    tokens,
    at + the + (tokens.word(at + the + 2) === 'of' ? 3 : 2),
    context,
    depth + 1,
  );
  if (whole === null) return null;
  if (unit === 'half' && whole.from === null)
    return (HALVES[which] ?? 0) === 0 ? months(whole, 1, 6) : months(whole, 7, 12);
  const order = ORDER.get(which) ?? 4;
  if (unit === 'quarter' && whole.from === null) return months(whole, order * 3 - 2, order * 3);
  if (unit === 'week' && whole.from !== null) {
    const month = whole.from.month;
    return {
      ...whole,
      from: { month, day: order * 7 - 6 },
      to: { month, day: Math.min(order * 7, 28) },
    };
  }
  return whole;
}

/** "the coup", "the 2021 coup": an event of the project's settings. */
function eventPart(tokens: TokenList, at: number, context: DateContext): CalendarPart | null {
  const the = tokens.word(at) === 'the' ? 1 : 0;
  for (const event of context.events) {
    const words = event.words.toLowerCase().replace(/^the /, '').split(' ');
    const year = yearAt(tokens, at + the) === null && tokens.word(at + the) !== 'military' ? 0 : 1;
    if (!words.every((word, index) => tokens.word(at + the + year + index) === word)) continue;
    const last = at + the + year + words.length - 1;
    return {
      last,
      year: null,
      from: null,
      to: null,
      basis: 'named event',
      known: true,
      iso: { from: event.date, to: event.date },
    };
  }
  return null;
}

/** A number opens one only as a day, a year or a count of units: most numbers of a text are none. */
function numberOpens(tokens: TokenList, at: number): boolean {
  const digits = tokens.at(at).text.length;
  return (
    digits <= 2 || (digits === 4 && yearAt(tokens, at) !== null) || tokens.in(at + 1, UNIT.words)
  );
}

/**
 * The calendar expression that begins at token `at`, or null: a date, month, year, weekday, part of
 * one of them, a stretch back from the document's date, or a named event.
 */
export function readCalendar(
  tokens: TokenList,
  at: number,
  context: DateContext,
  depth = 0,
): CalendarPart | null {
  if (tokens.at(at).kind === 'number' && !numberOpens(tokens, at)) return null;
  const the = tokens.word(at) === 'the' ? 1 : 0;
  const head = tokens.at(at + the);
  if (head.kind !== 'number' && (head.roles & ROLE.calendar) === 0)
    return eventPart(tokens, at, context) ?? namedDayPart(tokens, at);
  const deeper = (inner: number): CalendarPart | null =>
    depth > DEEPEST ? null : readCalendar(tokens, inner, context, depth + 1);
  return (
    stretchPart(
      tokens,
      at,
      deeper,
      (last) => yearTail(tokens, last, context),
      context.documentDate,
    ) ??
    subdivision(tokens, at, context, depth) ??
    isoPart(tokens, at) ??
    monthPart(tokens, at + (the === 1 && tokens.at(at + 1).kind === 'number' ? 1 : 0), context) ??
    decadePart(tokens, at) ??
    yearPart(tokens, at) ??
    weekendPart(tokens, at, context.documentDate) ??
    relativePart(tokens, at, context) ??
    (depth > 0 ? theYear(tokens, at, context) : null) ??
    weekday(tokens, at, context) ??
    eventPart(tokens, at, context) ??
    undatedPart(tokens, at)
  );
}
