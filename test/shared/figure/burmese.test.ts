import { describe, expect, it } from 'vitest';
import { splitRun, wordValue } from '#shared/figure/burmese/split-run.ts';
import { told, verdictOn } from './suggest.ts';

// Written from grammars; a native reader should check every line.
describe('a Burmese number', () => {
  it.each([
    ['စစ်သား ၈၈၀ ဦး ထွက်ပြေးသည်။', '880 exact people'],
    ['စစ်သား (၈၈၀) ဦး ထွက်ပြေးသည်။', '880 exact people'],
    ['စစ်သား ၂,၀၀၀ ကျော် လက်နက်ချသည်။', '2000 more_than people'],
    ['လူ ၅၀၀ ခန့် စုဝေးသည်။', '500 about people'],
    ['လူ ၃၀၀ နီးပါး ရောက်သည်။', '300 nearly people'],
    ['လူ ၁၀၀ အထိ ဝင်နိုင်သည်။', '100 at_most people'],
    ['လူ ၅ သောင်း ရောက်သည်။', '50000 exact people'],
    ['ကျပ် ၃ သိန်း ပေးသည်။', '300000 exact MMK'],
    ['ကျပ် သိန်း ၃၀ ပေးသည်။', '3000000 exact MMK'],
    ['၈၀ ရာခိုင်နှုန်း ရှိသည်။', '80 exact percent'],
    ['စစ်သားငါးဦး သေဆုံးသည်။', '5 exact people'],
    ['လူ သုံးဆယ့်ငါး ယောက် ဖမ်းခံရသည်။', '35 exact people'],
  ])('is read: %s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    ['year', '၂၀၂၅ ခုနှစ်တွင် ဖြစ်သည်။', '၂၀၂၅'],
    ['date', 'စက်တင်ဘာ ၁၅ ရက်နေ့က ဖြစ်သည်။', '၁၅'],
    ['operation-name', '၁၀၂၇ စစ်ဆင်ရေး စတင်သည်။', '၁၀၂၇'],
    ['age-of-person', 'အသက် ၁၇ နှစ် ရှိသည်။', '၁၇'],
  ])('is no figure (%s): %s', (reason, text, number) => {
    expect(verdictOn(text, number)).toBe(reason);
  });

  it('in words counts before a counter only', () => {
    expect(told('ငါး စားသည်။')).toEqual([]);
    expect(told('လေးနက်သော စကား။')).toEqual([]);
  });

  it.each([
    ['သုံး', 3],
    ['ဆယ့်ငါး', 15],
    ['နှစ်ထောင်ငါးရာ', 2500],
    ['တစ်သောင်း', 10_000],
  ])('in words has its value: %s', (words, value) => {
    expect(wordValue(words)).toBe(value);
  });

  it('splits from the letters around it without losing any', () => {
    const run = 'ကျောင်းသားငါးယောက်သေဆုံးသည်';
    const pieces = splitRun(run, false).map(({ start, end }) => run.slice(start, end));
    expect(pieces.join('')).toBe(run);
    expect(pieces).toContain('ငါး');
  });
});
