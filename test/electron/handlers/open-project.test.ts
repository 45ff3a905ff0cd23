import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { table } from '#shared/project/project.ts';
import { createProject, openProject } from '#electron/handlers/open-folder.ts';
import { tempFolder, testMachine } from '#test/electron/store/test-machine.ts';
import { filesBelow, got, newProject, pasted, refused, testIdentity } from './test-project.ts';

const TEXT = 'The monitor counted 880 people.\n\nBy March it was more than 945.';

describe('a new project', () => {
  it('is a folder with one file that names it and its author by pseudonym', async () => {
    const { open, folder } = await newProject();
    expect(open.header).toMatchObject({
      name: 'Losses',
      folder: 'Losses',
      me: { name: 'Heron' },
      readOnly: null,
      problems: [],
      revision: 0,
    });
    expect(await filesBelow(folder)).toEqual(['project.json']);
    expect(await readFile(join(folder, 'project.json'), 'utf8')).toMatch(
      /^\{\n {2}"check": "[0-9a-f]{64}",\n {2}"format": 1,/,
    );
  });

  it('is not put where something is already', async () => {
    const { folder, ports } = await newProject();
    const again = await createProject(ports, { folder, name: 'Other', pseudonym: 'Owl' });
    expect(refused(again).code).toBe('project-exists');
    const full = await tempFolder();
    await writeFile(join(full, 'holiday.txt'), 'sun');
    const there = await createProject(ports, { folder: full, name: 'Other', pseudonym: 'Owl' });
    expect(refused(there).code).toBe('project-exists');
    expect(await filesBelow(full)).toEqual(['holiday.txt']);
  });

  it('makes the folders that lead to it', async () => {
    const folder = join(await tempFolder(), 'years', '2026', 'Losses');
    const ports = { machine: testMachine(), identity: testIdentity() };
    const open = got(await createProject(ports, { folder, name: 'Losses', pseudonym: 'Heron' }));
    expect(await filesBelow(folder)).toEqual(['project.json']);
    await open.close();
  });
});

describe('a folder that is no project', () => {
  it('is named as such and gets nothing put into it', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'holiday.txt'), 'sun');
    const ports = { machine: testMachine(), identity: testIdentity() };
    const failure = refused(await openProject(ports, folder));
    expect(failure.code).toBe('not-a-project');
    expect(failure.sentence).toContain('is no Attest project');
    expect(await filesBelow(folder)).toEqual(['holiday.txt']);
    expect(refused(await openProject(ports, join(folder, 'nowhere'))).code).toBe('not-a-project');
  });
});

describe('a change', () => {
  it('is answered from memory with the records it touched, and saved after', async () => {
    const { open } = await newProject();
    const saved: number[] = [];
    open.listen({ onSaved: (revision) => saved.push(revision) });
    const answer = got(await open.dispatch({ kind: 'tag.add', name: 'losses' }));
    expect(answer.label).toBe('add tag');
    expect(answer.patch.changed).toMatchObject([{ type: 'tag', name: 'losses', key: 1 }]);
    expect(answer.patch.revision).toBe(1);
    expect(answer.patch.history).toEqual({ undo: 'add tag', redo: null });
    expect(got(await open.flush())).toBe(1);
    expect(saved).toEqual([1]);
  });

  it('stands after closing and opening again', async () => {
    const { open, reopen } = await newProject();
    got(await open.dispatch({ kind: 'tag.add', name: 'losses' }));
    got(await open.dispatch({ kind: 'claim.add', statement: 'The toll rose in March.' }));
    const before = open.project;
    const { open: again } = await reopen();
    expect(again.project.tables).toEqual(before.tables);
    expect(again.header.me).toEqual(open.header.me);
  });

  it('that changes nothing is no step of history', async () => {
    const { open } = await newProject();
    const answer = got(await open.dispatch({ kind: 'project.rename', name: 'Losses' }));
    expect(answer.patch.changed).toEqual([]);
    expect(open.header).toMatchObject({ revision: 0, history: { undo: null, redo: null } });
  });

  it('of a field the kind does not have is refused with a sentence', async () => {
    const { open } = await newProject();
    const added = got(await open.dispatch({ kind: 'claim.add', statement: 'The toll rose.' }));
    const id = added.patch.changed.find(({ type }) => type === 'claim')!.id;
    const bogus = await open.dispatch({ kind: 'claim.set', id, changes: { colour: 3 } });
    expect(refused(bogus)).toMatchObject({ code: 'not-valid' });
    const wrong = await open.dispatch({ kind: 'claim.set', id, changes: { status: 'perhaps' } });
    expect(refused(wrong)).toMatchObject({ code: 'not-valid' });
    expect(open.header.revision).toBe(1);
  });

  it('with an id that is taken is refused, not thrown', async () => {
    const { open } = await newProject();
    const added = got(await open.dispatch({ kind: 'tag.add', name: 'losses' }));
    const tag = added.patch.changed[0]!;
    const again = await open.dispatch({ kind: 'tag.add', id: tag.id as never, name: 'other' });
    expect(refused(again).code).toBe('refused');
  });

  it('of a whole map writes its keys one by one, so that two people never conflict over it', async () => {
    const { open } = await newProject();
    const added = got(await open.dispatch({ kind: 'claim.add', statement: 'The toll rose.' }));
    const id = added.patch.changed[0]!.id;
    const tag = got(await open.dispatch({ kind: 'tag.add', name: 'toll' })).patch.changed[0]!.id;
    got(await open.dispatch({ kind: 'claim.set', id, changes: { tags: { [tag]: true } } }));
    const claim = table(open.project, 'claim').get(id)!;
    expect(claim.tags).toEqual({ [tag]: true });
    expect(Object.keys(claim['~'] ?? {})).toEqual([`tags/${tag}`]);
  });
});

describe('a quote', () => {
  it('must stand in its text letter for letter', async () => {
    const { open, bring } = await newProject();
    const [outcome] = await bring(pasted(TEXT));
    const document = outcome!.id!;
    const { current } = table(open.project, 'document').get(document)!;
    const anchor = { textHash: current, start: 4, end: 11, prefix: '', suffix: '' };
    const wrong = await open.dispatch({
      kind: 'highlight.add',
      document,
      anchor: { ...anchor, exact: 'Monitor' },
      tags: [],
    });
    expect(refused(wrong).code).toBe('stale');
    const right = await open.dispatch({
      kind: 'highlight.add',
      document,
      anchor: { ...anchor, exact: 'monitor' },
      tags: [],
    });
    expect(got(right).label).toBe('add highlight');
  });
});

describe('undo and redo', () => {
  it('walk back to the empty project and forward again', async () => {
    const { open } = await newProject();
    const tag = got(await open.dispatch({ kind: 'tag.add', name: 'toll' })).patch.changed[0]!.id;
    got(await open.dispatch({ kind: 'tag.set', id: tag, changes: { name: 'dead' } }));
    got(await open.dispatch({ kind: 'tag.delete', id: tag }));
    for (const label of ['delete tag', 'change tag', 'add tag']) {
      expect(got(await open.undo()).label).toBe(label);
    }
    expect(table(open.project, 'tag').size).toBe(0);
    expect(refused(await open.undo()).code).toBe('nothing-to-undo');
    got(await open.redo());
    expect(table(open.project, 'tag').get(tag)).toMatchObject({ name: 'toll' });
    got(await open.redo());
    expect(table(open.project, 'tag').get(tag)).toMatchObject({ name: 'dead' });
    got(await open.redo());
    expect(table(open.project, 'tag').size).toBe(0);
    expect(refused(await open.redo()).code).toBe('nothing-to-redo');
  });

  it('survive on disk as what is shown, with a tombstone for what is gone', async () => {
    const { open, reopen, folder } = await newProject();
    const tag = got(await open.dispatch({ kind: 'tag.add', name: 'toll' })).patch.changed[0]!.id;
    got(await open.undo());
    const { open: again } = await reopen();
    expect(table(again.project, 'tag').size).toBe(0);
    expect(again.project.graves.get(tag)?.home).toBe('tags.json');
    expect(await readFile(join(folder, 'tags.json'), 'utf8')).not.toContain('toll');
  });

  it('take a visit in a text editor as one step, and the next visit as another', async () => {
    const { open } = await newProject();
    const tag = got(await open.dispatch({ kind: 'tag.add', name: 'a' })).patch.changed[0]!.id;
    const type = (name: string, visit: string) =>
      open.dispatch({ kind: 'tag.set', id: tag, changes: { name } }, visit);
    got(await type('ab', 'first'));
    got(await type('abc', 'first'));
    got(await type('abcd', 'second'));
    const name = () => table(open.project, 'tag').get(tag)?.name;
    got(await open.undo());
    expect(name()).toBe('abc');
    got(await open.undo());
    expect(name()).toBe('a');
    got(await open.redo());
    expect(name()).toBe('abc');
    got(await type('abce', 'first')); // after an undo the visit goes on as what was redone
    got(await open.undo());
    expect(name()).toBe('a');
  });

  it('lose what could be redone when something new is done', async () => {
    const { open } = await newProject();
    got(await open.dispatch({ kind: 'tag.add', name: 'toll' }));
    got(await open.undo());
    got(await open.dispatch({ kind: 'tag.add', name: 'dead' }));
    expect(open.header.history).toEqual({ undo: 'add tag', redo: null });
  });
});

describe('a snapshot', () => {
  it('hands the project over in chunks of at most 2,000 records', async () => {
    const { open } = await newProject();
    const commands = Array.from({ length: 2100 }, (_, at) => ({
      kind: 'body.add' as const,
      name: `Body ${at}`,
      aliases: [],
    }));
    got(await open.dispatch({ kind: 'batch', label: 'add bodies', commands }));
    const first = open.snapshot(0);
    expect(first.records).toHaveLength(2000);
    const second = open.snapshot(first.next!);
    expect(second.next).toBeNull();
    const ids = new Set([...first.records, ...second.records].map(({ id }) => id));
    expect(ids.size).toBe(2101);
  });
});
