import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { RECORD_TYPES } from '#shared/project/kinds.ts';
import { allRecords, findRecord, table } from '#shared/project/project.ts';
import { FORMAT } from '#shared/record/envelope.ts';
import { hasConflict } from '#shared/record/write-field.ts';
import { checkProject } from '#electron/cli/commands/check-command.ts';
import { openProject } from '#electron/handlers/open-folder.ts';
import type { OpenProject } from '#electron/handlers/open-project.ts';
import { ROOT } from '#build/root.mjs';
import { filesBelow, got, refused, testIdentity } from '#test/electron/handlers/test-project.ts';
import { tempFolder, testMachine } from './test-machine.ts';

const FORMATS = join(ROOT, 'test', 'corpus', 'formats');
const versions = await readdir(FORMATS);

type Record = { readonly id: string; readonly created?: unknown };
type File = { readonly records: readonly Record[] };

/** A copy of a golden project: the one in the corpus is never written. */
async function golden(version: string) {
  const folder = join(await tempFolder(), 'golden');
  await cp(join(FORMATS, version), folder, { recursive: true });
  const open = async (access: 'edit-or-refuse' | 'read' = 'edit-or-refuse') => {
    const machine = testMachine();
    const opened = got(await openProject({ machine, identity: testIdentity() }, folder, access));
    onTestFinished(async () => {
      await opened.close();
    });
    return opened;
  };
  const file = async (name: string) =>
    JSON.parse(await readFile(join(folder, name), 'utf8')) as File;
  const records = async () => {
    const names = (await filesBelow(folder)).filter(
      (name) => !/^(texts|originals)\/|\/blocks-/.test(name),
    );
    return (await Promise.all(names.map(file))).flatMap((one) => one.records);
  };
  return { folder, open, file, records };
}

const alive = (open: OpenProject) => [...allRecords(open.project)];

describe('a project of every format there ever was', () => {
  it('is kept for every version up to ours', () => {
    expect(versions).toEqual(Array.from({ length: FORMAT }, (_, at) => String(at + 1)));
  });

  it.each(versions)('of format %s opens with everything in it', async (version) => {
    const { open, records } = await golden(version);
    const project = await open('read');
    expect(project.header.problems).toEqual([]);
    expect(await checkProject(project)).toEqual([]);
    const kept = await records();
    const shown = kept.filter(({ created }) => created !== undefined);
    expect(alive(project)).toHaveLength(shown.length);
    expect(project.project.graves.size).toBe(kept.length - shown.length);
    const kinds = RECORD_TYPES.filter((type) => table(project.project, type).size > 0);
    expect(kinds).toEqual(RECORD_TYPES);
  });

  it.each(versions)(
    'of format %s can be changed, and nothing else in it changes',
    async (version) => {
      const { open, records, folder } = await golden(version);
      const texts = async () =>
        Promise.all(
          (await filesBelow(folder))
            .filter((name) => /^(texts|originals)\/|\/blocks-/.test(name))
            .map(async (name) => [name, await readFile(join(folder, name), 'base64')]),
        );
      const [before, textsBefore] = [await records(), await texts()];
      const project = await open();
      // One change in each file of records there is: every file is written anew.
      for (const id of ['tag', 'claim', 'chart', 'brief'] as const) {
        const [record] = table(project.project, id).keys();
        const path = id === 'tag' ? 'description' : id === 'claim' ? 'note' : 'title';
        got(
          await project.dispatch({
            kind: `${id}.set`,
            id: record!,
            changes: { [path]: 'Changed.' },
          }),
        );
      }
      got(await project.dispatch({ kind: 'project.rename', name: 'Changed.' }));
      got(await project.flush());
      while (project.header.history.undo !== null) got(await project.undo());
      got(await project.flush());
      const bare = (all: readonly Record[]) =>
        [...all].map((record) => ({ ...record, '~': null })).sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(bare(await records())).toEqual(bare(before));
      expect(await texts()).toEqual(textsBefore);
    },
  );
});

describe('format 1', () => {
  it('keeps fields it does not know, in a file, in a record and inside a field', async () => {
    const { open, file } = await golden('1');
    const project = await open();
    const [tag] = [...table(project.project, 'tag').values()].filter(
      ({ name }) => name === 'night',
    );
    got(await project.dispatch({ kind: 'tag.set', id: tag!.id, changes: { name: 'by night' } }));
    got(await project.flush());
    const tags = await file('tags.json');
    expect(tags).toMatchObject({ laterField: { kept: true } });
    expect(tags.records.find(({ id }) => id === tag!.id)).toMatchObject({
      name: 'by night',
      mood: { tone: 'dark', list: [1, 2] },
    });
  });

  it('holds what two people wrote at once until somebody settles it', async () => {
    const { open, file } = await golden('1');
    const project = await open();
    const claims = [...table(project.project, 'claim').values()];
    const [claim] = claims.filter((one) => hasConflict(one, 'status'));
    got(await project.dispatch({ kind: 'claim.set', id: claim!.id, changes: { note: 'Later.' } }));
    got(await project.flush());
    const stored = (await file('claims.json')).records.find(({ id }) => id === claim!.id);
    expect(stored).toMatchObject({ '~': { status: { writes: [{ value: 'contested' }, {}] } } });
    expect(findRecord(project.project, claim!.id)).toMatchObject({ status: 'supported' });
  });
});

describe('a file for a newer reader', () => {
  it('opens the whole project for reading only, and says what to do', async () => {
    const { open, folder } = await golden('1');
    const path = join(folder, 'claims.json');
    const newer = (await readFile(path, 'utf8')).replace('"minReader": 1', '"minReader": 2');
    await writeFile(path, newer);
    const ports = { machine: testMachine(), identity: testIdentity() };
    const project = got(await openProject(ports, folder, 'edit'));
    expect(project.readOnly).toMatch(/A newer Attest wrote this project.*update Attest/);
    expect(alive(project).some(({ type }) => type === 'claim')).toBe(true);
    const refusal = await project.dispatch({ kind: 'project.rename', name: 'Changed.' });
    expect(refused(refusal).code).toBe('read-only');
    await project.close();
    expect(await readFile(path, 'utf8')).toBe(newer);
    expect(refused(await openProject(ports, folder, 'edit-or-refuse')).code).toBe('newer-format');
    await open('read');
  });
});
