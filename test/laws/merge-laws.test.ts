import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { isLive, mergeRecord, type Stored } from '#shared/merge/merge-record.ts';
import { hasConflict, shownValue, writeField } from '#shared/record/write-field.ts';
import { EXISTENCE, MADE } from '#shared/record/envelope.ts';
import { DEEP } from '#test/electron/store/proof/deep.ts';
import { promised } from '#test/promise.ts';
import { bytesOf, MergeWorld, PATHS, registeredOf, survivorsOf, type Act } from './merge-world.ts';

/** Histories each law is tried on; `ATTEST_LAW_RUNS` asks for more, a million before a release. */
const HISTORIES = Number(process.env['ATTEST_LAW_RUNS'] ?? (DEEP ? 20_000 : 1000));
const RUNS = { numRuns: HISTORIES, seed: 20260114 };
const PATIENCE = 120_000 + HISTORIES * 20;
const REPLICAS = 5;

const HOUR = 60 * 60 * 1000;
const act: fc.Arbitrary<Act> = fc.record({
  replica: fc.nat(REPLICAS - 1),
  kind: fc.oneof(
    { weight: 2, arbitrary: fc.constant('make' as const) },
    { weight: 8, arbitrary: fc.constant('write' as const) },
    { weight: 2, arbitrary: fc.constant('unset' as const) },
    { weight: 2, arbitrary: fc.constant('delete' as const) },
    { weight: 2, arbitrary: fc.constant('restore' as const) },
    { weight: 6, arbitrary: fc.constant('take' as const) },
    { weight: 2, arbitrary: fc.constant('take-old' as const) },
  ),
  a: fc.nat(30),
  b: fc.nat(30),
  wall: fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: -HOUR, max: HOUR })),
});
// One makes the record and three take it; what the fifth does with the same id is its own affair.
const first: Act = { replica: 0, kind: 'make', a: 1, b: 0, wall: 0 };
const taking = [1, 2, 3].map((replica): Act => ({ ...first, replica, kind: 'take', a: 0 }));
const acts = fc
  .array(act, { minLength: 8, maxLength: 26, size: 'max' })
  .map((list) => [first, ...taking, ...list]);

function played(list: readonly Act[]): MergeWorld {
  const world = new MergeWorld(REPLICAS);
  for (const one of list) world.act(one);
  return world;
}

/** What every replica and every message ever sent comes to: the dice say in which order, what twice. */
function gathered(moments: readonly Stored[], dice: readonly number[]): Stored {
  let turn = 0;
  const roll = (): number => dice[turn++ % dice.length] ?? 0;
  const pool = moments.flatMap((one) => (roll() % 5 === 0 ? [one, one] : [one]));
  const pick = (): Stored => pool.splice(roll() % pool.length, 1)[0]!;
  while (pool.length > 1) pool.push(mergeRecord(pick(), pick()));
  return pool[0]!;
}

const dice = fc.array(fc.nat(1000), { minLength: 7, maxLength: 40 });

let [tried, kept] = [0, 0];

const check = <T extends [unknown, ...unknown[]]>(
  ...args: [...{ [I in keyof T]: fc.Arbitrary<T[I]> }, (...values: T) => void]
): void => {
  tried += 1;
  fc.assert(fc.property(...args), RUNS);
  kept += 1;
};

describe('merging copies of a record', { timeout: PATIENCE }, () => {
  afterAll(() =>
    promised(
      'merging keeps its laws',
      `${kept} of ${tried} laws on ${HISTORIES} histories each, of ${REPLICAS} replicas with clocks up to a year wrong`,
    ),
  );

  it('asks for no order: commutative, associative and idempotent, to the byte', () => {
    check(acts, fc.nat(), fc.nat(), fc.nat(), (list, i, j, k) => {
      const { past } = played(list);
      const [a, b, c] = [i, j, k].map((n) => past[n % past.length]!.stored) as [
        Stored,
        Stored,
        Stored,
      ];
      const ab = mergeRecord(a, b);
      expect(bytesOf(mergeRecord(b, a))).toBe(bytesOf(ab));
      expect(bytesOf(mergeRecord(ab, c))).toBe(bytesOf(mergeRecord(a, mergeRecord(b, c))));
      expect(bytesOf(mergeRecord(a, a))).toBe(bytesOf(a));
      expect(bytesOf(mergeRecord(ab, a))).toBe(bytesOf(ab));
    });
  });

  it('comes to the same bytes in any order, with copies twice and late', () => {
    check(acts, dice, dice, (list, one, other) => {
      const moments = played(list).past.map(({ stored }) => stored);
      const all = gathered(moments, one);
      expect(bytesOf(gathered(moments, other))).toBe(bytesOf(all));
      // Half of them, and then the other half and some of the first again.
      const half = gathered(moments.slice(0, Math.ceil(moments.length / 2)), other);
      const rest = gathered(moments.slice(Math.floor(moments.length / 3)), one);
      expect(bytesOf(mergeRecord(half, rest))).toBe(bytesOf(all));
    });
  });

  it('loses no write but to one that had seen it, and keeps none that was seen', () => {
    check(acts, (list) => {
      for (const { stored, known } of played(list).past) {
        for (const path of [EXISTENCE, ...PATHS]) {
          if (!isLive(stored)) break;
          const expected = [...survivorsOf(known, path).keys()].sort();
          expect(registeredOf(stored, path), path).toEqual(expected);
        }
        const alive = [EXISTENCE, ...PATHS].some((path) =>
          [...survivorsOf(known, path).values()].some(({ deletes }) => !deletes),
        );
        expect(isLive(stored)).toBe(alive);
      }
    });
  });

  it('finds a conflict if and only if writes that had not seen each other differ', () => {
    let found = 0;
    check(acts, (list) => {
      for (const { stored, known } of played(list).past) {
        if (!isLive(stored)) continue;
        for (const path of PATHS) {
          const values = [...survivorsOf(known, path).values()].map(({ value }) => value ?? null);
          const differ = new Set(values).size > 1;
          if (differ) found += 1;
          expect(hasConflict(stored, path), path).toBe(differ);
        }
      }
    });
    expect(found).toBeGreaterThan(500);
  });

  it('is rid of a conflict everywhere once somebody has settled it', () => {
    let settled = 0;
    check(acts, dice, (list, order) => {
      const world = played(list);
      const moments = world.past.map(({ stored }) => stored);
      let all = gathered(moments, order);
      if (!isLive(all)) return;
      const one = world.replicas[1]!;
      for (const path of [...PATHS, EXISTENCE].filter(
        (at) => isLive(all) && hasConflict(all, at),
      )) {
        const value: unknown = path === EXISTENCE ? undefined : shownValue(all, path);
        one.last = undefined; // a clock gone back in a new run
        const writer = { ...world.writer(one), run: `rsettle${'abcdefg'.charAt(settled % 7)}xy` };
        all = writeField(all, path, value, writer);
        settled += 1;
      }
      // Every copy anybody has, old ones too, meets what was settled.
      const met = gathered([...moments, all], order);
      expect(bytesOf(met)).toBe(bytesOf(all));
      for (const path of PATHS) expect(hasConflict(met as typeof all, path)).toBe(false);
    });
    expect(settled).toBeGreaterThan(100);
  });

  it('alters neither who wrote something nor when', () => {
    check(acts, dice, (list, order) => {
      const world = played(list);
      const all = gathered(
        world.past.map(({ stored }) => stored),
        order,
      );
      const made = new Map(
        world.events.map(({ name, by, path }) => [`${path} ${name}`, by] as const),
      );
      for (const [path, { writes }] of Object.entries(all['~'] ?? {})) {
        const of = path === MADE ? 'note' : path; // the making wrote every field
        for (const { at, run, by } of writes) expect(made.get(`${of} ${run} ${at}`)).toBe(by);
      }
      if (!isLive(all)) return;
      expect(made.get(`note ${all.created.run} ${all.created.at}`)).toBe(all.author);
    });
  });
});

describe('what these laws are tried on', () => {
  it('is concurrent, deleted, restored, revived and made twice often enough', () => {
    const kinds = new Map<string, number>();
    const count = (kind: string): unknown => kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    for (const list of fc.sample(acts, { numRuns: 300, seed: 3 })) {
      const world = played(list);
      if (world.replicas.some(({ stored }) => stored && !isLive(stored))) count('deleted');
      if (new Set(world.events.filter(isMaking).map(({ by }) => by)).size > 1) count('twice');
      if (world.past.some(isRevived)) count('revived');
      if (world.replicas.some(({ stored }) => stored && isLive(stored) && stored['~']?.['*'])) {
        count('restored');
      }
    }
    for (const kind of ['deleted', 'twice', 'revived', 'restored']) {
      expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(20);
    }
  });
});

const isMaking = ({ path, over }: { path: string; over: ReadonlySet<unknown> }): boolean =>
  path === EXISTENCE && over.size === 0;

const isRevived = ({ stored }: { readonly stored: Stored }): boolean =>
  isLive(stored) && hasConflict(stored, EXISTENCE);
