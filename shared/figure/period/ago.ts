import type { IsoDate } from '#shared/base/iso-date.ts';
import { unitNames } from '#shared/figure/calendar.ts';
import { SMALL, TENS } from '#shared/figure/number-words.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { backFrom, type CalendarPart } from './calendar-part.ts';
import { gateSet, wordSet } from '#shared/figure/word-set.ts';

const AGO = gateSet('ago');
const ABOUT = wordSet('about around some nearly almost just');

const UNIT = unitNames('hour day week fortnight month year decade');

function countAt(tokens: TokenList, at: number): number | null {
  const token = tokens.at(at);
  if (token.kind === 'number') return Number.isInteger(token.value) ? token.value : null;
  if (token.lower === 'a' || token.lower === 'an') return 1;
  return SMALL.of(token) ?? TENS.of(token) ?? null;
}

/** As precise as the unit counted in: "two years ago" is a year, "three months ago" a month. */
function preciseTo(date: IsoDate, unit: string): IsoDate {
  if (unit === 'year' || unit === 'decade') return date.slice(0, 4);
  return unit === 'month' ? date.slice(0, 7) : date;
}

/** "two weeks ago", "about a year ago", counted back from the document's date; null when none. */
export function agoPart(
  tokens: TokenList,
  at: number,
  documentDate: IsoDate | undefined,
): CalendarPart | null {
  if (!tokens.any(AGO)) return null;
  const about = tokens.in(at, ABOUT) ? 1 : 0;
  if (tokens.word(at + about + 2) !== 'ago') return null;
  const count = countAt(tokens, at + about);
  const unit = tokens.get(at + about + 1, UNIT);
  if (count === null || unit === undefined) return null;
  const unknown = { year: null, from: null, to: null, basis: 'document date' } as const;
  const last = at + about + 2;
  // What happened "ten years ago" from a month is told of the year; an approximate day is none.
  const dated = documentDate?.length === 10 || unit === 'year' || unit === 'decade';
  if (documentDate === undefined || !dated || about > 0 || unit === 'hour')
    return { ...unknown, last, known: false };
  const date = preciseTo(backFrom(documentDate, count, unit), unit);
  return { ...unknown, last, known: true, iso: { from: date, to: date } };
}

interface Dates {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** The stretch one unit before `named`, where both its ends are as precise as the unit; else none. */
export function shiftedBack(named: Dates, unit: string): Dates {
  const { from, to } = named;
  if (from === undefined || to === undefined) return {};
  const back = (date: IsoDate): IsoDate => backFrom(date, 1, unit).slice(0, date.length);
  if (unit === 'year' && from === to) return { from: back(from), to: back(to) };
  if (unit === 'month' && from === to && from.length === 7)
    return { from: back(from), to: back(to) };
  const day = (unit === 'day' || unit === 'week') && from.length === 10 && to.length === 10;
  return day ? { from: back(from), to: back(to) } : {};
}
