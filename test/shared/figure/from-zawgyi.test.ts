import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { looksZawgyi, withLetters } from '#shared/document/letter-digits.ts';
import { fromZawgyi } from '#shared/figure/burmese/from-zawgyi.ts';
import { sentencesOf } from './corpus-sentences.ts';
import { suggest, told } from './suggest.ts';

// The package ships no types.
const { ZawgyiConverter } = createRequire(import.meta.url)('myanmar-tools') as {
  ZawgyiConverter: new () => Record<
    'zawgyiToUnicode' | 'unicodeToZawgyi',
    (text: string) => string
  >;
};
const converter = new ZawgyiConverter();
const FILES = ['burmese', 'held-out-m-burmese', 'held-out-n-burmese'];
const PAIRS = FILES.flatMap((name) => sentencesOf(`unseen/${name}.txt`)).map(({ text }) => ({
  unicode: text,
  zawgyi: converter.unicodeToZawgyi(text),
}));

describe('a run in Zawgyi', () => {
  it('is read in the Unicode that the converter of whole texts makes of it', () => {
    let runs = 0;
    for (const { zawgyi } of PAIRS) {
      for (const [run] of withLetters(zawgyi).matchAll(/[\u1000-\u103f\u104c-\u108f]+/g)) {
        expect(fromZawgyi(run).text, run).toBe(converter.zawgyiToUnicode(run));
        runs += 1;
      }
    }
    expect(runs).toBeGreaterThan(300);
  });

  it.each([
    ['signs typed in another order', '႐ြာသံုး႐ြာ', 'ရွာသုံးရွာ'],
    ['the long shapes of a vowel', 'ျမဳိ႕ၾကီးမ်ား', 'မြို့ကြီးများ'],
    ['NGA over a letter', 'အဂၤလိပ္', 'အင်္ဂလိပ်'],
    ['stacked letters', 'ဒုကၡသည္ သတၱဝါ', 'ဒုက္ခသည် သတ္တဝါ'],
  ])('may have %s', (_, zawgyi, unicode) => {
    expect(fromZawgyi(withLetters(zawgyi)).text).toBe(unicode);
  });

  it('keeps the place of each syllable', () => {
    const run = 'ေသာင္းေက်ာ္';
    const { text, placeOf } = fromZawgyi(run);
    const over = text.indexOf('ကျော်');
    expect([text, run.slice(placeOf(over))]).toEqual(['သောင်းကျော်', 'ေက်ာ္']);
    expect([placeOf(0), placeOf(text.length)]).toEqual([0, run.length]);
  });
});

describe('a sentence in Zawgyi', () => {
  it('holds the figures that it holds in Unicode, with the words of the text as it stands', () => {
    for (const { unicode, zawgyi } of PAIRS) {
      expect(told(zawgyi), unicode).toEqual(told(unicode));
      const words = suggest(zawgyi).map(({ verbatim }) => verbatim);
      expect(words.every((one) => zawgyi.includes(one))).toBe(true);
      // Alone, four is taken by the converter for the sign that looks like it.
      expect(words.map((one) => converter.zawgyiToUnicode(one).replace('၎', '၄'))).toEqual(
        suggest(unicode).map(({ verbatim }) => verbatim),
      );
    }
  });

  it('is told from one in Unicode by its signs', () => {
    for (const { unicode, zawgyi } of PAIRS) {
      expect(looksZawgyi(unicode, 0, unicode.length), unicode).toBe(false);
      if (/[\u1031\u1039]/.test(zawgyi)) expect(looksZawgyi(zawgyi, 0, zawgyi.length)).toBe(true);
    }
  });
});
