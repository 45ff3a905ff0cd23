import { useEffect, useState } from 'react';
import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import type { Overlay } from './actions.ts';
import { listenToDrops } from './listen-to-drops.ts';
import { takeDropped } from './take-dropped.ts';

/** The whole window takes files and folders, and says so while they hang over it. */
export function DropZone({ show }: { show: (overlay: Overlay) => void }) {
  const store = useNotebookStore();
  const isOpen = useNotebook((notebook) => notebook.project !== null);
  const [isOver, setOver] = useState(false);
  useEffect(
    () => listenToDrops(setOver, (files) => void takeDropped(store, files, show)),
    [store, show],
  );
  if (!isOver) return null;
  return (
    <div className="shell-drop">
      <span className="shell-drop__words">
        {isOpen ? 'Let go to add to the library' : 'Let go to open or to begin a project'}
      </span>
    </div>
  );
}
