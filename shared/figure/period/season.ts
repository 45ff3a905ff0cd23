import type { IsoDate } from '#shared/base/iso-date.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { WordMap, wordSet } from '#shared/figure/word-set.ts';
import { yearBefore, type CalendarPart } from './calendar-part.ts';

const RELATIVE = wordSet('this last past next');

/** First month of each season of the northern half of the globe, as weather services count them. */
const STARTS = new WordMap([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

type Tail = (last: number) => {
  last: number;
  year: number | null;
  basis: CalendarPart['basis'];
};

/** Three months from the first of a season that began in `year`; a winter ends in the next. */
function threeMonths(
  last: number,
  start: number,
  year: number | null,
  basis: CalendarPart['basis'],
): CalendarPart {
  const from = { month: start, day: null };
  const to = { month: start === 12 ? 2 : start + 2, day: null };
  const known = year !== null;
  if (start === 12 && year !== null)
    return { last, year, endYear: year + 1, from, to, basis, known };
  return { last, year, from: known ? from : null, to: known ? to : null, basis, known };
}

/** The year in which the latest season of that name began, `back` seasons before it. */
function began(documentDate: IsoDate | undefined, start: number, back: number): number | null {
  if (documentDate === undefined || documentDate.length < 7) return null;
  return yearBefore(documentDate, start) - back;
}

/**
 * "the summer of 2023", "winter 2024", "last spring", "this autumn": three months. "Last summer" is
 * the one that is over; said in the summer, it is the year before's.
 */
export function season(
  tokens: TokenList,
  at: number,
  tail: Tail,
  documentDate: IsoDate | undefined,
): CalendarPart | null {
  if (!tokens.any(STARTS.words)) return null;
  const the = tokens.word(at) === 'the' ? 1 : 0;
  const named = tokens.word(at + the);
  const which = RELATIVE.has(named) ? named : undefined;
  const index = at + the + (which === undefined ? 0 : 1);
  const start = tokens.get(index, STARTS);
  if (start === undefined) return null;
  const { last, year } = tail(index);
  if (year !== null && last > index) return threeMonths(last, start, year, 'words');
  if (which === undefined || which === 'next') return null;
  const month = Number(documentDate?.slice(5, 7));
  const going = month >= start && month < start + 3;
  const back = which !== 'this' && going ? 1 : 0;
  return threeMonths(index, start, began(documentDate, start, back), 'document date');
}
