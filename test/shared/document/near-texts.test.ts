import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareAtLeast, type Fingerprint } from '#shared/document/fingerprint.ts';
import { NearTexts } from '#shared/document/near-texts.ts';

/** Runs of words of a text, drawn; the same for the same seed. */
function runs(seed: number, count: number): number[] {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return (state ^ (state >>> 13)) >>> 0;
  });
}

const printed = (...parts: readonly (readonly number[])[]): Fingerprint =>
  Uint32Array.from(new Set(parts.flat())).sort();

const held = (prints: readonly Fingerprint[], leastShare = 0.8): NearTexts => {
  const texts = new NearTexts(leastShare);
  for (const one of prints) texts.add(one);
  return texts;
};

describe('texts worth a comparison', () => {
  it('are all that share as much as matters, however many there are', () => {
    const text = fc.record({
      family: fc.nat(3),
      own: fc.nat(1000),
      shared: fc.integer({ min: 0, max: 300 }),
      apart: fc.integer({ min: 0, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 15 }), fc.constantFrom(0.3, 0.8), (texts, least) => {
        const prints = texts.map(({ family, own, shared, apart }, at) =>
          printed(runs(family, shared), runs(5000 + at * 1001 + own, apart)),
        );
        for (const [at, one] of prints.entries()) {
          const near = held(prints.slice(0, at), least).near(one, () => least);
          for (const [index, other] of prints.slice(0, at).entries()) {
            const share = shareAtLeast(one, other, 0) ?? 0;
            // Within a twentieth of what matters a sample may be wrong; there it is not asked here.
            if (share >= least + 0.05) expect(near.has(index)).toBe(true);
          }
        }
      }),
    );
  });

  it('are none of a thousand pages that share a footer alone', () => {
    const footer = runs(1, 40);
    const pages = Array.from({ length: 200 }, (_, at) => printed(footer, runs(100 + at, 600)));
    const texts = held(pages);
    const near = texts.near(printed(footer, runs(99, 600)), () => 0.8);
    expect(near.size).toBe(0);
  });

  it('name at least one of a group of many copies', () => {
    const copies = Array.from({ length: 120 }, () => printed(runs(7, 300)));
    expect(held(copies).near(printed(runs(7, 300)), () => 0.8).size).toBeGreaterThan(0);
  });

  it('are all others where a text is too short for a sample', () => {
    const texts = held([printed(runs(1, 12)), printed(runs(2, 500))]);
    expect([...texts.near(printed(runs(3, 10)), () => 0.8)]).toEqual([0, 1]);
    expect([...texts.near(printed(runs(4, 500)), () => 0.8)]).toEqual([0]);
  });
});

describe('the share of two texts', () => {
  it('is told exactly where it is as much as asked for, and not where it is less', () => {
    const print = fc.array(fc.nat(60), { maxLength: 40 }).map((numbers) => printed(numbers));
    fc.assert(
      fc.property(print, print, fc.constantFrom(0, 0.3, 0.8, 1), (a, b, least) => {
        const common = [...a].filter((run) => b.includes(run)).length;
        const smaller = Math.min(a.length, b.length);
        const share = smaller === 0 ? 0 : common / smaller;
        expect(shareAtLeast(a, b, least)).toBe(share >= least ? share : null);
      }),
    );
  });
});
