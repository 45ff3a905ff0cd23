import { Undo2 } from 'lucide-react';
import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { undo } from '#renderer/state/notebook.ts';
import { Icon } from '#renderer/ui/icon.tsx';

/** A reference whose target was deleted, and the way to bring it back while undo reaches it. */
export function GoneMark({ what }: { what: string }) {
  const store = useNotebookStore();
  const last = useNotebook(({ history }) => history.undo);
  const isNear = last !== null && /^(delete|dismiss)/.test(last);
  return (
    <span className="brief-gone">
      [deleted {what}]
      {isNear && (
        <button
          type="button"
          tabIndex={-1}
          className="brief-gone__undo"
          onClick={() => void undo(store)}
        >
          <Icon icon={Undo2} size={14} />
          Undo: {last}
        </button>
      )}
    </span>
  );
}
