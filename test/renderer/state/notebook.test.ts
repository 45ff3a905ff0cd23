import { describe, expect, it } from 'vitest';
import { createFakeBackend, type FakeOptions } from '#renderer/backend/fake-backend.ts';
import { fakeSheet } from '#renderer/backend/fake-sheet.ts';
import {
  createNotebook,
  dispatch,
  enterProject,
  go,
  goBack,
  lastRoute,
  leaveProject,
  listen,
  redo,
  start,
  undo,
} from '#renderer/state/notebook.ts';

const sheet = fakeSheet({ title: 'A report', lines: ['It listed 12 men.'] });

async function opened(options: FakeOptions = {}) {
  const backend = createFakeBackend(options);
  const store = createNotebook(backend);
  const stop = listen(store);
  await start(store);
  return { backend, store, stop };
}
const settle = () => new Promise((done) => setTimeout(done));

describe('the mirror', () => {
  it('holds the project main had open, in as many chunks as it takes', async () => {
    const records = Array.from(
      { length: 2050 },
      (_, n) => fakeSheet({ title: `R${n}`, lines: [`${n}`] }).document,
    );
    const { store } = await opened({ records });
    expect(store.getState().project?.tables.document.size).toBe(2050);
    expect(store.getState().loading).toBeNull();
  });

  it('shows a change, takes it back and makes it again', async () => {
    const { store } = await opened();
    const tags = () => store.getState().project?.tables.tag.size;
    await dispatch(store, { kind: 'tag.add', name: 'Deserted' });
    expect([tags(), store.getState().history]).toEqual([1, { undo: 'add tag', redo: null }]);
    await undo(store);
    expect([tags(), store.getState().spoken]).toEqual([0, 'Undone: add tag']);
    await redo(store);
    expect(tags()).toBe(1);
  });

  it('says what main is doing where that lasts, until it is done', async () => {
    const { backend, store } = await opened();
    const works: (string | null)[] = [];
    store.subscribe(({ work }) => work !== works.at(-1) && works.push(work));
    await dispatch(store, { kind: 'tag.add', name: 'Deserted' });
    let finish = () => {};
    const done = new Promise<void>((resolve) => (finish = resolve));
    const quick = backend.request['project.undo'];
    const slow = { ...backend.request, 'project.undo': () => done.then(() => quick({})) };
    store.setState({ backend: { ...backend, request: slow } });
    const undone = undo(store);
    await expect.poll(() => store.getState().work).toBe('Undoing');
    finish();
    await undone;
    expect(works).toEqual([null, 'Undoing', null]);
  });

  it('reads everything again when a patch is missing', async () => {
    const { backend, store } = await opened();
    const record = backend.project().tables.project.get(backend.project().id);
    if (!record) throw new Error('no project record');
    const renamed = { ...record, name: 'Somewhere else' };
    backend.answer('project.snapshot', () => ({
      ok: true,
      value: { revision: 9, records: [renamed], next: null },
    }));
    backend.emit('project.patched', {
      revision: 9,
      changed: [],
      removed: [],
      history: { undo: null, redo: null },
    });
    await settle();
    expect(store.getState().revision).toBe(9);
    expect(store.getState().project?.tables.project.get(record.id)?.name).toBe('Somewhere else');
  });

  it('starts over when the project changes between two chunks', async () => {
    const { backend, store } = await opened({ projectName: null });
    const other = fakeSheet({ title: 'Later', lines: ['Later.'] }).document;
    let calls = 0;
    backend.answer('project.snapshot', ({ from }) => {
      calls += 1;
      if (calls === 1) return { ok: true, value: { revision: 1, records: [], next: 2000 } };
      if (from > 0) return { ok: true, value: { revision: 2, records: [], next: null } };
      return { ok: true, value: { revision: 2, records: [other], next: null } };
    });
    const made = await backend.request['project.choose']({});
    if (!made.ok || !made.value) throw new Error('not opened');
    await enterProject(store, made.value);
    expect(calls).toBe(3);
    expect([...(store.getState().project?.tables.document.keys() ?? [])]).toEqual([other.id]);
  });

  it('shows why a command was refused and changes nothing', async () => {
    const { store } = await opened({ readOnly: 'Another window has it open.' });
    const before = store.getState().project;
    expect((await dispatch(store, { kind: 'tag.add', name: 'x' })).ok).toBe(false);
    expect(store.getState().project).toBe(before);
    expect(store.getState().notices.map((notice) => [notice.tone, notice.text])).toEqual([
      ['problem', 'Another window has it open.'],
    ]);
  });

  it('leaves a project without keeping anything of it', async () => {
    const { store } = await opened({ records: [sheet.document] });
    await leaveProject(store);
    expect([store.getState().project, store.getState().header]).toEqual([null, null]);
  });
});

describe('the save state', () => {
  it('says saved only once main has said so', async () => {
    const { store } = await opened();
    const kinds: string[] = [];
    store.subscribe(({ save }, before) => {
      if (save !== before.save) kinds.push(save.kind);
    });
    await dispatch(store, { kind: 'tag.add', name: 'Deserted' });
    await settle();
    expect(kinds.at(-1)).toBe('saved');
  });

  it('counts a save it heard of before the change itself', async () => {
    const { backend, store } = await opened();
    const record = backend.project().tables.project.get(backend.project().id);
    backend.emit('project.saved', { revision: 1 });
    backend.emit('project.patched', {
      revision: 1,
      changed: record ? [record] : [],
      removed: [],
      history: { undo: null, redo: null },
    });
    expect(store.getState().save.kind).toBe('saved');
  });

  it('keeps saying not saved, with the reason, until a save succeeds', async () => {
    const { backend, store } = await opened();
    backend.emit('project.notSaved', { sentence: 'The disk is full.' });
    await dispatch(store, { kind: 'tag.add', name: 'Deserted' });
    backend.emit('project.saved', { revision: 0 });
    expect(store.getState().save.kind).toBe('unsaved');
    backend.emit('project.saved', { revision: 1 });
    expect(store.getState().save.kind).toBe('saved');
  });
});

describe('what main has to say unasked', () => {
  it('is shown to the person', async () => {
    const { backend, store } = await opened();
    const sentence = 'Another program changed tags.json.';
    backend.emit('project.notice', { sentence });
    expect(store.getState().notices).toMatchObject([{ text: sentence, tone: 'done' }]);
  });

  it('takes a file that was brought back out of the ones that could not be read', async () => {
    const { backend, store } = await opened();
    const left = [{ file: 'tags.json', sentence: 'It is no complete JSON.' }];
    backend.emit('project.problems', { problems: left });
    expect(store.getState().header?.problems).toEqual(left);
    backend.emit('project.problems', { problems: [] });
    expect(store.getState().header?.problems).toEqual([]);
  });
});

describe('the way through the window', () => {
  it('comes back to what was selected on a screen', async () => {
    const { store } = await opened({ records: [sheet.document] });
    go(store, { screen: 'claims', record: 'clm_x' });
    go(store, { screen: 'figures' });
    expect(lastRoute(store.getState(), 'claims')).toEqual({ screen: 'claims', record: 'clm_x' });
    goBack(store);
    expect(store.getState().route.record).toBe('clm_x');
  });

  it('reads what came in last while nothing was in hand', async () => {
    const { store } = await opened({ records: [sheet.document] });
    expect(lastRoute(store.getState(), 'reader').document).toBe(sheet.document.id);
  });

  it('reads the document that was last in hand', async () => {
    const later = fakeSheet({ title: 'Later', lines: ['1.'], at: '2026-02-01T00:00:00.000Z-0000' });
    const { store } = await opened({ records: [sheet.document, later.document] });
    go(store, { screen: 'library', document: sheet.document.id });
    expect(lastRoute(store.getState(), 'reader')).toEqual({
      screen: 'reader',
      document: sheet.document.id,
    });
  });
});
