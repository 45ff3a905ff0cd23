import { notify, type NotebookStore } from './notebook.ts';
import { readingKeys } from './reading-keys.ts';
import type { DocumentSuggestions } from './readings.ts';

/** So many documents are asked for at once: an answer is copied into the window in one go, 1 ms each. */
const BATCH = 10;
/** So many are taken in together, so that the lists are not drawn for each answer; at first the rows in sight. */
const TAKEN_FIRST = 20;
const TAKEN = 200;

const asking = new WeakMap<NotebookStore, Set<string>>();

function keysBeingAsked(store: NotebookStore): Set<string> {
  const keys = asking.get(store) ?? new Set<string>();
  asking.set(store, keys);
  return keys;
}

function* batchesOf(documents: readonly string[]): Generator<string[]> {
  for (let at = 0; at < documents.length; at += BATCH) yield documents.slice(at, at + BATCH);
}

/** Asks for the suggestions of documents nobody has asked for since what they depend on changed. */
export async function readSuggestions(store: NotebookStore, documents: readonly string[]) {
  const busy = keysBeingAsked(store);
  const { project, readings, backend } = store.getState();
  if (!project) return;
  const keyOf = readingKeys(project);
  const missing = new Map<string, string>();
  for (const id of documents) {
    const key = keyOf(id);
    if (key === undefined || busy.has(`${id} ${key}`) || readings.keys.get(id) === key) continue;
    missing.set(id, key);
  }
  const asked = [...missing].map(([id, key]) => `${id} ${key}`);
  for (const one of asked) busy.add(one);
  let answers: DocumentSuggestions[] = [];
  let enough = TAKEN_FIRST;
  for (const batch of batchesOf([...missing.keys()])) {
    const answer = await backend.request['document.suggestions']({ documents: batch });
    if (store.getState().header?.id !== project.id) break;
    if (!answer.ok) {
      notify(store, answer.failure.sentence, { tone: 'problem' });
      break;
    }
    answers.push(...answer.value);
    if (answers.length < enough) continue;
    takeIn(store, answers, missing);
    answers = [];
    enough = TAKEN;
  }
  if (answers.length > 0 && store.getState().header?.id === project.id) {
    takeIn(store, answers, missing);
  }
  for (const one of asked) busy.delete(one);
}

/** Takes answers in, but for those that a change has overtaken: the newer question is on its way. */
function takeIn(
  store: NotebookStore,
  answers: readonly DocumentSuggestions[],
  asked: ReadonlyMap<string, string>,
): void {
  store.setState(({ project, readings }) => {
    if (!project) return {};
    const keyOf = readingKeys(project);
    const suggestions = new Map(readings.suggestions);
    const keys = new Map(readings.keys);
    for (const one of answers) {
      const key = asked.get(one.document);
      if (key === undefined || key !== keyOf(one.document)) continue;
      suggestions.set(one.document, one);
      keys.set(one.document, key);
    }
    return { readings: { ...readings, suggestions, keys } };
  });
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
