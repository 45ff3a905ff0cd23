import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeId } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { marksOf } from '#shared/project/erasure-mark.ts';
import { allRecords, getRecord, table } from '#shared/project/project.ts';
import { bundleContent } from '#electron/bundle/bundle-content.ts';
import { zipBundle } from '#electron/bundle/zip-bundle.ts';
import { bundleHandlers } from '#electron/handlers/bundle-handlers.ts';
import { eraseHandlers } from '#electron/handlers/erase-handlers.ts';
import { keepErased } from '#electron/handlers/keep-erased.ts';
import { historyOf, lookBack } from '#electron/handlers/look-back.ts';
import { createProjectSession } from '#electron/handlers/project-session.ts';
import type { OpenProject } from '#electron/handlers/open-project.ts';
import { restoreProject } from '#electron/handlers/restore-project.ts';
import { trashHandlers } from '#electron/handlers/trash-handlers.ts';
import { IndexedSearch } from '#electron/search/indexed-search.ts';
import { momentsOf } from '#electron/store/history-moments.ts';
import { createUserData } from '#electron/system/user-data.ts';
import { tempFolder, testMachine } from '#test/electron/store/test-machine.ts';
import { got, newProject, pasted, refused, type TestProject } from './test-project.ts';

const NAME = 'Teodor Vankelly';

/** The requests on a project that is open, with a search that keeps nothing. */
function requestsOf({ open, ports, folder }: Pick<TestProject, 'open' | 'ports' | 'folder'>) {
  const place = { folder, projectId: open.project.id, file: null };
  const search = new IndexedSearch({ ...place, disk: ports.machine });
  const opened = { project: open, search };
  const session = { needed: () => ok(opened) } as unknown as Parameters<typeof eraseHandlers>[0];
  const handlers = {
    ...eraseHandlers(session, ports.machine),
    ...trashHandlers(session, ports.machine),
  };
  return { opened, ...handlers };
}

/** A claim with a name in it, in history too, among others that have nothing to do with it. */
async function withClaims() {
  const machine = testMachine();
  const project = await newProject(machine);
  const { open } = project;
  const step = async (command: Parameters<OpenProject['dispatch']>[0]) => {
    machine.pass(60_000);
    got(await open.dispatch(command));
    got(await open.flush());
  };
  const id = makeId('claim', machine.random);
  await step({ kind: 'claim.add', id, statement: `${NAME} kept the list.` });
  const other = makeId('claim', machine.random);
  await step({ kind: 'claim.add', id: other, statement: 'Nobody counted the others.' });
  await step({ kind: 'claim.set', id: other, changes: { note: 'Ask again.' } });
  return { ...project, machine, step, id, other, local: join(project.folder, '.attest') };
}

/** Bytes of a folder that hold the words. */
async function holding(folder: string, words: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await holding(path, words)));
    else if ((await readFile(path)).includes(words)) found.push(path);
  }
  return found;
}

async function before(folder: string, act: () => unknown): Promise<() => Promise<void>> {
  const copy = join(await tempFolder(), 'copy');
  await cp(folder, copy, { recursive: true });
  await act();
  return async () => {
    await rm(folder, { recursive: true });
    await cp(copy, folder, { recursive: true });
  };
}

describe('what was erased for good', () => {
  it('does not come back with a history that another computer kept', async () => {
    const project = await withClaims();
    const { open, machine, id, other, local } = project;
    const requests = requestsOf(project);
    const putBack = await before(local, () => requests['erase.run']({ ids: [id], phrase: null }));
    await project.step({ kind: 'claim.delete', ids: [other] });
    await putBack();
    expect(await holding(local, NAME)).not.toEqual([]);
    const { at } = momentsOf(got(await historyOf(open, machine)).versions)[0]!;
    const point = { file: null, at };
    const look = got(await lookBack(open, machine, point))(open.project);
    expect(look.delta.keptErased.map((record) => record.id)).toEqual([id]);
    expect(look.doubts.join(' ')).toContain('One record was left out');
    got(await restoreProject(open, machine, { point, keepAdded: false }));
    expect(getRecord(open.project, 'claim', id)).toBeUndefined();
    expect(getRecord(open.project, 'claim', other)?.statement).toBe('Nobody counted the others.');
  });

  it('stays marked when the project goes back to before it was erased', async () => {
    const project = await withClaims();
    const { open, machine, id } = project;
    await project.step({ kind: 'project.rename', name: 'Later' });
    const { at } = momentsOf(got(await historyOf(open, machine)).versions).at(0)!;
    machine.pass(60_000);
    got(await requestsOf(project)['erase.run']({ ids: [id], phrase: null }));
    const marks = marksOf(open.project);
    expect(marks).toHaveLength(1);
    got(await restoreProject(open, machine, { point: { file: null, at }, keepAdded: true }));
    expect(marksOf(open.project)).toEqual(marks);
  });

  it('takes no words back that were erased, and the other fields as they were', async () => {
    const project = await withClaims();
    const { open, machine, id, local } = project;
    await project.step({ kind: 'claim.set', id, changes: { note: 'First note.' } });
    await project.step({ kind: 'claim.set', id, changes: { note: 'Second note.' } });
    const { at } = momentsOf(got(await historyOf(open, machine)).versions)[0]!;
    const requests = requestsOf(project);
    const putBack = await before(local, () => requests['erase.run']({ ids: [], phrase: NAME }));
    await putBack();
    const [kept] = got(await historyOf(open, machine)).versions.filter(({ until }) => until > at);
    const point = { file: 'claims.json', at: kept!.until - 1 };
    got(await restoreProject(open, machine, { point, keepAdded: true }));
    const claim = getRecord(open.project, 'claim', id)!;
    expect(JSON.stringify(claim)).not.toContain(NAME);
    expect(claim.note).toBe('First note.');
  });

  it('is not in the trash that another computer kept, and cannot be had back from it', async () => {
    const project = await withClaims();
    const { id, local } = project;
    await project.step({ kind: 'claim.delete', ids: [id] });
    const requests = requestsOf(project);
    expect(got(await requests['trash.list']({}))).toHaveLength(1);
    const putBack = await before(local, () => requests['erase.run']({ ids: [id], phrase: null }));
    await putBack();
    expect(await holding(local, NAME)).not.toEqual([]);
    expect(got(await requests['trash.list']({}))).toEqual([]);
    expect(refused(await requests['trash.restore']({ ids: [id] })).code).toBe('not-found');
  });

  it('goes again when an older copy of the file was put in its place while the project was closed', async () => {
    const project = await withClaims();
    const { id, other, folder } = project;
    const older = await readFile(join(folder, 'claims.json'));
    got(await requestsOf(project)['erase.run']({ ids: [id], phrase: null }));
    got(await project.open.close());
    await writeFile(join(folder, 'claims.json'), older);
    const again = await project.reopen();
    expect(getRecord(again.open.project, 'claim', id)).toBeDefined();
    const told: string[] = [];
    again.open.listen({ onNotice: (sentence) => told.push(sentence) });
    expect(got(await keepErased(requestsOf(again).opened, again.ports.machine))).toBe(1);
    expect([...table(again.open.project, 'claim').keys()]).toEqual([other]);
    expect(await holding(folder, NAME)).toEqual([]);
    expect(told).toEqual([
      'One record that was erased for good came with an older copy of the project and went again.',
    ]);
    expect(got(await keepErased(requestsOf(again).opened, again.ports.machine))).toBe(0);
  });

  it('leaves no byte anywhere, whatever the project went through before', async () => {
    const project = await withClaims();
    const { id, folder, machine, open } = project;
    const [outcome] = await project.bring(pasted(`The list was kept by ${NAME} until May.`));
    const document = outcome!.id!;
    got(await open.undo());
    got(await open.redo());
    await project.step({ kind: 'claim.set', id, changes: { note: `By ${NAME}.` } });
    got(await open.undo());
    got(await open.flush());
    const { at } = momentsOf(got(await historyOf(open, machine)).versions)[0]!;
    got(await restoreProject(open, machine, { point: { file: null, at }, keepAdded: false }));
    await project.step({ kind: 'claim.delete', ids: [...table(open.project, 'claim').keys()] });
    // A file nobody can read goes to quarantine, a crash leaves a temp file.
    await writeFile(join(folder, 'claims.json'), `{ "records": [ "${NAME}"`);
    await writeFile(join(folder, '.claims.json.crashed.tmp'), NAME);
    const again = await project.reopen();
    got(await again.open.dispatch({ kind: 'claim.add', statement: 'Somebody counted.' }));
    got(await again.open.flush());
    const places = (await holding(folder, NAME)).map((path) => path.slice(folder.length));
    for (const place of ['history', 'quarantine', '.tmp']) expect(places.join()).toContain(place);
    const requests = requestsOf(again);
    got(await requests['erase.run']({ ids: [], phrase: NAME }));
    expect(await holding(folder, NAME)).toEqual([]);
    expect(getRecord(again.open.project, 'document', document)).toBeUndefined();
  });
});

describe('words that were erased for good', () => {
  it('go again when an older file brought them back, and stay where somebody wrote them since', async () => {
    const project = await withClaims();
    const { id, other, folder, step } = project;
    await step({ kind: 'claim.set', id, changes: { note: 'Nobody saw it.' } });
    const older = await readFile(join(folder, 'claims.json'));
    got(await requestsOf(project)['erase.run']({ ids: [], phrase: NAME }));
    await step({ kind: 'project.rename', name: `What ${NAME} told` });
    const tag = got(await project.open.dispatch({ kind: 'tag.add', name: NAME }));
    got(await project.open.close());
    await writeFile(join(folder, 'claims.json'), older);
    const again = await project.reopen();
    expect(getRecord(again.open.project, 'claim', id)?.statement).toContain(NAME);
    const told: string[] = [];
    again.open.listen({ onNotice: (sentence) => told.push(sentence) });
    expect(got(await keepErased(requestsOf(again).opened, again.ports.machine))).toBe(1);
    expect(getRecord(again.open.project, 'claim', id)).toMatchObject({
      statement: '█████ kept the list.',
      note: 'Nobody saw it.',
    });
    expect(table(again.open.project, 'claim').has(other)).toBe(true);
    expect((await holding(folder, NAME)).map((path) => path.slice(folder.length)).sort()).toEqual([
      '/project.json',
      '/tags.json',
    ]);
    expect(tag.patch.changed).toHaveLength(1);
    expect(told).toEqual([
      'Words that were erased for good came with an older copy in one record and went again.',
    ]);
    expect(got(await keepErased(requestsOf(again).opened, again.ports.machine))).toBe(0);
  });
});

describe('a document that was erased for good', () => {
  /** The files of the project, in another place. */
  const copyOf = async (folder: string): Promise<string> => {
    const copy = join(await tempFolder(), 'copy');
    await cp(folder, copy, { recursive: true });
    return copy;
  };
  const article = () => pasted(`The list was kept by ${NAME} until May.`);

  it('stays when somebody imports it again', async () => {
    const project = await withClaims();
    const id = (await project.bring(article()))[0]!.id!;
    got(await requestsOf(project)['erase.run']({ ids: [id], phrase: null }));
    project.machine.pass(60_000);
    const [outcome] = await project.bring(article());
    expect(outcome).toMatchObject({ status: 'imported', id });
    const again = await project.reopen();
    expect(got(await keepErased(requestsOf(again).opened, again.ports.machine))).toBe(0);
    const [document] = table(again.open.project, 'document').values();
    expect(document?.id).toBe(id);
    expect(got(await again.open.store.text(document!.current))).toContain(NAME);
  });

  it('goes for good once more when it is erased after that, also from a copy made in between', async () => {
    const project = await withClaims();
    const id = (await project.bring(article()))[0]!.id!;
    got(await requestsOf(project)['erase.run']({ ids: [id], phrase: null }));
    project.machine.pass(60_000);
    await project.bring(article());
    got(await project.open.flush());
    const copy = await copyOf(join(project.folder, 'documents', id));
    project.machine.pass(60_000);
    got(await requestsOf(project)['erase.run']({ ids: [id], phrase: null }));
    got(await project.open.close());
    await cp(copy, join(project.folder, 'documents', id), { recursive: true });
    const again = await project.reopen();
    expect(table(again.open.project, 'document').size).toBe(1);
    expect(got(await keepErased(requestsOf(again).opened, again.ports.machine))).toBe(1);
    expect(table(again.open.project, 'document').size).toBe(0);
  });
});

describe('an older bundle of a project', () => {
  it.each([
    ['is open', false],
    ['was open lately', true],
  ])('that %s is opened without what was erased for good since', async (_how, isClosed) => {
    const machine = testMachine();
    const stage = await tempFolder();
    const place = join(stage, 'again');
    const file = join(stage, 'older.attest');
    const told: string[] = [];
    const session = createProjectSession({
      machine,
      userData: createUserData(join(stage, 'user-data'), machine.now),
      dialogs: { confirm: () => Promise.resolve(true) },
      announce: (_channel, event) => void told.push(JSON.stringify(event)),
    });
    onTestFinished(async () => {
      await session.leave();
    });
    const folder = join(stage, 'Losses');
    got(await session.create({ folder, name: 'Losses', pseudonym: 'Heron' }));
    const { project } = session.current()!;
    const id = makeId('claim', machine.random);
    got(await project.dispatch({ kind: 'claim.add', id, statement: `${NAME} kept the list.` }));
    got(await project.dispatch({ kind: 'claim.add', statement: 'Nobody counted.' }));
    got(await project.flush());
    await writeFile(
      file,
      await zipBundle(got(await bundleContent(project.project, project.store))),
    );
    got(await eraseHandlers(session, machine)['erase.run']({ ids: [id], phrase: null }));
    if (isClosed) got(await session.leave());
    const dialogs = {
      saveFile: () => Promise.resolve(null),
      chooseBundle: () => Promise.resolve(file),
      choosePlace: () => Promise.resolve(place),
    };
    const handlers = bundleHandlers({ session, dialogs, machine, announce: () => undefined });
    expect(got(await handlers['bundle.open']({}))).toMatchObject({ folder: 'again' });
    const opened = session.current()!.project;
    expect(opened.store.folder).toBe(place);
    const claims = [...allRecords(opened.project)].filter(({ type }) => type === 'claim');
    expect(claims).toMatchObject([{ statement: 'Nobody counted.' }]);
    expect(await holding(place, NAME)).toEqual([]);
    expect(told.join(' ')).toContain('One record that was erased for good');
  });
});
