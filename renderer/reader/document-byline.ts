import type { Document } from '#shared/document/document.ts';
import { shortDate } from '#shared/base/short-date.ts';

/** Words read in a minute, by an adult who reads to understand. */
const PACE = 230;

/** Under the title: outlet, date and time to read, as far as they are known. */
export function bylineOf(document: Document, words: number): string {
  const { publisher, date } = document;
  const minutes = Math.max(1, Math.round(words / PACE));
  const time = words > 0 && `${minutes} min`;
  return [publisher?.value, date && shortDate(date.value), time]
    .filter(Boolean)
    .join('\u2002·\u2002');
}
