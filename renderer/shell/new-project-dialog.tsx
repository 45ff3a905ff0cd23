import { FolderOpen, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '#shared/ipc/contract.ts';
import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { importFiles } from '#renderer/state/importing.ts';
import { createProject } from '#renderer/state/opening.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

type Place = NonNullable<Output<'project.choosePlace'>>;

/** Asks for a name, a pseudonym and a place, and makes the project there. */
export function NewProjectDialog({ onClose }: { onClose: () => void }) {
  const form = useNewProject(onClose);
  const waiting = useNotebook((notebook) => notebook.waiting.length);
  return (
    <Dialog
      title="New project"
      closeLabel="Close"
      isOpen
      isDismissable={false}
      onClose={form.cancel}
      actions={
        <>
          <Button variant="ghost" onPress={form.cancel}>
            Cancel
          </Button>
          <Button variant="primary" onPress={() => void form.create()} isDisabled={form.isBusy}>
            {form.place ? 'Create project' : 'Choose a folder and create'}
          </Button>
        </>
      }
    >
      <form
        className="shell-new"
        onSubmit={(event) => {
          event.preventDefault();
          void form.create();
        }}
      >
        <TextField
          label="Name of the project"
          value={form.name}
          onChange={form.setName}
          error={form.isTried && form.name.trim() === '' ? 'Give it a name.' : undefined}
          autoFocus
        />
        <TextField
          label="Your name in it"
          help="Any name you like: it stands beside what you mark, and colleagues will see it. Attest never takes it from this computer."
          placeholder="A pseudonym, such as Heron"
          value={form.pseudonym}
          onChange={form.setPseudonym}
          error={
            form.isTried && form.pseudonym.trim() === ''
              ? 'Choose a name to sign with. It need not be yours.'
              : undefined
          }
        />
        <div className="shell-new__place">
          <span className="ui-field__label">Where it is kept</span>
          <div className="row">
            <Button icon={FolderOpen} onPress={() => void form.choosePlace()}>
              {form.place ? 'Another folder' : 'Choose a folder'}
            </Button>
            <span className="ink-2 clip">{form.place?.folder ?? 'A folder on this computer'}</span>
          </div>
        </div>
        {waiting > 0 && (
          <p className="ink-2">
            {waiting === 1 ? 'The file you dropped' : `The ${waiting} files you dropped`} will be
            added to it.
          </p>
        )}
        {form.failure !== null && (
          <Banner tone="clash" icon={TriangleAlert}>
            {form.failure}
          </Banner>
        )}
        {/* Enter in a field submits only where there is a submit button. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

function useNewProject(onClose: () => void) {
  const store = useNotebookStore();
  const [name, setName] = useState('');
  const [pseudonym, setPseudonym] = useState('');
  const [place, setPlace] = useState<Place | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const choosePlace = async (): Promise<Place | null> => {
    const { backend } = store.getState();
    const answer = await backend.request['project.choosePlace']({ name: name.trim() });
    if (!answer.ok) setFailure(answer.failure.sentence);
    else if (answer.value) setPlace(answer.value);
    return answer.ok ? answer.value : null;
  };
  const createAt = async ({ token }: Place): Promise<void> => {
    const made = await createProject(store, { name, pseudonym, place: token });
    if (!made.ok) {
      setFailure(made.failure.sentence);
      return;
    }
    const { waiting } = store.getState();
    store.setState({ waiting: [] });
    onClose();
    if (waiting.length > 0) await importFiles(store, waiting);
  };
  const create = async (): Promise<void> => {
    setTried(true);
    setFailure(null);
    if (name.trim() === '' || pseudonym.trim() === '') return;
    setBusy(true);
    const where = place ?? (await choosePlace());
    if (where) await createAt(where);
    setBusy(false);
  };
  const cancel = (): void => {
    store.setState({ waiting: [] });
    onClose();
  };
  return {
    name,
    setName,
    pseudonym,
    setPseudonym,
    place,
    failure,
    isTried,
    isBusy,
    choosePlace,
    create,
    cancel,
  };
}
