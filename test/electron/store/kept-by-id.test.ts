import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeptById } from '#electron/store/kept-by-id.ts';
import type { Kept } from '#electron/store/valid-record.ts';

const grave = (id: number): Kept => ({ id: `tag_${id}`, type: 'tag', '~': {} });

const step = fc.oneof(
  fc.record({ put: fc.nat(40) }),
  fc.record({ drop: fc.nat(40) }),
  fc.constant({ look: true }),
);

describe('what one file holds', () => {
  it('stands in the order of its ids, whatever came, went and came again', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40)), fc.array(step, { maxLength: 80 }), (first, steps) => {
        const plain = new Map(first.map(grave).map((one) => [one.id, one]));
        const kept = new KeptById(plain.values());
        const sorted = (): Kept[] => [...plain.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
        for (const one of steps) {
          if ('look' in one) expect(kept.inOrder()).toEqual(sorted());
          else if ('drop' in one) {
            plain.delete(`tag_${one.drop}`);
            kept.delete(`tag_${one.drop}`);
          } else {
            const made = grave(one.put);
            plain.set(made.id, made);
            kept.set(made);
          }
        }
        expect(kept.inOrder()).toEqual(sorted());
        expect([kept.size, new Set(kept.ids())]).toEqual([plain.size, new Set(plain.keys())]);
        expect(new Set(kept.values())).toEqual(new Set(plain.values()));
      }),
    );
  });
});
