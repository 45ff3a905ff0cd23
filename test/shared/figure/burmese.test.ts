import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { splitRun, wordValue } from '#shared/figure/burmese/split-run.ts';
import { sentencesOf } from './corpus-sentences.ts';
import { suggest, told, verdictOn } from './suggest.ts';

// The package ships no types.
const { ZawgyiConverter } = createRequire(import.meta.url)('myanmar-tools') as {
  ZawgyiConverter: new () => Record<
    'zawgyiToUnicode' | 'unicodeToZawgyi',
    (text: string) => string
  >;
};

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
    ['ဒုက္ခသည် ၁ ဒသမ ၃ သန်း ရှိသည်။', '1300000 exact people'],
    ['ကျပ် ၂ ဒသမ ၅ ထရီလီယံ သုံးသည်။', '2500000000000 exact MMK'],
    ['လူထောင်နှင့်ချီ စုဝေးသည်။', '[1000,null] vague people'],
    ['လူ သုံးလေးယောက် ရောက်သည်။', '[3,4] range people'],
    ['ဆယ်နှစ်ကြာ စောင့်သည်။', '10 exact years'],
    ['နှစ်နှစ် အတွင်း ပြီးသည်။', '2 exact years'],
    ['လူ ဆယ့်နှစ် ယောက် ရောက်သည်။', '12 exact people'],
    ['အိမ် ၅ ပုံ ၁ ပုံ ပျက်သည်။', '0.2 exact -'],
    ['လူ ၅ ယောက်တွင် ၂ ယောက် ဖျားသည်။', '0.4 exact -'],
    ['တန်ဖိုးကျပ် ၅၀၀၀ ရှိသည်။', '5000 exact MMK'],
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

  it('is the same in a text that came in Zawgyi and was made Unicode', () => {
    const converter = new ZawgyiConverter();
    for (const { text } of sentencesOf('unseen/burmese.txt')) {
      const unicode = converter.zawgyiToUnicode(converter.unicodeToZawgyi(text));
      expect(told(unicode), text).toEqual(told(text));
    }
  });

  it.each([
    ['ဘ၀ကို ကာကွယ်ရေး၀န်ကြီးက ပြောသည်။', []],
    ['ကာကွယ်ရေး၀န်ထမ်း ၇ ဦး ထွက်ပြေးသည်။', ['7 exact people']],
    ['၄င်းက လူ၇ဦး သေသည်ဟု ပြောသည်။', ['7 exact people']],
  ])('is no digit typed for a letter: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('is never a tone mark or a letter of a text that is still in Zawgyi', () => {
    const converter = new ZawgyiConverter();
    const values = (text: string) =>
      suggest(text).map(({ spans }) => text.slice(spans.numeral.start, spans.numeral.end));
    for (const { text } of sentencesOf('unseen/burmese.txt')) {
      const zawgyi = converter.unicodeToZawgyi(text);
      expect(values(zawgyi).join(), text).not.toMatch(/[\u1090-\u1099]/);
    }
    expect(values('သို႔ ၈၈၀ ဦး ႐ြာ၃႐ြာ မီး႐ိႈ႕သည္။')).toEqual(['၈၈၀', '၃']);
  });

  it('may be written in the digits of Shan', () => {
    expect(told('ပီ ႒႐႒႕ ၵူၼ်း ႑႒႐ ၵေႃႉ တၢႆယဝ်ႉ။')).toEqual(['120 exact -']);
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

describe('a Burmese sentence', () => {
  const one = (text: string) => suggest(text, '2025-10-10')[0];

  it.each([
    ['လူ ၅ ဦး သေသည်ဟု KNU က ပြောသည်။', { countedBy: { words: 'KNU' } }],
    ['KNU က လူ ၅ ဦး သေသည်ဟု ပြောသည်။', { countedBy: { words: 'KNU' } }],
    [
      'Amnesty International ၏ စာရင်းအရ လူ ၅ ဦး သေသည်။',
      { countedBy: { words: 'Amnesty International' } },
    ],
    ['ကုလသမဂ္ဂအရ လူ ၅ ဦး သေသည်။', { countedBy: { words: 'ကုလသမဂ္ဂ' } }],
    ['ဒေါ်လှက လူ ၅ ဦး သေသည်ဟု ပြောသည်။', { saidBy: { words: 'ဒေါ်လှ' } }],
    ['ဇွန် ၁၂ ရက်နေ့က လူ ၅ ဦး သေသည်။', {}],
    ['သူတို့က လူ ၅ ဦး သေသည်ဟု ပြောသည်။', {}],
    ['၄င်းက လူ ၅ ဦး သေသည်ဟု ပြောသည်။', {}],
    ['၎င်းတို့၏ စာရင်းအရ လူ ၅ ဦး သေသည်။', {}],
    ['သူရက လူ ၅ ဦး သေသည်ဟု ပြောသည်။', { countedBy: { words: 'သူရ' } }],
  ])('says on whose word: %s', (text, attribution) => {
    expect(one(text)?.attribution).toEqual(attribution);
  });

  it.each([
    ['၂၀၂၄ ခုနှစ်တွင် လူ ၅ ဦး သေသည်။', { from: '2024', to: '2024', basis: 'words' }],
    ['မေလမှ ဇူလိုင်လအထိ လူ ၅ ဦး သေသည်။', { from: '2025-05', to: '2025-07', basis: 'document date' }],
    ['ဇွန် ၁၂ ရက်နေ့က လူ ၅ ဦး သေသည်။', { from: '2025-06-12', to: '2025-06-12' }],
    ['၂၀၂၁ ခုနှစ် ဖေဖော်ဝါရီလ ၁ ရက်နေ့ကတည်းက လူ ၅ ဦး သေသည်။', { from: '2021-02-01', open: 'end' }],
  ])('says over what time: %s', (text, period) => {
    expect(one(text)?.period).toMatchObject(period);
  });
});
