import { FolderOpen, TriangleAlert } from 'lucide-react';
import { useNotebook } from '#renderer/state/hooks.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useNewProject, type NewProjectForm } from './use-new-project.ts';

/** Asks for a name, a pseudonym and a place, and makes the project there. */
export function NewProjectDialog({ onClose }: { onClose: () => void }) {
  const form = useNewProject(onClose);
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
            {form.draft.place ? 'Create project' : 'Choose a folder and create'}
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
        <Names form={form} />
        <Place form={form} />
        <WaitingFiles />
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

function Names({ form: { draft, change, isMissing } }: { form: NewProjectForm }) {
  return (
    <>
      <TextField
        label="Name of the project"
        value={draft.name}
        onChange={(name) => change({ name })}
        error={isMissing(draft.name) ? 'Give it a name.' : undefined}
        autoFocus
      />
      <TextField
        label="Your name in it"
        help="Any name you like: it stands beside what you mark, and colleagues will see it. Attest never takes it from this computer."
        placeholder="A pseudonym, such as Wren"
        value={draft.pseudonym}
        onChange={(pseudonym) => change({ pseudonym })}
        error={
          isMissing(draft.pseudonym)
            ? 'Choose a name to sign with. It need not be yours.'
            : undefined
        }
      />
    </>
  );
}

function Place({ form: { draft, choosePlace } }: { form: NewProjectForm }) {
  return (
    <div className="shell-new__place">
      <span className="ui-field__label">Where it is kept</span>
      <div className="row">
        <Button icon={FolderOpen} onPress={() => void choosePlace()}>
          {draft.place ? 'Another folder' : 'Choose a folder'}
        </Button>
        <span className="ink-2 clip">{draft.place?.folder ?? 'A folder on this computer'}</span>
      </div>
    </div>
  );
}

function WaitingFiles() {
  const count = useNotebook((notebook) => notebook.waiting.length);
  if (count === 0) return null;
  return (
    <p className="ink-2">
      {count === 1 ? 'The file you dropped' : `The ${count} files you dropped`} will be added to it.
    </p>
  );
}
