import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText } from '#shared/document/text.ts';
import { explainNumerals } from '#shared/figure/explain.ts';
import { extractFigures } from '#shared/figure/extract.ts';
import { suggestion } from '#shared/figure/suggestion.ts';
import { TokenList } from '#shared/figure/token.ts';
import { suggestedFigureId } from '#shared/base/ids.ts';
import { corpusSentences } from './corpus-sentences.ts';
import { explain, lineBlocks, oneBlock, suggest } from './suggest.ts';

const TEXT_HASH = '0'.repeat(64);
const PIECES = [
  'one',
  'two',
  'a',
  'half',
  'third',
  'of',
  'million',
  'hundred and',
  'between',
  'from',
  'to',
  'since',
  'about',
  '5',
  '2021',
  '1,000',
  '0.5',
  '.',
  ',',
  '(',
  ')',
  '[',
  '–',
  '-',
  '%',
  '$',
  '“',
  '”',
  'May',
  'the',
  'people',
  'years',
  'who left',
  'said',
  'according to',
  'Field Watch',
  'ဦး',
  'ငါး',
  '၂',
  'သိန်း',
  '\u0000',
  '\ud83d',
  '\u202e',
  '\u2028',
  '\u200b',
  '½',
  '×',
  '10⁵',
  '±',
  'km/h',
  '\n',
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 });
const joined = fc.tuple(soup, fc.constantFrom('', ' ')).map(([words, space]) => words.join(space));
const anyText = fc.oneof(
  joined,
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...corpusSentences().map((s) => s.text)),
);

/** How often the rules look at a word in so many units of one piece, whatever the clock says. */
function looksIn(piece: string, length: number): number {
  const text = piece.repeat(length / piece.length);
  // Unbound on purpose: it is called with the list it belongs to.
  const real = Object.getOwnPropertyDescriptor(TokenList.prototype, 'at')?.value as TokenList['at'];
  let looks = 0;
  TokenList.prototype.at = function at(this: TokenList, index) {
    looks += 1;
    return real.call(this, index);
  };
  try {
    extractFigures(text, oneBlock(text), { textHash: TEXT_HASH });
  } finally {
    TokenList.prototype.at = real;
  }
  return looks;
}

describe('extraction', () => {
  it('answers every text with valid suggestions in text order and inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = -1;
        for (const found of extractFigures(text, lineBlocks(text), {
          textHash: TEXT_HASH,
          documentDate: '2025-10-10',
        })) {
          expect(suggestion.parse(found)).toEqual(found);
          const { sentence, quantity, numeral } = found.spans;
          expect(quantity.start).toBeGreaterThan(last);
          expect(quantity.start).toBeGreaterThanOrEqual(sentence.start);
          expect(quantity.end).toBeLessThanOrEqual(sentence.end);
          expect(numeral.start).toBeGreaterThanOrEqual(quantity.start);
          expect(numeral.end).toBeLessThanOrEqual(quantity.end);
          expect(found.verbatim).toBe(text.slice(quantity.start, quantity.end));
          expect(found.sentenceText).toBe(text.slice(sentence.start, sentence.end));
          last = numeral.start;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('is pure: the same text, the same suggestions', () => {
    fc.assert(
      fc.property(joined, (text) => {
        expect(suggest(text)).toEqual(suggest(text));
      }),
      { numRuns: 100 },
    );
  });

  const MONOTONOUS = [
    ['digits', '7'],
    ['separate digits', '7 '],
    ['commas', ','],
    ['digits and commas', '1,'],
    ['one hundred and', 'one hundred and '],
    ['ratios', 'one in '],
    ['ranges', '5-'],
    ['brackets', '(1 '],
    ['numbers in brackets', '(1)'],
    ['numbered points', '1. '],
    ['newlines', '\n'],
    ['letters', 'a'],
    ['articles', 'a '],
    ['since', 'since '],
    ['said', 'said '],
    ['months', 'May 1 '],
    ['NUL', '\u0000'],
    ['lone surrogates', '\udc00'],
    ['right-to-left', '\u202e٧ שלום '],
    ['Burmese', 'ငါးဦး'],
  ] as const;

  it.each(MONOTONOUS)('gets through a line of 60,000 units of %s', (_, piece) => {
    const text = piece.repeat(60_000 / piece.length);
    expect(Array.isArray(extractFigures(text, oneBlock(text), { textHash: TEXT_HASH }))).toBe(true);
  });

  it.each([
    ['digits', '7'],
    ['commas', ','],
    ['words', 'one hundred and '],
    ['letters', 'x'],
    ['NUL', '\u0000'],
    ['lone surrogates', '\ud83d'],
    ['right-to-left', '\u202e٧ שלום '],
    ['brackets', '(1)'],
    ['Burmese', 'ငါးဦး'],
  ])(
    'gets through one line of a million units of %s',
    (_, piece) => {
      const text = piece.repeat(1_000_000 / piece.length);
      expect(Array.isArray(extractFigures(text, oneBlock(text), { textHash: TEXT_HASH }))).toBe(
        true,
      );
    },
    60_000,
  );

  it('finds a figure behind NULs, lone surrogates and right-to-left marks', () => {
    for (const dirt of ['\u0000\u0000', '\udc00 ', '\u202e', '\ufeff', 'שלום ٧٫٥ \u202c'])
      expect(
        suggest(`${dirt} Harbour Watch counted 4,120 crates.`).map(({ value }) => value),
      ).toContain(4120);
  });

  // Every rule looks at words through the token list: how often is the work done, clock apart.
  it.each(MONOTONOUS)('looks at words twice as often in twice as many %s', (_, piece) => {
    // 4,000 units are read at a time: first a part of one such piece, then several.
    const [short, long, longer] = [
      looksIn(piece, 2_000),
      looksIn(piece, 4_000),
      looksIn(piece, 16_000),
    ];
    expect(long).toBeLessThan(2.2 * short + 500);
    expect(longer).toBeLessThan(5 * long + 500);
  });

  it('names a figure by the text and the span of its numeral', () => {
    const text = 'About 70 clerks left.';
    const [found] = extractFigures(text, oneBlock(text));
    expect(found?.id).toBe(suggestedFigureId(hashText(text), 6, 8));
  });

  it('reads no chrome and no byline, and marks teasers', () => {
    const text = 'Some 70 clerks left the old town.';
    expect(extractFigures(text, oneBlock(text, 'chrome'))).toEqual([]);
    expect(extractFigures(text, oneBlock(text, 'byline'))).toEqual([]);
    expect(extractFigures(text, oneBlock(text, 'teaser'))[0]?.zone).toBe('teaser');
  });

  it('passes over a teaser that is only a counter', () => {
    expect(extractFigures('22.1k', oneBlock('22.1k', 'teaser'))).toEqual([]);
    expect(extractFigures('3 days ago', oneBlock('3 days ago', 'teaser'))).toEqual([]);
  });
});

describe('an explanation', () => {
  it('is given for every run of digits, in text order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...corpusSentences().map((s) => s.text)), (text) => {
        const found = explain(text);
        for (const { index, 0: digits } of text.matchAll(/\p{Nd}+/gu)) {
          const covered = found.some((e) => e.start <= index && index + digits.length <= e.end);
          const inWord = /[\p{L}\p{M}]$/u.test(text.slice(0, index));
          expect(covered || inWord, `${digits} in ${text}`).toBe(true);
        }
        expect([...found].sort((a, b) => a.start - b.start || a.end - b.end)).toEqual(found);
      }),
    );
  });

  it('names the zone of a number outside the text', () => {
    const text = 'Share 12';
    expect(explainNumerals(text, oneBlock(text, 'chrome'))).toEqual([
      { start: 6, end: 8, text: '12', verdict: 'chrome' },
    ]);
  });
});
