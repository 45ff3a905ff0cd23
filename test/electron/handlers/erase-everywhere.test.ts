import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getRecord, table } from '#shared/project/project.ts';
import { nodeFileSystem } from '#electron/store/node-file-system.ts';
import { openProject } from '#electron/handlers/open-folder.ts';
import { addHighlights } from '#test/electron/store/add-highlights.ts';
import { testMachine } from '#test/electron/store/test-machine.ts';
import { holding, opened } from './erase-world.ts';
import { got, pasted, refused } from './test-project.ts';

const NAME = 'Ülle Quistgaard';
const [FIRST, LAST] = ['Ülle', 'Quistgaard'] as const;

type World = Awaited<ReturnType<typeof opened>>;

const erased = async ({ requests }: World, phrase = NAME) =>
  got(await requests['erase.run']({ ids: [], phrase }));

async function expectGone({ folder, search }: World) {
  await search.settle();
  expect(await holding(folder, LAST)).toEqual([]);
}

describe('words erased for good', () => {
  it('go where they stand on two lines or in two blocks, in former versions and undone imports too', async () => {
    const world = await opened();
    const { open, bring } = world;
    const text = `The list was kept by ${FIRST}\n\n${LAST} counted 880 people until May.\n`;
    await bring(pasted(text));
    got(await open.undo());
    got(await open.dispatch({ kind: 'claim.add', statement: `${FIRST}\n${LAST} kept it.` }));
    got(await open.flush());
    const [id] = table(open.project, 'claim').keys();
    got(await open.dispatch({ kind: 'claim.set', id: id!, changes: { statement: 'It is kept.' } }));
    got(await open.flush());
    expect((await holding(world.folder, LAST)).length).toBeGreaterThan(2);
    await erased(world);
    await expectGone(world);
    await bring(pasted(text));
    await erased(world);
    await expectGone(world);
  });

  it('go from titles, file names, tags, people and notes, of which the rest stays', async () => {
    const world = await opened();
    const { open, bring } = world;
    const [imported] = await bring(pasted('The monitor counted 880 people.', `${NAME}.txt`));
    const document = imported!.id!;
    got(
      await open.dispatch({
        kind: 'document.set',
        id: document,
        changes: { title: { value: `Letter of ${NAME}`, from: 'person', guess: false } },
      }),
    );
    got(await open.dispatch({ kind: 'tag.add', name: `${NAME} said` }));
    got(await open.dispatch({ kind: 'project.rename', name: `Letters to ${NAME}` }));
    got(await open.flush());
    await erased(world);
    await expectGone(world);
    expect(getRecord(open.project, 'document', document)?.title.value).toBe('Letter of █████');
    expect([...table(open.project, 'tag').values()].map(({ name }) => name)).toEqual([
      '█████ said',
    ]);
  });

  it('go with a document that is in the trash and holds them in its text', async () => {
    const world = await opened();
    const { open, bring } = world;
    const [imported] = await bring(pasted(`The list was kept by ${NAME} until May.`));
    got(await open.dispatch({ kind: 'document.delete', ids: [imported!.id!] }));
    got(await open.flush());
    const report = await erased(world);
    expect(report.left).toEqual([]);
    await expectGone(world);
    expect(got(await world.requests['trash.list']({}))).toEqual([]);
  });

  it('go from the history of annotations in several files, and from quarantine', async () => {
    const world = await opened(testMachine({ fileHolds: 3 }));
    const { open, bring, folder } = world;
    await bring(pasted('The monitor counted 880 people in May.'));
    await addHighlights(open, 9);
    for (const id of table(open.project, 'highlight').keys())
      got(await open.dispatch({ kind: 'highlight.note', id, note: `By ${FIRST}\t${LAST}.` }));
    got(await open.flush());
    for (const id of table(open.project, 'highlight').keys())
      got(await open.dispatch({ kind: 'highlight.note', id, note: '' }));
    got(await open.flush());
    const quarantine = join(folder, '.attest', 'machine-a', 'quarantine');
    await mkdir(quarantine);
    const broken = `{ "records": [ { "note": "${FIRST}\\n${LAST} kept it`;
    await writeFile(join(quarantine, '2026-01-14T09-30-00.000Z-claims.json'), broken);
    expect((await holding(folder, LAST)).length).toBeGreaterThan(3);
    await erased(world);
    await expectGone(world);
    expect(table(open.project, 'highlight').size).toBe(9);
  });

  it('are not so much as noted in a project that can only be read', async () => {
    const asked: string[] = [];
    const fs = {
      ...nodeFileSystem,
      open: async (path: string, flags: 'wx' | 'r') => {
        if (flags === 'wx') asked.push(path);
        return nodeFileSystem.open(path, flags);
      },
    };
    const world = await opened(testMachine({ fs }));
    got(await world.open.dispatch({ kind: 'claim.add', statement: `${NAME} kept it.` }));
    got(await world.open.flush());
    world.open.lose('Somebody has this project.');
    asked.length = 0;
    const answer = await world.requests['erase.run']({ ids: [], phrase: NAME });
    expect(refused(answer).code).toBe('read-only');
    expect(asked).toEqual([]);
    expect(await readdir(join(world.folder, '.attest', 'machine-a'))).not.toContain('undo');
  });

  it('leave an import that runs meanwhile whole, or refused with a sentence', async () => {
    const world = await opened();
    const { open, bring, folder, ports } = world;
    got(await open.dispatch({ kind: 'claim.add', statement: `${NAME} kept it.` }));
    const texts = Array.from({ length: 12 }, (_, at) => pasted(`Quay ${at} counted 880 boats.`));
    const [outcomes] = await Promise.all([
      bring(...texts, pasted(`The list was kept by ${NAME}.`)),
      erased(world),
    ]);
    got(await open.flush());
    const there = table(open.project, 'document');
    for (const { id } of outcomes) if (id !== null) expect(there.has(id)).toBe(true);
    got(await open.close());
    const again = got(await openProject(ports, folder, 'read'));
    expect(again.header.problems).toEqual([]);
    for (const { id, current } of table(again.project, 'document').values()) {
      expect((await again.store.text(current)).ok, id).toBe(true);
    }
    expect([...table(again.project, 'document').keys()].sort()).toEqual([...there.keys()].sort());
  });
});
