import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { table } from '#shared/project/project.ts';
import { openProject } from '#electron/handlers/open-folder.ts';
import {
  filesBelow,
  got,
  newProject,
  pasted,
  refused,
  testIdentity,
  type TestProject,
} from '#test/electron/handlers/test-project.ts';
import { faultyFileSystem, testMachine, type Fault } from './test-machine.ts';

const SENTENCE = 'The monitor counted 880 people in the first quarter.';

/** A project with something in each of several files, closed. */
async function filled(): Promise<TestProject & { readonly document: string }> {
  const project = await newProject();
  const [outcome] = await project.bring(pasted(SENTENCE));
  const document = outcome!.id!;
  const { current } = table(project.open.project, 'document').get(document)!;
  const anchor = { textHash: current, start: 4, end: 11, exact: 'monitor', prefix: '', suffix: '' };
  got(await project.open.dispatch({ kind: 'tag.add', name: 'toll' }));
  got(await project.open.dispatch({ kind: 'tag.add', name: 'town' }));
  got(await project.open.dispatch({ kind: 'claim.add', statement: 'The toll rose.' }));
  got(await project.open.dispatch({ kind: 'highlight.add', document, anchor, tags: [] }));
  got(
    await project.open.dispatch({
      kind: 'note.add',
      about: document,
      text: 'Ask K.',
      public: false,
    }),
  );
  got(await project.open.close());
  return { ...project, document };
}

const reopen = async ({ ports, folder }: TestProject) =>
  got(await openProject(ports, folder, 'edit-or-refuse'));

const count = (open: Awaited<ReturnType<typeof reopen>>) => ({
  documents: table(open.project, 'document').size,
  tags: table(open.project, 'tag').size,
  claims: table(open.project, 'claim').size,
  highlights: table(open.project, 'highlight').size,
  notes: table(open.project, 'note').size,
});

describe('the folder of a project', () => {
  it('keeps each kind in its file and private records apart', async () => {
    const project = await filled();
    const files = await filesBelow(project.folder);
    expect(files.filter((name) => !/^(texts|originals)\/|blocks-/.test(name))).toEqual([
      'claims.json',
      `documents/${project.document}/annotations.json`,
      `documents/${project.document}/document.json`,
      'private/notes.json',
      'project.json',
      'tags.json',
    ]);
    for (const name of files.filter((one) => !one.startsWith('private/'))) {
      expect(await readFile(join(project.folder, name), 'utf8')).not.toContain('Ask K.');
    }
  });

  it('is written in canonical order with two spaces and an end of line', async () => {
    const { folder } = await filled();
    const text = await readFile(join(folder, 'claims.json'), 'utf8');
    const head =
      /^\{\n {2}"check": "[0-9a-f]{64}",\n {2}"format": 1,\n {2}"minReader": 1,\n {2}"projectId": "prj_/;
    expect(text).toMatch(head);
    expect(text).toMatch(/\n {4}\{\n {6}"id": "clm_[a-z2-7]{26}",\n {6}"type": "claim",\n/);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('keeps fields it does not know through a round trip', async () => {
    const project = await filled();
    const path = join(project.folder, 'tags.json');
    const file = JSON.parse(await readFile(path, 'utf8')) as { records: object[] };
    file.records[0] = { ...file.records[0], mood: { a: [1] } };
    await writeFile(path, JSON.stringify({ ...file, weather: 'rain' }));
    const open = await reopen(project);
    got(await open.dispatch({ kind: 'tag.add', name: 'third' }));
    got(await open.close());
    const text = await readFile(path, 'utf8');
    expect(text).toContain('"mood"');
    expect(text).toContain('"weather": "rain"');
    expect(text).toContain('"third"');
  });
});

describe('a broken file', () => {
  const breakages: [string, (text: string) => string | Uint8Array][] = [
    ['cut short', (text) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['not JSON', () => 'hello'],
    ['of another shape', () => '{"records": {}}'],
    ['not UTF-8', (text) => Buffer.concat([Buffer.from(text.slice(0, -40)), Buffer.from([0xff])])],
    ['of another project', (text) => text.replace(/"prj_\w{26}"/, `"prj_${'a'.repeat(26)}"`)],
  ];
  it.each(breakages)('(%s) costs itself, is named and stays as it is', async (_how, broken) => {
    const project = await filled();
    const path = join(project.folder, 'tags.json');
    const damaged = broken(await readFile(path, 'utf8'));
    await writeFile(path, damaged);
    const open = await reopen(project);
    expect(count(open)).toEqual({ documents: 1, tags: 0, claims: 1, highlights: 1, notes: 1 });
    expect(open.header.problems).toMatchObject([{ file: 'tags.json' }]);
    expect(open.header.problems[0]!.sentence).toMatch(/^tags\.json cannot be read: .+\.$/);
    got(await open.dispatch({ kind: 'claim.add', statement: 'Another.' }));
    got(await open.flush());
    expect(await readFile(path)).toEqual(Buffer.from(damaged));
    got(await open.dispatch({ kind: 'tag.add', name: 'new' }));
    got(await open.close());
    const quarantine = join(project.folder, '.attest', 'machine-a', 'quarantine');
    const [kept] = await readdir(quarantine);
    expect(await readFile(join(quarantine, kept!))).toEqual(Buffer.from(damaged));
    const again = await reopen(project);
    expect(again.header.problems).toEqual([]);
    expect(count(again)).toMatchObject({ tags: 1, claims: 2 });
    await again.close();
  });

  it('project.json does not keep the project shut: it bears its folder’s name', async () => {
    const project = await filled();
    await writeFile(join(project.folder, 'project.json'), '{"projectId"');
    const open = await reopen(project);
    expect(open.header).toMatchObject({ name: 'Losses', id: project.open.project.id });
    expect(open.header.problems).toMatchObject([{ file: 'project.json' }]);
    expect(count(open)).toEqual({ documents: 1, tags: 2, claims: 1, highlights: 1, notes: 1 });
    got(await open.dispatch({ kind: 'project.rename', name: 'Losses again' }));
    got(await open.close());
    const again = await reopen(project);
    expect(again.header).toMatchObject({ name: 'Losses again', problems: [] });
    await again.close();
  });

  it('project.json that is missing is made up the same way and said so', async () => {
    const project = await filled();
    await rm(join(project.folder, 'project.json'));
    const open = await reopen(project);
    expect(open.header).toMatchObject({ id: project.open.project.id, name: 'Losses' });
    expect(open.header.problems).toMatchObject([{ file: 'project.json' }]);
    await open.close();
  });

  it('of blocks or text costs reading that document and nothing else', async () => {
    const project = await filled();
    const { current } = table(project.open.project, 'document').get(project.document)!;
    const path = join(project.folder, 'texts', `${current}.json`);
    await writeFile(path, (await readFile(path, 'utf8')).replace('880', '890'));
    const open = await reopen(project);
    expect(open.header.problems).toEqual([]);
    expect(refused(await open.store.text(current)).code).toBe('unreadable');
    await open.close();
  });
});

describe('a malformed record', () => {
  it('costs itself, is named, and stays in its file when that is written', async () => {
    const project = await filled();
    const path = join(project.folder, 'tags.json');
    const file = JSON.parse(await readFile(path, 'utf8')) as { records: { colour: number }[] };
    file.records[0]!.colour = 77;
    await writeFile(path, JSON.stringify(file));
    const open = await reopen(project);
    expect(count(open)).toMatchObject({ tags: 1, claims: 1 });
    expect(open.header.problems).toMatchObject([{ file: 'tags.json' }]);
    expect(open.header.problems[0]!.sentence).toMatch(/^The record tag_\w+ in tags\.json .+colour/);
    got(await open.dispatch({ kind: 'tag.add', name: 'new' }));
    got(await open.close());
    const text = await readFile(path, 'utf8');
    expect(text).toContain('77');
    expect(text).toContain('"new"');
    const quarantine = join(project.folder, '.attest', 'machine-a', 'quarantine');
    expect(await readdir(quarantine)).toHaveLength(1);
    const again = await reopen(project);
    expect(count(again)).toMatchObject({ tags: 2 });
    await again.close();
  });

  const strangers: [string, object][] = [
    ['of a kind we do not know', { id: 'xyz_1', type: 'weather', value: 3 }],
    ['without a kind', { id: 'xyz_1' }],
    ['that is no object', 3 as unknown as object],
  ];
  it.each(strangers)('%s is kept as it stands', async (_what, stranger) => {
    const project = await filled();
    const path = join(project.folder, 'tags.json');
    const file = JSON.parse(await readFile(path, 'utf8')) as { records: object[] };
    await writeFile(path, JSON.stringify({ ...file, records: [...file.records, stranger] }));
    const open = await reopen(project);
    expect(count(open)).toMatchObject({ tags: 2 });
    expect(open.header.problems).toHaveLength(1);
    got(await open.dispatch({ kind: 'tag.add', name: 'new' }));
    got(await open.close());
    const after = JSON.parse(await readFile(path, 'utf8')) as { records: unknown[] };
    expect(after.records).toContainEqual(stranger);
  });

  it('cannot lead a write out of the project folder', async () => {
    const project = await filled();
    const path = join(project.folder, 'documents', project.document, 'annotations.json');
    const text = await readFile(path, 'utf8');
    await writeFile(
      path,
      text.replace(`"document": "${project.document}"`, '"document": "../../.."'),
    );
    const open = await reopen(project);
    expect(count(open)).toMatchObject({ highlights: 0 });
    expect(open.header.problems[0]!.sentence).toContain('names a document that cannot be');
    await open.close();
  });
});

describe('a project', () => {
  const newer: [string, (text: string) => string][] = [
    ['that still reads as ours', (text) => text.replace('"minReader": 1', '"minReader": 2')],
    ['of another shape', () => '{"minReader": 2, "shelves": []}'],
  ];
  it.each(newer)('of a newer format (%s) is opened to be read', async (_which, written) => {
    const project = await filled();
    const path = join(project.folder, 'claims.json');
    await writeFile(path, written(await readFile(path, 'utf8')));
    const toEdit = await openProject(project.ports, project.folder, 'edit-or-refuse');
    expect(refused(toEdit).code).toBe('newer-format');
    const open = got(await openProject(project.ports, project.folder));
    expect(open.readOnly).toContain('A newer Attest');
    const refusedChange = await open.dispatch({ kind: 'tag.add', name: 'no' });
    expect(refused(refusedChange).code).toBe('read-only');
    await open.close();
  });

  it('with a file the disk does not give up is opened to be read, and that file kept', async () => {
    const project = await filled();
    const fault: Fault = (call, path) =>
      call === 'readWithStat' && path.endsWith('tags.json') ? 'EIO' : undefined;
    const machine = testMachine({ fs: faultyFileSystem(fault) });
    const open = got(await openProject({ ...project.ports, machine }, project.folder));
    expect(open.readOnly).toContain('cannot be read from the disk just now');
    expect(count(open)).toMatchObject({ tags: 0, claims: 1 });
    const change = await open.dispatch({ kind: 'tag.add', name: 'no' });
    expect(refused(change).code).toBe('read-only');
    await open.close();
    const again = await reopen(project);
    expect(count(again)).toMatchObject({ tags: 2 });
    await again.close();
  });

  it('somebody else holds is opened to be read, or refused where writing was the point', async () => {
    const { folder, ports, open } = await newProject();
    const other = { machine: { ...testMachine(), pid: 5000 }, identity: testIdentity() };
    const second = got(await openProject(other, folder));
    expect(second.readOnly).toBe(
      'Heron has this project open. You can read it here; to change it, close it there first.',
    );
    expect(refused(await openProject(other, folder, 'edit-or-refuse')).code).toBe('project-held');
    expect(got(await openProject(other, folder, 'read')).header.name).toBe('Losses');
    got(await open.dispatch({ kind: 'tag.add', name: 'toll' }));
    await second.close();
    await open.close();
    expect(got(await openProject(ports, folder, 'edit-or-refuse')).readOnly).toBeNull();
  });

  it('on a disk that can only be read is opened to be read', async () => {
    const project = await filled();
    const fault: Fault = (call, path) =>
      (call === 'mkdir' || call === 'open') && path.includes('.attest') ? 'EROFS' : undefined;
    const machine = testMachine({ fs: faultyFileSystem(fault), token: 'machine-b' });
    const ports = { machine, identity: testIdentity() };
    const open = got(await openProject(ports, project.folder));
    expect(open.readOnly).toContain('can only be read');
    await open.close();
  });
});

describe('saving', () => {
  it('on a full disk keeps the edit, says so, never says saved, and tries again by itself', async () => {
    let full = false;
    const fault: Fault = (call) => (full && call === 'write' ? 'ENOSPC' : undefined);
    const machine = testMachine({ fs: faultyFileSystem(fault) });
    const { open, reopen: again } = await newProject(machine);
    const said: string[] = [];
    open.listen({
      onSaved: (revision) => said.push(`saved ${revision}`),
      onNotSaved: (sentence) => said.push(sentence),
    });
    full = true;
    got(await open.dispatch({ kind: 'tag.add', name: 'toll' }));
    expect(refused(await open.flush()).code).toBe('not-saved');
    expect(table(open.project, 'tag').size).toBe(1);
    expect(said.every((one) => one.startsWith('Not saved. The disk is full.'))).toBe(true);
    expect(open.header.saved).toBe(0);
    full = false;
    said.length = 0;
    machine.pass(10_000);
    await expect.poll(() => said).toEqual(['saved 1']);
    expect(table((await again()).open.project, 'tag').size).toBe(1);
  });

  it('that fails at any one call never calls lost work saved', async () => {
    const codes = ['ENOSPC', 'EIO', 'EPERM', 'EROFS', 'EMFILE'];
    let at = 0;
    for (let reached = true; reached; at += 1) {
      let seen = 0;
      let armed = false;
      const fault: Fault = () => (armed && seen++ === at ? codes[at % codes.length] : undefined);
      const machine = testMachine({ fs: faultyFileSystem(fault) });
      const { open, reopen: again } = await newProject(machine);
      armed = true;
      got(await open.dispatch({ kind: 'claim.add', statement: 'The toll rose.' }));
      const flushed = await open.flush();
      reached = seen > at;
      armed = false;
      const fresh = testMachine({ token: 'machine-b' });
      const reader = { machine: fresh, identity: testIdentity() };
      const now = got(await openProject(reader, open.store.folder, 'read'));
      expect(now.header.problems).toEqual([]);
      if (flushed.ok) expect(table(now.project, 'claim').size).toBe(1);
      else expect(flushed.failure.code).toBe('not-saved');
      expect(table((await again()).open.project, 'claim').size).toBe(1);
    }
    expect(at).toBeGreaterThan(6);
  });

  it('groups what changes while a file is being written', async () => {
    let writes = 0;
    const fault: Fault = (call, path) => {
      if (call === 'rename' && path.includes('bodies.json')) writes += 1;
      return undefined;
    };
    const { open } = await newProject(testMachine({ fs: faultyFileSystem(fault) }));
    const adding = Array.from({ length: 200 }, (_, at) =>
      open.dispatch({ kind: 'body.add', name: `Body ${at}`, aliases: [] }),
    );
    await Promise.all(adding);
    expect(got(await open.flush())).toBe(200);
    expect(writes).toBeLessThan(100);
    expect(
      JSON.parse(await readFile(join(open.store.folder, 'bodies.json'), 'utf8')),
    ).toMatchObject({
      records: Array.from({ length: 200 }, () => ({ type: 'body' })),
    });
  });

  it('into a folder that is gone does not make it again', async () => {
    const { open, folder } = await newProject();
    await rm(folder, { recursive: true });
    got(await open.dispatch({ kind: 'tag.add', name: 'toll' }));
    const failure = refused(await open.flush());
    expect(failure.sentence).toContain('The project folder is not there any more');
    await expect(readdir(folder)).rejects.toHaveProperty('code', 'ENOENT');
  });
});
