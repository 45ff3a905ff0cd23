import { describe, expect, it } from 'vitest';
import { compareFigures } from '#shared/figure/compare/compare-figures.ts';
import { comparePair } from '#shared/figure/compare/compare-pair.ts';
import { findSums } from '#shared/figure/compare/find-sums.ts';
import { compareSum } from '#shared/figure/compare/compare-sum.ts';
import type { ComparedFigure } from '#shared/figure/compare/compared-figure.ts';
import {
  CONVENTIONS,
  conventionKey,
  conventionSentences,
  conventionsOf,
  type ConventionName,
  type Conventions,
} from '#shared/figure/compare/conventions.ts';
import type { Quantity } from '#shared/figure/quantity.ts';
import { someFigure, type Sheet } from './compared.ts';

const POST: Sheet = { name: 'Plain Post' };
const WIRE: Sheet = { name: 'Hill Wire' };
const FIRST_HALF: Quantity['period'] = {
  words: 'from January to June 2025',
  from: '2025-01',
  to: '2025-06',
  kind: 'during',
  basis: 'words',
};
const SINCE: Quantity['period'] = {
  words: 'since 2025',
  from: '2025',
  open: 'end',
  kind: 'since',
  basis: 'words',
};

const here = (changes: Partial<Quantity> = {}) => someFigure(changes, POST);
const there = (changes: Partial<Quantity> = {}) => someFigure(changes, WIRE);
const judge = (a: ComparedFigure, b: ComparedFigure, by: Conventions = CONVENTIONS) =>
  comparePair(a, b, by);
const byOther = { countedBy: { words: 'the Register' } };

describe('the verdict on two figures', () => {
  it('is the same where another body counts as many over the same days', () => {
    expect(judge(here(), there({ attribution: byOther })).kind).toBe('same');
  });

  it('is one source where two outlets quote one body, or carry one text', () => {
    expect(judge(here(), there()).kind).toBe('same source');
    const copy = someFigure({ attribution: {} }, { name: 'Hill Wire', text: 'Plain Post' });
    expect(judge(here({ attribution: {} }), copy)).toMatchObject({ kind: 'same source' });
  });

  it('is nested and consistent where a part of the year is no more than the year', () => {
    const verdict = judge(here({ value: 60, period: FIRST_HALF }), there());
    expect(verdict).toMatchObject({ kind: 'nested and consistent', by: 40 });
  });

  it('is nested and impossible where the part exceeds the whole', () => {
    const verdict = judge(here({ value: 160, period: FIRST_HALF }), there());
    expect(verdict).toMatchObject({ kind: 'nested and impossible', by: 60 });
    expect(verdict.reason).toMatch(/160.*100|100.*160/u);
  });

  it('is a conflict where the numbers cannot both hold', () => {
    const verdict = judge(here(), there({ value: 140, attribution: byOther }));
    expect(verdict.kind).toBe('conflict');
    expect(verdict.reason).toMatch(/100.*140|140.*100/u);
  });

  it('is no conflict where a stated bound is met by equality, and says so', () => {
    const verdict = judge(here({ qualifier: 'more_than' }), there({ attribution: byOther }));
    expect(verdict).toMatchObject({ kind: 'same', note: 'equals the stated bound' });
  });

  it.each([
    ['measure', { counted: 'trucks that burned', unit: 'trucks' }],
    ['measure', { unit: 'percent', kind: 'share' }],
    ['measure', { per: 'month' }],
    [
      'period',
      { period: { words: 'in 2019', from: '2019', to: '2019', kind: 'during', basis: 'words' } },
    ],
    ['body', { attribution: {} }],
  ] as const)('is not comparable for its %s', (aspect, changes) => {
    const verdict = judge(here(), there(changes));
    expect(verdict.kind).toBe('not comparable');
    expect(verdict.differs).toContain(aspect);
    expect(verdict.reason).toMatch(/\.$/u);
  });

  it('is the same whichever figure is named first', () => {
    const [a, b] = [here({ value: 60, period: FIRST_HALF }), there()];
    expect(judge(a, b)).toEqual(judge(b, a));
  });
});

describe('a total and its parts', () => {
  const part = (value: number, counted: string) => here({ value, counted });
  const parts = [part(30, 'soldiers who left'), part(50, 'police officers who left')];

  it('holds exactly', () => {
    const total = here({ value: 80, counted: 'people who left' });
    expect(compareSum(total, parts)).toMatchObject({ kind: 'sum of parts' });
  });

  it('holds where the parts make the bound itself', () => {
    const total = here({ value: 80, qualifier: 'more_than', counted: 'people who left' });
    expect(compareSum(total, parts)).toMatchObject({
      kind: 'sum of parts',
      note: 'equals the stated bound',
    });
  });

  it('fails, and by how much', () => {
    const total = here({ value: 95, counted: 'people who left' });
    const verdict = compareSum(total, parts);
    expect(verdict.kind).toBe('sum fails');
    expect(Math.abs(verdict.by ?? 0)).toBe(15);
    expect(verdict.reason).toContain('15');
  });

  it('is not said to fail where nobody named its parts: others may not be chosen yet', () => {
    const all = [...parts, part(10, 'nurses who left')];
    const total = here({ value: 92, counted: 'people who left' });
    expect(findSums([...all, total]).map(({ kind }) => kind)).toEqual(['sum fails']);
    const beside = here({ value: 3, counted: 'boats that burned', unit: 'boats' });
    const verdicts = compareFigures([...all, total, beside], CONVENTIONS);
    expect(verdicts.map(({ kind }) => kind)).not.toContain('sum fails');
  });

  it('is found among chosen figures, the total named first', () => {
    const total = here({ value: 80, counted: 'people who left' });
    const [sum] = compareFigures([...parts, total], CONVENTIONS);
    expect(sum).toMatchObject({ kind: 'sum of parts' });
    expect(sum?.figures[0]).toBe(total.figure.id);
  });
});

describe('a convention', () => {
  const read = (name: ConventionName, on: boolean) => ({ ...CONVENTIONS, [name]: on });
  const between = (
    changes: Partial<Quantity>,
    other: Partial<Quantity>,
    conventions: Conventions,
  ) =>
    judge(
      someFigure(changes, { name: 'Plain Post', date: '2025-12-31' }, { conventions }),
      someFigure(
        { attribution: byOther, ...other },
        { name: 'Hill Wire', date: '2025-12-31' },
        { conventions },
      ),
      conventions,
    ).kind;

  it.each([
    ['about', { qualifier: 'about', value: 108 }, {}, 'same', 'conflict'],
    ['nearly', { qualifier: 'nearly', value: 108 }, {}, 'same', 'conflict'],
    ['dozens', { qualifier: 'vague', value: [200, null] }, {}, 'conflict', 'same'],
    ['since', { period: SINCE }, {}, 'same', 'not comparable'],
    ['bodies', {}, {}, 'same', 'not comparable'],
  ] as const)('for %s can be switched off', (name, changes, other, on, off) => {
    expect(between(changes as Partial<Quantity>, other, read(name, true))).toBe(on);
    expect(between(changes as Partial<Quantity>, other, read(name, false))).toBe(off);
  });

  it('is read from its setting, and keeps its default where that is unreadable', () => {
    const settings = { [conventionKey('about')]: false, [conventionKey('within')]: 'much' };
    expect(conventionsOf(settings)).toEqual({ ...CONVENTIONS, about: false });
  });

  it('says in words whether it is in force', () => {
    const [, about] = conventionSentences({ ...CONVENTIONS, within: 0.05 });
    expect(about).toContain('5 per cent');
    expect(conventionSentences(read('about', false))[1]).not.toContain('per cent');
  });
});
