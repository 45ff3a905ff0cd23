import type { Memory } from './attribution/memory.ts';
import type { Attribution } from './quantity.ts';

const NUMBER =
  /[\p{Nd}½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞\u1000-\u109f]|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+t(?:y|ies)|hundreds?|thousands?|millions?|billions?|trillions?|lakhs?|crores?|dozens?|scores|tens|half|thirds?|quarters?|fourth|fifth|sixth|seventh|eighth|ninth|tenth|first|second|day or|week or|month or|year or)\b/iu;

/** Whether a sentence can hold a number at all: the cheap test before it is read. */
export function mayHoldNumber(sentence: string): boolean {
  return NUMBER.test(sentence);
}

const NAMING =
  /\b(?:said|says|told|added|reported|according|announced|estimate[sd]?|data|figures|records|report|explained|stated|noted|claimed)\b/i;

/** Whether a sentence may name an authority that later ones point back to. */
export function namesSomebody(sentence: string): boolean {
  return NAMING.test(sentence);
}

/** Headings and teasers attribute nothing and change nobody's memory. */
export const NOT_ATTRIBUTING: {
  readonly attribution: Attribution;
  readonly memory: Memory | null;
} = {
  attribution: {},
  memory: null,
};
