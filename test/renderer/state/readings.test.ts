import { describe, expect, it } from 'vitest';
import { createFakeBackend } from '#renderer/backend/fake-backend.ts';
import { fakeSheet } from '#renderer/backend/fake-sheet.ts';
import { createNotebook, dispatch, start, undo } from '#renderer/state/notebook.ts';
import { readSuggestions } from '#renderer/state/read-texts.ts';
import { openSuggestions } from '#renderer/state/readings.ts';

const sheet = fakeSheet({ title: 'A report', lines: ['It listed 412 men and 31 officers.'] });
const { id } = sheet.document;

async function reading() {
  const backend = createFakeBackend({
    records: [sheet.document],
    texts: [sheet.text],
    suggestions: 'extract',
  });
  const store = createNotebook(backend);
  await start(store);
  const open = () => {
    const { project, readings } = store.getState();
    if (!project) throw new Error('no project');
    return openSuggestions(project.tables, readings).get(id)?.suggestions ?? [];
  };
  return { backend, store, open };
}

describe('suggestions', () => {
  it('are asked for once per text, however many screens want them', async () => {
    const { backend, store } = await reading();
    await Promise.all([readSuggestions(store, [id]), readSuggestions(store, [id])]);
    await readSuggestions(store, [id]);
    expect(backend.calls.filter((call) => call.channel === 'document.suggestions')).toHaveLength(1);
  });

  it('come in small answers, and all of them come', async () => {
    const sheets = Array.from({ length: 45 }, (_, at) =>
      fakeSheet({ title: `Report ${at}`, lines: [`It listed ${at + 40} men.`] }),
    );
    const ids = sheets.map(({ document }) => document.id);
    const backend = createFakeBackend({
      records: sheets.map(({ document }) => document),
      texts: sheets.map(({ text }) => text),
      suggestions: 'extract',
    });
    const store = createNotebook(backend);
    await start(store);
    await readSuggestions(store, ids);
    const asked = backend.calls.filter(({ channel }) => channel === 'document.suggestions');
    expect(asked).toHaveLength(5);
    expect([...store.getState().readings.suggestions.keys()]).toEqual(ids);
  });

  it('are open until somebody decides, and again when the decision is undone', async () => {
    const { store, open } = await reading();
    await readSuggestions(store, [id]);
    const [first] = open();
    expect(open().map((one) => one.value)).toEqual([412, 31]);
    if (!first) throw new Error('nothing found');
    const { textHash } = sheet.text;
    const item = { document: id, textHash, suggestion: first, origin: 'figures/1' };
    await dispatch(store, { kind: 'figure.dismiss', items: [item] });
    expect(open().map((one) => one.value)).toEqual([31]);
    await undo(store);
    expect(open()).toHaveLength(2);
  });

  it('are asked for again when a zone or the date of the document changes, and only then', async () => {
    const { backend, store, open } = await reading();
    const asked = () =>
      backend.calls.filter((call) => call.channel === 'document.suggestions').length;
    await readSuggestions(store, [id]);
    await dispatch(store, { kind: 'document.set', id, changes: { tags: {} } });
    await readSuggestions(store, [id]);
    expect(asked()).toBe(1);
    const date = { value: '2025-03-01', from: 'person', guess: false };
    await dispatch(store, { kind: 'document.set', id, changes: { date } });
    await readSuggestions(store, [id]);
    expect(asked()).toBe(2);
    const { textHash } = sheet.text;
    await dispatch(store, { kind: 'zone.set', document: id, textHash, block: 0, zone: 'chrome' });
    await readSuggestions(store, [id]);
    expect(asked()).toBe(3);
    expect(open()).toEqual([]);
  });
});
