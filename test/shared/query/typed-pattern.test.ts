import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedPattern } from '#shared/query/typed-pattern.ts';

const found = (typed: string, text: string): string[] =>
  [...text.matchAll(typedPattern(typed)!)].map(([place]) => place);

const WAYS = [
  '12341',
  '12,341',
  '12 341',
  '12\u00a0341',
  '12\u202f341',
  '12’341',
  '12.341',
  '၁၂၃၄၁',
];

describe('the places of what was typed', () => {
  it('are those of the words, whatever the case, the white space and the signs', () => {
    expect(found('rice', 'İ Rice and PRICE')).toEqual(['Rice', 'RICE']);
    expect(found(' (b) c', 'a (b)\u2028c')).toEqual(['(b)\u2028c']);
    expect(typedPattern('  ')).toBeNull();
  });

  it.each(WAYS)('are all ways to write a number, typed as %s', (typed) => {
    expect(found(typed, `of ${WAYS.join('; ')}.`)).toEqual(WAYS);
    expect(found(`of ${typed} in`, WAYS.map((way) => `of ${way} in`).join(' '))).toHaveLength(8);
  });

  it('are Indian groups, decimals and several numbers too', () => {
    expect(found('123456', '1,23,456 or 123,456')).toEqual(['1,23,456', '123,456']);
    expect(found('1,23,456', 'of 123456')).toEqual(['123456']);
    expect(found('12341.5', '12 341,5 and 12 341,57')).toEqual(['12 341,5']);
    expect(found('2130 of 12341', '2 130 of 12,341')).toEqual(['2 130 of 12,341']);
    expect(found('8', 'ဦး ၈')).toEqual(['၈']);
  });

  it('are no parts of other numbers, but for those that were typed as they stand', () => {
    expect(found('12341', '12 3415; 512 341; 12,34 1; 12 34; 12,341 ')).toEqual(['12,341']);
    expect(found('2024300', 'in 2024 300 people')).toEqual([]);
    expect(found('1234567', '1 234,567')).toEqual([]);
    expect(found('341', 'of 12 341 and 12,341')).toEqual(['341', '341']);
    expect(found('12,341', '5,12,341')).toEqual(['12,341']);
  });

  it('never fail to be where just these letters stand', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: fc.constantFrom(...Array.from("1230, .'’()[]*\\ab-^$")) })
          .filter((one) => one.trim() !== ''),
        (typed) => {
          expect(`x ${typed} y`.search(typedPattern(typed)!)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
