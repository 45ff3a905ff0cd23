import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { table } from '#shared/project/project.ts';
import { openProject } from '#electron/handlers/open-folder.ts';
import { createMachine } from '#electron/system/machine.ts';
import { promised } from '#test/promise.ts';
import { got, testIdentity } from '#test/electron/handlers/test-project.ts';
import { tempFolder } from '#test/electron/store/test-machine.ts';
import { DEEP } from './deep.ts';
import { builtSaver, startSaver } from './saver-process.ts';
import { seeded } from './seeded.ts';

const TOKEN = 'b'.repeat(32);
const KILLS = DEEP ? 1000 : 40;
const SAVES = DEEP ? 10_000 : 1000;
const LONGEST_MS = 60;
const KILLS_A_PROJECT = 50;

let saver: Awaited<ReturnType<typeof builtSaver>>;
beforeAll(async () => {
  saver = await builtSaver();
}, 60_000);
afterAll(() => saver.remove());

/** The names of all tags in the folder, and what could not be read of it. */
async function found(folder: string) {
  const ports = { machine: createMachine(TOKEN), identity: testIdentity() };
  const open = got(await openProject(ports, folder, 'edit-or-refuse'));
  const tags = [...table(open.project, 'tag').values()].map(({ name }) => name);
  const { problems } = open.header;
  await open.close();
  return { tags: new Set(tags), many: tags.length, problems };
}

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
        for (const tag of running.saved) saved.add(tag);
        const { tags, problems } = await found(folder);
        lost.push(...[...saved].filter((tag) => !tags.has(tag)), ...problems.map((p) => p.file));
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

describe('two processes', () => {
  it(
    `that save ${SAVES} times into one project lose and tear nothing`,
    async () => {
      const folder = join(await tempFolder(), 'Losses');
      const names = ['a', 'b'];
      const tokens = [TOKEN, 'c'.repeat(32)];
      const begun = startSaver(saver.entry, {
        folder,
        token: TOKEN,
        name: 'x',
        saves: 1,
        session: 1,
      });
      expect(await begun.ended, begun.complaints()).toBe(0);
      const savers = names.map((name, at) => {
        const token = tokens[at] ?? TOKEN;
        return startSaver(saver.entry, { folder, token, name, saves: SAVES / 2, session: 25 });
      });
      let torn = 0;
      let running = true;
      const watch = async (): Promise<void> => {
        while (running) {
          const text = await readFile(join(folder, 'tags.json'), 'utf8');
          if (!text.endsWith('}\n')) torn += 1;
          JSON.parse(text);
          await sleep(2);
        }
      };
      const watching = watch();
      const codes = await Promise.all(savers.map(({ ended }) => ended));
      running = false;
      await watching;
      expect(codes, savers.map((one) => one.complaints()).join('')).toEqual([0, 0]);
      const { tags, many, problems } = await found(folder);
      const lost = savers.flatMap((one) => [...one.made].filter((tag) => !tags.has(tag)));
      promised(
        'two processes never clobber',
        `${SAVES} saves of two processes: ${lost.length} lost, ${torn} torn`,
      );
      expect({ lost, torn, problems, many }).toEqual({
        lost: [],
        torn: 0,
        problems: [],
        many: SAVES + 1,
      });
    },
    DEEP ? 1_200_000 : 120_000,
  );
});
