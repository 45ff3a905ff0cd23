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
  const offers = useRef<readonly Offer[]>([]);
  const closePassing = useRef<(() => void) | null>(null);
  // Every change is a step, and the whole window would be drawn anew if this were state of its own.
  useEffect(
    () =>
      store.subscribe(({ steps }, before) => {
        if (steps === before.steps) return;
        // Once another step was made, or this one undone, Undo would take back something else.
        for (const offer of offers.current) if (offer.steps !== steps) offer.close();
        offers.current = offers.current.filter((offer) => offer.steps === steps);
      }),
    [store],
  );
  useEffect(() => {
    for (const { id, text, tone, undo: isUndoable, steps: saidAt, inPassing } of notices) {
      const isOffer = isUndoable && saidAt === store.getState().steps;
      const close = showToast({
        text,
        isTold: inPassing,
        ...(tone === 'problem' ? { icon: TriangleAlert } : {}),
        ...(isOffer
          ? { action: { label: 'Undo', keys: keys('Ctrl Z'), onPress: () => void undo(store) } }
          : {}),
      });
      if (isOffer) offers.current = [...offers.current, { steps: saidAt, close }];
      closePassing.current?.();
      closePassing.current = inPassing ? close : null;
      dismissNotice(store, id);
    }
  }, [store, notices, keys]);
}
