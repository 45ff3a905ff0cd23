import { describe, expect, it } from 'vitest';
import { createFakeBackend, type FakeOptions } from '#renderer/backend/fake-backend.ts';
import type { Overlay } from '#renderer/shell/actions.ts';
import { takeDropped } from '#renderer/shell/take-dropped.ts';
import { createNotebook, listen, start } from '#renderer/state/notebook.ts';

const files = [
  { name: 'a.txt', lines: ['Ten left.'] },
  { name: 'Dams', project: true },
];
const named = (...names: string[]) => names.map((name) => ({ name, size: 1 }));

async function window(options: FakeOptions = {}) {
  const store = createNotebook(createFakeBackend({ files, ...options }));
  listen(store);
  await start(store);
  const shown: Overlay[] = [];
  return { store, shown, show: (overlay: Overlay) => void shown.push(overlay) };
}

describe('what is dropped on the window', () => {
  it('comes into the library of the open project', async () => {
    const { store, show } = await window();
    await takeDropped(store, named('a.txt'), show);
    expect(store.getState().project?.tables.document.size).toBe(1);
  });

  it('is opened when it is a project', async () => {
    const { store, show } = await window({ projectName: null });
    await takeDropped(store, named('Dams'), show);
    expect(store.getState().project).not.toBeNull();
  });

  it('waits for a project where there is none', async () => {
    const { store, shown, show } = await window({ projectName: null });
    await takeDropped(store, named('a.txt'), show);
    expect([shown, store.getState().waiting.map((file) => file.name)]).toEqual([
      ['new'],
      ['a.txt'],
    ]);
  });

  it('gets a word when nothing of it can be taken', async () => {
    const { store, show } = await window();
    await takeDropped(store, named('a picture from a web page'), show);
    expect(store.getState().notices[0]?.text).toMatch(/Nothing came with that/);
  });
});
