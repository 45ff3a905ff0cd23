import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { bury } from '#shared/record/bury.ts';
import { makeId } from '#shared/base/ids.ts';
import { getRecord } from '#shared/project/project.ts';
import { trashHandlers } from '#electron/handlers/trash-handlers.ts';
import type { ProjectSession } from '#electron/handlers/project-session.ts';
import { nodeFileSystem } from '#electron/store/node-file-system.ts';
import { testMachine } from '#test/electron/store/test-machine.ts';
import { got, newProject, refused, type TestProject } from './test-project.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The requests as the window makes them, on a project that is open. */
function trashOf({ open, ports }: TestProject) {
  const needed = () => ok({ project: open });
  const session = { needed } as unknown as ProjectSession; // the trash asks for the project alone
  return trashHandlers(session, ports.machine);
}

async function withClaim(project: TestProject, statement: string): Promise<string> {
  const id = makeId('claim', project.ports.machine.random);
  got(await project.open.dispatch({ kind: 'claim.add', id, statement }));
  return id;
}

describe('the trash', () => {
  it('lists what was deleted, when and by whom, and is empty once it is back', async () => {
    const project = await newProject();
    const id = await withClaim(project, 'Nine left.');
    got(await project.open.dispatch({ kind: 'claim.delete', ids: [id] }));
    const trash = trashOf(project);
    expect(got(await trash['trash.list']({}))).toMatchObject([
      { id, kind: 'claim', words: 'Nine left.', by: 'Heron', isMine: true, daysLeft: 30 },
    ]);
    const back = got(await trash['trash.restore']({ ids: [id] }));
    expect(back.label).toBe('restore claim');
    expect(getRecord(project.open.project, 'claim', id)).toMatchObject({
      statement: 'Nine left.',
    });
    expect(got(await trash['trash.list']({}))).toEqual([]);
    expect(refused(await trash['trash.restore']({ ids: [id] })).code).toBe('not-found');
  });

  it('takes a restore back like any other change', async () => {
    const project = await newProject();
    const id = await withClaim(project, 'Nine left.');
    got(await project.open.dispatch({ kind: 'claim.delete', ids: [id] }));
    got(await trashOf(project)['trash.restore']({ ids: [id] }));
    got(await project.open.undo());
    expect(getRecord(project.open.project, 'claim', id)).toBeUndefined();
    got(await project.open.redo());
    expect(getRecord(project.open.project, 'claim', id)?.statement).toBe('Nine left.');
  });

  it('outlives the window, and only there the words are still to be found', async () => {
    const first = await newProject();
    const id = await withClaim(first, 'Nine left.');
    got(await first.open.dispatch({ kind: 'claim.delete', ids: [id] }));
    const project = await first.reopen();
    const onDisk = await readFile(join(project.folder, 'claims.json'), 'utf8');
    expect(onDisk).toContain(id);
    expect(onDisk).not.toContain('Nine left.');
    got(await trashOf(project)['trash.restore']({ ids: [id] }));
    got(await project.open.flush());
    expect(await readFile(join(project.folder, 'claims.json'), 'utf8')).toContain('Nine left.');
  });

  it('has what a colleague deleted on the disk, and says who it was not', async () => {
    const project = await newProject();
    const id = await withClaim(project, 'Nine left.');
    got(await project.open.flush());
    const path = join(project.folder, 'claims.json');
    const file = JSON.parse(await readFile(path, 'utf8')) as { records: unknown[] };
    const claim = getRecord(project.open.project, 'claim', id)!;
    const writer = { at: '2026-01-14T09:40:00.000Z-0000', by: 'per_them', run: 'rtheirsaaa' };
    await writeFile(path, canonicalJson({ ...file, records: [bury(claim, writer)] }));
    await project.open.store.look();
    expect(got(await trashOf(project)['trash.list']({}))).toMatchObject([
      { id, words: 'Nine left.', by: null, isMine: false, at: writer.at },
    ]);
  });

  it('is on disk before the file that loses the record', async () => {
    let isFull = false;
    const fs = {
      ...nodeFileSystem,
      open: (path: string, flags: 'wx' | 'r') =>
        isFull && path.includes('trash')
          ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
          : nodeFileSystem.open(path, flags),
    };
    const project = await newProject(testMachine({ fs }));
    const id = await withClaim(project, 'Nine left.');
    got(await project.open.flush());
    isFull = true;
    got(await project.open.dispatch({ kind: 'claim.delete', ids: [id] }));
    expect(refused(await project.open.flush()).sentence).toMatch(/disk is full/);
    const file = join(project.folder, 'claims.json');
    expect(await readFile(file, 'utf8')).toContain('Nine left.');
    isFull = false;
    got(await project.open.flush());
    expect(await readFile(file, 'utf8')).not.toContain('Nine left.');
    expect(got(await trashOf(project)['trash.list']({}))).toMatchObject([{ id }]);
  });

  it('lets go of what is older than 30 days when the project is opened', async () => {
    let later = 0;
    const now = () => Date.UTC(2026, 0, 14, 9, 30) + later;
    const first = await newProject(testMachine({ now }));
    const id = await withClaim(first, 'Nine left.');
    got(await first.open.dispatch({ kind: 'claim.delete', ids: [id] }));
    later = 29 * DAY;
    const kept = await first.reopen();
    expect(got(await trashOf(kept)['trash.list']({}))).toMatchObject([{ id, daysLeft: 1 }]);
    later = 31 * DAY;
    const over = await kept.reopen();
    expect(got(await trashOf(over)['trash.list']({}))).toEqual([]);
    const folder = join(over.folder, '.attest', over.ports.machine.token, 'trash');
    expect(await readdir(folder)).toEqual([]);
  });
});
