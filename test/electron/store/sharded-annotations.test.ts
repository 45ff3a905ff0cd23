import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import type { RecordByType } from '#shared/project/kinds.ts';
import { table } from '#shared/project/project.ts';
import { shardHome } from '#shared/project/shards.ts';
import type { FileEnvelope } from '#shared/record/envelope.ts';
import { openProject } from '#electron/handlers/open-folder.ts';
import { historyOf } from '#electron/handlers/look-back.ts';
import type { OpenProject } from '#electron/handlers/open-project.ts';
import { restoreProject } from '#electron/handlers/restore-project.ts';
import { bundleContent } from '#electron/bundle/bundle-content.ts';
import { copyProject } from '#electron/store/project-copy.ts';
import { filesBelow, got, newProject, pasted } from '#test/electron/handlers/test-project.ts';
import { addHighlights } from '#test/electron/store/add-highlights.ts';
import { tempFolder, testMachine, type TestMachine } from './test-machine.ts';

const HOLDS = 4;

/** A project with a document, in a program that splits files of more than four records. */
async function project(machine: TestMachine = testMachine({ fileHolds: HOLDS })) {
  const made = await newProject(machine);
  await made.bring(pasted('The monitor counted 880 people in May.'));
  const [document] = table(made.open.project, 'document').keys();
  const whole = `documents/${document ?? ''}/annotations.json`;
  const path = (home: string) => join(made.folder, home);
  return { ...made, machine, document: document ?? '', whole, path };
}

const highlights = ({ project: { tables } }: OpenProject) => [...tables.highlight.keys()].sort();

const files = async (folder: string) =>
  (await filesBelow(folder)).filter((name) => name.includes('/annotations'));

async function recordsIn(path: string): Promise<RecordByType['highlight'][]> {
  const file = JSON.parse(await readFile(path, 'utf8')) as FileEnvelope;
  return file.records as RecordByType['highlight'][];
}

/** Every file of annotations holds what its name says, and no more than it may. */
async function checkFiles(folder: string, whole: string, holds = HOLDS): Promise<string[]> {
  const all = await files(folder);
  const ids: string[] = [];
  for (const name of all) {
    const records = await recordsIn(join(folder, name));
    expect(records.length).toBeLessThanOrEqual(holds);
    for (const { id } of records) {
      ids.push(id);
      const prefix = /annotations-?([a-z2-7]*)\.json$/.exec(name)?.[1] ?? '';
      expect(shardHome(whole, id.slice(4, 4 + prefix.length))).toBe(name);
    }
  }
  return ids.sort();
}

describe('annotations that become too many for one file', () => {
  it('go into several, all of them, and are there when the project is opened again', async () => {
    const { open, folder, whole, reopen } = await project();
    await addHighlights(open, HOLDS);
    got(await open.flush());
    expect(await files(folder)).toEqual([whole]);
    await addHighlights(open, 20);
    got(await open.flush());
    expect(await files(folder)).not.toContain(whole);
    expect(await checkFiles(folder, whole)).toEqual(highlights(open));
    const again = await reopen();
    expect(again.open.header.problems).toEqual([]);
    expect(highlights(again.open)).toEqual(highlights(open));
  });

  it('are each in a file of their own kind of id: an edit writes that one alone', async () => {
    const { open, folder, whole } = await project();
    await addHighlights(open, 20);
    got(await open.flush());
    const before = new Map<string, string>();
    for (const name of await files(folder))
      before.set(name, await readFile(join(folder, name), 'utf8'));
    const [id] = highlights(open) as RecordByType['highlight']['id'][];
    got(await open.dispatch({ kind: 'highlight.note', id: id!, note: 'Who counted?' }));
    got(await open.flush());
    const changed: string[] = [];
    for (const [name, text] of before)
      if ((await readFile(join(folder, name), 'utf8')) !== text) changed.push(name);
    expect(changed).toEqual([open.store.fileOf(id!)]);
    expect(await checkFiles(folder, whole)).toEqual(highlights(open));
  });

  it('are split above a thousand by a program as it is', async () => {
    const { open, folder, whole } = await project(testMachine());
    await addHighlights(open, 1000);
    got(await open.flush());
    expect(await files(folder)).toEqual([whole]);
    await addHighlights(open, 1);
    got(await open.flush());
    expect(await checkFiles(folder, whole, 1000)).toEqual(highlights(open));
    expect((await files(folder)).length).toBeGreaterThan(16);
  }, 30_000);

  it('leave with the import that brought their document, and come back with it', async () => {
    const { open, folder, whole } = await project();
    await addHighlights(open, 20);
    const ids = highlights(open);
    got(
      await open.dispatch({
        kind: 'document.delete',
        ids: [...table(open.project, 'document').keys()] as never,
      }),
    );
    expect(highlights(open)).toEqual([]);
    expect(await checkFiles(folder, whole)).toEqual(ids); // what is left of them
    got(await open.undo());
    expect(highlights(open)).toEqual(ids);
    for (let left = 21; left > 0; left -= 1) got(await open.undo());
    expect(await files(folder)).toEqual([]);
    for (let left = 21; left > 0; left -= 1) got(await open.redo());
    got(await open.flush());
    expect(highlights(open)).toEqual(ids);
    expect(await checkFiles(folder, whole)).toEqual(ids);
  });

  it('are in a copy and in a bundle as they are in the folder', async () => {
    const { open, folder, machine } = await project();
    await addHighlights(open, 20);
    got(await open.flush());
    const to = join(await tempFolder(), 'Copy');
    got(await copyProject({ machine, project: open.project, shelf: open.store, from: folder, to }));
    expect(await files(to)).toEqual(await files(folder));
    for (const name of await files(to))
      expect(await readFile(join(to, name), 'utf8')).toBe(
        await readFile(join(folder, name), 'utf8'),
      );
    const { members } = got(await bundleContent(open.project, open.store));
    expect(members.filter(({ name }) => name.includes('annotations'))).toHaveLength(1);
  });
});

describe('going back', () => {
  it('finds annotations in whatever files they were then, of one file and of all', async () => {
    // The moments are those of the disk: its clock is the one the files bear.
    const machine = testMachine({ fileHolds: HOLDS, now: () => Date.now() });
    const { open, folder, whole } = await project(machine);
    const moment = async (): Promise<number> => {
      got(await open.flush());
      await sleep(5);
      const now = Date.now();
      await sleep(5);
      return now;
    };
    await addHighlights(open, HOLDS);
    const together = highlights(open);
    const before = await moment();
    await addHighlights(open, 12);
    const apart = highlights(open);
    const after = await moment();
    const [id] = apart as RecordByType['highlight']['id'][];
    got(await open.dispatch({ kind: 'highlight.note', id: id!, note: 'Who counted?' }));
    got(await open.dispatch({ kind: 'highlight.delete', ids: [together.at(-1)!] }));
    await moment();
    const back = async (file: string | null, at: number) =>
      got(await restoreProject(open, machine, { point: { file, at }, keepAdded: false }));
    await back(null, after);
    expect(highlights(open)).toEqual(apart);
    expect(open.project.tables.highlight.get(id!)?.note).toBe('');
    await back(whole, before);
    expect(highlights(open)).toEqual(together);
    got(await open.flush());
    expect(await checkFiles(folder, whole)).toEqual(apart); // with what is left of those that went
    got(await open.undo());
    expect(highlights(open)).toEqual(apart);
  });
});

describe('a project that has the old file and those it was split into', () => {
  /** Both, where the old one has lived on in another program that added a highlight and deleted one. */
  async function both() {
    const made = await project();
    await addHighlights(made.open, HOLDS);
    got(await made.open.flush());
    const stage = await tempFolder();
    await copyFile(made.path(made.whole), join(stage, 'old.json'));
    await addHighlights(made.open, 10);
    const [first] = highlights(made.open) as RecordByType['highlight']['id'][];
    got(await made.open.dispatch({ kind: 'highlight.note', id: first!, note: 'newer' }));
    got(await made.open.close());
    const old = JSON.parse(await readFile(join(stage, 'old.json'), 'utf8')) as FileEnvelope;
    const [pattern] = old.records as RecordByType['highlight'][];
    const added = { ...pattern, id: `hlt_${'b'.repeat(26)}`, note: 'theirs' };
    await writeFile(
      made.path(made.whole),
      canonicalJson({ ...old, records: [...old.records, added] }),
    );
    return { ...made, ids: [...highlights(made.open), added.id].sort(), first: first! };
  }

  it('unites them record by record, and puts them in order with the next edit', async () => {
    const { folder, whole, ids, first, ports } = await both();
    const read = got(await openProject(ports, folder, 'read'));
    expect(read.header.problems).toEqual([
      { file: whole, sentence: expect.stringMatching(/is not as Attest saved it/) as unknown },
    ]);
    expect(highlights(read)).toEqual(ids);
    expect(read.project.tables.highlight.get(first)?.note).toBe('newer');
    const open = got(await openProject(ports, folder, 'edit-or-refuse'));
    onTestFinished(() => void open.close());
    expect(highlights(open)).toEqual(ids);
    expect(await files(folder)).toContain(whole);
    await addHighlights(open, 1);
    got(await open.flush());
    expect(await files(folder)).not.toContain(whole);
    expect(await checkFiles(folder, whole)).toEqual(highlights(open));
  });

  it('takes in the old file where it comes back while the project is open', async () => {
    const { open, folder, whole, path } = await project();
    await addHighlights(open, HOLDS);
    got(await open.flush());
    const old = await readFile(path(whole), 'utf8');
    await addHighlights(open, 10);
    got(await open.flush());
    const file = JSON.parse(old) as FileEnvelope;
    const [pattern] = file.records as RecordByType['highlight'][];
    const id = `hlt_${'b'.repeat(26)}`;
    await writeFile(
      path(whole),
      canonicalJson({ ...file, records: [...file.records, { ...pattern, id }] }),
    );
    await open.store.look();
    expect(highlights(open)).toContain(id);
    got(await open.flush());
    expect(await files(folder)).not.toContain(whole);
    expect(await checkFiles(folder, whole)).toEqual(highlights(open));
  });

  it('notices that another program has split the file it has open', async () => {
    const { open, folder, whole, path, machine } = await project(testMachine());
    await addHighlights(open, 8);
    got(await open.flush());
    const stage = join(await tempFolder(), 'Losses');
    await mkdir(dirname(join(stage, whole)), { recursive: true });
    for (const name of await filesBelow(folder)) {
      await mkdir(dirname(join(stage, name)), { recursive: true });
      await copyFile(path(name), join(stage, name));
    }
    const splits = {
      machine: testMachine({ fileHolds: HOLDS, token: 'machine-b' }),
      identity: { me: async () => Promise.resolve(null), setMe: async () => Promise.resolve() },
    };
    const other = got(await openProject(splits, stage, 'edit-or-refuse'));
    await addHighlights(other, 3);
    got(await other.close());
    await rm(path(whole));
    for (const name of await files(stage)) await copyFile(join(stage, name), path(name));
    expect(machine.fileHolds).toBeUndefined();
    await open.store.look();
    expect(highlights(open)).toEqual(highlights(other));
    await addHighlights(open, 1);
    got(await open.flush());
    expect(await files(folder)).toEqual([whole]);
    expect(await checkFiles(folder, whole, 1000)).toEqual(highlights(open));
  });
});

describe('a file of a split document that cannot be read', () => {
  it('costs itself alone, is named, and keeps its place until it is written', async () => {
    const { open, folder, whole, path, ports } = await project();
    await addHighlights(open, 20);
    const all = highlights(open);
    const bad = open.store.fileOf(all[0]!)!;
    got(await open.close());
    const lost = (await recordsIn(path(bad))).map(({ id }) => id as string);
    await writeFile(path(bad), '{ "records": [');
    const again = got(await openProject(ports, folder, 'edit-or-refuse'));
    onTestFinished(() => void again.close());
    expect(again.header.problems.map(({ file }) => file)).toEqual([bad]);
    expect(highlights(again)).toEqual(all.filter((id) => !lost.includes(id)));
    // Its own past is looked through, under the name a person knows.
    const { files: kept } = got(await historyOf(again, ports.machine));
    expect(kept.find(({ home }) => home === whole)?.problems).toHaveLength(1);
    const readable = { point: { readable: whole }, keepAdded: false };
    got(await restoreProject(again, ports.machine, readable));
    await addHighlights(again, 30);
    got(await again.flush());
    const left = highlights(again);
    expect(left).toHaveLength(all.length - lost.length + 30);
    expect(await checkFiles(folder, whole)).toEqual(left);
  });
});
