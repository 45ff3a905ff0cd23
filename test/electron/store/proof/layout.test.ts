import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promised } from '#test/promise.ts';
import { DEEP } from './deep.ts';
import { LayoutWorld, MOVES, type Move } from './layout-world.ts';

const RUNS = DEEP ? 4000 : 200;

const move: fc.Arbitrary<Move> = fc.record({
  who: fc.constantFrom(0, 1),
  what: fc.constantFrom(...MOVES, 'add many', 'delete many', 'undo'),
  dice: fc.nat(255),
  looks: fc.boolean(),
});

describe('annotations in several files, edited by two machines in one folder', () => {
  it(
    'are the same records for both, each in one file, and lie where their ids say',
    async () => {
      let [moves, most] = [0, 0];
      await fc.assert(
        fc.asyncProperty(fc.array(move, { minLength: 3, maxLength: 16 }), async (plan) => {
          const world = await LayoutWorld.begin();
          for (const one of plan) await world.act(one);
          const isEdited = await world.settle();
          const records = world.records(0);
          expect(world.records(1)).toEqual(records);
          const { there, due } = world.files();
          if (isEdited) expect([...there].sort()).toEqual([...due].sort());
          const known = world.known(0);
          expect([...world.made].filter((id) => !known.has(id))).toEqual([]);
          moves += plan.length;
          most = Math.max(most, there.size);
          await world.again();
          expect(world.records(0)).toEqual(records);
          await world.end();
        }),
        { numRuns: RUNS },
      );
      promised(
        'annotations lie in the same files whoever wrote them',
        `${RUNS} runs of two machines, ${moves} moves, up to ${most} files: 0 lost, 0 twice, 0 astray`,
      );
    },
    DEEP ? 1_800_000 : 240_000,
  );
});
