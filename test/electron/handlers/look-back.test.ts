import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Delta } from '#shared/project/former-state.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import { allRecords } from '#shared/project/project.ts';
import { historyOf, lookBack, type RestorePoint } from '#electron/handlers/look-back.ts';
import type { OpenProject } from '#electron/handlers/open-project.ts';
import { momentsOf } from '#electron/store/history-moments.ts';
import { testMachine } from '#test/electron/store/test-machine.ts';
import { got, newProject, pasted, refused, type TestProject } from './test-project.ts';

/** A project on the real disk, whose clock is moved between changes so that they are apart. */
async function project() {
  const machine = testMachine();
  const made = await newProject(machine);
  let { open } = made;
  const run = async (command: Parameters<OpenProject['dispatch']>[0]) => {
    machine.pass(60_000);
    got(await open.dispatch(command));
    got(await open.flush());
  };
  const by = (type: AnyRecord['type']) =>
    [...allRecords(open.project)].filter((record) => record.type === type);
  const look = async (point: RestorePoint): Promise<Delta> =>
    got(await lookBack(open, machine, point))(open.project).delta;
  const moments = async () => momentsOf(got(await historyOf(open, machine)).versions);
  const reopen = async (): Promise<TestProject> => {
    const again = await made.reopen();
    ({ open } = again);
    return again;
  };
  return { ...made, machine, run, by, look, moments, reopen, open: () => open };
}

const names = (records: readonly AnyRecord[]) =>
  records.map((record) => (record.type === 'tag' ? record.name : record.type));

describe('looking back', () => {
  it('says what came since, what went since and what was changed', async () => {
    const { run, by, look, moments } = await project();
    await run({ kind: 'tag.add', name: 'toll' });
    await run({ kind: 'tag.add', name: 'town' });
    const [toll, town] = by('tag');
    await run({ kind: 'tag.set', id: toll!.id, changes: { name: 'death toll' } });
    await run({ kind: 'tag.delete', id: town!.id });
    await run({ kind: 'tag.add', name: 'month' });
    const beforeChange = (await moments()).at(-2)!;
    const delta = await look({ file: 'tags.json', at: beforeChange.at });
    expect(names(delta.returns)).toEqual(['town']);
    expect(delta.changes.map(({ paths }) => paths)).toEqual([['name']]);
    expect(names(delta.goes)).toEqual(['month']);
  });

  it('takes what came in since as not there then, for the whole project', async () => {
    const { run, look, bring, machine, moments } = await project();
    await run({ kind: 'tag.add', name: 'toll' });
    await run({ kind: 'tag.add', name: 'town' });
    const { at } = (await moments()).at(-1)!;
    machine.pass(60_000);
    await bring(pasted('The monitor counted 880 people in May.'));
    const delta = await look({ file: null, at });
    expect(names(delta.goes).sort()).toEqual(['document', 'town']);
    expect(delta.returns).toEqual([]);
  });

  it('finds the newest version of a file that is broken now', async () => {
    const { run, look, folder, reopen } = await project();
    await run({ kind: 'tag.add', name: 'toll' });
    await run({ kind: 'tag.add', name: 'town' });
    await writeFile(join(folder, 'tags.json'), '{ "records": [');
    const { open, ports } = await reopen();
    expect(open.header.problems).toHaveLength(1);
    expect(names((await look({ file: 'tags.json', at: ports.machine.now() })).returns)).toEqual([
      'toll',
    ]);
  });

  it('lists what was put aside, and what can still be read of it', async () => {
    const { run, look, folder, reopen, machine, by } = await project();
    await run({ kind: 'tag.add', name: 'toll' });
    const path = join(folder, 'tags.json');
    const damaged = (await readFile(path, 'utf8')).replace(/("records": \[)/, '$1 {"id": 1},');
    await writeFile(path, damaged);
    const { open } = await reopen();
    got(await open.dispatch({ kind: 'tag.delete', id: by('tag')[0]!.id }));
    got(await open.flush());
    const { quarantine } = got(await historyOf(open, machine));
    expect(quarantine.map(({ home }) => home)).toEqual(['tags.json']);
    const delta = await look({ quarantined: quarantine[0]!.name });
    expect(names(delta.returns)).toEqual(['toll']);
    expect(delta.goes).toEqual([]);
  });

  it('refuses what is no file of a project', async () => {
    const { open, machine } = await project();
    const refusal = await lookBack(open(), machine, { file: '../tags.json', at: 0 });
    expect(refused(refusal).code).toBe('not-found');
  });
});
