import { burmeseTimes } from '#shared/figure/burmese/burmese-times.ts';
import type { Reading } from '#shared/figure/reading.ts';
import { isRangeDash } from '#shared/figure/characters.ts';
import { WEEKDAYS, isYearValue, monthOf } from '#shared/figure/calendar.ts';
import type { Token, TokenList } from '#shared/figure/token.ts';
import { AUXILIARIES, looksVerb } from '#shared/figure/word-class.ts';
import { ROLE } from '#shared/figure/word-role.ts';
import { datesOf, yearBefore, type CalendarPart } from './calendar-part.ts';
import { agoPart, shiftedBack } from './ago.ts';
import { readCalendar, type DateContext } from './read-calendar.ts';
import type { TimeSpan } from './time-span.ts';
import { markSet, wordSet } from '#shared/figure/word-set.ts';

const AND_TO = wordSet('and to');
const OUT_POWER = wordSet('out power');
const IN_OF = wordSet('in of');
const FOLLOWED_PRECEDED_MARKED = wordSet('followed preceded marked');
const IN_DURING = wordSet('in during');
const HALF_QUARTER_MONTH = wordSet(
  'half quarter month months part end start summer winter spring autumn fall',
);
const LAST_PREVIOUS = wordSet('last previous');

const HAVE = wordSet('has have had');
const PRECEDING = wordSet('previous preceding');
const THE_OR_A = wordSet('the a');

const LOOSE_STOPS = wordSet('that from which who');
const LOOSE_ENDS_AT = wordSet('until till through');
const INSIDE_MARKS = markSet("'’‑‐-");
const SINCE_CLOSES = wordSet('when as while but and according with');
const EACH = wordSet('each every');
const STRETCHES = wordSet('day days week weeks month months year years decade decades hour hours');
const STRETCHING = wordSet('within over in');
const COUNTED_UNITS = wordSet(
  'a one two three four five six seven eight nine ten eleven twelve the',
);

const DURING = wordSet('in on during over within throughout for through at of amid');
const LONGEST_SINCE = 14;

/** Gives parts without a year the partner's or that of the document's date. */
function withYear(
  part: CalendarPart,
  partner: CalendarPart | null,
  context: DateContext,
): CalendarPart {
  if (part.year !== null || part.iso !== undefined || part.from === null) return part;
  if (partner !== null && partner.year !== null)
    return { ...part, year: partner.year, basis: partner.basis };
  if (context.documentDate === undefined) return { ...part, known: false };
  return { ...part, year: yearBefore(context.documentDate, part.from.month) };
}

function during(first: number, last: number, from: CalendarPart, to: CalendarPart): TimeSpan {
  const start = datesOf(from);
  const end = datesOf(to);
  const basis = from.basis === 'words' ? to.basis : from.basis;
  const kind = 'during';
  if (start !== null && end !== null)
    return { first, last, kind, basis, from: start.from, to: end.to };
  if (start !== null) return { first, last, kind, basis, from: start.from };
  return end === null ? { first, last, kind, basis } : { first, last, kind, basis, to: end.to };
}

const JOINS = wordSet('to until till through and up');

/** "from January to September this year", "between 2019 and 2022". */
function span(tokens: TokenList, at: number, context: DateContext): TimeSpan | null {
  const word = tokens.word(at);
  if (word !== 'from' && word !== 'between') return null;
  const start =
    readCalendar(tokens, at + 1, context) ?? bareDay(tokens, at + 1) ?? loosePart(tokens, at + 1);
  if (start === null) return null;
  const join = tokens.at(start.last + 1);
  if (!JOINS.holds(join) && !isRangeDash(join.text)) return null;
  const two = join.lower === 'up' ? 1 : 0;
  const end = readCalendar(tokens, start.last + 2 + two, context);
  if (end === null) return null;
  const to = withYear(end, start.year === null ? null : start, context);
  return during(at, end.last, withYear(start, to, context), to);
}

/** "between 1 and 15 March": the first day takes its month from the second. */
function bareDay(tokens: TokenList, at: number): CalendarPart | null {
  const [day, join, second] = [tokens.at(at), tokens.at(at + 1), tokens.at(at + 2)];
  if (day.kind !== 'number' || day.text.length > 2 || second.kind !== 'number') return null;
  if (!AND_TO.holds(join) || day.value < 1 || day.value >= second.value) return null;
  const month = monthOf(tokens.at(at + 3).text);
  if (month === 0) return null;
  const on = { month, day: day.value };
  return { last: at, year: null, from: on, to: on, basis: 'words', known: true };
}

/** "from the start of the 1027 military campaign up to": an opening nobody dated. */
function loosePart(tokens: TokenList, at: number): CalendarPart | null {
  for (let i = at; i < at + LONGEST_SINCE; i += 1) {
    const word = tokens.at(i + 1).lower;
    if (tokens.at(i + 1).kind === 'none' || tokens.at(i + 1).text === ',') return null;
    if (tokens.is(i, ROLE.verb) || tokens.in(i, LOOSE_STOPS)) return null;
    if (
      LOOSE_ENDS_AT.has(word) ||
      (word === 'to' && tokens.at(i + 2).kind === 'number') ||
      (word === 'up' && tokens.word(i + 2) === 'to')
    ) {
      return { last: i, year: null, from: null, to: null, basis: 'words', known: false };
    }
  }
  return null;
}

/** January–September 2025 without a preposition. */
function bareSpan(
  tokens: TokenList,
  at: number,
  start: CalendarPart | null,
  context: DateContext,
): TimeSpan | null {
  if (start === null || start.from === null) return null;
  const join = tokens.at(start.last + 1);
  if (!isRangeDash(join.text) && join.lower !== 'to') return null;
  const end = readCalendar(tokens, start.last + 2, context);
  if (end === null || end.from === null) return null;
  const to = withYear(end, start.year === null ? null : start, context);
  return during(at, end.last, withYear(start, to, context), to);
}

const BEGAN = wordSet(
  'began begun started opened closed ended erupted resumed broke fell collapsed reopened took seized returned',
);

/** Where a clause opened by "since" ends: at a mark or a finite verb. */
function sinceEnd(tokens: TokenList, at: number): number {
  let last = at;
  let nouns = 0;
  for (let i = at + 1; i < at + LONGEST_SINCE; i += 1) {
    const token = tokens.at(i);
    if (token.kind === 'none' || (token.kind === 'mark' && !INSIDE_MARKS.holds(token))) break;
    if (AUXILIARIES.holds(token) || SINCE_CLOSES.holds(token)) break;
    if (nouns > 0 && BEGAN.holds(token)) return tokens.in(i + 1, OUT_POWER) ? i + 1 : i;
    if (nouns > 0 && looksVerb(token.lower) && tokens.word(i - 1) !== 'the') break;
    nouns += 1;
    last = i;
  }
  return last;
}

function innerDate(
  tokens: TokenList,
  first: number,
  last: number,
  context: DateContext,
): CalendarPart | null {
  for (let i = first; i <= last; i += 1) {
    const found = readCalendar(tokens, i, context);
    if (found !== null && found.last <= last + 2) return withYear(found, null, context);
  }
  return null;
}

function since(tokens: TokenList, at: number, context: DateContext): TimeSpan | null {
  // "have since escaped": an adverb.
  if (tokens.word(at) !== 'since' || tokens.in(at - 1, HAVE)) return null;
  const direct = readCalendar(tokens, at + 1, context);
  const closed = direct !== null && !tokens.in(direct.last + 1, IN_OF);
  const end = closed ? direct.last : sinceEnd(tokens, at);
  const part =
    direct === null ? innerDate(tokens, at + 1, end, context) : withYear(direct, null, context);
  const last = Math.max(end, part?.last ?? end);
  if (last === at) return null;
  const dates = part === null ? null : datesOf(part);
  const base = {
    first: at,
    last,
    kind: 'since',
    basis: part?.basis ?? 'words',
    open: 'end',
  } as const;
  return dates === null ? base : { ...base, from: dates.from };
}

const BOUNDS = wordSet('by until till before after');

/** "as of 1 August", "by the end of June", "until 2020", "up to 2024", "before March". */
function bounded(tokens: TokenList, at: number, context: DateContext): TimeSpan | null {
  const word = tokens.word(at);
  const asOf =
    (word === 'as' && (tokens.word(at + 1) === 'of' || tokens.word(at + 1) === 'at')) ||
    (word === 'up' && tokens.word(at + 1) === 'to');
  if (!asOf && !BOUNDS.has(word)) return null;
  if (word === 'by' && tokens.in(at - 1, FOLLOWED_PRECEDED_MARKED)) return null;
  const part = readCalendar(tokens, at + (asOf ? 2 : 1), context);
  if (part === null) return null;
  const dated = withYear(part, null, context);
  const dates = datesOf(dated);
  if (word === 'after') {
    const base = {
      first: at,
      last: part.last,
      kind: 'since',
      basis: dated.basis,
      open: 'end',
    } as const;
    return dates === null ? base : { ...base, from: dates.from };
  }
  const kind = word === 'as' || word === 'by' ? 'as-of' : 'until';
  const base = { first: at, last: part.last, kind, basis: dated.basis, open: 'start' } as const;
  return dates === null ? base : { ...base, to: dates.to };
}

const RATE = wordSet('day week month quarter year night hour');

/** "each month", "every year": a rate, kept as the period when nothing better is said. */
function each(tokens: TokenList, at: number): TimeSpan | null {
  if (!tokens.in(at, EACH) || !tokens.in(at + 1, RATE)) return null;
  return { first: at, last: at + 1, kind: 'during', basis: 'words' };
}

/** "two weeks ago", "a year earlier": a time counted back from the document's date. */
function ago(tokens: TokenList, at: number, context: DateContext): TimeSpan | null {
  const part = agoPart(tokens, at, context.documentDate);
  return part === null ? null : during(at, part.last, part, part);
}

/** "within one year", "over three months": a stretch whose place in time is not said. */
function stretch(tokens: TokenList, at: number): TimeSpan | null {
  if (!tokens.in(at, STRETCHING)) return null;
  const counted = tokens.in(at + 1, COUNTED_UNITS) || tokens.at(at + 1).kind === 'number';
  if (!counted || !tokens.in(at + 2, STRETCHES)) return null;
  const loose = tokens.word(at) === 'in' && tokens.word(at + 1) === 'the';
  return loose ? null : { first: at, last: at + 2, kind: 'during', basis: 'words' };
}

/** "in 2016 and 2017": a year and the next. */
function neighbourYears(tokens: TokenList, at: number, part: CalendarPart): TimeSpan | null {
  const { last, year, endYear } = part;
  const next = tokens.at(last + 2);
  if (year === null || endYear !== undefined || tokens.word(last + 1) !== 'and') return null;
  if (tokens.at(last).value !== year || next.value !== year + 1 || next.text.length !== 4)
    return null;
  for (let i = last + 3; i < last + 6; i += 1) if (tokens.word(i) === 'respectively') return null;
  return during(
    at,
    last + 2,
    { ...part, last: last + 2, endYear: year + 1 },
    { ...part, endYear: year + 1 },
  );
}

/** "in June and July", "on Friday and Saturday": two neighbours in the calendar are one stretch. */
function joint(
  tokens: TokenList,
  at: number,
  part: CalendarPart,
  context: DateContext,
): TimeSpan | null {
  const { last, iso, from, to } = part;
  const years = from === null && iso === undefined ? neighbourYears(tokens, at, part) : null;
  if (years !== null) return years;
  if (tokens.word(last + 1) !== 'and' || from?.day !== to?.day) return null;
  const next = tokens.at(last + 2);
  const month = from !== null && from.day === null && (next.roles & ROLE.month) !== 0;
  if (!month && !(iso !== undefined && WEEKDAYS.holds(next))) return null;
  const second = readCalendar(tokens, last + 2, context);
  if (second === null || (month && second.from?.day !== null)) return null;
  // "40 and 52 in June and July, respectively": each has its own.
  for (let i = second.last + 1; i < second.last + 4; i += 1)
    if (tokens.word(i) === 'respectively') return null;
  const ends = withYear(second, null, context);
  return during(at, second.last, withYear(part, ends, context), ends);
}

function plain(
  tokens: TokenList,
  at: number,
  bare: CalendarPart | null,
  context: DateContext,
): TimeSpan | null {
  const preposed = tokens.in(at, DURING) ? 1 : 0;
  const part = preposed === 1 ? readCalendar(tokens, at + 1, context) : bare;
  if (part === null) return null;
  // A bare year or month without a preposition names things ("the 2021 coup").
  const nameless = preposed === 0 && part.basis === 'words' && part.from === null;
  if (nameless && at > 0 && !/^[(,]$/.test(tokens.at(at - 1).text)) return null;
  // "an opponent of the coup", "the events of 2021" date nothing; "of last year" may.
  if (preposed === 1 && tokens.word(at) === 'of' && part.basis !== 'document date') return null;
  const both = preposed === 1 ? joint(tokens, at, part, context) : null;
  if (both !== null) return both;
  const dated = withYear(part, null, context);
  return during(at, part.last, dated, dated);
}

/** "so far": up to the document's date; "so far this year" is this year. */
function soFar(tokens: TokenList, at: number, { documentDate }: DateContext): TimeSpan | null {
  if (tokens.word(at) !== 'so' || tokens.word(at + 1) !== 'far') return null;
  if (/^(this|in|as|from|away)$/.test(tokens.word(at + 2))) return null;
  const base = { first: at, last: at + 1, kind: 'as-of', basis: 'document date' } as const;
  return { ...base, open: 'start', ...(documentDate === undefined ? {} : { to: documentDate }) };
}

const OPENERS = wordSet(
  'so from between since as up by until till before after each every within over in on during throughout for through at of amid ' +
    'a an about some overnight the q1 q2 q3 q4 h1 h2 this last next past previous preceding recent same yesterday today early mid late ' +
    'monday tuesday wednesday thursday friday saturday sunday',
);

/** Words the expressions begin with that end with their own. */
const BOUNDED_BY = wordSet('so from between since as up by until till before after each every');

/** Whether a time expression may begin with this token. */
function mayOpen(token: Token): boolean {
  if (token.kind === 'number') return true;
  if (token.kind !== 'word') return false;
  return (token.roles & (ROLE.month | ROLE.number)) !== 0 || OPENERS.holds(token);
}

const LONGEST_EVENT = 6;

/** "In the strike of 2012, 34 were shot": what opens a sentence and has a year dates it. */
function eventOfYear(tokens: TokenList): TimeSpan | null {
  if (!tokens.in(0, IN_DURING) || tokens.word(1) !== 'the') return null;
  for (let i = 3; i < LONGEST_EVENT; i += 1) {
    if (tokens.word(i) !== 'of') continue;
    const { text, kind, value } = tokens.at(i + 1);
    if (kind !== 'number' || text.length !== 4 || !isYearValue(value)) return null;
    if (tokens.in(i - 1, HALF_QUARTER_MONTH)) return null;
    if (tokens.at(i + 2).text !== ',' || monthOf(tokens.at(i - 1).text) > 0) return null;
    return { first: 0, last: i + 1, kind: 'during', basis: 'words', from: text, to: text };
  }
  return null;
}

/** The time expression that begins at token `at`, or null. */
function spanAt(tokens: TokenList, at: number, context: DateContext): TimeSpan | null {
  const event = at === 0 ? eventOfYear(tokens) : null;
  if (event !== null) return event;
  const opened = tokens.in(at, BOUNDED_BY)
    ? (span(tokens, at, context) ??
      since(tokens, at, context) ??
      bounded(tokens, at, context) ??
      each(tokens, at) ??
      soFar(tokens, at, context))
    : null;
  if (opened !== null) return opened;
  const past = ago(tokens, at, context);
  if (past !== null) return past;
  const bare = readCalendar(tokens, at, context);
  return (
    bareSpan(tokens, at, bare, context) ?? plain(tokens, at, bare, context) ?? stretch(tokens, at)
  );
}

const UNITS_BEFORE = wordSet('day week month quarter year');
const BEFORE_THAT = wordSet('before earlier previously');

/** "78 the year before": the year, month or day before the one the sentence named. */
function beforeThat(tokens: TokenList, at: number, named: TimeSpan | undefined): TimeSpan | null {
  if (!tokens.in(at, THE_OR_A)) return null;
  const last = at + 2;
  const previous = tokens.in(at + 1, PRECEDING);
  const counted = tokens.word(previous ? last : at + 1);
  if (!UNITS_BEFORE.has(counted)) return null;
  if (!previous && !tokens.in(last, BEFORE_THAT)) return null;
  const back = named?.kind === 'during' ? shiftedBack(named, counted) : {};
  return { first: at, last, kind: 'during', basis: named?.basis ?? 'words', ...back };
}

const MONTH_OF_YEAR = /^\d{4}-\d{2}/;

/** "in the same period of 2024": the stretch named before, moved to that year. */
function samePeriod(tokens: TokenList, found: TimeSpan, named: TimeSpan | undefined): TimeSpan {
  const same = [0, 1, 2].some((skip) => tokens.word(found.first + skip) === 'same');
  if (!same || found.from !== undefined || named?.kind !== 'during') return found;
  const { from, to } = named;
  if (from === undefined || to === undefined || !MONTH_OF_YEAR.test(from)) return found;
  const year = tokens.at(found.last);
  const last = tokens.in(found.last - 1, LAST_PREVIOUS) && year.lower === 'year';
  const shift = last ? -1 : year.kind === 'number' ? year.value - Number(from.slice(0, 4)) : 0;
  if (shift === 0) return found;
  const moved = (date: string): string => String(Number(date.slice(0, 4)) + shift) + date.slice(4);
  return { ...found, from: moved(from), to: moved(to), basis: named.basis };
}

/** Every time expression of a sentence, in order and without overlaps; the longest reading wins. */
export function timeSpans(reading: Reading, context: DateContext): TimeSpan[] {
  const { tokens } = reading;
  const burmese = burmeseTimes(reading, context);
  if (burmese.length > 0) return burmese;
  const out: TimeSpan[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (!mayOpen(tokens.at(i))) continue;
    const found = beforeThat(tokens, i, out.at(-1)) ?? spanAt(tokens, i, context);
    if (found === null) continue;
    out.push(samePeriod(tokens, found, out.at(-1)));
    i = found.last;
  }
  return out;
}
