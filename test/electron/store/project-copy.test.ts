import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRecords, table } from '#shared/project/project.ts';
import { checkProject } from '#electron/cli/commands/check-command.ts';
import { openProject } from '#electron/handlers/open-folder.ts';
import type { OpenProject } from '#electron/handlers/open-project.ts';
import { copyProject } from '#electron/store/project-copy.ts';
import {
  filesBelow,
  got,
  newProject,
  pasted,
  refused,
  testIdentity,
} from '#test/electron/handlers/test-project.ts';
import { faultyFileSystem, tempFolder, testMachine, type Fault } from './test-machine.ts';

const WRITES = new Set(['write', 'rename', 'link', 'copyFile', 'mkdir', 'sync']);

/** A project with a document and a private note, whose own disk can be told to fail. */
async function project() {
  let fault: Fault = () => undefined;
  const machine = testMachine({ fs: faultyFileSystem((call, path) => fault(call, path)) });
  const made = await newProject(machine);
  const { open, folder } = made;
  await made.bring(pasted('The monitor counted 880 people in May.'));
  const [document] = table(open.project, 'document').keys();
  got(await open.dispatch({ kind: 'note.add', about: document!, text: 'Ask R.', public: false }));
  got(await open.flush());
  const fail = (code: string, calls: ReadonlySet<string> = WRITES) => {
    fault = (call, path) => (path.startsWith(folder) && calls.has(call) ? code : undefined);
  };
  const to = join(await tempFolder(), 'Losses copy');
  const copy = () =>
    copyProject({ machine, project: open.project, shelf: open.store, from: folder, to });
  const opened = async (): Promise<OpenProject> =>
    got(await openProject({ machine, identity: testIdentity() }, to, 'read'));
  return { ...made, machine, fail, to, copy, opened };
}

const sorted = (open: OpenProject) =>
  [...allRecords(open.project)].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('a copy elsewhere', () => {
  it.each(['ENOSPC', 'EROFS', 'EIO'])(
    'holds the edit its own disk refuses with %s, private records and all',
    async (code) => {
      const { open, fail, copy, opened, machine } = await project();
      fail(code);
      got(await open.dispatch({ kind: 'tag.add', name: 'toll' }));
      expect(refused(await open.flush()).code).toBe('not-saved');
      expect(got(await copy())).toEqual({ missing: [] });
      const again = await opened();
      expect(sorted(again)).toEqual(sorted(open));
      expect(await checkProject(again)).toEqual([]);
      await again.close();
      // The edit is still tried where it belongs, and lands when the disk takes it again.
      fail(code, new Set());
      machine.pass(60_000);
      got(await open.flush());
    },
  );

  it('holds every record and names what is missing where the drive is gone', async () => {
    const { open, folder, copy, opened } = await project();
    await rename(folder, `${folder} unplugged`);
    got(await open.dispatch({ kind: 'tag.add', name: 'toll' }));
    expect(refused(await open.flush()).sentence).toContain('not there any more');
    const { missing } = got(await copy());
    expect(missing.some((name) => name.startsWith('originals/'))).toBe(true);
    const again = await opened();
    expect(sorted(again)).toEqual(sorted(open));
    await again.close();
    await rename(`${folder} unplugged`, folder);
  });

  it('keeps what we cannot read in a file, and its unknown fields', async () => {
    const { open, folder, copy, to } = await project();
    got(await open.dispatch({ kind: 'tag.add', name: 'toll' }));
    got(await open.flush());
    const path = join(folder, 'tags.json');
    const stray = (await readFile(path, 'utf8'))
      .replace('"records": [', '"records": [ { "id": "xyz_1", "type": "later" },')
      .replace('{', '{ "mood": "calm",');
    await writeFile(path, stray);
    got(await copy());
    const copied = await readFile(join(to, 'tags.json'), 'utf8');
    expect(copied).toContain('"xyz_1"');
    expect(copied).toContain('"mood": "calm"');
  });

  it('has the same files, and nothing that is local to this machine', async () => {
    const { folder, copy, to } = await project();
    got(await copy());
    expect(await filesBelow(to)).toEqual(await filesBelow(folder));
  });

  it('goes nowhere where something is already', async () => {
    const { copy, to } = await project();
    await mkdir(to);
    await writeFile(join(to, 'letter.txt'), 'Dear');
    expect(refused(await copy()).code).toBe('project-exists');
  });

  it('is no project before all of it is there', async () => {
    const { machine, open, folder, to } = await project();
    const fs = faultyFileSystem((call, path) =>
      call === 'rename' && path.includes(join(to, 'private')) ? 'ENOSPC' : undefined,
    );
    const request = { project: open.project, shelf: open.store, from: folder, to };
    const failed = await copyProject({ ...request, machine: { ...machine, fs } });
    expect(refused(failed).code).toBe('not-saved');
    expect(await filesBelow(to)).not.toContain('project.json');
    await rm(to, { recursive: true });
  });
});
