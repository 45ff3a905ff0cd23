import { lastDay, type IsoDate } from '#shared/base/iso-date.ts';

/** A month and day inside a year, or only a month. */
export interface MonthDay {
  readonly month: number;
  readonly day: number | null;
}

/**
 * A stretch of calendar as far as the words name it: without `from` and `to` it is the whole year;
 * `year` null waits for a partner ("from May to July 2024") or the document's date.
 */
export interface CalendarPart {
  /** Last token of the expression. */
  readonly last: number;
  readonly year: number | null;
  readonly endYear?: number;
  readonly from: MonthDay | null;
  readonly to: MonthDay | null;
  /** Resolved at once where the words count back from the document's date. */
  readonly iso?: { readonly from: IsoDate; readonly to: IsoDate };
  readonly basis: 'words' | 'document date' | 'named event';
  /** Whether the words mean any date: false for an event whose date nobody gave. */
  readonly known: boolean;
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

function iso(year: number, at: MonthDay | null): IsoDate {
  if (at === null) return pad(year, 4);
  const month = `${pad(year, 4)}-${pad(at.month)}`;
  return at.day === null ? month : `${month}-${pad(at.day)}`;
}

/** First and last date of a part whose year is known, as precise as stated; null otherwise. */
export function datesOf(part: CalendarPart): { from: IsoDate; to: IsoDate } | null {
  if (!part.known) return null;
  if (part.iso !== undefined) return part.iso;
  if (part.year === null) return null;
  return { from: iso(part.year, part.from), to: iso(part.endYear ?? part.year, part.to) };
}

/** The year a month without one belongs to: the latest that is not after the document's date. */
export function yearBefore(documentDate: IsoDate, month: number): number {
  const [year = '0', stated] = documentDate.split('-');
  return stated !== undefined && month > Number(stated) ? Number(year) - 1 : Number(year);
}

const DAY_MS = 86_400_000;

/** The date `count` units before `date`, as a full date. Months end on a day that exists. */
export function backFrom(date: IsoDate, count: number, unit: string): IsoDate {
  const full = lastDay(date);
  const [year = 0, month = 1, day = 1] = full.split('-').map(Number);
  if (unit === 'year' || unit === 'decade') {
    const years = unit === 'decade' ? count * 10 : count;
    return clamp(year - years, month, day);
  }
  if (unit === 'month' || unit === 'quarter') {
    const months = year * 12 + month - 1 - (unit === 'quarter' ? count * 3 : count);
    return clamp(Math.floor(months / 12), (months % 12) + 1, day);
  }
  const days = unit === 'week' ? count * 7 : unit === 'fortnight' ? count * 14 : count;
  return new Date(Date.UTC(year, month - 1, day) - days * DAY_MS).toISOString().slice(0, 10);
}

function clamp(year: number, month: number, day: number): IsoDate {
  const last = Number(lastDay(`${pad(year, 4)}-${pad(month)}`).slice(8));
  return `${pad(year, 4)}-${pad(month)}-${pad(Math.min(day, last))}`;
}

/** Day of the week of a full date, Monday 1 to Sunday 7. */
export function weekdayOf(date: IsoDate): number {
  const [year = 0, month = 1, day = 1] = lastDay(date).split('-').map(Number);
  return ((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7) + 1;
}
