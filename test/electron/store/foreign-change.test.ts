import { readFile, readdir, stat, writeFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { table } from '#shared/project/project.ts';
import { openProject } from '#electron/handlers/open-folder.ts';
import { listVersions } from '#electron/store/history.ts';
import { nodeFileSystem } from '#electron/store/node-file-system.ts';
import { got, newProject, testIdentity } from '#test/electron/handlers/test-project.ts';
import { testMachine } from './test-machine.ts';

/** A project with one tag, saved and open; what another program would find in its folder. */
async function opened() {
  const project = await newProject();
  got(await project.open.dispatch({ kind: 'tag.add', name: 'toll' }));
  got(await project.open.flush());
  return { ...project, tags: join(project.folder, 'tags.json') };
}

type Open = Awaited<ReturnType<typeof opened>>['open'];

const names = ({ project }: Open) => [...table(project, 'tag').values()].map(({ name }) => name);

/** What a colleague's copy of the file holds after they added a tag of their own. */
async function withTheirs(path: string, name: string): Promise<string> {
  const file = JSON.parse(await readFile(path, 'utf8')) as { records: Record<string, unknown>[] };
  const [first] = file.records;
  file.records.push({ ...first, id: `tag_${'b'.repeat(26)}`, name });
  return JSON.stringify(file);
}

describe('a file somebody else changed', () => {
  it('is merged, not overwritten, by the next save', async () => {
    const { open, tags } = await opened();
    const told: string[] = [];
    open.listen({ onNotice: (sentence) => told.push(sentence) });
    await writeFile(tags, await withTheirs(tags, 'theirs'));
    got(await open.dispatch({ kind: 'tag.add', name: 'town' }));
    got(await open.flush());
    expect(names(open).sort()).toEqual(['theirs', 'toll', 'town']);
    const onDisk = await readFile(tags, 'utf8');
    for (const name of ['theirs', 'toll', 'town']) expect(onDisk).toContain(`"name": "${name}"`);
    expect(told).toEqual([
      'Another program changed tags.json. One record was taken over from it; ' +
        'nothing of yours was overwritten.',
    ]);
  });

  it('is written again when it was put back to what it held before', async () => {
    const { open, tags } = await opened();
    const older = await readFile(tags);
    const [id = ''] = table(open.project, 'tag').keys();
    got(await open.dispatch({ kind: 'tag.add', name: 'town' }));
    got(await open.dispatch({ kind: 'tag.set', id, changes: { description: 'Paid at a gate.' } }));
    const revision = got(await open.flush());
    const told: (string | number)[] = [];
    open.listen({ onNotice: (one) => told.push(one), onSaved: (one) => told.push(one) });
    await writeFile(tags, older);
    await open.store.look();
    expect(open.store.saved()).toBe(revision - 1);
    got(await open.flush());
    const onDisk = await readFile(tags, 'utf8');
    for (const words of ['toll', 'town', 'Paid at a gate.']) expect(onDisk).toContain(words);
    expect(told).toEqual([
      'Another program put an older copy over tags.json, without 2 records as saved here. ' +
        'They are being written again.',
      revision,
    ]);
    await open.store.look();
    expect(told).toHaveLength(2);
  });

  it('is looked at once more before the project is let go', async () => {
    const { open, tags, reopen } = await opened();
    const older = await readFile(tags);
    got(await open.dispatch({ kind: 'tag.add', name: 'town' }));
    got(await open.flush());
    await writeFile(tags, older);
    got(await open.close());
    expect(names((await reopen()).open).sort()).toEqual(['toll', 'town']);
  });

  it('is noticed while nothing is saved, and reaches the window as a patch', async () => {
    const { open, tags } = await opened();
    const patched: string[] = [];
    open.listen({
      onPatch: ({ changed }, answered) =>
        patched.push(...changed.map(({ type }) => type), `${answered}`),
    });
    await writeFile(tags, await withTheirs(tags, 'theirs'));
    await open.store.look();
    expect(names(open)).toContain('theirs');
    expect(patched).toEqual(['tag', 'false']);
  });

  it('is taken in although it was written between our look and our rename', async () => {
    let meddle: (() => Promise<void>) | null = null;
    const fs = {
      ...nodeFileSystem,
      link: async (from: string, to: string) => {
        const now = from.endsWith('tags.json') ? meddle : null;
        if (now) meddle = null;
        await now?.();
        await nodeFileSystem.link(from, to);
      },
    };
    const { folder, open: first, tags } = await opened();
    got(await first.close());
    const ports = { machine: testMachine({ fs }), identity: testIdentity() };
    const open = got(await openProject(ports, folder, 'edit-or-refuse'));
    const theirs = await withTheirs(tags, 'theirs');
    meddle = () => writeFile(tags, theirs);
    got(await open.dispatch({ kind: 'tag.add', name: 'town' }));
    got(await open.flush());
    expect(names(open).sort()).toEqual(['theirs', 'toll', 'town']);
    expect(await readFile(tags, 'utf8')).toContain('theirs');
  });

  it('keeps what was open when it cannot be read, and goes to quarantine', async () => {
    const { open, tags, folder } = await opened();
    const told: string[] = [];
    open.listen({ onNotice: (sentence) => told.push(sentence) });
    await writeFile(tags, '{ "records": [');
    got(await open.dispatch({ kind: 'tag.add', name: 'town' }));
    got(await open.flush());
    expect(names(open).sort()).toEqual(['toll', 'town']);
    expect(told).toHaveLength(1);
    const kept = join(folder, '.attest', 'machine-a', 'quarantine');
    const [file] = await readdir(kept);
    expect(await readFile(join(kept, file!), 'utf8')).toBe('{ "records": [');
  });

  it('is written again as a whole when it was deleted', async () => {
    const { open, tags } = await opened();
    await rm(tags);
    await open.store.look();
    got(await open.dispatch({ kind: 'tag.add', name: 'town' }));
    got(await open.flush());
    expect(await readFile(tags, 'utf8')).toContain('"name": "toll"');
  });

  it('stays unwritten when a newer version wrote it', async () => {
    const { open, tags } = await opened();
    const newer = (await readFile(tags, 'utf8')).replace('"minReader": 1', '"minReader": 99');
    await writeFile(tags, newer);
    got(await open.dispatch({ kind: 'tag.add', name: 'town' }));
    const flushed = await open.flush();
    expect(flushed.ok || flushed.failure.sentence).toContain('A newer Attest wrote this file');
    expect(await readFile(tags, 'utf8')).toBe(newer);
  });
});

describe('the history of a file', () => {
  it('holds what each save replaced, as another name of the same file', async () => {
    const { open, folder, tags } = await opened();
    const before = await readFile(tags, 'utf8');
    const { ino } = await stat(tags);
    got(await open.dispatch({ kind: 'tag.add', name: 'town' }));
    got(await open.flush());
    const [version] = (await listVersions(testMachine(), folder)).filter(
      ({ home }) => home === 'tags.json',
    );
    expect(await readFile(version!.path, 'utf8')).toBe(before);
    expect((await stat(version!.path)).ino).toBe(ino);
  });

  it('is kept by copying on a disk that knows no links', async () => {
    const refuse = () => Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' }));
    const { folder, open: first, tags } = await opened();
    got(await first.close());
    const machine = testMachine({ fs: { ...nodeFileSystem, link: refuse } });
    const ports = { machine, identity: testIdentity() };
    const open = got(await openProject(ports, folder, 'edit-or-refuse'));
    const before = await readFile(tags, 'utf8');
    got(await open.dispatch({ kind: 'tag.add', name: 'town' }));
    got(await open.flush());
    const kept = (await listVersions(machine, folder)).filter(({ home }) => home === 'tags.json');
    expect(await readFile(kept[0]!.path, 'utf8')).toBe(before);
  });
});
