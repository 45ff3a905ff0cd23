import { z } from 'zod';

/**
 * A hybrid logical clock as a sortable string: wall time in UTC to the millisecond and a counter,
 * `2026-01-14T09:30:00.000Z-0000`. Code-unit order is clock order.
 */
export const stamp = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{4}$/);
export type Stamp = z.infer<typeof stamp>;

/** A stamp this far ahead of our wall clock (ms) is flagged and does not drag our clock with it. */
export const FAR_FUTURE_MS = 24 * 60 * 60 * 1000;
const LAST_COUNTER = 0xffff;

function write(ms: number, counter: number): Stamp {
  return `${new Date(ms).toISOString()}-${counter.toString(16).padStart(4, '0')}`;
}

/** Wall time of a stamp in milliseconds since 1970. */
export function stampTime(at: Stamp): number {
  return Date.parse(at.slice(0, 24));
}

export function isFarFuture(at: Stamp, nowMs: number): boolean {
  return stampTime(at) > nowMs + FAR_FUTURE_MS;
}

/** The next stamp of a run: never back within the run, whatever the wall clock does. */
export function nextStamp(previous: Stamp | undefined, nowMs: number): Stamp {
  if (previous === undefined || nowMs > stampTime(previous)) return write(nowMs, 0);
  const counter = Number.parseInt(previous.slice(25), 16);
  return counter < LAST_COUNTER
    ? write(stampTime(previous), counter + 1)
    : write(stampTime(previous) + 1, 0);
}

/** Our clock after reading somebody's stamp: never behind it, unless it lies far in the future. */
export function receiveStamp(previous: Stamp | undefined, read: Stamp, nowMs: number): Stamp {
  if (isFarFuture(read, nowMs) || (previous !== undefined && previous >= read)) {
    return previous ?? write(nowMs, 0);
  }
  return read;
}
