import { TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { useCommandKeys } from '#renderer/state/command-key.ts';
import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { dismissNotice, undo } from '#renderer/state/notebook.ts';
import { showToast } from '#renderer/ui/toasts.ts';

/** Hands what the notebook has to say to the foot of the window. */
export function useNotices(): void {
  const store = useNotebookStore();
  const keys = useCommandKeys();
  const notices = useNotebook((notebook) => notebook.notices);
  useEffect(() => {
    for (const { id, text, tone, undo: isUndoable } of notices) {
      showToast({
        text,
        ...(tone === 'problem' ? { icon: TriangleAlert } : {}),
        ...(isUndoable
          ? { action: { label: 'Undo', keys: keys('Ctrl Z'), onPress: () => void undo(store) } }
          : {}),
      });
      dismissNotice(store, id);
    }
  }, [store, notices, keys]);
}
