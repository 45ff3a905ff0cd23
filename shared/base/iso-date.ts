import { z } from 'zod';

/** A date as precise as it was stated: `2025`, `2025-10` or `2025-10-10`. */
export const isoDate = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'a date such as 2025, 2025-10 or 2025-10-10',
  );
export type IsoDate = z.infer<typeof isoDate>;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const pad = (n: number): string => String(n).padStart(2, '0');

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 31);
}

/** First day the date covers, as YYYY-MM-DD. */
export function firstDay(date: IsoDate): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** Last day the date covers, as YYYY-MM-DD. */
export function lastDay(date: IsoDate): string {
  const [year = '', month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? pad(daysIn(Number(year), Number(month)))}`;
}
