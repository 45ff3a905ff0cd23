import { lastDay, type IsoDate } from '#shared/base/iso-date.ts';
import { backFrom, weekdayOf } from '#shared/figure/period/calendar-part.ts';
import type { DateContext } from '#shared/figure/period/read-calendar.ts';
import type { TimeSpan } from '#shared/figure/period/time-span.ts';
import type { Reading } from '#shared/figure/reading.ts';
import { tokensOf } from './tokens-of.ts';

type Unit = 'day' | 'week' | 'month' | 'year';

const PAST = 'ပြီးခဲ့(?:သည့်|တဲ့|သော)\\s?';
const THIS = '(?:ယခု|ဒီ)';
/** Units back from the document's date; the first that matches wins. */
const RELATIVE: readonly (readonly [string, Unit, number])[] = [
  [`${PAST}(?:အပတ်|သီတင်းပတ်|ရက်သတ္တပတ်)`, 'week', 1],
  [`${PAST}လ(?!\\p{M})`, 'month', 1],
  [`${PAST}နှစ်|မနှစ်(?=က|တွင်|အတွင်း)|ယမန်နှစ်`, 'year', 1],
  [`${THIS}(?:အပတ်|သီတင်းပတ်)`, 'week', 0],
  [`${THIS}လ(?!\\p{M})`, 'month', 0],
  [`${THIS}နှစ်`, 'year', 0],
  ['ယမန်နေ့|မနေ့(?=က|တွင်)', 'day', 1],
  ['ယနေ့|ဒီနေ့', 'day', 0],
];
const ANY = new RegExp(RELATIVE.map(([words]) => `(${words})`).join('|'), 'gu');
/** What every such expression holds: most sentences stop here. */
const HINT = /ပြီးခဲ့|ယခု|ဒီ|မနေ့|ယနေ့|ယမန်|မနှစ်/;
/** "အာဏာသိမ်းပြီးနောက်ပိုင်း", since the coup: a clause and "after it". */
const SINCE = /[က-ဿ]+?(?:ပြီးနောက်ပိုင်း|ပြီးကတည်းက|ချိန်ကစ၍|ကတည်းက)/gu;

function datesOf(
  date: IsoDate | undefined,
  unit: Unit,
  back: number,
): { from?: IsoDate; to?: IsoDate } {
  if (date === undefined) return {};
  if (unit === 'year') {
    const year = String(Number(date.slice(0, 4)) - back);
    return { from: year, to: year };
  }
  if (unit === 'month' && date.length >= 7) {
    const month = backFrom(date, back, 'month').slice(0, 7);
    return { from: month, to: month };
  }
  if (date.length < 10) return {};
  if (unit === 'day') {
    const day = backFrom(date, back, 'day');
    return { from: day, to: day };
  }
  const monday = backFrom(date, weekdayOf(date) - 1 + 7 * back, 'day');
  return { from: monday, to: lastDay(backFrom(monday, -6, 'day')) };
}

/** "last month", "this year", "yesterday", "since the coup", as a Burmese sentence names them. */
export function relativeTimes(reading: Reading, { documentDate }: DateContext): TimeSpan[] {
  const { tokens, text, start, end } = reading;
  const sentence = text.slice(start, end);
  const out: TimeSpan[] = [];
  if (HINT.test(sentence)) {
    for (const match of sentence.matchAll(ANY)) {
      const at = start + match.index;
      const place = tokensOf(tokens, at, at + match[0].length);
      const groups: readonly (string | undefined)[] = match.slice(1);
      const index = groups.findIndex((group) => group !== undefined);
      const [, unit, back] = RELATIVE[index] ?? ['', 'day', 0];
      const dates = datesOf(documentDate, unit, back);
      out.push({ ...place, kind: 'during', basis: 'document date', words: match[0], ...dates });
    }
  }
  if (!/နောက်ပိုင်း|ကတည်းက|ချိန်ကစ/.test(sentence)) return out;
  for (const match of sentence.matchAll(SINCE)) {
    const at = start + match.index;
    const place = tokensOf(tokens, at, at + match[0].length);
    out.push({ ...place, kind: 'since', basis: 'words', open: 'end', words: match[0] });
  }
  return out;
}
