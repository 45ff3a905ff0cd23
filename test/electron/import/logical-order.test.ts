import { describe, expect, it } from 'vitest';
import { logicalOrder } from '#electron/import/logical-order.ts';

/** As a page shows it from left to right: words turned round, numbers as they are. */
const turned = (text: string): string => Array.from(text).reverse().join('');

describe('a line as it stands on the page', () => {
  it('is left alone where nothing runs from right to left', () => {
    expect(logicalOrder('945 men (and 12 boys)')).toBe('945 men (and 12 boys)');
  });

  it('is turned round in Hebrew and Arabic, and its numbers are not', () => {
    const drawn = `${turned('בשנת')} 1,204-${turned('ו')} ${turned('ארגזים')} 945 ${turned('השומר')}`;
    expect(logicalOrder(drawn)).toBe('השומר 945 ארגזים ו-1,204 בשנת');
    expect(logicalOrder(`%32.6 ${turned('نسبة')}`)).toBe('نسبة 32.6%');
    expect(logicalOrder(`32.6% ${turned('נפתחו')}`)).toBe('נפתחו 32.6%');
    expect(logicalOrder(`(2019) ${turned('عام')}`)).toBe('عام (2019)');
  });

  it('turns no more than the word that runs from right to left in an English line', () => {
    expect(logicalOrder(`the word ${turned('שלום')} in 1948`)).toBe('the word שלום in 1948');
  });

  it('keeps Latin words in a Hebrew line as they are written', () => {
    const drawn = `Radio ${turned('אמר')} ${turned('השומר')}`;
    expect(logicalOrder(drawn)).toBe('השומר אמר Radio');
  });
});
