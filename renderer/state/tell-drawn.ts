import { notify, type NotebookStore } from './notebook.ts';

/** A window that never comes to rest says it after so long, ms. */
const PATIENCE_MS = 300;

/**
 * Tells main, as long as an import runs, when the window has drawn what came in and has nothing more to do:
 * the import waits for it. Until the answer is called.
 */
export function tellDrawn(store: NotebookStore): () => void {
  const { backend } = store.getState();
  const tell = (): void => {
    void backend.request['import.drawn']({}).then((answer) => {
      if (!answer.ok) notify(store, answer.failure.sentence, { tone: 'problem' });
    });
  };
  return backend.on('project.patched', () => {
    if (store.getState().imports.every(({ state }) => state !== 'running')) return;
    requestIdleCallback(tell, { timeout: PATIENCE_MS });
  });
}
