import { digitValue } from '#shared/figure/digits.ts';
import { isYearValue } from '#shared/figure/calendar.ts';
import { datesOf, yearBefore, type CalendarPart } from '#shared/figure/period/calendar-part.ts';
import type { DateContext } from '#shared/figure/period/read-calendar.ts';
import type { TimeSpan } from '#shared/figure/period/time-span.ts';
import type { Reading } from '#shared/figure/reading.ts';
import { relativeTimes } from './relative-times.ts';
import { tokensOf } from './tokens-of.ts';
import { isBurmeseSentence } from './is-burmese-sentence.ts';
import { MONTHS } from './lexicon.ts';

const DIGIT = '[\\d\\u1040-\\u1049]';
const MONTH = [...MONTHS].sort((a, b) => b.length - a.length).join('|');
const YEAR = `(?:(${DIGIT}{4})\\s?(?:ခုနှစ်|ပြည့်နှစ်)[၊,]?\\s?)`;
const DAY = `(?:\\s?(${DIGIT}{1,2})\\s?ရက်(?:နေ့)?)`;
const IN_YEAR = `(?:${YEAR}?(${MONTH})(?:လ)?${DAY}?)`;
const DATE = `(?:${IN_YEAR}|${YEAR})`;
const SINCE = '(?:မှစ၍|မှစတင်|မှစပြီး|ကစပြီး|ကတည်းက)';
/** A date, and "up to" another or "since" behind it. */
const TIME = new RegExp(`${DATE}(?:\\s?(?:မှ|ကနေ)\\s?${DATE}\\s?(?:အထိ|ထိ)?|\\s?(${SINCE}))?`, 'gu');

const number = (digits: string): number =>
  Array.from(digits).reduce((sum, digit) => sum * 10 + digitValue(digit.charCodeAt(0)), 0);

// The second ဩဂုတ် is the same month spelled with other letters.
const MONTH_OF = new Map(
  MONTHS.map((name, index): [string, number] => [name, index < 8 ? index + 1 : index]),
);

type Groups = readonly (string | undefined)[];

/** The date four groups tell: year, month and day, or a year alone; null for a year of another calendar. */
function partOf(groups: Groups, last: number): CalendarPart | null {
  const [inYear, month, day, alone] = groups;
  const stated = inYear ?? alone;
  const year = stated === undefined ? null : number(stated);
  if (year !== null && !isYearValue(year)) return null;
  const at =
    month === undefined
      ? null
      : { month: MONTH_OF.get(month) ?? 1, day: day === undefined ? null : number(day) };
  const basis = year === null ? 'document date' : 'words';
  return { last, year, from: at, to: at, basis, known: true };
}

function dated(part: CalendarPart, year: number | null, context: DateContext): CalendarPart {
  if (part.year !== null || part.from === null) return part;
  if (year !== null) return { ...part, year, basis: 'words' };
  if (context.documentDate === undefined) return { ...part, known: false };
  return { ...part, year: yearBefore(context.documentDate, part.from.month) };
}

/** "ယခုနှစ် ဇန်နဝါရီလ", "this year January": the year and the month are one time. */
function inNamedYear(times: readonly TimeSpan[], { text, tokens }: Reading): TimeSpan[] {
  const out: TimeSpan[] = [];
  for (const time of times) {
    const year = out.at(-1);
    const stated = year?.basis === 'document date' && year.from === year.to ? year.from : undefined;
    const month = time.basis === 'document date' && (time.from?.length ?? 0) > 4;
    if (year === undefined || stated?.length !== 4 || !month || year.last + 1 < time.first) {
      out.push(time);
      continue;
    }
    const [before, after] = [year.words ?? '', time.words ?? ''];
    const start = text.indexOf(before, tokens.at(year.first).start);
    const end = text.indexOf(after, start + before.length);
    // Only a space and the particle of "last year" may stand between.
    if (!/^က?\s?$/u.test(text.slice(start + before.length, end))) {
      out.push(time);
      continue;
    }
    const moved = (date: string): string => stated + date.slice(4);
    out[out.length - 1] = {
      ...time,
      first: year.first,
      words: text.slice(start, end + after.length),
      ...(time.from === undefined ? {} : { from: moved(time.from) }),
      ...(time.to === undefined ? {} : { to: moved(time.to) }),
    };
  }
  return out;
}

/** The times a Burmese sentence names, in order: a year, a month, a day, from one to another, since one. */
export function burmeseTimes(reading: Reading, context: DateContext): TimeSpan[] {
  const { tokens, text, start, end } = reading;
  if (!isBurmeseSentence(tokens)) return [];
  const out: TimeSpan[] = [];
  for (const match of text.slice(start, end).matchAll(TIME)) {
    const at = start + match.index;
    const place = tokensOf(tokens, at, at + match[0].length);
    const one = partOf(match.slice(1, 5), place.last);
    const other = match[6] ?? match[8];
    const second = other === undefined ? null : partOf(match.slice(5, 9), place.last);
    if (one === null || (other !== undefined && second === null)) continue;
    const from = dated(one, null, context);
    const to = second === null ? from : dated(second, from.year, context);
    const [begins, ends] = [datesOf(from), datesOf(to)];
    const base = { ...place, basis: from.basis, words: match[0].trim() };
    const starts = begins === null ? {} : { from: begins.from };
    if (match[9] !== undefined) out.push({ ...base, kind: 'since', open: 'end', ...starts });
    else
      out.push({ ...base, kind: 'during', ...starts, ...(ends === null ? {} : { to: ends.to }) });
  }
  const others = relativeTimes(reading, context).filter((time) =>
    out.every(({ first, last }) => time.last < first || last < time.first),
  );
  return inNamedYear(
    [...out, ...others].sort((a, b) => a.first - b.first),
    reading,
  );
}
