import { describe, expect, it } from 'vitest';
import { withLetters } from '#shared/document/letter-digits.ts';

describe('a Burmese digit', () => {
  it.each([
    ['nought for WA between letters', 'ဘ၀ကို ရေး၀န်ကြီး', 'ဘဝကို ရေးဝန်ကြီး'],
    ['nought for WA at the end of a word', 'သဘာ၀ အန္တရာယ်', 'သဘာဝ အန္တရာယ်'],
    ['nought for WA before a vowel', '၀ယ်သူ ၀ါဒ ၀ိုင်း', 'ဝယ်သူ ဝါဒ ဝိုင်း'],
    ['seven for RA before the end of its syllable', '၇န်ကုန် ၇ှမ်း', 'ရန်ကုန် ရှမ်း'],
    ['four for "the said"', '၄င်းက ပြောသည်', '၎င်းက ပြောသည်'],
    ['seven for RA behind its vowel in Zawgyi', 'ေ၇ သို႔', 'ေရ သို့'],
  ])('that stands for a letter is read as one: %s', (_, typed, meant) => {
    expect(withLetters(typed)).toBe(meant);
  });

  it.each([
    ['apart', 'လူ ၇ ဦး၊ ၀ မှတ်'],
    ['against its counter', 'လူ၇ဦး ၁၀ယောက် ၇၀ကျော်'],
    ['against its counter in Zawgyi', 'လူ၇ေယာက္ ၇က်ပ္ ၇ျပည္နယ္ သည္'],
    ['with a fraction', '၀.၅ရာခိုင်နှုန်း၊ ကျပ်၁.၀'],
    ['as nought of a unit', '၀ရာခိုင်နှုန်း'],
    ['in a year', '၂၀၂၀ပြည့်နှစ် ၂၀၀၇ခုနှစ်'],
  ])('stays one: %s', (_, text) => {
    expect(withLetters(text)).toBe(text);
  });
});

describe('a digit of Shan', () => {
  it('is a tone mark or a letter in a text written in Zawgyi', () => {
    expect(withLetters('သူတို႔ ႐ြာ၃႐ြာ ခန႔္ ၿမိဳ႕သည္')).toBe('သူတို့ ရြာ၃ရြာ ခန့္ ၿမိဳ့သည္');
  });

  it('is one where it stands apart, and among words of Shan', () => {
    for (const text of ['ပီ ႒႐႒႕ ၵူၼ်း ႑႒႐ ၵေႃႉ', 'ပီ႒႐႒႕ ၵူၼ်း႑႒႐ၵေႃႉ', '႕,႐႐႐', '႔'])
      expect(withLetters(text)).toBe(text);
  });
});

describe('a text', () => {
  it('keeps its length, whatever it holds', () => {
    const text = 'ဘ၀ ႔႔႔ ခန႔္ 😀 ၄င်း ေ၇ 12';
    expect(withLetters(text)).toHaveLength(text.length);
    expect(withLetters(text, 3, 9)).toHaveLength(6);
  });

  it('of a million letters for digits is read in one pass', () => {
    expect(withLetters('ခ႔'.repeat(500_000))).toBe('ခ့'.repeat(500_000));
  });
});
