import { describe, expect, it } from 'vitest';
import { createFakeBackend, type FakeOptions } from '#renderer/backend/fake-backend.ts';
import {
  cancelImport,
  chooseAndImport,
  closeImport,
  importPasted,
  listenToImports,
} from '#renderer/state/importing.ts';
import { createNotebook, listen, start } from '#renderer/state/notebook.ts';

const files = [
  { name: 'a.txt', lines: ['Ten left.'] },
  { name: 'b.bin', refused: 'This file holds no text.' },
  { name: 'c.txt', lines: ['Twenty left.'] },
];

async function window(options: FakeOptions) {
  const backend = createFakeBackend(options);
  const store = createNotebook(backend);
  listen(store);
  listenToImports(store);
  await start(store);
  return { backend, store };
}

describe('an import', () => {
  it('counts its files and keeps what became of each in sight', async () => {
    const { store } = await window({ files });
    const seen: string[] = [];
    store.subscribe(({ imports }) => {
      const [job] = imports;
      if (job) seen.push(`${job.done}/${job.total} ${job.file}`);
    });
    await chooseAndImport(store, 'files');
    expect(seen).toContain('1/3 b.bin');
    const [job] = store.getState().imports;
    expect(job?.state).toBe('finished');
    expect(job?.outcomes.map((one) => one.status)).toEqual(['imported', 'refused', 'imported']);
    expect(store.getState().project?.tables.document.size).toBe(2);
    closeImport(store, job?.job ?? '');
    expect(store.getState().imports).toEqual([]);
  });

  it('stops where it was cancelled and says which files were left out', async () => {
    const { store } = await window({ files });
    const stop = store.subscribe(({ imports }) => {
      const [job] = imports;
      if (job?.done === 1 && job.state === 'running') void cancelImport(store, job.job);
    });
    await chooseAndImport(store, 'files');
    stop();
    const statuses = store.getState().imports[0]?.outcomes.map((one) => one.status);
    expect(statuses?.at(-1)).toBe('cancelled');
  });

  it('makes a document of a pasted text, and the same text again is already there', async () => {
    const { store } = await window({});
    await importPasted(store, 'Bulletin', 'Ten left.');
    const [again] = await importPasted(store, 'Bulletin', 'Ten left.');
    expect(again?.status).toBe('already');
    expect(store.getState().project?.tables.document.size).toBe(1);
  });

  it('that main refuses as a whole leaves its reason and nothing else', async () => {
    const { backend, store } = await window({ files });
    backend.answer('import.start', () => ({
      ok: false,
      failure: { code: 'read-only', sentence: 'The project is open for reading only.' },
    }));
    await chooseAndImport(store, 'files');
    expect(store.getState().imports).toEqual([]);
    expect(store.getState().notices[0]?.text).toBe('The project is open for reading only.');
  });
});
