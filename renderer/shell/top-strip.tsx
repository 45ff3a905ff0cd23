import { Redo2, Undo2 } from 'lucide-react';
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
  const store = useNotebookStore();
  const keys = useCommandKeys();
  const { screen } = useRoute();
  const history = useNotebook((notebook) => notebook.history);
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
        <IconButton
          icon={Undo2}
          label={history.undo === null ? 'Nothing to undo' : `Undo ${history.undo}`}
          keys={keys('Ctrl Z')}
          isDisabled={history.undo === null}
          onPress={() => void undo(store)}
        />
        <IconButton
          icon={Redo2}
          label={history.redo === null ? 'Nothing to redo' : `Redo ${history.redo}`}
          keys={keys('Ctrl Shift Z')}
          isDisabled={history.redo === null}
          onPress={() => void redo(store)}
        />
      </div>
      <SaveNote />
    </TopBar>
  );
}
