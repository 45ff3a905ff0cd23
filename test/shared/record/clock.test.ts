import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FAR_FUTURE_MS,
  isFarFuture,
  nextStamp,
  receiveStamp,
  stamp,
  stampTime,
  type Stamp,
} from '#shared/record/clock.ts';

const NOW = Date.UTC(2026, 0, 14, 9, 30);
const moment = fc.integer({ min: NOW - 10 ** 10, max: NOW + 10 ** 10 });

describe('the clock of a run', () => {
  it('never goes back, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 60 }), (moments) => {
        let last: Stamp | undefined;
        for (const now of moments) {
          const next = nextStamp(last, now);
          expect(stamp.parse(next)).toBe(next);
          if (last !== undefined) expect(next > last).toBe(true);
          expect(stampTime(next)).toBeGreaterThanOrEqual(now);
          last = next;
        }
      }),
    );
  });

  it('counts on within a millisecond and into the next when the counter is full', () => {
    expect(nextStamp(undefined, NOW)).toBe('2026-01-14T09:30:00.000Z-0000');
    expect(nextStamp('2026-01-14T09:30:00.000Z-0000', NOW)).toBe('2026-01-14T09:30:00.000Z-0001');
    expect(nextStamp('2026-01-14T09:30:00.000Z-ffff', NOW)).toBe('2026-01-14T09:30:00.001Z-0000');
  });

  it('is never behind what it has read, unless that lies far in the future', () => {
    fc.assert(
      fc.property(moment, moment, moment, (before, read, now) => {
        const mine = nextStamp(undefined, before);
        const theirs = nextStamp(undefined, read);
        const after = receiveStamp(mine, theirs, now);
        expect(after >= mine).toBe(true);
        if (isFarFuture(theirs, now)) expect(after).toBe(mine);
        else expect(nextStamp(after, now) > theirs).toBe(true);
      }),
    );
  });

  it('takes a stamp of tomorrow, and flags one of the day after', () => {
    expect(isFarFuture(nextStamp(undefined, NOW + FAR_FUTURE_MS), NOW)).toBe(false);
    expect(isFarFuture(nextStamp(undefined, NOW + FAR_FUTURE_MS + 1), NOW)).toBe(true);
  });
});
