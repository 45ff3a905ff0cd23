import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '#shared/figure/token.ts';
import { gateSet, markSet, wordSet } from '#shared/figure/word-set.ts';

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

describe('a token', () => {
  const lists = [
    wordSet('of the killed 100'),
    markSet('%“”'),
    wordSet("won't the"),
    wordSet('ဦး ယောက်'),
  ];
  const word = fc.constantFrom(
    'of',
    'The',
    'killed',
    '100',
    '1000',
    '%',
    '“',
    'won’t',
    'ယောက်',
    'x',
    '🙂',
  );

  it('and its sentence know of every gate whether it has one of its words', () => {
    const gates = [gateSet('of 100'), gateSet('% “'), gateSet('xx')];
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(' ');
        const tokens = tokenize(text, { start: 0, end: text.length });
        for (const gate of gates) {
          const own = Array.from({ length: tokens.length }, (_, i) => gate.has(tokens.at(i).lower));
          expect(own.map((_, i) => tokens.in(i, gate))).toEqual(own);
          expect(tokens.any(gate)).toBe(own.includes(true));
        }
      }),
    );
  });

  it('knows of every list whether its lower case is in it', () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(' ');
        const tokens = tokenize(text, { start: 0, end: text.length });
        for (const list of lists) {
          const own = Array.from({ length: tokens.length }, (_, i) => list.has(tokens.at(i).lower));
          expect(own.map((_, i) => tokens.in(i, list))).toEqual(own);
          expect([tokens.in(-1, list), tokens.in(tokens.length, list)]).toEqual([false, false]);
        }
      }),
    );
  });
});
