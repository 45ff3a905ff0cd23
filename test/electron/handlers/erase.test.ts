import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { makeId } from '#shared/base/ids.ts';
import { writeField } from '#shared/record/write-field.ts';
import { getRecord, table } from '#shared/project/project.ts';
import { nodeFileSystem } from '#electron/store/node-file-system.ts';
import { noteErasure } from '#electron/store/pending-erasure.ts';
import { tempFolder, testMachine } from '#test/electron/store/test-machine.ts';
import { pngFile } from '#test/electron/import/made-pictures.ts';
import { holding, opened } from './erase-world.ts';
import { got, refused, type TestProject } from './test-project.ts';

const NAME = 'Ülle Quistgaard';
const TEXT = `The list was kept by ${NAME} until May.\n\nNobody counted the others.\n`;

async function withClaim({ open, ports }: TestProject, statement: string) {
  const id = makeId('claim', ports.machine.random);
  got(await open.dispatch({ kind: 'claim.add', id, statement }));
  return id;
}

async function withDocument({ open, bring }: TestProject) {
  const [outcome] = await bring({ name: 'list.txt', bytes: new TextEncoder().encode(TEXT) });
  return getRecord(open.project, 'document', outcome!.id!)!;
}

describe('erasing a record for good', () => {
  it('leaves no byte of it in project, history or trash', async () => {
    const project = await opened();
    const id = await withClaim(project, `${NAME} kept the list.`);
    got(await project.open.flush());
    // A former version with the words, and a deletion that took them to the trash.
    got(await project.open.dispatch({ kind: 'claim.set', id, changes: { note: `By ${NAME}` } }));
    got(await project.open.flush());
    got(await project.open.dispatch({ kind: 'claim.delete', ids: [id] }));
    got(await project.open.flush());
    expect((await holding(project.folder, NAME)).length).toBeGreaterThan(1);
    expect(got(await project.requests['erase.run']({ ids: [id], phrase: null }))).toMatchObject({
      erased: 1,
    });
    expect(await holding(project.folder, NAME)).toEqual([]);
    expect(got(await project.requests['trash.list']({}))).toEqual([]);
  });

  it('leaves the other records of every file, now and in history', async () => {
    const project = await opened();
    const id = await withClaim(project, `${NAME} kept the list.`);
    await withClaim(project, 'Nobody counted.');
    got(await project.open.flush());
    await withClaim(project, 'Somebody counted.');
    got(await project.open.flush());
    got(await project.requests['erase.run']({ ids: [id], phrase: null }));
    const again = await project.reopen();
    const statements = [...table(again.open.project, 'claim').values()].map((one) => one.statement);
    expect(statements.sort()).toEqual(['Nobody counted.', 'Somebody counted.']);
    expect((await holding(project.folder, 'Nobody counted.')).length).toBeGreaterThan(1);
  });

  it('cannot be undone, nor can what was done before it', async () => {
    const project = await opened();
    const id = await withClaim(project, `${NAME} kept the list.`);
    got(await project.open.dispatch({ kind: 'claim.delete', ids: [id] }));
    const report = await project.requests['erase.run']({ ids: [id], phrase: null });
    expect(report.ok).toBe(true);
    expect(refused(await project.open.undo()).code).toBe('nothing-to-undo');
  });

  it('takes a number in groups however they are parted, and what it is read as', async () => {
    const project = await opened();
    const bytes = new TextEncoder().encode('The camp held 71 341 people.\n\nNobody counted.\n');
    await project.bring({ name: 'camp.txt', bytes });
    const id = await withClaim(project, 'At least 71,341 people.');
    await project.search.settle();
    got(await project.open.flush());
    expect(await holding(project.folder, '"71341"')).not.toEqual([]);
    got(await project.requests['erase.run']({ ids: [], phrase: '71 341' }));
    await project.search.settle();
    for (const words of ['71341', '71 341', '71,341'])
      expect(await holding(project.folder, words), words).toEqual([]);
    expect(getRecord(project.open.project, 'claim', id)!.statement).toBe('At least █████ people.');
  });

  it('takes a document with its text, outline, original and its words in the index', async () => {
    const project = await opened();
    const { id } = await withDocument(project);
    await project.search.settle();
    got(await project.open.flush());
    expect((await holding(project.folder, 'Nobody counted the others')).length).toBeGreaterThan(1);
    expect(await holding(project.folder, 'quistgaard')).not.toEqual([]);
    got(await project.requests['erase.run']({ ids: [id], phrase: null }));
    await project.search.settle();
    for (const words of [NAME, 'Nobody counted the others', 'quistgaard', 'Quistgaard']) {
      expect(await holding(project.folder, words), words).toEqual([]);
    }
  });

  it('takes the pictures of a document too, unless another one has them', async () => {
    const project = await opened();
    const source = await tempFolder();
    const page = async (name: string) => {
      await mkdir(join(source, `${name}_files`));
      await writeFile(join(source, `${name}_files`, 'quay.png'), pngFile());
      const words = `<p>${name} wrote every boat of the week down in a book at the quay.</p>`;
      const image = `<p><img src="${name}_files/quay.png" alt="Quay"></p>`;
      const html = `<html><body><article><h1>${name}</h1>${words}${image}${words}</article></body></html>`;
      await writeFile(join(source, `${name}.html`), html);
      return { path: join(source, `${name}.html`), name: `${name}.html` };
    };
    const [one, two] = await project.bring(await page('Heron'), await page('Plover'));
    const originals = () => readdir(join(project.folder, 'originals'));
    expect(await originals()).toHaveLength(3);
    got(await project.requests['erase.run']({ ids: [one!.id!], phrase: null }));
    expect(await originals()).toHaveLength(2);
    got(await project.requests['erase.run']({ ids: [two!.id!], phrase: null }));
    expect(await originals()).toEqual([]);
  });

  it('is not undone by a copy that comes by, and says so', async () => {
    const project = await opened();
    const id = await withClaim(project, `${NAME} kept the list.`);
    got(await project.open.flush());
    const path = join(project.folder, 'claims.json');
    const file = JSON.parse(await readFile(path, 'utf8')) as { records: unknown[] };
    const claim = getRecord(project.open.project, 'claim', id)!;
    got(await project.requests['erase.run']({ ids: [id], phrase: null }));
    const told: string[] = [];
    project.open.listen({ onNotice: (sentence) => told.push(sentence) });
    // Somebody who had not seen the erasure went on writing.
    const writer = { at: '2026-01-14T09:40:00.000Z-0000', by: 'per_them', run: 'rtheirsaaa' };
    const theirs = writeField(claim, 'note', 'More', writer);
    await writeFile(path, canonicalJson({ ...file, records: [theirs] }));
    await project.open.store.look();
    got(await project.open.flush());
    expect(getRecord(project.open.project, 'claim', id)).toBeUndefined();
    expect(told.join(' ')).toMatch(/erased for good here/);
    expect(await readFile(path, 'utf8')).not.toContain(NAME);
  });

  it('refuses what is neither in the project nor in the trash', async () => {
    const project = await opened();
    const id = `clm_${'b'.repeat(26)}`;
    const answer = await project.requests['erase.run']({ ids: [id], phrase: null });
    expect(refused(answer).code).toBe('not-found');
  });
});

const isNote = (path: string): boolean => /(?:^|\/)erasure-[0-9a-f]{32}\.json$/.test(path);

describe('an erasure that a crash interrupts', () => {
  /** A project that had the words in its history, and what is in its folder when the disk gives up. */
  async function interrupted(stopAt: (path: string, call: 'rename' | 'unlink') => boolean) {
    let armed = false;
    const stop = (path: string, call: 'rename' | 'unlink'): void => {
      if (armed && stopAt(path, call)) throw Object.assign(new Error('EIO'), { code: 'EIO' });
    };
    const fs = {
      ...nodeFileSystem,
      rename: async (from: string, to: string) => {
        stop(to, 'rename');
        await nodeFileSystem.rename(from, to);
      },
      unlink: async (path: string) => {
        stop(path, 'unlink');
        await nodeFileSystem.unlink(path);
      },
    };
    const project = await opened(testMachine({ fs }));
    const id = await withClaim(project, `${NAME} kept the list.`);
    await withDocument(project);
    got(await project.open.flush());
    await project.search.settle();
    got(await project.open.dispatch({ kind: 'claim.set', id, changes: { note: 'More.' } }));
    got(await project.open.flush());
    armed = true;
    const answer = await project.requests['erase.run']({ ids: [id], phrase: NAME });
    expect(refused(answer).code).toBe('not-saved');
    armed = false;
    const failing = (still: boolean): void => void (armed = still);
    return { ...project, id, failing };
  }

  it('is ended when the project is opened again', async () => {
    const { folder, reopen } = await interrupted((path) => path.includes('/history/'));
    expect(await holding(folder, NAME)).not.toEqual([]);
    await reopen();
    for (const words of [NAME, 'quistgaard']) expect(await holding(folder, words)).toEqual([]);
  });

  it('is ended although only its own note was left to go', async () => {
    const { folder, reopen } = await interrupted((path, call) => isNote(path) && call === 'unlink');
    expect(await holding(folder, NAME)).toHaveLength(1);
    await reopen();
    expect(await holding(folder, NAME)).toEqual([]);
  });

  it('takes nothing where the project was not saved without it', async () => {
    const project = await opened();
    const id = await withClaim(project, `${NAME} kept the list.`);
    got(await project.open.flush());
    const { machine } = project.ports;
    await noteErasure(machine, project.folder, { ids: [id], files: [], phrase: null });
    const local = join(project.folder, '.attest', machine.token);
    expect((await readdir(local)).filter(isNote)).toHaveLength(1);
    const again = await project.reopen();
    expect(getRecord(again.open.project, 'claim', id)?.statement).toContain(NAME);
    expect((await readdir(local)).filter(isNote)).toEqual([]);
  });

  it('is ended beside another one that was begun after it, after a crash and without one', async () => {
    for (const isCrash of [true, false]) {
      const project = await interrupted((path) => path.includes('/history/'));
      const second = await withClaim(project, 'A second list was kept by Oddný.');
      project.failing(isCrash);
      const ended = await project.requests['erase.run']({ ids: [second], phrase: 'Oddný' });
      expect(ended.ok).toBe(!isCrash);
      project.failing(false);
      if (isCrash) await project.reopen();
      for (const words of [NAME, 'quistgaard', 'Oddný']) {
        expect(await holding(project.folder, words), words).toEqual([]);
      }
    }
  });
});

describe('erasing words for good', () => {
  it('says first what holds them, and changes nothing by saying it', async () => {
    const project = await opened();
    await withClaim(project, `${NAME} kept the list.`);
    const document = await withDocument(project);
    const preview = got(await project.requests['erase.preview']({ ids: [], phrase: NAME }));
    expect(preview).toMatchObject({ changed: 1, documents: [{ id: document.id }] });
    expect(table(project.open.project, 'document').size).toBe(1);
  });

  it('leaves no byte of them, in whatever writing', async () => {
    const project = await opened();
    const id = await withClaim(
      project,
      `ÜLLE  QUISTGAARD kept the list, ${NAME.normalize('NFD')}.`,
    );
    await withDocument(project);
    await project.search.settle();
    got(await project.open.dispatch({ kind: 'claim.set', id, changes: { note: `By ${NAME}.` } }));
    got(await project.open.flush());
    const report = got(await project.requests['erase.run']({ ids: [], phrase: NAME }));
    expect(report).toMatchObject({ changed: 1, left: [] });
    await project.search.settle();
    for (const words of [
      NAME,
      NAME.toUpperCase(),
      'Quistgaard',
      'quistgaard',
      'ÜLLE  QUISTGAARD',
    ]) {
      expect(await holding(project.folder, words), words).toEqual([]);
    }
    const claim = getRecord(project.open.project, 'claim', id)!;
    expect(claim.statement).toBe('█████ kept the list, █████.');
    expect(table(project.open.project, 'document').size).toBe(0);
  });

  it('clears a value that lost a conflict too', async () => {
    const project = await opened();
    const id = await withClaim(project, 'Somebody kept the list.');
    got(await project.open.flush());
    const path = join(project.folder, 'claims.json');
    const file = JSON.parse(await readFile(path, 'utf8')) as { records: unknown[] };
    const claim = getRecord(project.open.project, 'claim', id)!;
    got(await project.open.dispatch({ kind: 'claim.set', id, changes: { note: 'Mine.' } }));
    const writer = { at: '2026-01-14T08:00:00.000Z-0000', by: 'per_them', run: 'rtheirsaaa' };
    const theirs = writeField(claim, 'note', `By ${NAME}.`, writer);
    await writeFile(path, canonicalJson({ ...file, records: [theirs] }));
    await project.open.store.look();
    got(await project.open.flush());
    expect(await holding(project.folder, NAME)).not.toEqual([]);
    got(await project.requests['erase.run']({ ids: [], phrase: NAME }));
    expect(await holding(project.folder, NAME)).toEqual([]);
    expect(getRecord(project.open.project, 'claim', id)?.note).toBe('Mine.');
  });

  it('names files of others that hold them still', async () => {
    const project = await opened();
    await withClaim(project, `${NAME} kept the list.`);
    await writeFile(join(project.folder, 'to-do.txt'), `Ask ${NAME}.`);
    const report = got(await project.requests['erase.run']({ ids: [], phrase: NAME }));
    expect(report.left).toEqual(['to-do.txt']);
  });

  it('is noticed when somebody brings them back, without the project knowing them', async () => {
    const project = await opened();
    const id = await withClaim(project, `${NAME} kept the list.`);
    got(await project.requests['erase.run']({ ids: [], phrase: NAME }));
    const path = join(project.folder, 'claims.json');
    const file = JSON.parse(await readFile(path, 'utf8')) as { records: unknown[] };
    const claim = getRecord(project.open.project, 'claim', id)!;
    const told: string[] = [];
    project.open.listen({ onNotice: (sentence) => told.push(sentence) });
    const writer = { at: '2026-01-14T09:40:00.000Z-0000', by: 'per_them', run: 'rtheirsaaa' };
    const theirs = writeField(claim, 'note', `Ask ${NAME} again.`, writer);
    await writeFile(path, canonicalJson({ ...file, records: [theirs] }));
    await project.open.store.look();
    expect(told.join(' ')).toMatch(/hold words again that were erased for good here/);
  });

  it('asks for words', async () => {
    const project = await opened();
    const answer = await project.requests['erase.run']({ ids: [], phrase: '...' });
    expect(refused(answer).code).toBe('not-valid');
  });
});
