import { describe, expect, it } from 'vitest';
import { digestVerdicts, MOST_FOLDED, verdictKey } from '#shared/figure/compare/verdict-digest.ts';
import type { Verdict, VerdictKind } from '#shared/figure/compare/verdict.ts';

const verdict = (kind: VerdictKind, a: string, differs: Verdict['differs'] = []): Verdict => ({
  kind,
  figures: [a, 'z'],
  reason: `${a} and z.`,
  differs,
});
const many = (kind: VerdictKind, count: number) =>
  Array.from({ length: count }, (_, at) => verdict(kind, `f${at}`));

describe('the digest of verdicts', () => {
  it('begins with what needs a person and ends with what cannot be compared', () => {
    const kinds = digestVerdicts([
      verdict('not comparable', 'a', ['period']),
      verdict('same', 'b'),
      verdict('conflict', 'c'),
      verdict('nested and impossible', 'd'),
    ]).map(({ kind }) => kind);
    expect(kinds).toEqual(['nested and impossible', 'conflict', 'same', 'not comparable']);
  });

  it('keeps apart what is not comparable for other reasons', () => {
    const groups = digestVerdicts([
      verdict('not comparable', 'a', ['period']),
      verdict('not comparable', 'b', ['measure']),
      verdict('not comparable', 'c', ['period']),
    ]);
    expect(groups.map(({ shown, folded }) => [shown.length, folded.length])).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  it('bounds what is behind a fold and counts what is beyond it', () => {
    const [group] = digestVerdicts(many('same', 1770));
    expect(group?.shown).toHaveLength(3);
    expect(group?.folded).toHaveLength(MOST_FOLDED);
    expect(group?.beyond).toBe(1770 - 3 - MOST_FOLDED);
  });

  it('sets before the others what was asked for, wherever it stood', () => {
    const all = many('not comparable', 200);
    const asked = verdictKey(all[150]!);
    const [group] = digestVerdicts(all, new Set([asked]));
    expect(group?.shown.map(verdictKey)).toEqual([asked]);
    expect(group!.shown.length + group!.folded.length + group!.beyond).toBe(200);
  });

  it('names a verdict whatever the order of its figures', () => {
    expect(verdictKey({ figures: ['b', 'a'] })).toBe(verdictKey({ figures: ['a', 'b'] }));
  });
});
