import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useCommandKeys } from '#renderer/state/command-key.ts';
import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { dismissNotice, undo } from '#renderer/state/notebook.ts';
import { showToast } from '#renderer/ui/toasts.ts';

/** A toast that offers to undo the step it tells of. */
interface Offer {
  readonly steps: number;
  readonly close: () => void;
}

/** Hands what the notebook has to say to the foot of the window. */
export function useNotices(): void {
  const store = useNotebookStore();
  const keys = useCommandKeys();
  const notices = useNotebook((notebook) => notebook.notices);
  const steps = useNotebook((notebook) => notebook.steps);
  const offers = useRef<readonly Offer[]>([]);
  useEffect(() => {
    // Once another step was made, or this one undone, Undo would take back something else.
    const [standing, past] = [true, false].map((isNow) =>
      offers.current.filter((offer) => (offer.steps === steps) === isNow),
    );
    past?.forEach(({ close }) => close());
    offers.current = standing ?? [];
  }, [steps]);
  useEffect(() => {
    for (const { id, text, tone, undo: isUndoable, steps: saidAt } of notices) {
      if (isUndoable && saidAt !== store.getState().steps) {
        showToast({ text });
        dismissNotice(store, id);
        continue;
      }
      const close = showToast({
        text,
        ...(tone === 'problem' ? { icon: TriangleAlert } : {}),
        ...(isUndoable
          ? { action: { label: 'Undo', keys: keys('Ctrl Z'), onPress: () => void undo(store) } }
          : {}),
      });
      if (isUndoable) offers.current = [...offers.current, { steps: saidAt, close }];
      dismissNotice(store, id);
    }
  }, [store, notices, keys]);
}
