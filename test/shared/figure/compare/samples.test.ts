import { describe, expect, it } from 'vitest';
import { comparePair } from '#shared/figure/compare/compare-pair.ts';
import { countedGroups } from '#shared/figure/compare/compare-figures.ts';
import { findSums } from '#shared/figure/compare/find-sums.ts';
import { CONVENTIONS } from '#shared/figure/compare/conventions.ts';
import { comparedSample, pick } from './compared.ts';

describe('comparison on the sample documents', () => {
  const one = { date: '2025-10-10', text: 'nine months' };
  const nine = comparedSample('ferry-gazette-nine-months.md', { name: 'Ferry Gazette', ...one });
  const copy = comparedSample('harbour-wire-copy.html', { name: 'Harbour Wire', ...one });
  const year = comparedSample('lowland-courier-year-end.txt', {
    name: 'Lowland Courier',
    date: '2026-01-09',
  });
  const offices = comparedSample('open-notes-two-offices.md', { name: 'Open Notes' });
  const hands = comparedSample('strategy-quarterly-missing-hands.html', { name: 'Quarterly' });
  const all = [...nine, ...copy, ...year, ...offices, ...hands];
  const groups = countedGroups(all);
  const between = (a: (typeof all)[number], b: (typeof all)[number]) =>
    comparePair(a, b, CONVENTIONS, groups);

  it('finds the sums', () => {
    expect(findSums(all).map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([
        '880, 135, 916, 28, 16, 56 and 99 make 2,130; more than 2,000 holds.',
        '945, 30, 64, 157, 1,231, 16 and 135 make 2,578; more than 2,578 holds.',
        '3,015 and 9,326 make 12,341, exactly the total.',
      ]),
    );
  });

  it('finds nine months within the year', () => {
    expect(between(pick(nine, 880), pick(year, 945))).toMatchObject({
      kind: 'nested and consistent',
      by: 65,
    });
  });

  it('counts copies of one text as one source', () => {
    expect(between(pick(nine, 880), pick(copy, 880)).kind).toBe('same source');
  });

  it('keeps a count of a named body apart from one nobody vouches for', () => {
    const verdict = between(pick(offices, 3015), pick(hands, 4000));
    expect(verdict.kind).toBe('not comparable');
    expect(verdict.differs).toContain('body');
  });

  it('points out conscripts where the next report has militia', () => {
    expect(between(pick(nine, 56), pick(year, 64)).kind).toBe('category mismatch');
  });
});
