import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { promised } from '#test/promise.ts';
import { tempFolder } from '#test/electron/store/test-machine.ts';
import { DEEP } from './deep.ts';
import { foundIn, TOKEN } from './found-in.ts';
import { builtSaver, startSaver } from './saver-process.ts';
import { seeded } from './seeded.ts';
import { watchFiles } from './watch-files.ts';

const KILLS = DEEP ? 1000 : 40;
const LONGEST_MS = 60;
const KILLS_A_PROJECT = 50;
/** All that are saved lie in one file: a fresh one now and then keeps a save from becoming megabytes. */
const SAVES_A_PROJECT = 1000;
const PROJECTS = DEEP ? 10 : 1;

let saver: Awaited<ReturnType<typeof builtSaver>>;
beforeAll(async () => {
  saver = await builtSaver();
}, 60_000);
afterAll(() => saver.remove());

describe('a process that is killed', () => {
  it(
    `${KILLS} times while it saves loses nothing it was told is saved`,
    async () => {
      const random = seeded(3);
      const lost: string[] = [];
      let midSave = 0;
      let folder = '';
      const saved = new Set<string>();
      for (let kill = 0; kill < KILLS; kill += 1) {
        if (kill % KILLS_A_PROJECT === 0) {
          folder = join(await tempFolder(), 'Losses');
          saved.clear();
        }
        const run = { folder, token: TOKEN, name: `k${kill}`, saves: 1e6, session: 1e6 };
        const running = startSaver(saver.entry, run);
        await running.reached(1);
        await sleep(random() * LONGEST_MS);
        running.process.kill('SIGKILL');
        await running.ended;
        expect(running.complaints()).toBe('');
        if (running.made.size > running.saved.size) midSave += 1;
        for (const id of running.saved) saved.add(id);
        const { ids, problems } = await foundIn(folder);
        lost.push(...[...saved].filter((id) => !ids.has(id)), ...problems.map((p) => p.file));
      }
      promised(
        'kill -9 loses nothing acknowledged',
        `${KILLS} kills, ${midSave} in mid-save: ${lost.length} lost`,
      );
      expect(lost).toEqual([]);
      expect(midSave).toBeGreaterThanOrEqual(KILLS * 0.3);
    },
    DEEP ? 3_600_000 : 120_000,
  );
});

/** Two installations save into one new project; answers what they made of it. */
async function twoSave() {
  const folder = join(await tempFolder(), 'Losses');
  const one = { folder, token: TOKEN, name: 'x', saves: 1, session: 1 };
  const begun = startSaver(saver.entry, one);
  expect(await begun.ended, begun.complaints()).toBe(0);
  const savers = [TOKEN, 'c'.repeat(32)].map((token, at) => {
    const name = 'ab'.charAt(at);
    return startSaver(saver.entry, {
      ...one,
      token,
      name,
      saves: SAVES_A_PROJECT / 2,
      session: 25,
    });
  });
  const watch = watchFiles(() => [join(folder, 'tags.json')]);
  const codes = await Promise.all(savers.map(({ ended }) => ended));
  const torn = await watch.stop();
  expect(codes, savers.map((each) => each.complaints()).join('')).toEqual([0, 0]);
  const { ids, problems } = await foundIn(folder);
  expect({ problems, many: ids.size }).toEqual({ problems: [], many: SAVES_A_PROJECT + 1 });
  const lost = savers.flatMap(({ made }) => [...made].filter((id) => !ids.has(id)));
  return { lost, torn };
}

describe('two processes', () => {
  it(
    `that save ${SAVES_A_PROJECT} times into each of ${PROJECTS} projects lose and tear nothing`,
    async () => {
      const lost: string[] = [];
      let torn = 0;
      for (let left = PROJECTS; left > 0; left -= 1) {
        const found = await twoSave();
        lost.push(...found.lost);
        torn += found.torn;
      }
      promised(
        'two processes never clobber',
        `${SAVES_A_PROJECT * PROJECTS} saves of two processes: ${lost.length} lost, ${torn} torn`,
      );
      expect({ lost, torn }).toEqual({ lost: [], torn: 0 });
    },
    DEEP ? 1_200_000 : 120_000,
  );
});
