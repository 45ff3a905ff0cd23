import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRecords, table } from '#shared/project/project.ts';
import type { Patch } from '#shared/project/patch.ts';
import { historyOf } from '#electron/handlers/look-back.ts';
import type { OpenProject } from '#electron/handlers/open-project.ts';
import { restoreProject } from '#electron/handlers/restore-project.ts';
import { momentsOf } from '#electron/store/history-moments.ts';
import { testMachine } from '#test/electron/store/test-machine.ts';
import { got, newProject, pasted, refused } from './test-project.ts';

/** A project with two tags, the second renamed, and a document that came last. */
async function project() {
  const machine = testMachine();
  const made = await newProject(machine);
  const { open } = made;
  const run = async (command: Parameters<OpenProject['dispatch']>[0]) => {
    machine.pass(60_000);
    got(await open.dispatch(command));
    got(await open.flush());
  };
  await run({ kind: 'tag.add', name: 'toll' });
  await run({ kind: 'tag.add', name: 'town' });
  const town = [...table(open.project, 'tag').values()].find(({ name }) => name === 'town')!;
  await run({ kind: 'tag.set', id: town.id, changes: { name: 'village' } });
  machine.pass(60_000);
  await made.bring(pasted('The monitor counted 880 people in May.'));
  machine.pass(60_000);
  const moments = async () => momentsOf(got(await historyOf(open, machine)).versions);
  const restore = async (at: number, file: string | null = null, keepAdded = false) =>
    got(await restoreProject(open, machine, { point: { file, at }, keepAdded }));
  return { ...made, machine, run, moments, restore };
}

const tags = (open: OpenProject) =>
  [...table(open.project, 'tag').values()].map(({ name }) => name).sort();
const shown = (open: OpenProject) =>
  [...allRecords(open.project)].map((record) => ({ ...record, '~': null }));

describe('restoring', () => {
  it('shows a file as it was, on disk too, and leaves the other files alone', async () => {
    const { open, restore, moments, reopen } = await project();
    await restore((await moments())[0]!.at, 'tags.json');
    expect(tags(open)).toEqual(['toll', 'town']);
    expect(table(open.project, 'document').size).toBe(1);
    const again = await reopen();
    expect(tags(again.open)).toEqual(['toll', 'town']);
  });

  it('shows the whole project as it was: what came since is deleted', async () => {
    const { open, restore, moments, reopen } = await project();
    await restore((await moments()).at(-1)!.at);
    expect(tags(open)).toEqual(['toll']);
    expect(table(open.project, 'document').size).toBe(0);
    expect((await reopen()).open.header.problems).toEqual([]);
  });

  it('deletes nothing where what was added is to be kept', async () => {
    const { open, restore, moments } = await project();
    await restore((await moments()).at(-1)!.at, null, true);
    expect(tags(open)).toEqual(['toll', 'village']);
    expect(table(open.project, 'document').size).toBe(1);
  });

  it('is one step that undo takes back and redo does again', async () => {
    const { open, restore, moments } = await project();
    const before = shown(open);
    await restore((await moments()).at(-1)!.at);
    expect(open.header.history.undo).toBe('restore from history');
    expect(got(await open.undo()).left).toEqual([]);
    expect(shown(open)).toEqual(before);
    got(await open.redo());
    expect(tags(open)).toEqual(['toll']);
  });

  it('is in history itself: one can go back to what was before it', async () => {
    const { open, restore, moments, machine } = await project();
    const before = tags(open);
    await restore((await moments()).at(-1)!.at, 'tags.json');
    got(await open.flush());
    machine.pass(60_000);
    await restore((await moments())[0]!.at, 'tags.json');
    expect(tags(open)).toEqual(before);
  });

  it('is seen by whoever follows the project, as any change', async () => {
    const { open, restore, moments } = await project();
    const patches: Patch[] = [];
    open.listen({ onPatch: (patch) => void patches.push(patch) });
    const { patch } = await restore((await moments()).at(-1)!.at);
    expect(patches).toEqual([patch]);
    expect(patch.removed.length).toBeGreaterThan(0);
  });

  it('brings back what a broken file held, and keeps the broken file', async () => {
    const { folder, reopen, machine } = await project();
    const path = join(folder, 'tags.json');
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, 200));
    const { open } = await reopen();
    expect(tags(open)).toEqual([]);
    const told: string[][] = [];
    open.listen({ onProblems: (problems) => told.push(problems.map(({ file }) => file)) });
    const other = { file: 'claims.json', at: machine.now() };
    got(await restoreProject(open, machine, { point: other, keepAdded: false }));
    expect(open.header.problems.map(({ file }) => file)).toEqual(['tags.json']);
    const point = { file: 'tags.json', at: machine.now() };
    got(await restoreProject(open, machine, { point, keepAdded: false }));
    expect(tags(open)).toEqual(['toll', 'town']);
    expect(open.header.problems).toEqual([]);
    expect(told).toEqual([[]]);
    got(await open.flush());
    const { quarantine, files } = got(await historyOf(open, machine));
    expect(quarantine.map(({ home }) => home)).toEqual(['tags.json']);
    expect(files.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('brings back the whole records of a file that was cut short, before or after it is put aside', async () => {
    const { folder, reopen, machine, run } = await project();
    await run({ kind: 'tag.add', name: 'month' });
    const path = join(folder, 'tags.json');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.slice(0, -40));
    const { open } = await reopen();
    const bring = async (point: { quarantined: string } | { readable: string }) =>
      got(await restoreProject(open, machine, { point, keepAdded: false }));
    await bring({ readable: 'tags.json' });
    const saved = tags(open);
    expect(saved).toHaveLength(2);
    const { quarantine } = got(await historyOf(open, machine));
    got(await open.undo());
    expect(tags(open)).toEqual([]);
    await bring({ quarantined: quarantine[0]!.name });
    expect(tags(open)).toEqual(saved);
  });

  it('changes nothing where nothing differs', async () => {
    const { open, restore, machine } = await project();
    const { revision, history } = open.header;
    await restore(machine.now(), null);
    expect(open.header).toMatchObject({ revision, history });
  });

  it('is refused in a project that can only be read', async () => {
    const { open, machine, moments } = await project();
    const [{ at } = { at: 0 }] = await moments();
    open.lose('Another window took this project over.');
    const request = { point: { file: null, at }, keepAdded: false };
    expect(refused(await restoreProject(open, machine, request)).code).toBe('read-only');
  });
});
