import { judge } from './judge.ts';
import { machineOn, projectOn, type Deed } from './proof-project.ts';
import { record } from './recording.ts';
import type { Sabotage } from './sabotage.ts';
import { SimulatedDisk } from './simulated-disk.ts';

/** Lives the life once per write with a disk that keeps half of that one; answers how often it cost something. */
export async function lyingDisks(life: readonly Deed[], sabotage: Sabotage): Promise<number> {
  let bad = 0;
  for (let at = 0; ; at += 1) {
    const disk = new SimulatedDisk();
    const on = await projectOn(machineOn(disk, sabotage));
    const before = disk.writes;
    disk.liesAt = before + at;
    const { versions, end } = await record(disk, on, life, null);
    const verdicts = await judge(end, versions);
    if (verdicts.length > 0) bad += 1;
    if (disk.writes <= before + at) return bad;
  }
}
