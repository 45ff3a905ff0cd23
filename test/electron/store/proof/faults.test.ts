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
  machineOn,
  projectOn,
  redoLast,
  reopened,
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

async function begun(ways: DiskWays): Promise<Remains> {
  const disk = new SimulatedDisk(ways);
  const on = await projectOn(machineOn(disk));
  await bringTwo('First').act(on);
  await on.open.close();
  return seenBy(disk);
}

/** Lives with the fault and answers whether it struck, and what is bad of what is left then. */
async function faulted(start: Remains, ways: DiskWays, plan: FaultPlan) {
  const disk = diskOf(start, ways);
  const faults = createFaults();
  const on = await reopened(machineOn(disk, faults.wrap));
  faults.arm(plan);
  const recording = await record(disk, on, LIFE, null);
  const calls = faults.calls();
  faults.disarm();
  return { calls, bad: await judge(recording.end, recording.versions) };
}

let faultsMet = 0;
let falseSaved = 0;
let corrupt = 0;

describe.each([
  ['a disk', {}],
  ['a disk without links and with coarse times', { links: false, timeStepMs: 2000 }],
] as const)('%s', (_name, ways: DiskWays) => {
  afterAll(() =>
    promised(
      'no fault corrupts',
      `${faultsMet} faults: ${corrupt} corrupt, ${falseSaved} false "saved"`,
    ),
  );

  it.each(KINDS.flatMap((kind) => [[kind, 'once'] as const, [kind, 'for ever'] as const]))(
    'that answers %s %s, at any call, costs nothing that was said to be saved',
    async (kind, how) => {
      const start = await begun(ways);
      const bad: string[] = [];
      const forEver = how === 'for ever';
      // Up to where it strikes, a life is the same with a fault as without.
      const { calls } = await faulted(start, ways, { kind, at: Infinity, forEver });
      for (const [at, call] of calls.entries()) {
        if (!meets(kind, call)) continue;
        const found = await faulted(start, ways, { kind, at, forEver });
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
