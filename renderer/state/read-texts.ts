import { notify, type NotebookStore } from './notebook.ts';

/** So many documents are asked for at first, so that the rows in sight fill soon; then more at once. */
const FIRST_BATCH = 25;
const BATCH = 200;

const asking = new WeakMap<NotebookStore, Set<string>>();

function keysBeingAsked(store: NotebookStore): Set<string> {
  const keys = asking.get(store) ?? new Set<string>();
  asking.set(store, keys);
  return keys;
}

function* batchesOf(documents: readonly string[]): Generator<string[]> {
  if (documents.length > 0) yield documents.slice(0, FIRST_BATCH);
  for (let at = FIRST_BATCH; at < documents.length; at += BATCH) {
    yield documents.slice(at, at + BATCH);
  }
}

/** Asks for the suggestions of documents nobody has asked for since their text came in. */
export async function readSuggestions(store: NotebookStore, documents: readonly string[]) {
  const busy = keysBeingAsked(store);
  const { project, readings, backend } = store.getState();
  if (!project) return;
  const missing = documents.filter((id) => {
    const current = project.tables.document.get(id)?.current;
    if (current === undefined || busy.has(`${id} ${current}`)) return false;
    return readings.suggestions.get(id)?.textHash !== current;
  });
  const keys = missing.map((id) => `${id} ${project.tables.document.get(id)?.current ?? ''}`);
  for (const key of keys) busy.add(key);
  for (const batch of batchesOf(missing)) {
    const answer = await backend.request['document.suggestions']({ documents: batch });
    if (store.getState().header?.id !== project.id) break;
    if (!answer.ok) {
      notify(store, answer.failure.sentence, { tone: 'problem' });
      break;
    }
    const read = answer.value.map((one) => [one.document, one] as const);
    store.setState(({ readings: now }) => ({
      readings: { ...now, suggestions: new Map([...now.suggestions, ...read]) },
    }));
  }
  for (const key of keys) busy.delete(key);
}

/** Asks which documents carry one text. */
export async function readSameText(store: NotebookStore): Promise<void> {
  const { backend, header } = store.getState();
  const answer = await backend.request['document.sameText']({});
  if (store.getState().header?.id !== header?.id) return;
  if (!answer.ok) {
    notify(store, answer.failure.sentence, { tone: 'problem' });
    return;
  }
  store.setState(({ readings }) => ({ readings: { ...readings, sameText: answer.value } }));
}
