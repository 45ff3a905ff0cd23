import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentId } from '#shared/base/ids.ts';
import type { ImportOutcome } from '#shared/ipc/contract.ts';
import { table } from '#shared/project/project.ts';
import { createFingerprints } from '#electron/handlers/fingerprints.ts';
import type { ImportProgress } from '#electron/handlers/arrivals.ts';
import { importDocuments } from '#electron/handlers/import-documents.ts';
import { expandFolders } from '#electron/handlers/import-files.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { nodeFileSystem } from '#electron/store/node-file-system.ts';
import { sha256 } from '#electron/store/sha256.ts';
import { faultyFileSystem, tempFolder, testMachine } from '#test/electron/store/test-machine.ts';
import {
  converter,
  filesBelow,
  got,
  newProject,
  pasted,
  type TestProject,
} from './test-project.ts';

const TEXT = `# Losses in the north

By A. Writer, 10 October 2025

The monitor counted 880 people in the first quarter of the year. Its earlier count was 945, and a
second body that counts differently put the figure at 3,015. None of them could visit the town while
the fighting lasted, so each number rests on families who came forward and on lists that relatives
kept at home and handed over later on paper.`;

const FRENCH =
  'Les réfugiés ont été comptés à nouveau après la fête; leur nombre a été vérifié par les élèves. Où étaient-ils passés?';

async function onDisk(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await tempFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

async function bringPaths({ bring }: TestProject, ...paths: string[]): Promise<ImportOutcome[]> {
  return bring(...(await expandFolders(nodeFileSystem, paths)));
}

describe('an imported file', () => {
  it('becomes a document with its text, blocks and untouched original', async () => {
    const project = await newProject();
    const folder = await onDisk({ 'losses.md': TEXT });
    const [outcome] = await bringPaths(project, join(folder, 'losses.md'));
    const sha = sha256(Buffer.from(TEXT));
    expect(outcome).toEqual({ file: 'losses.md', id: documentId(sha), status: 'imported' });
    const document = table(project.open.project, 'document').get(outcome!.id!)!;
    expect(document).toMatchObject({
      title: { value: 'Losses in the north' },
      kind: 'markdown',
      texts: [{ originalSha256: sha, fileName: 'losses.md', encoding: 'utf-8' }],
    });
    expect(document.texts[0]!.words).toBeGreaterThan(50);
    const kept = await readFile(join(project.folder, `originals/${sha}.md`), 'utf8');
    expect(kept).toBe(TEXT);
    const text = got(await project.open.store.text(document.current));
    expect(sha256(text)).toBe(document.current);
    const { blocks } = got(await project.open.store.blocks(document.id, document.current));
    expect(text.slice(blocks[0]!.start, blocks[0]!.end)).toBe('Losses in the north');
  });

  it('is answered with what its reader warned of, as its document keeps it', async () => {
    const project = await newProject();
    const folder = await onDisk({ 'café.txt': Buffer.from(FRENCH, 'latin1') });
    const [outcome] = await bringPaths(project, folder);
    expect(outcome?.warnings).toEqual([expect.stringMatching(/^The encoding was recognised as/)]);
    const document = table(project.open.project, 'document').get(outcome!.id!)!;
    expect(document.texts[0]?.warnings).toEqual(outcome?.warnings);
  });

  it('is on disk when the import has answered and saving was waited for', async () => {
    const project = await newProject();
    const [outcome] = await project.bring(pasted(TEXT));
    const { current } = table(project.open.project, 'document').get(outcome!.id!)!;
    const again = (await project.reopen()).open;
    expect(table(again.project, 'document').get(outcome!.id!)).toBeDefined();
    expect(got(await again.store.text(current))).toContain('880 people');
  });

  it('is the same document for the same bytes, whatever the file is called', async () => {
    const project = await newProject();
    const folder = await onDisk({ 'a.md': TEXT, 'b.md': TEXT, 'c.md': `${TEXT}\n\nMore.` });
    const first = await bringPaths(project, join(folder, 'a.md'), join(folder, 'b.md'));
    expect(first.map(({ status }) => status)).toEqual(['imported', 'already']);
    expect(first[1]!.id).toBe(first[0]!.id);
    const second = await bringPaths(project, join(folder, 'b.md'), join(folder, 'c.md'));
    expect(second.map(({ status }) => status)).toEqual(['already', 'imported']);
    expect(table(project.open.project, 'document').size).toBe(2);
  });

  it('comes in once and is said to have come in once, though two imports bring it at once', async () => {
    const project = await newProject();
    const folder = await onDisk({ 'a.md': TEXT, 'b.md': `${TEXT}\n\nMore.` });
    const both = await Promise.all([bringPaths(project, folder), bringPaths(project, folder)]);
    const said = (file: string) =>
      both.flatMap((one) => one.filter((outcome) => outcome.file.endsWith(file)));
    for (const file of ['a.md', 'b.md']) {
      expect(
        said(file)
          .map(({ status }) => status)
          .sort(),
      ).toEqual(['already', 'imported']);
      expect(new Set(said(file).map(({ id }) => id)).size).toBe(1);
    }
    expect(table(project.open.project, 'document').size).toBe(2);
  });

  it('whose name says something else than it holds is told so, and its document keeps that', async () => {
    const project = await newProject();
    const login = '<!doctype html><title>Sign in</title><p>Sign in to read this report.</p>';
    const folder = await onDisk({ 'a.pdf': login, 'b.html': login, 'c.docx': TEXT, 'd.md': TEXT });
    const outcomes = await bringPaths(project, folder);
    const page =
      'Named .pdf, but it holds a web page, perhaps a login or error page: read as a web page.';
    const text = 'Named .docx, but it holds text: read as plain text.';
    expect(outcomes.map(({ status, reason }) => [status, reason])).toEqual([
      ['imported', page],
      ['already', undefined],
      ['imported', text],
      ['already', undefined],
    ]);
    const { open } = await project.reopen();
    const warnings = [...table(open.project, 'document').values()].map(
      ({ texts }) => texts[0]!.warnings[0],
    );
    expect(warnings.sort()).toEqual([text, page]);
  });

  it('that cannot be read costs only itself and says why', async () => {
    const project = await newProject();
    const folder = await onDisk({
      'empty.txt': '',
      'picture.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
      'good.md': TEXT,
    });
    const missing = join(folder, 'missing.txt');
    const outcomes = await bringPaths(project, folder, missing);
    expect(outcomes.map(({ file, status }) => [file.split('/').at(-1), status])).toEqual([
      ['empty.txt', 'refused'],
      ['good.md', 'imported'],
      ['picture.txt', 'refused'],
      ['missing.txt', 'refused'],
    ]);
    for (const { status, reason } of outcomes) {
      if (status === 'refused') expect(reason).toMatch(/^[A-Z].+\.$/);
    }
    expect(table(project.open.project, 'document').size).toBe(1);
  });

  it('of a folder is found at any depth, without page parts and hidden files', async () => {
    const folder = await onDisk({
      'a.txt': 'a',
      'deep/er/b.html': 'b',
      'page_files/script.html': 'no',
      '.hidden.txt': 'no',
      'Thumbs.db': 'no',
      'table.csv': 'a,b',
    });
    const found = await expandFolders(nodeFileSystem, [folder]);
    expect(found.map(({ name }) => name.split('/').slice(1).join('/'))).toEqual([
      'a.txt',
      'deep/er/b.html',
      'table.csv',
    ]);
  });

  it('of a folder that links lead into again is found once, and quickly', async () => {
    const folder = await onDisk({ 'a.html/inside.txt': 'a', 'b.txt': 'b' });
    for (const name of ['one', 'two', 'a.html/three', 'a.html/four']) {
      await symlink(folder, join(folder, name));
    }
    const found = await expandFolders(nodeFileSystem, [folder]);
    expect(found.map(({ path }) => path)).toEqual([
      join(folder, 'a.html/inside.txt'),
      join(folder, 'b.txt'),
    ]);
  });

  it('beside what cannot be opened comes in, and what was left out says so', async () => {
    const folder = await onDisk({ 'closed/a.txt': 'a', 'good.txt': TEXT });
    await symlink(join(folder, 'nowhere'), join(folder, 'link.txt'));
    const closed: FileSystem = {
      ...nodeFileSystem,
      readdir: (path) =>
        path.endsWith('closed')
          ? Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
          : nodeFileSystem.readdir(path),
    };
    const project = await newProject();
    const outcomes = await project.bring(...(await expandFolders(closed, [folder])));
    expect(outcomes.map(({ status, reason }) => [status, reason?.slice(0, 29)])).toEqual([
      ['refused', 'This folder cannot be opened,'],
      ['imported', undefined],
      ['refused', 'It is no file: a link that le'],
    ]);
  });

  it('of a folder and of an unknown kind is refused with a sentence, unread', async () => {
    const folder = await onDisk({ 'a.xyz': 'words', README: 'words', 'b.txt': 'Words of it.' });
    const found = await expandFolders(nodeFileSystem, [folder]);
    expect(found.map(({ refused }) => refused)).toEqual([
      'Files without an ending are not read out of folders. If it is a text, choose the file itself.',
      '.xyz files are not read out of folders. If it is a text, choose the file itself.',
      undefined,
    ]);
    const project = await newProject();
    const outcomes = await project.bring(...found);
    expect(outcomes.map(({ status }) => status)).toEqual(['refused', 'refused', 'imported']);
  });

  it('without a date takes that of a twin, marked as a guess', async () => {
    const project = await newProject();
    const dated = `---\ndate: 2025-10-10\n---\n${TEXT}`;
    const bare = TEXT.replace('By A. Writer, 10 October 2025', '').replace(/^# .*$/m, '');
    await project.bring(pasted(dated, 'dated.md'));
    const documents = table(project.open.project, 'document');
    expect([...documents.values()][0]!.date).toMatchObject({ value: '2025-10-10' });
    const [outcome] = await project.bring(pasted(bare, 'bare.txt'));
    const twin = table(project.open.project, 'document').get(outcome!.id!)!;
    expect(twin.date).toEqual({ value: '2025-10-10', from: 'twin', guess: true });
  });
});

describe('an import', () => {
  it('reports each file and can be stopped: what had come in stays', async () => {
    const { open, ports } = await newProject();
    const items = Array.from({ length: 20 }, (_, at) => pasted(`${TEXT} Copy ${at}.`, `${at}.md`));
    const stop = new AbortController();
    const seen: ImportProgress[] = [];
    const deps = { open, converter, fingerprints: createFingerprints(open), fs: ports.machine.fs };
    const outcomes = got(
      await importDocuments(deps, items, {
        signal: stop.signal,
        onProgress: (progress) => {
          seen.push(progress);
          if (progress.done === 5) stop.abort();
        },
      }),
    );
    const count = (status: string) => outcomes.filter((one) => one.status === status).length;
    expect(count('imported') + count('cancelled')).toBe(20);
    expect(count('imported')).toBeGreaterThanOrEqual(5);
    expect(count('cancelled')).toBeGreaterThan(0);
    expect(table(open.project, 'document').size).toBe(count('imported'));
    expect(seen.filter(({ outcome }) => outcome !== null).map(({ done }) => done)).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
  });

  it('is undone to the folder as it was and redone to the same bytes', async () => {
    const project = await newProject();
    await project.bring(pasted(`${TEXT} Before.`, 'before.md'));
    got(await project.open.flush());
    const before = await filesBelow(project.folder);
    const tables = project.open.project.tables;
    await project.bring(pasted(TEXT, 'one.md'), pasted(`${TEXT} Two.`, 'two.md'));
    got(await project.open.flush());
    const after = await filesBelow(project.folder);
    const shown = project.open.project.tables;
    expect(after.length).toBe(before.length + 8);

    const undone = got(await project.open.undo());
    expect(undone.label).toBe('import 2 documents');
    expect(undone.patch.removed).toHaveLength(2);
    expect(project.open.project.tables).toEqual(tables);
    expect(await filesBelow(project.folder)).toEqual(before);

    const redone = got(await project.open.redo());
    expect(redone.patch.changed).toHaveLength(2);
    expect(project.open.project.tables).toEqual(shown);
    expect(await filesBelow(project.folder)).toEqual(after);
    expect((await project.reopen()).open.project.tables).toEqual(shown);
  });

  it('undone stays undone after opening again, and leaves nothing behind', async () => {
    const project = await newProject();
    const [outcome] = await project.bring(pasted(TEXT));
    const document = outcome!.id!;
    const tag = { kind: 'tag.add', name: 'toll' } as const;
    const id = got(await project.open.dispatch(tag)).patch.changed[0]!.id;
    got(await project.open.dispatch({ kind: 'document.tag', ids: [document], tag: id, on: true }));
    for (let steps = 0; steps < 3; steps += 1) got(await project.open.undo());
    const again = await project.reopen();
    expect(again.open.header.problems).toEqual([]);
    expect(table(again.open.project, 'document').size).toBe(0);
    expect(await filesBelow(again.folder)).toEqual(['project.json', 'tags.json']);
  });

  it('takes along what was written into the documents since, when redone', async () => {
    const project = await newProject();
    const [outcome] = await project.bring(pasted(TEXT));
    const document = outcome!.id!;
    const { current } = table(project.open.project, 'document').get(document)!;
    const text = got(await project.open.store.text(current));
    const start = text.indexOf('880');
    const anchor = {
      textHash: current,
      start,
      end: start + 3,
      exact: '880',
      prefix: '',
      suffix: '',
    };
    got(await project.open.dispatch({ kind: 'highlight.add', document, anchor, tags: [] }));
    const shown = project.open.project.tables;
    got(await project.open.undo());
    got(await project.open.undo());
    got(await project.open.redo());
    got(await project.open.redo());
    const [before] = [...shown.highlight.values()];
    const [now] = [...table(project.open.project, 'highlight').values()];
    expect(now).toMatchObject({ id: before!.id, anchor, note: '' });
    expect((await project.reopen()).open.project.tables.highlight.size).toBe(1);
  });

  it('on a full disk refuses the file with a sentence and brings no record', async () => {
    let full = false;
    const fault = (call: string, path: string): string | undefined =>
      full && call === 'write' && path.includes('/journal/') ? 'ENOSPC' : undefined;
    const machine = testMachine({ fs: faultyFileSystem(fault) });
    const project = await newProject(machine);
    full = true;
    const [outcome] = await project.bring(pasted(TEXT));
    expect(outcome).toMatchObject({ id: null, status: 'refused' });
    expect(outcome!.reason).toContain('The disk is full');
    expect(table(project.open.project, 'document').size).toBe(0);
    full = false;
    expect(await project.bring(pasted(TEXT))).toMatchObject([{ status: 'imported' }]);
  });

  it('that cannot be put aside stays: undo says why and nothing moves', async () => {
    let stuck = false;
    const fault = (call: string, path: string): string | undefined =>
      stuck && call === 'rename' && path.includes('originals') ? 'EACCES' : undefined;
    const project = await newProject(testMachine({ fs: faultyFileSystem(fault) }));
    await project.bring(pasted(TEXT));
    got(await project.open.flush());
    const before = await filesBelow(project.folder);
    stuck = true;
    const undone = await project.open.undo();
    expect(undone).toMatchObject({ ok: false, failure: { code: 'not-saved' } });
    expect(await filesBelow(project.folder)).toEqual(before);
    expect(table(project.open.project, 'document').size).toBe(1);
    stuck = false;
    got(await project.open.undo());
    expect(await filesBelow(project.folder)).toEqual(['project.json']);
  });
});
