import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writableCopy, type WritableMap } from '#shared/base/layered-map.ts';

const key = fc.nat(1500).map((n) => `k${n}`);
const change = fc.oneof(
  fc.record({ set: key, value: fc.nat(99) }),
  fc.record({ drop: key }),
  fc.constant({ copy: true }),
);

const big = (): Map<string, number> =>
  new Map(Array.from({ length: 1000 }, (_, at) => [`k${at}`, at]));

describe('a copy of a large map', () => {
  it('answers as a plain map would, through any changes and copies of copies', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 900, size: 'max' }), (changes) => {
        const plain = big();
        let copy: WritableMap<number> = writableCopy(big());
        for (const step of changes) {
          if ('copy' in step) copy = writableCopy(copy);
          else if ('drop' in step) [plain, copy].forEach((map) => map.delete(step.drop));
          else [plain, copy].forEach((map) => map.set(step.set, step.value));
        }
        expect(copy.size).toBe(plain.size);
        expect(new Map(copy)).toEqual(plain);
        expect(new Set(copy.keys())).toEqual(new Set(plain.keys()));
        expect([...copy.values()].sort()).toEqual([...plain.values()].sort());
        for (const one of ['k3', 'k999', 'k1200']) {
          expect([copy.has(one), copy.get(one)]).toEqual([plain.has(one), plain.get(one)]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('answers as a plain map would after thousands of copies with a change each', () => {
    const plain = big();
    let copy: WritableMap<number> = writableCopy(big());
    for (let at = 0; at < 4000; at += 1) {
      copy = writableCopy(copy);
      const [set, drop] = [`k${(at * 7) % 1600}`, `k${(at * 11) % 1700}`];
      for (const map of [plain, copy]) {
        map.set(set, at);
        map.delete(drop);
      }
    }
    expect(copy.size).toBe(plain.size);
    expect(new Map(copy)).toEqual(plain);
  });

  it('leaves the map it was made of as it was', () => {
    const first = writableCopy(big());
    first.set('new', 1);
    const second = writableCopy(first);
    second.set('k1', -1);
    second.delete('k2');
    second.delete('new');
    expect([first.get('k1'), first.has('k2'), first.get('new'), first.size]).toEqual([
      1,
      true,
      1,
      1001,
    ]);
    expect([second.get('k1'), second.has('k2'), second.has('new')]).toEqual([-1, false, false]);
    const seen: string[] = [];
    second.forEach((_value, one) => seen.push(one));
    expect(seen).toHaveLength(999);
  });

  it('keeps a small map plain', () => {
    expect(writableCopy(new Map([['a', 1]]))).toBeInstanceOf(Map);
  });
});
