import { SMALL } from './number-words.ts';
import { WordMap, wordSet } from './word-set.ts';

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const SHORT = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const months = new Map<string, number>();
MONTH_NAMES.forEach((name, index) => months.set(name, index + 1));
SHORT.forEach((name, index) => months.set(name, index + 1));
months.set('sept', 9);

/** "September's". */
const LONGEST = 11;

/** 1-12 for an English month written with a capital ("may" and "march" are verbs), else 0. */
export function monthOf(text: string): number {
  const first = text.charCodeAt(0);
  if (!(first >= 0x41 && first <= 0x5a) || text.length < 3 || text.length > LONGEST) return 0;
  return months.get(text.toLowerCase().replace(/['’]s$/, '')) ?? 0;
}

/** Months written short take a full stop of their own; after a whole name it ends the sentence. */
export function isShortMonth(lower: string): boolean {
  return lower === 'sept' || (lower !== 'may' && SHORT.includes(lower));
}

/** Each word of `list` and its plural, by the singular it means. */
export function unitNames(list: string): WordMap<string> {
  return new WordMap(
    list
      .split(' ')
      .flatMap((unit) => [unit, `${unit}s`].map((word): [string, string] => [word, unit])),
  );
}

export const WEEKDAYS = wordSet('monday tuesday wednesday thursday friday saturday sunday');

/** The years a bare number of four digits is read as. */
export function isYearValue(value: number): boolean {
  return Number.isInteger(value) && value >= 1500 && value <= 2100;
}

const CALENDAR_WORDS = new Set([
  ...months.keys(),
  ...WEEKDAYS,
  ...SMALL.keys(),
  ...(
    'fiscal financial budget academic school tax marketing crop first second third fourth fifth last final opening latter ' +
    'whole all entirety rest remainder course same start beginning end middle eve outset close early mid late ' +
    'yesterday today past previous preceding recent this next year month week day quarter years months weeks days quarters ' +
    'rainy dry monsoon wet growing harvest hot cold cool lean winter summer spring autumn fall ' +
    'reporting review monitoring study survey weekend overnight nightfall dawn dusk daybreak noon midday midnight sunset sunrise lunchtime'
  ).split(' '),
]);

/** Whether a calendar expression may begin with this word, its article and named events apart. */
export function opensCalendar(lower: string): boolean {
  if (CALENDAR_WORDS.has(lower)) return true;
  return lower.length <= LONGEST && /^(?:fy\d*$|[qh][1-4]$|\p{L}{3,9}'s$)/u.test(lower);
}
