import type { AppSettings } from '#shared/ipc/contract.ts';
import { notify, type NotebookStore } from './notebook.ts';

/** Writes what is not yet on the disk. Says so when it cannot. */
export async function saveNow(store: NotebookStore): Promise<void> {
  store.setState({ save: { kind: 'saving' } });
  const answer = await store.getState().backend.request['project.flush']({});
  if (!answer.ok) {
    store.setState({ save: { kind: 'not-saved', sentence: answer.failure.sentence } });
    return;
  }
  const isWhole = answer.value.saved >= store.getState().revision;
  store.setState({ save: isWhole ? { kind: 'saved', at: Date.now() } : { kind: 'unsaved' } });
}

/** Changes this person's settings, which belong to the computer and to no project. */
export async function changeSettings(
  store: NotebookStore,
  changes: Partial<AppSettings>,
): Promise<void> {
  const answer = await store.getState().backend.request['app.setSettings'](changes);
  if (!answer.ok) {
    notify(store, answer.failure.sentence, { tone: 'problem' });
    return;
  }
  const settings = answer.value;
  store.setState(({ info }) => ({ info: info && { ...info, settings } }));
}
