import { describe, expect, it } from 'vitest';
import { firstDay, isoDate, lastDay } from '#shared/base/iso-date.ts';

describe('a date', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-10', '2025-10-01', '2025-10-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2100-02', '2100-02-01', '2100-02-28'],
    ['2025-10-10', '2025-10-10', '2025-10-10'],
  ])('%s covers the days from %s to %s', (date, first, last) => {
    expect(isoDate.parse(date)).toBe(date);
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });

  it.each(['2025-13', '2025-00-01', '25', '2025-1-1', '10 October 2025', ''])(
    'is not %j',
    (text) => {
      expect(isoDate.safeParse(text).success).toBe(false);
    },
  );
});
