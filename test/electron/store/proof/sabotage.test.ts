import { afterAll, describe, expect, it } from 'vitest';
import { promised } from '#test/promise.ts';
import { judge, type Bad } from './judge.ts';
import { lyingDisks } from './lying-disk.ts';
import { machineOn, projectOn } from './proof-project.ts';
import { record } from './recording.ts';
import { SAVING } from './lives.ts';
import {
  withoutFileSync,
  withoutFolderSync,
  withoutJournal,
  withoutSizeCheck,
  type Sabotage,
} from './sabotage.ts';
import { seeded } from './seeded.ts';
import { SimulatedDisk } from './simulated-disk.ts';

const LIFE = SAVING.deeds;
const asItIs: Sabotage = (fs) => fs;
let caught = 0;

async function powerCuts(live: Sabotage, after: Sabotage, wanted: Bad): Promise<boolean> {
  const disk = new SimulatedDisk();
  const on = await projectOn(machineOn(disk, live));
  disk.settle();
  const { versions, states } = await record(disk, on, LIFE, { random: seeded(1), most: 30 });
  for (const state of states.values()) {
    if ((await judge(state, versions, after)).includes(wanted)) return true;
  }
  return false;
}

describe('a store that was broken on purpose', () => {
  afterAll(() => promised('the test can fail', `${caught} of 4 sabotaged stores caught`));

  it.each([
    ['sync of its files', withoutFileSync, asItIs, 'unreadable'],
    ['sync of its folders', withoutFolderSync, asItIs, 'lost'],
    ['reading of its journal', asItIs, withoutJournal, 'half'],
  ] as const)('is caught without the %s', async (_what, live, after, wanted) => {
    expect(await powerCuts(live, after, wanted)).toBe(true);
    caught += 1;
  });

  it('is caught without the check of the size', async () => {
    expect(await lyingDisks(LIFE, withoutSizeCheck)).toBeGreaterThan(0);
    caught += 1;
  });
});

describe('a disk that keeps less than it says', () => {
  it('is seen through', async () => {
    expect(await lyingDisks(LIFE, asItIs)).toBe(0);
  });
});
