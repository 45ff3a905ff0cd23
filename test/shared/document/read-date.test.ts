import { describe, expect, it } from 'vitest';
import { readDate } from '#shared/document/read-date.ts';

describe('a date in words', () => {
  it.each([
    ['October 10, 2025', '2025-10-10'],
    ['10 October 2025', '2025-10-10'],
    ['Oct. 10th, 2025', '2025-10-10'],
    ['2025-10-10T04:00:00+06:30', '2025-10-10'],
    ['2025/10/10', '2025-10-10'],
    ['October 2025', '2025-10'],
    ['le 3 février 2024', '2024-02-03'],
    ['၁၂ အောက်တိုဘာ ၂၀၂၅', '2025-10-12'],
    ['မေ ၆၊ ၂၀၂၄', '2024-05-06'],
    ['၂၀၂၁ ခုနှစ် ဖေဖော်ဝါရီလ ၁ ရက်', '2021-02-01'],
    ['29 February 2024', '2024-02-29'],
  ])('has the precision it is stated in: %s', (words, date) => {
    expect(readDate(words)?.date).toBe(date);
  });

  it.each([
    '10/11/2025',
    '31 April 2025',
    '30 February 2024',
    'Mayor 2025',
    'may 5',
    '1027',
    'version 2025-13-01',
  ])('is not read where it could be another or none: %s', (words) => {
    expect(readDate(words)).toBeUndefined();
  });

  it('is whole when only weekday, clock and "published" stand beside it', () => {
    expect(readDate('Published on Monday, January 12, 2026 at 4:30 pm')?.whole).toBe(true);
    expect(readDate('Last modified on Mon 28 Apr 2025 09.14 BST')?.whole).toBe(true);
    expect(readDate('May 3, 2025 | Updated May 4, 2025')).toMatchObject({
      date: '2025-05-03',
      whole: true,
    });
    expect(readDate('Publié le 14 mars 2025')?.whole).toBe(true);
    expect(readDate('On January 12, 2026 they left')?.whole).toBe(false);
  });
});
