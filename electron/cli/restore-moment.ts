import { UsageError } from './usage.ts';

const FORM = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(Z|[+-]\d\d:\d\d)?$/;

/** The 30th of February would be taken for the 2nd of March. */
const isDay = (day: string): boolean => {
  const at = Date.parse(day);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
};

/**
 * A moment as typed: `2026-01-14 09:30` or with seconds, in this computer's time unless it names a
 * zone. Answers ms since 1970. A day without its time would leave open which state of it is meant.
 */
export function readMoment(typed: string): number {
  const [, day, time, zone = ''] = FORM.exec(typed.trim()) ?? [];
  const at = day === undefined || !isDay(day) ? NaN : Date.parse(`${day}T${time}${zone}`);
  if (Number.isNaN(at)) {
    throw new UsageError(
      `“${typed}” is no moment. Write it as 2026-01-14 09:30, or take one from attest restore DIR --list.`,
    );
  }
  return at;
}

/** As `readMoment` reads it back, to the millisecond. */
export function writeMoment(at: number): string {
  return new Date(at).toISOString();
}
