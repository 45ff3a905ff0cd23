import { describe, expect, it } from 'vitest';
import { suggest } from './suggest.ts';

const read = (text: string): string[] =>
  suggest(text).map((s) => `${JSON.stringify(s.value)} ${s.unit ?? '-'} ${s.counted ?? '-'}`);

describe('a spread in brackets', () => {
  it.each([
    ['Median follow-up was 28 months (IQR 19–37).', '[19,37] months -'],
    ['The mean dose was 4 mg (range 1–9).', '[1,9] mg -'],
    ['Leaves lost 18 mm (95% CI 12–25).', '[12,25] mm -'],
  ])('is a range in the unit of what it is the spread of: %s', (text, last) => {
    expect(read(text).at(-1)).toBe(last);
  });
});

describe('how sure a range is', () => {
  it.each([
    '(RR 0.69, 95% CI 0.46–1.03; p = 0.07)',
    '(odds ratio 0.69, 95% confidence interval 0.46–1.03; p = 0.07)',
    '(HR 0.69, 95% CrI 0.46–1.03; P = 0.07)',
  ])('counts nothing and lends its unit to no ratio: %s', (bracket) => {
    const figures = suggest(`Deaths fell in 2019 ${bracket}.`);
    expect(figures.map((s) => [s.value, s.unit])).toEqual([
      [0.69, null],
      [95, 'percent'],
      [[0.46, 1.03], null],
      [0.07, null],
    ]);
    expect(figures.find((s) => s.value === 95)?.counted).toBeNull();
    expect(figures.slice(1).map((s) => s.period)).toEqual([null, null, null]);
  });
});

describe('so many times the pull of the earth', () => {
  it.each([
    'Samples were spun at 3,000 × g for 10 min.',
    'We spun blood at 3,000 x g for 10 min.',
    'Lysates (3,000 × g, 10 min) were kept.',
  ])('is a unit, and nothing the time after it counts: %s', (text) => {
    const [pull, time] = suggest(text);
    expect(pull?.unit).toBe('× g');
    expect(time?.unit).toBe('minutes');
    expect(time?.counted ?? '').not.toBe('g');
  });
});
