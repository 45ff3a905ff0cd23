import { describe, expect, it } from 'vitest';
import { countWords } from '#shared/document/words.ts';

describe('the number of words', () => {
  it.each([
    ['', 0],
    ['880 soldiers – and police – left.', 5],
    ['one\ntwo\u2028three \ufffc four', 4],
    ['co-operate isn’t 12,341', 3],
  ])('counts runs that hold a letter or digit: %j', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('tells words apart in scripts without spaces', () => {
    expect(countWords('စစ်သားများထွက်ပြေးသည်')).toBeGreaterThan(1);
  });

  it('counts a long text in slices', () => {
    expect(countWords('က'.repeat(50_000))).toBeGreaterThan(0);
    expect(countWords('word '.repeat(200_000))).toBe(200_000);
  });
});
