import type { IsoDate } from '#shared/base/iso-date.ts';

/** A date found in words; `whole` when the text says nothing beside it. */
export interface FoundDate {
  readonly date: IsoDate;
  readonly whole: boolean;
  readonly start: number;
  readonly end: number;
}

const MONTHS = [
  ['january', 'janvier', 'enero', 'januar', 'janeiro', 'gennaio', 'ဇန်နဝါရီ'],
  ['february', 'février', 'febrero', 'februar', 'fevereiro', 'febbraio', 'ဖေဖော်ဝါရီ'],
  ['march', 'mars', 'marzo', 'märz', 'março', 'မတ်'],
  ['april', 'avril', 'abril', 'aprile', 'ဧပြီ'],
  ['may', 'mai', 'mayo', 'maio', 'maggio', 'မေ'],
  ['june', 'juin', 'junio', 'juni', 'junho', 'giugno', 'ဇွန်'],
  ['july', 'juillet', 'julio', 'juli', 'julho', 'luglio', 'ဇူလိုင်'],
  ['august', 'août', 'agosto', 'သြဂုတ်', 'ဩဂုတ်'],
  ['september', 'septembre', 'septiembre', 'setembro', 'settembre', 'sept', 'စက်တင်ဘာ'],
  ['october', 'octobre', 'octubre', 'oktober', 'outubro', 'ottobre', 'အောက်တိုဘာ'],
  ['november', 'novembre', 'noviembre', 'novembro', 'နိုဝင်ဘာ'],
  ['december', 'décembre', 'diciembre', 'dezember', 'dezembro', 'dicembre', 'ဒီဇင်ဘာ'],
] as const;
const MONTH_NUMBER = new Map(
  MONTHS.flatMap((names, index) =>
    [...names, names[0].slice(0, 3)].map((name) => [name, index + 1] as const),
  ),
);

/** The month a word names in English, French, Spanish, German, Portuguese, Italian or Burmese, 1 to 12. */
export const monthNumber = (word: string): number | undefined =>
  MONTH_NUMBER.get(word.toLowerCase());

const MONTH = `(?<month>${[...MONTH_NUMBER.keys()].sort((a, b) => b.length - a.length).join('|')})(?:\\.|လ)?`;
const DAY = String.raw`(?<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.|er|\s?ရက်)?`;
const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
const EDGE = String.raw`(?<![\p{L}\p{N}])`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;

const PATTERNS = [
  String.raw`${YEAR}[-/.](?<month>0[1-9]|1[0-2])[-/.](?<day>0[1-9]|[12]\d|3[01])(?=T|[^\p{L}\p{N}]|$)`,
  String.raw`${MONTH}\s+${DAY}[,၊]?\s+${YEAR}${AFTER}`,
  String.raw`${DAY}\s+(?:de\s+)?${MONTH}[,၊]?\s+(?:de\s+)?${YEAR}${AFTER}`,
  String.raw`${YEAR}\s?ခုနှစ်[,၊]?\s*${MONTH}\s?${DAY}`,
  String.raw`${MONTH},?\s+${YEAR}${AFTER}`,
].map((pattern) => new RegExp(EDGE + pattern, 'iu'));

const MYANMAR_ZERO = 0x1040;
const pad = (n: number): string => String(n).padStart(2, '0');
// Words that may stand around a date on a line of its own: weekdays, "published", a clock time.
const COMPANY =
  /\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:last |first )?(?:published|updated|posted|modified)(?: on| at)?|date|on|at|by|am|pm|utc|gmt|bst|cet|cest|est|edt|ist|mmt|le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|veröffentlicht am|publicado (?:el|em))\b|publié|mis à jour|ရက်(?:နေ့)?|\d{1,2}[:.]\d{2}(?::\d{2})?|[+-]\d{2}:?\d{2}|[\s,၊.:|/()·•–—-]/giu;

/**
 * The first date in a text with the precision it is stated in: ISO order, "October 10, 2025",
 * "10 October 2025", "October 2025". Dates in figures alone that could be read two ways (10/11/2025)
 * are left alone: a wrong date is worse than none.
 */
export function readDate(words: string): FoundDate | undefined {
  const text = words.replace(/[၀-၉]/g, (digit) => String(digit.charCodeAt(0) - MYANMAR_ZERO));
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    const groups = match?.groups;
    if (!match || !groups) continue;
    const date = isoOf(groups['year'] ?? '', groups['month'] ?? '', groups['day']);
    if (date === undefined) return undefined;
    const end = match.index + match[0].length;
    const rest = `${text.slice(0, match.index)} ${text.slice(end).replace(/^T[\d:.]+Z?/, '')}`;
    // A page prints beside its date the day it was changed.
    const alone = rest.replace(pattern, '').replace(COMPANY, '') === '';
    return { date, whole: alone, start: match.index, end };
  }
  return undefined;
}

function isoOf(
  year: string,
  monthWords: string,
  dayWords: string | undefined,
): IsoDate | undefined {
  const month = /^\d+$/.test(monthWords) ? Number(monthWords) : monthNumber(monthWords);
  if (month === undefined) return undefined;
  if (dayWords === undefined) return `${year}-${pad(month)}`;
  const day = Number(dayWords);
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return day <= last ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}
