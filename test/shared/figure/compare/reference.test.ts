import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { comparePair } from '#shared/figure/compare/compare-pair.ts';
import { countedGroups } from '#shared/figure/compare/compare-figures.ts';
import { findSums } from '#shared/figure/compare/find-sums.ts';
import { CONVENTIONS } from '#shared/figure/compare/conventions.ts';
import { proposals } from '#shared/figure/compare/proposals.ts';
import { describeWithReference } from '#test/reference.ts';
import { comparedIn, pick, type Sheet } from './compared.ts';

/** Five documents, the second a copy of the first inside a web page. */
const SHEETS: readonly Sheet[] = [
  { name: '000', date: '2025-10-10', text: 'nine months' },
  { name: '001', date: '2025-10-10', text: 'nine months' },
  { name: '002', date: '2026-01-29' },
  { name: '003' },
  { name: '004' },
];

describeWithReference('comparison on the reference documents', (folder) => {
  const seeds = join(folder, 'seeds');
  const files = readdirSync(seeds);
  const read = SHEETS.map((sheet) => {
    const file = files.find((name) => name.startsWith(sheet.name)) ?? '';
    return comparedIn(readFileSync(join(seeds, file), 'utf8'), sheet);
  });
  const [nine = [], copy = [], year = [], since = [], offices = []] = read;
  const all = read.flat();
  const sumReasons = (figures: typeof nine) =>
    findSums(figures).map(({ reason, note }) => [reason, note]);
  const between = (a: (typeof nine)[number], b: (typeof nine)[number]) =>
    comparePair(a, b, CONVENTIONS, countedGroups(all));

  it('finds the three sums and finds them right', () => {
    expect(sumReasons(nine)).toEqual([
      ['880, 135, 916, 28, 16, 56 and 99 make 2,130; more than 2,000 holds.', undefined],
    ]);
    expect(sumReasons(year)).toContainEqual([
      '945, 30, 64, 157, 1,231, 16 and 135 make 2,578; more than 2,578 holds.',
      'equals the stated bound',
    ]);
    expect(sumReasons(offices)).toEqual([
      ['3,015 and 9,326 make 12,341, exactly the total.', undefined],
    ]);
  });

  it('finds 880 nested within 945, and consistent', () => {
    const verdict = between(pick(nine, 880), pick(year, 945));
    expect(verdict.kind).toBe('nested and consistent');
    expect(verdict.by).toBe(65);
  });

  it('counts the copy as one source', () => {
    expect(between(pick(nine, 880), pick(copy, 880)).kind).toBe('same source');
    expect(between(pick(nine, 99), pick(copy, 99)).reason).toContain('carry one text');
  });

  it.each([
    [3015, 4000, 'soldiers'],
    [9326, 10_000, 'police'],
  ])('holds %i and about %i not comparable: no body, no dates', (named, nameless, words) => {
    const verdict = between(pick(offices, named, words), pick(since, nameless, words));
    expect(verdict.kind).toBe('not comparable');
    expect(verdict.differs).toEqual(['body', 'period']);
    expect(verdict.reason).toContain('names no counting body');
    expect(verdict.reason).toContain('unknown');
  });

  it('points out that one report has conscripts where the next has militia', () => {
    const verdict = between(pick(nine, 56, 'conscripts'), pick(year, 64, 'militia'));
    expect(verdict.kind).toBe('category mismatch');
    const found = proposals(all, CONVENTIONS).filter(({ kind }) => kind === 'category');
    expect(found.map(({ title }) => title).join()).toMatch(/conscripts.*militia/u);
  });
});
