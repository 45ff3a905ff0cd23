import { useEffect } from 'react';
import { useNotebookStore } from '#renderer/state/hooks.ts';
import { saveNow } from '#renderer/state/saving.ts';

/** Before the window closes: editors put down what they hold when they lose the focus. */
export function useClosing(): void {
  const store = useNotebookStore();
  useEffect(
    () =>
      store.getState().backend.on('app.closing', () => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        // After the editors' own handlers: requests arrive in the order they were made.
        setTimeout(() => void saveNow(store));
      }),
    [store],
  );
}
