import { useCallback, useEffect, useState } from 'react';
import { ok, type Result } from '#shared/base/result.ts';
import type { TrashItem } from '#shared/project/trash.ts';
import { useBackend, useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { notify, restoreDeleted } from '#renderer/state/notebook.ts';

export interface TrashView {
  /** null while it is read for the first time. */
  readonly found: Result<readonly TrashItem[]> | null;
  readonly restore: (item: TrashItem) => void;
  readonly again: () => void;
}

/** What is in the trash, read again with every change of the project. */
export function useTrash(): TrashView {
  const store = useNotebookStore();
  const backend = useBackend();
  const revision = useNotebook((notebook) => notebook.revision);
  const [found, setFound] = useState<TrashView['found']>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    void backend.request['trash.list']({}).then((answer) => {
      if (current) setFound(answer.ok ? ok(answer.value) : answer);
    });
    return () => void (current = false);
  }, [backend, revision, turn]);
  const restore = useCallback(
    (item: TrashItem) => {
      void restoreDeleted(store, [item.id]).then((answer) => {
        if (answer.ok) notify(store, `The ${item.kind} is back.`, { undo: true });
      });
    },
    [store],
  );
  return { found, restore, again: () => setTurn((before) => before + 1) };
}
