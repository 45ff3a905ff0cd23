import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { table } from '#shared/project/project.ts';
import { MOST_TOGETHER } from '#shared/project/shards.ts';
import { createProject } from '#electron/handlers/open-folder.ts';
import { createMachine } from '#electron/system/machine.ts';
import { addHighlights } from '#test/electron/store/add-highlights.ts';
import { tempFolder } from '#test/electron/store/test-machine.ts';
import { bringInto, got, pasted, testIdentity } from '#test/electron/handlers/test-project.ts';
import { promised } from '#test/promise.ts';
import { DEEP } from './deep.ts';
import { foundIn, TOKEN } from './found-in.ts';
import { builtSaver, startSaver } from './saver-process.ts';
import { watchFiles } from './watch-files.ts';

const SAVES = DEEP ? 4000 : 400;
const BEFORE = MOST_TOGETHER + 1;

let saver: Awaited<ReturnType<typeof builtSaver>>;
beforeAll(async () => {
  saver = await builtSaver();
}, 60_000);
afterAll(() => saver.remove());

/** A project whose one document has just more annotations than one file holds. */
async function manyAnnotations(): Promise<{ folder: string; annotations: string }> {
  const folder = join(await tempFolder(), 'Losses');
  const ports = { machine: createMachine(TOKEN), identity: testIdentity() };
  const open = got(await createProject(ports, { folder, name: 'Losses', pseudonym: 'Heron' }));
  await bringInto(open, ports)(pasted('The monitor counted 880 people in May.'));
  await addHighlights(open, BEFORE);
  got(await open.close());
  const [document = ''] = table(open.project, 'document').keys();
  return { folder, annotations: join(folder, 'documents', document) };
}

const isShard = /^annotations-[a-z2-7]+\.json$/;

async function shardsIn(annotations: string): Promise<string[]> {
  const names = await readdir(annotations);
  return names.filter((name) => isShard.test(name)).map((name) => join(annotations, name));
}

/** Two installations highlight in one document of several files. */
async function twoHighlight(session: number, { folder, annotations }: Place) {
  expect((await shardsIn(annotations)).length).toBeGreaterThan(20);
  const savers = [TOKEN, 'c'.repeat(32)].map((token, at) => {
    const name = 'ab'.charAt(at);
    return startSaver(saver.entry, { folder, token, name, saves: SAVES / 2, session });
  });
  const watch = watchFiles(() => shardsIn(annotations));
  const codes = await Promise.all(savers.map(({ ended }) => ended));
  const torn = await watch.stop();
  expect(codes, savers.map((each) => each.complaints()).join('')).toEqual([0, 0]);
  const { ids, problems } = await foundIn(folder);
  const lost = savers.flatMap(({ made }) => [...made].filter((id) => !ids.has(id)));
  return { lost, torn, problems, many: ids.size };
}
type Place = Awaited<ReturnType<typeof manyAnnotations>>;

describe('two processes in a document of many files', () => {
  const whole = { lost: [], torn: 0, problems: [], many: BEFORE + SAVES };

  it(
    `that save ${SAVES} highlights in turns lose and tear nothing`,
    async () => {
      const found = await twoHighlight(25, await manyAnnotations());
      promised(
        'two processes never clobber a document of many files',
        `${SAVES} saves beside ${BEFORE} annotations: ${found.lost.length} lost, ${found.torn} torn`,
      );
      expect(found).toEqual(whole);
    },
    DEEP ? 1_200_000 : 120_000,
  );

  it(
    `that save ${SAVES} highlights at once, in a folder that is synced, lose and tear nothing`,
    async () => {
      const place = await manyAnnotations();
      await writeFile(join(place.folder, '.stfolder'), '');
      const found = await twoHighlight(SAVES, place);
      promised(
        'two processes never clobber a synced document of many files',
        `${SAVES} saves beside ${BEFORE} annotations: ${found.lost.length} lost, ${found.torn} torn`,
      );
      expect(found).toEqual(whole);
    },
    DEEP ? 1_200_000 : 120_000,
  );
});
