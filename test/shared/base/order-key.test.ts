import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderAfter, orderBetween, orderKeys } from '#shared/base/order-key.ts';

const PLACE = fc.nat();

describe('an order key', () => {
  it('lies strictly between its neighbours, wherever keys were put before', () => {
    fc.assert(
      fc.property(fc.array(PLACE, { maxLength: 120 }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = place % (keys.length + 1);
          const [before, after] = [keys[at - 1] ?? null, keys[at] ?? null];
          const key = orderBetween(before, after);
          if (before !== null) expect(key > before).toBe(true);
          if (after !== null) expect(key < after).toBe(true);
          expect(key).not.toMatch(/0$/);
          keys.splice(at, 0, key);
        }
        expect([...keys].sort()).toEqual(keys);
      }),
    );
  });

  it('can always be put first, last and beside any other, a hundred times over', () => {
    let [first, last, beside] = [orderBetween(null, null), orderBetween(null, null), 'i'];
    for (let times = 0; times < 100; times += 1) {
      const before = orderBetween(null, first);
      expect(before < first).toBe(true);
      first = before;
      const after = orderBetween(last, null);
      expect(after > last).toBe(true);
      last = after;
      const next = orderBetween(beside, 'j');
      expect(next > beside && next < 'j').toBe(true);
      beside = next;
    }
  });

  it('stays short when records are appended', () => {
    const keys = orderKeys(10_000);
    expect([...keys].sort()).toEqual(keys);
    expect(new Set(keys).size).toBe(10_000);
    expect(Math.max(...keys.map((key) => key.length))).toBe(4);
    expect(keys.some((key) => key.endsWith('0'))).toBe(false);
  });

  it('comes after any key, also one that was put between others', () => {
    fc.assert(
      fc.property(fc.array(PLACE, { minLength: 1, maxLength: 40 }), (places) => {
        let key: string | null = null;
        for (const place of places) {
          const next: string = place % 2 === 0 ? orderAfter(key) : orderBetween(key, null);
          if (key !== null) expect(next > key).toBe(true);
          key = next;
        }
      }),
    );
  });

  it('is refused between neighbours in the wrong order: only a bug asks for it', () => {
    expect(() => orderBetween('b', 'a')).toThrow();
    expect(() => orderBetween('a', 'a')).toThrow();
  });
});
