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

/** Writes the whole project, with what is not on its disk, to a place the person chooses. */
export async function saveCopy(store: NotebookStore): Promise<void> {
  const { revision, backend } = store.getState();
  const answer = await backend.request['project.saveCopy']({});
  if (!answer.ok) notify(store, answer.failure.sentence, { tone: 'problem' });
  else if (answer.value) {
    store.setState({ copy: { ...answer.value, revision } });
    notify(store, `A copy of the whole project is in “${answer.value.folder}”.`);
  }
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
