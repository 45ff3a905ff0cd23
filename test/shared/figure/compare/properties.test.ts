import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFigures } from '#shared/figure/compare/compare-figures.ts';
import { comparePair } from '#shared/figure/compare/compare-pair.ts';
import { CONVENTIONS, readInterval } from '#shared/figure/compare/conventions.ts';
import { overlap } from '#shared/figure/compare/interval-arithmetic.ts';
import { QUALIFIERS, type Quantity } from '#shared/figure/quantity.ts';
import { someFigure } from './compared.ts';

const year = fc.constantFrom('2024', '2025');
const period = fc.option(
  year.map((said): Quantity['period'] => ({
    words: `in ${said}`,
    from: said,
    to: said,
    kind: 'during',
    basis: 'words',
  })),
  { nil: undefined },
);
const end = fc.option(fc.integer({ min: -200, max: 200 }), { nil: null });
const value: fc.Arbitrary<Quantity['value']> = fc.oneof(
  fc.integer({ min: -200, max: 200 }),
  fc
    .tuple(end, end)
    .filter(([low, high]) => low === null || high === null || low <= high)
    .map(([low, high]): [number | null, number | null] => [low, high]),
);
const quantity = fc
  .record({
    value,
    qualifier: fc.constantFrom(...QUALIFIERS),
    counted: fc.constantFrom('soldiers who left', 'police officers who left', 'people who left'),
    unit: fc.constantFrom('people', 'percent'),
    body: fc.constantFrom('the Roll', 'the Register', null),
    period,
  })
  .map(({ body, period: when, ...rest }): Partial<Quantity> => ({
    ...rest,
    attribution: body === null ? {} : { countedBy: { words: body } },
    ...(when && { period: when }),
  }));
const figure = fc
  .tuple(quantity, fc.constantFrom('Plain Post', 'Hill Wire'))
  .map(([changes, name]) => someFigure(changes, { name }));

describe('any two figures', () => {
  it('are judged alike whichever comes first', () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        expect(comparePair(a, b, CONVENTIONS)).toEqual(comparePair(b, a, CONVENTIONS));
      }),
      { numRuns: 2000 },
    );
  });

  it('conflict only where no number fits both', () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const { kind } = comparePair(a, b, CONVENTIONS);
        const impossible = kind === 'conflict' || kind === 'nested and impossible';
        if (impossible && kind === 'conflict') expect(overlap(a.interval, b.interval)).toBe(false);
        expect(comparePair(a, b, CONVENTIONS).reason).toMatch(/\S\.$/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('do not come to conflict by one of them being said less exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 50 }),
        (one, other, slack) => {
          const exact = someFigure({ value: one });
          const wide = someFigure({ value: [one - slack, one + slack], qualifier: 'range' });
          const against = someFigure(
            { value: other, attribution: { countedBy: { words: 'the Register' } } },
            { name: 'Hill Wire' },
          );
          if (comparePair(exact, against, CONVENTIONS).kind === 'conflict') return;
          expect(comparePair(wide, against, CONVENTIONS).kind).not.toBe('conflict');
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a set of figures', () => {
  it('gets the same verdicts on its pairs in any order', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 2, maxLength: 6 }), (set) => {
        const pairs = (list: typeof set) =>
          compareFigures(list, CONVENTIONS)
            .filter(({ figures, kind }) => figures.length === 2 && !kind.startsWith('sum'))
            .map((verdict) => JSON.stringify(verdict))
            .sort();
        expect(pairs([...set].reverse())).toEqual(pairs(set));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the interval a figure stands for', () => {
  it('never ends below its beginning', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...QUALIFIERS), (said, qualifier) => {
        const { low, high } = readInterval(said, qualifier, CONVENTIONS);
        if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
      }),
      { numRuns: 2000 },
    );
  });
});
