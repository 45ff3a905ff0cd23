import { afterAll, describe, expect, it } from 'vitest';
import { promised } from '#test/promise.ts';
import { diskOf, seenBy, type Remains } from './crash-states.ts';
import { createFaults, type FaultKind, type FaultPlan } from './faults.ts';
import { judge } from './judge.ts';
import {
  addClaim,
  addHighlight,
  addTag,
  bringTwo,
  machineOn,
  projectOn,
  reopened,
  settled,
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
  const reached = faults.calls() > plan.at;
  faults.disarm();
  return { reached, bad: await judge(recording.end, recording.versions) };
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
      for (let at = 0; ; at += 1) {
        const plan = { kind, at, forEver: how === 'for ever' };
        const found = await faulted(start, ways, plan);
        if (!found.reached) break;
        faultsMet += 1;
        if (found.bad.includes('unreadable')) corrupt += 1;
        if (found.bad.includes('lost')) falseSaved += 1;
        const cost = found.bad.filter((one) => one !== 'half');
        if (cost.length > 0) bad.push(`call ${at}: ${cost.join(', ')}`);
      }
      expect(bad).toEqual([]);
    },
    60_000,
  );
});
