import { readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '#shared/base/result.ts';
import type { ImportOutcome } from '#shared/ipc/contract.ts';
import { ErasedPhrase } from '#shared/project/erased-phrase.ts';
import { table } from '#shared/project/project.ts';
import { createFingerprints } from '#electron/handlers/fingerprints.ts';
import { importDocuments } from '#electron/handlers/import-documents.ts';
import { expandFolders, type ImportFile } from '#electron/handlers/import-files.ts';
import {
  findInterrupted,
  listed,
  type Continued,
  type Interrupted,
} from '#electron/handlers/interrupted-import.ts';
import { openProject } from '#electron/handlers/open-folder.ts';
import { eraseFromLocal } from '#electron/store/erase-files.ts';
import { localFolder } from '#electron/store/project-files.ts';
import { faultyFileSystem, tempFolder, testMachine } from '#test/electron/store/test-machine.ts';
import { converter, got, newProject, refused, type TestProject } from './test-project.ts';

async function folderOf(count: number): Promise<string> {
  const folder = await tempFolder();
  for (let at = 0; at < count; at += 1) {
    const name = `${String(at).padStart(3, '0')}.md`;
    await writeFile(join(folder, name), `# Report ${at}\n\nThe port counted ${at + 200} boats.`);
  }
  return folder;
}

function run(
  { open, ports: { machine } }: TestProject,
  files: readonly ImportFile[],
  continued?: Continued,
): Promise<Result<ImportOutcome[]>> {
  const deps = { open, converter, fingerprints: createFingerprints(open), fs: machine.fs };
  const { signal } = new AbortController();
  const bring = (note?: Parameters<Parameters<typeof listed>[3]>[0]) =>
    importDocuments(deps, files, { signal, onProgress: () => {}, ...(note ? { note } : {}) });
  return listed(machine, open, files, bring, continued);
}

const continuing = ({ done, forget }: Interrupted): Continued => ({
  before: done,
  onListed: forget,
});

/** A project whose disk was full at the second part of an import of so many files, or at those parts. */
async function broken(count: number, full: readonly number[] = [2]) {
  let commits = 0;
  const fault = (call: string, path: string): string | undefined =>
    call === 'rename' && path.endsWith('entry.json.new') && full.includes(++commits)
      ? 'ENOSPC'
      : undefined;
  const machine = testMachine({ fs: faultyFileSystem(fault) });
  const project = await newProject(machine);
  const folder = await folderOf(count);
  const files = await expandFolders(machine.fs, [folder]);
  expect(refused(await run(project, files)).sentence).toContain('The disk is full');
  const lists = join(localFolder(project.folder, machine.token), 'imports');
  return { project, folder, lists, machine };
}

describe('an import that broke off', { timeout: 30_000 }, () => {
  it('says how many files are in, brings the rest and nothing twice', async () => {
    const { project, folder, lists } = await broken(104);
    const again = await project.reopen();
    const found = (await findInterrupted(again.ports.machine, again.open))!;
    expect(found).toMatchObject({ total: 104, done: 50 });
    await unlink(join(folder, '103.md'));
    const outcomes = got(await run(again, found.left, continuing(found)));
    const count = (status: string) => outcomes.filter((one) => one.status === status).length;
    expect([count('imported'), count('already'), count('refused')]).toEqual([53, 0, 1]);
    expect(outcomes.at(-1)).toMatchObject({ file: expect.stringMatching(/103\.md$/) as string });
    expect(outcomes.at(-1)!.reason).toContain('There is no such file');
    expect(table(again.open.project, 'document').size).toBe(103);
    expect(await findInterrupted(again.ports.machine, again.open)).toBeNull();
    expect(await readdir(lists)).toEqual([]);
  });

  it('counts all it was asked for when it breaks off once more', async () => {
    const { project, machine } = await broken(154, [2, 4]);
    const found = (await findInterrupted(machine, project.open))!;
    expect(found).toMatchObject({ total: 154, done: 50 });
    refused(await run(project, found.left, continuing(found)));
    expect(await findInterrupted(machine, project.open)).toMatchObject({ total: 154, done: 100 });
  });

  it('counts a part that was noted and not saved as still to come', async () => {
    const { project, lists } = await broken(60);
    const [list] = await readdir(lists);
    expect((await readdir(join(lists, list!))).sort()).toEqual(['1.json', '2.json', 'files.json']);
    expect(await findInterrupted(project.ports.machine, project.open)).toMatchObject({ done: 50 });
  });

  it('with a damaged note brings its files again, which are known', async () => {
    const { project, lists } = await broken(60);
    const [list] = await readdir(lists);
    await writeFile(join(lists, list!, '1.json'), '[{"at":0,');
    const found = (await findInterrupted(project.ports.machine, project.open))!;
    expect(found.left).toHaveLength(60);
    const outcomes = got(await run(project, found.left, continuing(found)));
    expect(outcomes.filter(({ status }) => status === 'already')).toHaveLength(50);
    expect(table(project.open.project, 'document').size).toBe(60);
  });

  it('with a damaged list is forgotten', async () => {
    const { project, lists } = await broken(60);
    const [list] = await readdir(lists);
    await writeFile(join(lists, list!, 'files.json'), '{"format":1,"files":[{"path":"../x"');
    expect(await findInterrupted(project.ports.machine, project.open)).toBeNull();
    expect(await readdir(lists)).toEqual([]);
  });

  it('can be left, and is then not offered again', async () => {
    const { project } = await broken(60);
    await (await findInterrupted(project.ports.machine, project.open))!.forget();
    expect(await findInterrupted(project.ports.machine, project.open)).toBeNull();
    expect(table(project.open.project, 'document').size).toBe(50);
  });

  it('is offered to nobody who can only read', async () => {
    const { project, machine } = await broken(60);
    const reading = got(await openProject(project.ports, project.folder, 'read'));
    expect(await findInterrupted(machine, reading)).toBeNull();
    got(await reading.close());
  });

  it('that ended leaves no list behind, whether all came in or somebody stopped it', async () => {
    const project = await newProject();
    const { machine } = project.ports;
    const files = await expandFolders(machine.fs, [await folderOf(4)]);
    got(await run(project, files));
    expect(await readdir(join(localFolder(project.folder, machine.token), 'imports'))).toEqual([]);
  });
});

describe(
  'an import that broke off before something was erased for good',
  { timeout: 30_000 },
  () => {
    it('names it no more, and does not bring it in again', async () => {
      const { project, folder, lists, machine } = await broken(104);
      const { open } = project;
      const [first] = table(open.project, 'document').values();
      const place = { folder: project.folder, machine };
      const gone = { ids: new Set<string>([first!.id]), hashes: [], phrase: null };
      const words = { ids: new Set<string>(), hashes: [], phrase: new ErasedPhrase('103 md') };
      await eraseFromLocal(place, gone);
      await eraseFromLocal(place, words);
      const [list = ''] = await readdir(lists);
      for (const name of await readdir(join(lists, list))) {
        const text = await readFile(join(lists, list, name), 'utf8');
        expect(text).not.toContain(first!.id);
        expect(text).not.toContain('103.md');
      }
      const found = (await findInterrupted(machine, open))!;
      expect(found).toMatchObject({ total: 102, done: 49 });
      const names = found.left.map(({ path }) => path.slice(folder.length + 1));
      expect(names).toHaveLength(53);
      expect(names).not.toContain('103.md');
      expect(names).not.toContain('000.md');
    });
  },
);
