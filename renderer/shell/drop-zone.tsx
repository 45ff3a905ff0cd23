import { useEffect, useState } from 'react';
import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { takeDropped } from './take-dropped.ts';
import type { Overlay } from './actions.ts';

const hasFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;

/** The whole window takes files and folders, and says so while they hang over it. */
export function DropZone({ show }: { show: (overlay: Overlay) => void }) {
  const store = useNotebookStore();
  const isOpen = useNotebook((notebook) => notebook.project !== null);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    // A drag enters and leaves every element it crosses; it is gone when it has left the last.
    let depth = 0;
    const onEnter = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const onOver = (event: DragEvent): void => {
      if (hasFiles(event)) event.preventDefault();
    };
    const onLeave = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      depth = 0;
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      void takeDropped(store, [...(event.dataTransfer?.files ?? [])], show);
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [store, show]);
  if (!isOver) return null;
  return (
    <div className="shell-drop">
      <span className="shell-drop__words">
        {isOpen ? 'Let go to add to the library' : 'Let go to open or to begin a project'}
      </span>
    </div>
  );
}
