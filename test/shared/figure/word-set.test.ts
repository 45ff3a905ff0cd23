import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markSet, wordSet } from '#shared/figure/word-set.ts';

describe('a closed list of words', () => {
  it('holds its own words and no other string', () => {
    const list = fc.array(fc.stringMatching(/^[a-zé'၁]{1,9}$/u), { minLength: 1 });
    fc.assert(
      fc.property(list, fc.string(), (own, other) => {
        const set = wordSet(own.join(' '));
        for (const word of own) expect(set.has(word)).toBe(true);
        expect(set.has(other)).toBe(own.includes(other));
        expect([...set]).toEqual([...new Set(own)]);
      }),
    );
  });

  it('tells words of one length with the same first and last letters apart', () => {
    expect(wordSet('form').has('farm')).toBe(false);
    expect(wordSet('a'.repeat(70)).has('a'.repeat(6))).toBe(false);
  });

  it('does not hold the empty string', () => {
    expect(wordSet('a an').has('')).toBe(false);
    expect(markSet('’‘').has('')).toBe(false);
  });

  it('of marks holds each character by itself', () => {
    const set = markSet('°º”');
    expect(['°', 'º', '”', '°º'].map((mark) => set.has(mark))).toEqual([true, true, true, false]);
  });
});
