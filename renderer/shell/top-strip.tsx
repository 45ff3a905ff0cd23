import { Redo2, Undo2 } from 'lucide-react';
import { memo } from 'react';
import { useCommandKeys } from '#renderer/state/command-key.ts';
import { useNotebook, useNotebookStore, useRoute } from '#renderer/state/hooks.ts';
import { redo, undo } from '#renderer/state/notebook.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { TopBar } from '#renderer/ui/top-bar.tsx';
import type { Overlay } from './actions.ts';
import { SaveNote } from './save-note.tsx';
import { placeOf } from './screens.ts';

/** What is open and where in it, the way back, and whether it is on the disk. */
export function TopStrip({ show }: { show: (overlay: Overlay) => void }) {
  const keys = useCommandKeys();
  const { screen } = useRoute();
  const name = useNotebook(
    ({ project, header }) => project?.tables.project.get(project.id)?.name ?? header?.name ?? '',
  );
  return (
    <TopBar
      name={name}
      crumbs={[placeOf(screen).label]}
      find={{
        label: 'Search or do anything',
        keys: keys('Ctrl K'),
        onPress: () => show('palette'),
      }}
    >
      <div className="row shell__history">
        <UndoButton />
        <RedoButton />
      </div>
      <SaveNote />
    </TopBar>
  );
}

/** Apart from the strip around it, like the next: their words change with every step. */
const UndoButton = memo(function UndoButton() {
  const store = useNotebookStore();
  const keys = useCommandKeys();
  const step = useNotebook(({ history }) => history.undo);
  return (
    <IconButton
      icon={Undo2}
      label={step === null ? 'Nothing to undo' : `Undo ${step}`}
      keys={keys('Ctrl Z')}
      isDisabled={step === null}
      onPress={() => void undo(store)}
    />
  );
});

const RedoButton = memo(function RedoButton() {
  const store = useNotebookStore();
  const keys = useCommandKeys();
  const step = useNotebook(({ history }) => history.redo);
  return (
    <IconButton
      icon={Redo2}
      label={step === null ? 'Nothing to redo' : `Redo ${step}`}
      keys={keys('Ctrl Shift Z')}
      isDisabled={step === null}
      onPress={() => void redo(store)}
    />
  );
});
