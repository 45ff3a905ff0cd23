import { useState } from 'react';
import type { Output } from '#shared/ipc/contract.ts';
import { useNotebookStore } from '#renderer/state/hooks.ts';
import { importFiles } from '#renderer/state/importing.ts';
import type { NotebookStore } from '#renderer/state/notebook.ts';
import { createProject } from '#renderer/state/opening.ts';

type Place = NonNullable<Output<'project.choosePlace'>>;

interface Draft {
  readonly name: string;
  readonly pseudonym: string;
  readonly place: Place | null;
}
const BLANK: Draft = { name: '', pseudonym: '', place: null };

/** Makes the project at its place; answers why not, or null. Files dropped before come in then. */
async function make(
  store: NotebookStore,
  { name, pseudonym }: Draft,
  place: Place,
  onMade: () => void,
): Promise<string | null> {
  const made = await createProject(store, { name, pseudonym, place: place.token });
  if (!made.ok) return made.failure.sentence;
  const { waiting } = store.getState();
  store.setState({ waiting: [] });
  onMade();
  if (waiting.length > 0) await importFiles(store, waiting);
  return null;
}

/** The form of a new project: what is typed, what is wrong with it, and the way through. */
export function useNewProject(onClose: () => void) {
  const store = useNotebookStore();
  const [draft, setDraft] = useState(BLANK);
  const [failure, setFailure] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const isMissing = (text: string) => isTried && text.trim() === '';

  const choosePlace = async (): Promise<Place | null> => {
    const { backend } = store.getState();
    const answer = await backend.request['project.choosePlace']({ name: draft.name.trim() });
    if (!answer.ok) setFailure(answer.failure.sentence);
    else if (answer.value) change({ place: answer.value });
    return answer.ok ? answer.value : null;
  };
  const create = async (): Promise<void> => {
    setTried(true);
    setFailure(null);
    if (draft.name.trim() === '' || draft.pseudonym.trim() === '') return;
    setBusy(true);
    const place = draft.place ?? (await choosePlace());
    if (place) setFailure(await make(store, draft, place, onClose));
    setBusy(false);
  };
  const cancel = (): void => {
    store.setState({ waiting: [] });
    onClose();
  };
  return { draft, change, isMissing, failure, isBusy, choosePlace, create, cancel };
}

export type NewProjectForm = ReturnType<typeof useNewProject>;
