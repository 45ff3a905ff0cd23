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
const LEAST_OF_EACH = 300;
/**
 * Ways drawn of a moment. With 64 a moment is tried whole where up to three files, or six changes of
 * names, hang in the air: a third of them. The others have up to 2^33 ways, of which no number of draws
 * is more than a sample; it is many times what is promised, and looked at within minutes.
 */
const DRAWS = DEEP ? 64 : 5;

describe('what a power cut leaves', () => {
  it(
    'opens with every edit that was said to be saved, and with nothing half',
    async () => {
      const states = new Set<string>();
      const found = { unreadable: 0, lost: 0, half: 0 };
      const parts = new Map<string, number>();
      for (const [seed, { name, deeds }] of LIVES.entries()) {
        const disk = new SimulatedDisk();
        const on = await projectOn(machineOn(disk));
        disk.settle();
        const recording = await record(disk, on, deeds, { random: seeded(seed), most: DRAWS });
        const before = states.size;
        const whole = await tallied(recording, seeded(seed), states);
        parts.set(name, (parts.get(name) ?? 0) + states.size - before);
        found.unreadable += whole.unreadable;
        found.lost += whole.lost;
        found.half += whole.half;
      }
      promised(
        'saved means on disk',
        `${states.size} crash states (${[...parts].map((part) => part.join(' ')).join(', ')}): ${found.unreadable} unreadable, ${found.lost} with a saved edit lost, ` +
          `${found.half} with half of a change of several files`,
      );
      expect(found).toEqual({ unreadable: 0, lost: 0, half: 0 });
      expect(states.size).toBeGreaterThanOrEqual(LEAST_STATES);
      for (const many of parts.values()) expect(many).toBeGreaterThanOrEqual(LEAST_OF_EACH);
    },
    DEEP ? 2_400_000 : 300_000,
  );
});
