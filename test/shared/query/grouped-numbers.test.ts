import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedNumbers } from '#shared/query/grouped-numbers.ts';
import { findTerms } from '#shared/query/find-terms.ts';
import { parseSearch } from '#shared/query/search-query.ts';
import { searchWords } from '#shared/query/search-words.ts';

const numbersOf = (text: string): string[] =>
  groupedNumbers(text, searchWords(text)).map(({ word }) => word);

/** What of a text is marked for a search, each place once. */
function marked(typed: string, text: string): string[] {
  const found = findTerms(text, parseSearch(typed).terms);
  return [...new Set(found.map(({ start, end }) => text.slice(start, end)))];
}

const SEPARATORS = {
  blank: ' ',
  'no-break space': '\u00a0',
  'narrow no-break space': '\u202f',
  'thin space': '\u2009',
  'figure space': '\u2007',
  apostrophe: "'",
  'curly apostrophe': '’',
  stop: '.',
  comma: ',',
  'wide comma': '，',
  'Arabic separator': '٬',
};

/** Digits in groups of three from the right. */
const grouped = (digits: string, separator: string): string =>
  digits.replace(/\B(?=(?:\d{3})+$)/g, separator);

const inDigits = (plain: string, zero: number): string =>
  plain.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

describe('a number in groups', () => {
  it.each(Object.entries(SEPARATORS))(
    'is found by its digits with a %s between',
    (_, separator) => {
      const written = grouped('12341', separator);
      expect(marked('12341', `In all ${written} people left.`)).toEqual([written]);
      expect(marked('1234*', `In all ${written} people left.`)).toEqual([written]);
      expect(marked('1234', `In all ${written} people left.`)).toEqual([]);
    },
  );

  it('is found by every way to write it, typed as it is or as a phrase', () => {
    const ways = Object.values(SEPARATORS).map((separator) => grouped('2450300', separator));
    for (const typed of ways.flatMap((way) => [
      way,
      `${way} left`,
      `"${way}"`,
      `"all ${way} left"`,
    ]))
      for (const way of ways)
        expect(marked(typed, `In all ${way} left.`).join(' '), `${typed} in ${way}`).toContain(way);
  });

  it('is found in Indian groups, in Burmese digits and with its decimals', () => {
    expect(marked('123456', 'of 1,23,456 votes')).toEqual(['1,23,456']);
    expect(marked('12 341', 'ဦး ၁၂,၃၄၁ ရှိသည်')).toEqual(['၁၂,၃၄၁']);
    expect(marked('12341', 'ဦး ၁၂ ၃၄၁ ရှိသည်')).toEqual(['၁၂ ၃၄၁']);
    expect(marked('12341.5', 'or 12 341.5 km')).toEqual(['12 341.5']);
    expect(marked('12341,5', 'or 12.341,5 km')).toEqual(['12.341,5']);
    expect(marked('12 341,5', 'or 12,341.5 km')).toEqual(['12,341.5']);
    expect(marked('12341', 'or 12 341.5 km')).toEqual([]);
  });

  it('is neither a year before a count, nor a list, nor made of other groups than three', () => {
    expect(numbersOf('in 2024 300 people')).toEqual([]);
    expect(marked('2024300', 'in 2024 300 people')).toEqual([]);
    expect(numbersOf('12 34, 5  300, 7, 300, 0 300, 007 300, 12 3411 and 12- 341')).toEqual([]);
    expect(numbersOf('12\u00a0341 567 and 12’341.567')).toEqual(['12341', '12341.567']);
    expect(numbersOf('a 12’341’5 b')).toEqual([]);
    expect(numbersOf('0.125, 3.14 and 10.10.2025')).toEqual([]);
    const list = Array.from({ length: 4000 }, () => '880').join(' ');
    expect(numbersOf(list)).toEqual([]);
  });

  it('is read beside its words, which are found as before', () => {
    const text = 'On 12 341 people came.';
    expect(marked('12341', text)).toEqual(['12 341']);
    expect(marked('341', text)).toEqual(['341']);
    expect(marked('12', text)).toEqual(['12']);
    expect(marked('"on 12" "341 people"', text)).toEqual(['On 12', '341 people']);
    expect(marked('"12341 people"', text)).toEqual(['12 341 people']);
  });

  it('asked for outside quotation marks may as well be two numbers', () => {
    const both = parseSearch('12 341').terms;
    const found = new Set(findTerms('Of 341 boats 12 sank.', both).map(({ term }) => term));
    expect(found.size).toBe(2);
    expect(marked('"12 341"', 'Of 341 boats 12 sank.')).toEqual([]);
    expect(parseSearch('-12 341').terms).toEqual([{ words: ['341'], prefix: false }]);
    expect(parseSearch('"12" 341 12  341 tag:12 341').terms.filter((one) => one.numbers)).toEqual(
      [],
    );
  });

  it('of which a star leaves the last group open is found by what it begins with', () => {
    for (const typed of [
      '12 3*',
      '12 34*',
      '12,34*',
      "12'34*",
      '12\u202f34*',
      '၁၂ ၃၄*',
      '12 34* left',
    ])
      for (const sign of Object.values(SEPARATORS)) {
        const written = grouped('12341', sign);
        expect(marked(typed, `In all ${written} left.`).join(' '), typed).toContain(written);
        const longer = grouped('12341678', sign);
        expect(marked(typed, `In all ${longer} left.`).join(' '), typed).toContain(longer);
      }
    expect(marked('12 341 5*', 'In all 12,341,567 left.')).toEqual(['12,341,567']);
    expect(marked('12,341,5*', 'In all 12 341 567 left.')).toEqual(['12 341 567']);
  });

  it('of which a star leaves the last group open has its groups where they were typed', () => {
    const marksOnly = (typed: string, text: string): string[] =>
      marked(typed, text).filter((one) => one.replace(/\D/g, '').length > 3);
    for (const other of ['1,234', '123,412', '1 234', '12,441', '1.234.567'])
      expect(marksOnly('12 34*', `In all ${other} left.`), other).toEqual([]);
    expect(marksOnly('2024 30*', 'In all 2,024,300 left; of 202,430 none.')).toEqual([]);
    expect(marksOnly('12 34', 'In all 12,341 left.')).toEqual([]);
    expect(marksOnly('"12 34*"', 'In all 12,341 left.')).toEqual([]);
    expect(marksOnly('12  34*', 'In all 12,341 left.')).toEqual([]);
    expect(parseSearch('-12 34*').terms).toEqual([{ words: ['34'], prefix: true }]);
  });

  it('is looked for once, however long a phrase of numbers is', () => {
    const row = Array.from({ length: 400 }, () => '12 341 ').join('people ');
    expect(marked(`"${row} left"`, `${row} stayed`)).toEqual([]);
  });

  const integer = fc.bigInt({ min: 1000n, max: 10n ** 18n }).map(String);
  const separator = fc.constantFrom(...Object.values(SEPARATORS));
  const words = fc.array(fc.constantFrom('Camp', 'စစ်သား', 'left,', '(of', 'R', 'the', '—'), {
    maxLength: 4,
  });
  const zero = fc.constantFrom(0x30, 0x1040, 0x966, 0x660);

  it('is found and marked whole, whatever it is, however grouped, in any sentence', () => {
    fc.assert(
      fc.property(integer, separator, words, words, zero, (digits, sign, before, after, from) => {
        const written = inDigits(grouped(digits, sign), from);
        const text = [...before, written, ...after].join(' ');
        for (const typed of [digits, grouped(digits, ' '), `"${grouped(digits, '’')}"`])
          expect(marked(typed, text).join(' ')).toContain(written);
        expect(marked(`${digits}0`, text)).toEqual([]);
        expect(marked(`9${digits}`, text)).toEqual([]);
      }),
    );
  });

  it('of which the last group is begun is read with its own groups, and as no other number', () => {
    const typedSign = fc.constantFrom(' ', '\u202f', '’', ',');
    const tail = fc.nat(999_999).map(String);
    fc.assert(
      fc.property(
        integer,
        typedSign,
        separator,
        fc.integer({ min: 1, max: 2 }),
        fc.oneof(
          tail,
          tail.map((one) => one.slice(0, 2)),
        ),
        (digits, typedAs, sign, open, more) => {
          const { terms } = parseSearch(`${grouped(digits, typedAs).slice(0, -open)}*`);
          // The words it was typed as are looked for beside it: here the number alone.
          const alone = terms.map((term) => ({ ...term, words: term.words.map(() => 'none') }));
          const other = grouped(`${digits.slice(0, -open)}${more}`, sign);
          const length = digits.length - open + more.length;
          const isIt = length >= digits.length && (length - digits.length) % 3 === 0;
          fc.pre(length > 3 && length < 22);
          const found = findTerms(`In all ${other} left.`, alone);
          expect(new Set(found.map(({ term }) => term)).size).toBe(isIt ? terms.length : 0);
        },
      ),
    );
  });

  it('takes no word and no phrase away, whatever stands around it', () => {
    const piece = fc.oneof(fc.nat(99_999).map(String), fc.constantFrom('Camp', 'left', '၁၂'));
    const sign = fc.constantFrom(' ', ', ', '.', '’', ',', '\u00a0');
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, sign), { minLength: 1, maxLength: 12 }), (pieces) => {
        const text = pieces.flat().join('');
        const found = searchWords(text);
        for (let at = 0; at < found.length; at += 1) {
          const some = found.slice(at, at + 3);
          const plain = { words: some.map(({ word }) => word), prefix: false };
          const stands = { term: 0, start: some[0]!.start, end: some.at(-1)!.end };
          expect(findTerms(text, [plain])).toContainEqual(stands);
        }
      }),
    );
  });
});
