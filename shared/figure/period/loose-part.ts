import type { IsoDate } from '#shared/base/iso-date.ts';
import { isYearValue } from '#shared/figure/calendar.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { wordSet } from '#shared/figure/word-set.ts';
import { backFrom, weekdayOf, type CalendarPart } from './calendar-part.ts';

const BEFORE_WEEKEND = wordSet('in on during over within throughout through at');
const WHICH_WEEKEND = wordSet('the last this past previous');
const NO_NAME_OF_DAY = wordSet(
  'the a an one that this any some each every same good bad another first second third last next given single his her its their my our your average normal typical cold hot',
);

/** "the 1990s": its ten years. A bare "90s" may be somebody's age. */
export function decadePart(tokens: TokenList, at: number): CalendarPart | null {
  const the = tokens.word(at) === 'the' ? 1 : 0;
  const [start, s] = [tokens.at(at + the), tokens.at(at + the + 1)];
  if (s.lower !== 's' || s.spaced || start.kind !== 'number' || start.text.length !== 4)
    return null;
  if (!isYearValue(start.value) || start.value % 10 !== 0) return null;
  const years = { year: start.value, endYear: start.value + 9 };
  return { ...years, last: at + the + 1, from: null, to: null, basis: 'words', known: true };
}

/** "over the weekend", "last weekend": the Saturday and Sunday last begun on the document's date. */
export function weekendPart(
  tokens: TokenList,
  at: number,
  date: IsoDate | undefined,
): CalendarPart | null {
  const the = tokens.word(at) === 'the' && tokens.word(at + 1) !== 'weekend' ? 1 : 0;
  const last = at + the + 1;
  if (tokens.word(last) !== 'weekend' || !tokens.in(at + the, WHICH_WEEKEND)) return null;
  if (tokens.word(at + the) === 'the' && !tokens.in(at - 1, BEFORE_WEEKEND)) return null;
  const none = { last, year: null, from: null, to: null, basis: 'document date' } as const;
  if (date?.length !== 10) return { ...none, known: false };
  const weekday = weekdayOf(date);
  const saturday = backFrom(date, weekday >= 6 ? weekday - 6 : weekday + 1, 'day');
  return { ...none, known: true, iso: { from: saturday, to: backFrom(saturday, -1, 'day') } };
}

/** "on polling day", "on election night": a day called by what happens on it, which nobody dates. */
export function namedDayPart(tokens: TokenList, at: number): CalendarPart | null {
  const what = tokens.word(at + 1);
  if (tokens.word(at - 1) !== 'on' || (what !== 'day' && what !== 'night')) return null;
  const name = tokens.at(at);
  if (name.kind !== 'word' || NO_NAME_OF_DAY.holds(name) || !/^[a-z]{4,}$/.test(name.lower))
    return null;
  return { last: at + 1, year: null, from: null, to: null, basis: 'words', known: false };
}
