import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '#shared/document/sentences.ts';

const split = (text: string): string[] =>
  sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('the sentences of a block', () => {
  it('end at stops, question and exclamation marks', () => {
    expect(split('They left. Why? Nobody knows! So it is.')).toHaveLength(4);
  });

  it.each([
    'Gen. Min Thu and Dr. Aye met at 5 p.m. on Oct. 10 in St. Paul.',
    'The U.N. mission, led by J. R. Moe, saw No. 7 and Fig. 3.',
    'It rose 3.5 percent, i.e. more than in Jan. 2024.',
  ])('do not end after abbreviations, initials and decimals: %s', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it('keep the closing quotation mark', () => {
    expect(split('“We left.” “Why?” he asked.')).toEqual(['“We left.”', '“Why?” he asked.']);
  });

  it('do not end before a small letter', () => {
    expect(split('“Stop!” she cried.')).toHaveLength(1);
  });

  it('end at Burmese and Chinese stops without a space', () => {
    expect(split('သူ သွားသည်။သူမ လာသည်။')).toHaveLength(2);
    expect(split('他走了。她来了。')).toHaveLength(2);
  });

  it('stay inside their block, in order, with every letter in one of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, from) => {
        const block = { start: Math.min(from, text.length), end: text.length };
        let last = block.start;
        for (const { start, end } of sentencesOf(text, block)) {
          expect(text.slice(last, start).replace(/[\s\u200b]/g, '')).toBe('');
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last, block.end).replace(/[\s\u200b]/g, '')).toBe('');
      }),
    );
  });

  it('cut a line without stops into pieces of bounded length', () => {
    const lengths = split('word '.repeat(20_000)).map((sentence) => sentence.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(4_000);
  });
});
