import { describe, expect, it } from 'vitest';
import { promised } from '#test/promise.ts';
import { DEEP } from './deep.ts';
import { tallied } from './judge.ts';
import { machineOn, projectOn } from './proof-project.ts';
import { record } from './recording.ts';
import { LIVES } from './lives.ts';
import { seeded } from './seeded.ts';
import { SimulatedDisk } from './simulated-disk.ts';

const LEAST_STATES = 5000;

describe('what a power cut leaves', () => {
  it(
    'opens with every edit that was said to be saved, and with nothing half',
    async () => {
      const states = new Set<string>();
      const found = { unreadable: 0, lost: 0, half: 0 };
      for (const [seed, life] of LIVES.entries()) {
        const disk = new SimulatedDisk();
        const on = await projectOn(machineOn(disk));
        disk.settle();
        const recording = await record(disk, on, life, {
          random: seeded(seed),
          most: DEEP ? 500 : 7,
        });
        const whole = await tallied(recording, seeded(seed), states);
        found.unreadable += whole.unreadable;
        found.lost += whole.lost;
        found.half += whole.half;
      }
      promised(
        'saved means on disk',
        `${states.size} crash states: ${found.unreadable} unreadable, ${found.lost} with a saved edit lost, ` +
          `${found.half} with half of a change of several files`,
      );
      expect(found).toEqual({ unreadable: 0, lost: 0, half: 0 });
      expect(states.size).toBeGreaterThanOrEqual(LEAST_STATES);
    },
    DEEP ? 1_200_000 : 120_000,
  );
});
