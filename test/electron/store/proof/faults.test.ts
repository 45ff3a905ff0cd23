import { afterAll, describe, expect, it } from 'vitest';
import { promised } from '#test/promise.ts';
import { diskOf, seenBy, type Remains } from './crash-states.ts';
import { createFaults, meets, type FaultKind, type FaultPlan } from './faults.ts';
import { judge } from './judge.ts';
import {
  addClaim,
  addHighlight,
  addTag,
  bringTwo,
  editHighlight,
  FILE_HOLDS,
  goBackFar,
  goBackFile,
  machineOn,
  projectOn,
  redoLast,
  reopened,
  sameIds,
  settled,
  undoLast,
  type Deed,
} from './proof-project.ts';
import { record } from './recording.ts';
import { SimulatedDisk, type DiskWays } from './simulated-disk.ts';

const KINDS: readonly FaultKind[] = ['ENOSPC', 'EIO', 'EPERM', 'EROFS', 'EMFILE', 'short'];
const LIFE: readonly Deed[] = [
  addTag('toll'),
  addHighlight,
  settled,
  bringTwo('Second'),
  settled,
  undoLast,
  settled,
  redoLast,
  addClaim('The toll rose.'),
  settled,
];

interface Place {
  readonly ways: DiskWays;
  readonly life: readonly Deed[];
}

/** With as many highlights as one file holds: the next one splits it. */
const SPLITS: readonly Deed[] = [
  addHighlight,
  settled,
  editHighlight('Who counted?'),
  addHighlight,
  settled,
];
const RESTORES: readonly Deed[] = [
  addTag('toll'),
  settled,
  addTag('town'),
  settled,
  goBackFile('tags.json'),
  settled,
  goBackFar,
  settled,
  undoLast,
  settled,
];

async function begun({ ways, life }: Place): Promise<Remains> {
  const disk = new SimulatedDisk(ways);
  const on = await projectOn(machineOn(disk));
  await bringTwo('First').act(on);
  const had = life === SPLITS ? FILE_HOLDS : 0;
  for (let left = had; left > 0; left -= 1) await addHighlight.act(on);
  await on.open.close();
  return seenBy(disk);
}

/** Lives with the fault and answers whether it struck, and what is bad of what is left then. */
async function faulted(start: Remains, { ways, life }: Place, plan: FaultPlan) {
  const disk = diskOf(start, ways);
  const faults = createFaults();
  const on = await reopened(machineOn(disk, faults.wrap, { random: sameIds() }));
  faults.arm(plan);
  const recording = await record(disk, on, life, null);
  const calls = faults.calls();
  faults.disarm();
  return { calls, bad: await judge(recording.end, recording.versions) };
}

let faultsMet = 0;
let falseSaved = 0;
let corrupt = 0;

describe.each([
  ['a disk', { ways: {}, life: LIFE }],
  [
    'a disk without links and with coarse times',
    { ways: { links: false, timeStepMs: 2000 }, life: LIFE },
  ],
  ['a disk on which annotations become too many for one file', { ways: {}, life: SPLITS }],
  ['a disk on which files are taken back to what they were', { ways: {}, life: RESTORES }],
])('%s', (_name, place) => {
  afterAll(() =>
    promised(
      'no fault corrupts',
      `${faultsMet} faults: ${corrupt} corrupt, ${falseSaved} false "saved"`,
    ),
  );

  it.each(KINDS.flatMap((kind) => [[kind, 'once'] as const, [kind, 'for ever'] as const]))(
    'that answers %s %s, at any call, costs nothing that was said to be saved',
    async (kind, how) => {
      const start = await begun(place);
      const bad: string[] = [];
      const forEver = how === 'for ever';
      // Up to where it strikes, a life is the same with a fault as without.
      const { calls } = await faulted(start, place, { kind, at: Infinity, forEver });
      for (const [at, call] of calls.entries()) {
        if (!meets(kind, call)) continue;
        const found = await faulted(start, place, { kind, at, forEver });
        expect(found.calls[at]).toBe(call);
        faultsMet += 1;
        if (found.bad.includes('unreadable')) corrupt += 1;
        if (found.bad.includes('lost')) falseSaved += 1;
        if (found.bad.length > 0) bad.push(`call ${at}: ${found.bad.join(', ')}`);
      }
      expect(bad).toEqual([]);
    },
    60_000,
  );
});
