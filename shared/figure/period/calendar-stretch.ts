import { lastDay, type IsoDate } from '#shared/base/iso-date.ts';
import { unitNames } from '#shared/figure/calendar.ts';
import { SMALL } from '#shared/figure/number-words.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { season } from './season.ts';
import { backFrom, datesOf, yearBefore, type CalendarPart } from './calendar-part.ts';
import { WordMap, gateSet, wordSet } from '#shared/figure/word-set.ts';

const PERIOD_TIME_QUARTER = wordSet('period time quarter month months');
const FIRST_SECOND_LATTER = wordSet('first second latter');
const REPORTING_REVIEW_MONITORING = wordSet('reporting review monitoring study survey');
const RAINY_DRY_MONSOON = wordSet('rainy dry monsoon wet growing harvest hot cold cool lean');
const WINTER_SUMMER_SPRING = wordSet('winter summer spring autumn monsoon');
const IN_DURING_FOR = wordSet('in during for over');

const OF_OR_IN = wordSet('of in');
const RUNNING = gateSet('to through ending ended');
const ON = wordSet('on in at');

const MONTHS = gateSet('months');
const SOME_OF = wordSet('first last final opening');
const SAME = gateSet('same');
const WHOLE = gateSet('whole all entirety rest remainder course');
const DURING = wordSet('in during for over throughout at');

/** Reads the calendar expression at a token: handed in, because both read each other's. */
export type ReadPart = (at: number) => CalendarPart | null;

const KIND_OF_YEAR = wordSet('fiscal financial budget academic school tax marketing crop');

const theAt = (tokens: TokenList, at: number): number => (tokens.word(at) === 'the' ? 1 : 0);

/** "fiscal year 2023/24", "fiscal 2024", "the 2023/24 school year", "FY2024": the years as named. */
function fiscal(tokens: TokenList, at: number, read: ReadPart): CalendarPart | null {
  const the = theAt(tokens, at);
  const word = tokens.word(at);
  const short = word.startsWith('fy') ? /^fy(\d{2}|\d{4})?$/.exec(word) : null;
  if (short !== null) {
    const digits = short[1];
    if (digits === undefined) return yearsOnly(read(at + 1));
    const year = Number(digits.length === 2 ? `20${digits}` : digits);
    return { last: at, year, from: null, to: null, basis: 'words', known: true };
  }
  if (tokens.in(at + the, KIND_OF_YEAR)) {
    const year = tokens.word(at + the + 1) === 'year' ? 1 : 0;
    return yearsOnly(read(at + the + 1 + year));
  }
  const next = tokens.at(at + the);
  // The kind is looked for before the year is read: it stands after "2023" or "2023/24".
  const ends = [1, 3].some((after) => tokens.in(at + the + after, KIND_OF_YEAR));
  if (next.kind !== 'number' || !ends) return null;
  const named = yearsOnly(read(at + the));
  const suffix = named === null ? -1 : named.last + 1;
  const isYear = tokens.in(suffix, KIND_OF_YEAR) && tokens.word(suffix + 1) === 'year';
  return named === null || !isYear ? null : { ...named, last: suffix + 1 };
}

const yearsOnly = (part: CalendarPart | null): CalendarPart | null =>
  part === null || part.from !== null || part.year === null ? null : part;

/** "Q3 2024", "H1 of 2025": a code for a quarter or a half, its year read by `tail`. */
function coded(
  tokens: TokenList,
  at: number,
  tail: (last: number) => { last: number; year: number | null; basis: CalendarPart['basis'] },
): CalendarPart | null {
  const word = tokens.word(at);
  const code = word.length === 2 ? /^([qh])([1-4])$/.exec(word) : null;
  const order = Number(code?.[2]);
  if (code === null || (code[1] === 'h' && order > 2)) return null;
  const length = code[1] === 'q' ? 3 : 6;
  const [from, to] = [order * length - length + 1, order * length];
  const { last, year, basis } = tail(at);
  return {
    last,
    year,
    from: { month: from, day: null },
    to: { month: to, day: null },
    basis,
    known: true,
  };
}

function countAt(tokens: TokenList, at: number): number | null {
  const token = tokens.at(at);
  return token.kind === 'number' ? token.value : (SMALL.of(token) ?? null);
}

/** "the first nine months of 2025", "the last three months of the year". */
function someMonths(tokens: TokenList, at: number, read: ReadPart): CalendarPart | null {
  if (!tokens.any(MONTHS)) return null;
  const the = theAt(tokens, at);
  const which = tokens.word(at + the);
  const count = countAt(tokens, at + the + 1);
  if (!SOME_OF.has(which) || count === null || count > 12) return null;
  if (tokens.word(at + the + 2) !== 'months' || tokens.word(at + the + 3) !== 'of') return null;
  const whole = read(at + the + 4);
  if (whole === null || whole.from !== null) return null;
  const early = which === 'first' || which === 'opening';
  const [from, to] = early ? [1, count] : [13 - count, 12];
  return { ...whole, from: { month: from, day: null }, to: { month: to, day: null } };
}

/** "the whole of 2024", "all of last year", "the same period of 2024": the calendar it speaks of. */
function wholeOf(tokens: TokenList, at: number, read: ReadPart): CalendarPart | null {
  if (!tokens.any(WHOLE) && !tokens.any(SAME)) return null;
  const the = theAt(tokens, at);
  const word = tokens.word(at + the);
  if (WHOLE.has(word)) return tokens.word(at + the + 1) === 'of' ? read(at + the + 2) : null;
  if (word !== 'same' || !tokens.in(at + the + 1, PERIOD_TIME_QUARTER)) return null;
  const of = tokens.in(at + the + 2, OF_OR_IN) ? 1 : 0;
  const whole = read(at + the + 2 + of);
  return whole === null ? null : { ...whole, known: false };
}

const UNDATED: Omit<CalendarPart, 'last'> = {
  year: null,
  from: null,
  to: null,
  basis: 'words',
  known: false,
};

const DAY_PARTS = wordSet(
  'nightfall dawn dusk daybreak noon midday midnight sunset sunrise lunchtime',
);
const DAY_BOUNDS = wordSet('by before after until since around');

/** "in the second half", "during the rainy season", "in the summer": a time nobody dates. */
export function undatedPart(tokens: TokenList, at: number): CalendarPart | null {
  const hour = tokens.in(at, DAY_PARTS) && tokens.in(at - 1, DAY_BOUNDS);
  if (hour || tokens.word(at) === 'overnight') return { ...UNDATED, last: at };
  if (!tokens.in(at - 1, DURING)) return null;
  const the = theAt(tokens, at);
  const [which, what] = [tokens.word(at + the), tokens.word(at + the + 1)];
  const half = FIRST_SECOND_LATTER.has(which) && what === 'half';
  if (REPORTING_REVIEW_MONITORING.has(which) && what === 'period')
    return { ...UNDATED, last: at + the + 1 };
  const season = RAINY_DRY_MONSOON.has(which);
  if (half || (season && what === 'season')) return { ...UNDATED, last: at + the + 1 };
  return WINTER_SUMMER_SPRING.has(which) && /^$|^(and|the|of)$/.test(what)
    ? { ...UNDATED, last: at + the }
    : null;
}

const QUARTER = gateSet('quarter');
const QUARTERS = new WordMap([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['final', 4],
]);

/** "in the third quarter": of the latest year that has it, like a month without a year. */
function quarter(tokens: TokenList, at: number): CalendarPart | null {
  if (!tokens.any(QUARTER)) return null;
  const the = theAt(tokens, at);
  const last = at + the + 1;
  if (the === 0 || tokens.word(last) !== 'quarter') return null;
  const order = tokens.get(at + the, QUARTERS);
  if (order === undefined) return null;
  if (!tokens.in(at - 1, IN_DURING_FOR) || tokens.word(last + 1) === 'of') return null;
  const [from, to] = [order * 3 - 2, order * 3];
  return {
    last,
    year: null,
    from: { month: from, day: null },
    to: { month: to, day: null },
    basis: 'document date',
    known: true,
  };
}

const LENGTH_UNITS = unitNames('day week month quarter year');
const LENGTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** First day of `count` units that end with `to`: whole months where `to` closes one. */
function startOf(to: IsoDate, count: number, unit: string): IsoDate {
  const end = lastDay(to);
  const length = LENGTHS[unit];
  if (length !== undefined && lastDay(end.slice(0, 7)) === end)
    return backFrom(end.slice(0, 7), count * length - 1, 'month').slice(0, 7);
  return backFrom(backFrom(end, count, unit), -1, 'day');
}

/** "the year to March", "the twelve months ended 30 June 2024", "the week ending 23 November". */
function runningTo(
  tokens: TokenList,
  at: number,
  read: ReadPart,
  documentDate: IsoDate | undefined,
): CalendarPart | null {
  if (!tokens.any(RUNNING) || !tokens.any(LENGTH_UNITS.words)) return null;
  const the = theAt(tokens, at);
  const counted = countAt(tokens, at + the);
  const kind = tokens.in(at + the, KIND_OF_YEAR) ? 1 : 0;
  const head = at + the + (counted === null ? kind : 1);
  const unit = tokens.get(head, LENGTH_UNITS);
  if (unit === undefined || (counted === null && the === 0)) return null;
  const joint = tokens.word(head + 1);
  if (!RUNNING.has(joint)) return null;
  const on = tokens.in(head + 2, ON) ? 1 : 0;
  const end = read(head + 2 + on);
  if (end === null) return null;
  const dated =
    end.year === null && end.from !== null && documentDate !== undefined
      ? { ...end, year: yearBefore(documentDate, end.from.month) }
      : end;
  const dates = datesOf(dated);
  const none = { last: end.last, year: null, from: null, to: null, basis: end.basis } as const;
  if (dates === null) return { ...none, known: false };
  const iso = { from: startOf(dates.to, counted ?? 1, unit), to: dates.to };
  return { ...none, known: true, iso };
}

/** Stretches of calendar that are built on another expression, or null. */
export function stretchPart(
  tokens: TokenList,
  at: number,
  read: ReadPart,
  tail: (last: number) => { last: number; year: number | null; basis: CalendarPart['basis'] },
  documentDate: IsoDate | undefined,
): CalendarPart | null {
  return (
    runningTo(tokens, at, read, documentDate) ??
    fiscal(tokens, at, read) ??
    quarter(tokens, at) ??
    season(tokens, at, tail, documentDate) ??
    coded(tokens, at, tail) ??
    someMonths(tokens, at, read) ??
    wholeOf(tokens, at, read)
  );
}
