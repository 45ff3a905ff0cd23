import { notify, type NotebookStore } from './notebook.ts';

/** Main takes a person for at work for twice as long after it was told. */
const TELL_EVERY_MS = 250;
const DOINGS = ['wheel', 'keydown', 'pointerdown', 'pointermove'] as const;

/**
 * Tells main, as long as an import runs, that somebody turns the wheel, types or moves the pointer, so that
 * the import gives way to the window. Until the answer is called.
 */
export function tellAtWork(store: NotebookStore): () => void {
  let told = -Infinity;
  const tell = (): void => {
    const { backend, imports } = store.getState();
    const now = performance.now();
    if (now - told < TELL_EVERY_MS || imports.every(({ state }) => state !== 'running')) return;
    told = now;
    void backend.request['import.giveWay']({}).then((answer) => {
      if (!answer.ok) notify(store, answer.failure.sentence, { tone: 'problem' });
    });
  };
  const listened = { capture: true, passive: true } as const;
  for (const doing of DOINGS) window.addEventListener(doing, tell, listened);
  return () => {
    for (const doing of DOINGS) window.removeEventListener(doing, tell, listened);
  };
}
