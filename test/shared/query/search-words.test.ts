import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTerms } from '#shared/query/find-terms.ts';
import { searchWords } from '#shared/query/search-words.ts';

const folded = (text: string) => searchWords(text).map(({ word }) => word);

describe('the words of a text', () => {
  it('are folded: case, accents and half-width forms do not count', () => {
    expect(folded('Café CAFÉ cafe\u0301 Ｃａｆｅ')).toEqual(['cafe', 'cafe', 'cafe', 'cafe']);
  });

  it('are found by who has no key for their letters', () => {
    expect(folded('Straße Łódź SØRENSEN Æthel İzmir Kırım')).toEqual(
      folded('strasse lodz sorensen aethel izmir kirim'),
    );
  });

  it('are runs of letters and whole numbers, wherever signs stand between', () => {
    expect(folded('By March, 12,341 left (3.5 %): the group’s list.')).toEqual([
      'by',
      'march',
      '12341',
      'left',
      '3.5',
      'the',
      'group',
      's',
      'list',
    ]);
  });

  it('are whole where a soft hyphen says how they may be broken', () => {
    const text = 'Sol\u00addaten\u00adzahl\u00ad, \u00ad880';
    const found = searchWords(text);
    expect(found.map(({ word }) => word)).toEqual(['soldatenzahl', '880']);
    expect(text.slice(found[0]?.start, found[0]?.end)).toBe('Sol\u00addaten\u00adzahl\u00ad');
    expect(findTerms(text, [{ words: ['soldaten'], prefix: true }])).toHaveLength(1);
  });

  it('keep the marks of Burmese, which are no accents', () => {
    expect(folded('စစ်သား')).toEqual(['စ', 'စ်', 'သား']);
    expect(folded('ကာ')).not.toEqual(folded('က'));
  });

  it('are letters where Burmese digits are typed for them, and tone marks of Zawgyi no numbers', () => {
    expect(folded('ဘ၀ ၈၈၀')).toEqual([...folded('ဘဝ'), '880']);
    expect(folded('ခန႔္ သို႔ ၁၂,၃၄၁')).not.toContain('4');
    expect(folded('သို႔ ၁၂,၃၄၁')).toContain('12341');
    const typed = 'ဘ၀ 880';
    expect(searchWords(typed, 1).map(({ start, end }) => typed.slice(start, end))).toEqual([
      '၀',
      '880',
    ]);
  });

  it('are cut alike alone and in their sentence where a script has no spaces', () => {
    const sentence = 'စစ်သား ၈၈၀ ဦး ထွက်ပြေးခဲ့သည်။ ရဲ ၁၃၅ ဦးလည်း ပါဝင်သည်။';
    const all = folded(sentence).join(' ');
    for (const word of ['စစ်သား', 'ထွက်ပြေး', 'ပြေးခဲ့', 'ပါဝင်', 'ဦးလည်း', 'ရဲ'])
      expect(all).toContain(folded(word).join(' '));
  });

  it('stand where they say, in order and apart, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let end = 0;
        for (const word of searchWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('are the same of a slice as of the range', () => {
    const text = 'One. Two 2,130 three — စစ်သား four';
    for (let from = 0; from < text.length; from += 1) {
      const slice = searchWords(text.slice(from));
      const range = searchWords(text, from);
      expect(range.map(({ word }) => word)).toEqual(slice.map(({ word }) => word));
    }
  });
});
