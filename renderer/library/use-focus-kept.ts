import { useEffect } from 'react';
import { goIntoList } from './into-list.ts';

const KEEPERS = 'main, [role="dialog"]';

/**
 * Leads the focus into the list where what had it is gone: a summary that was closed, a document that
 * became a version of another, a dialog whose way back went with it. Who put it nowhere is left there.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let held: Element | null = null;
    let frame = 0;
    const onIn = ({ target }: FocusEvent): void => {
      held = target instanceof Element && target.closest(KEEPERS) ? target : null;
    };
    const onOut = ({ target, relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null || !(target instanceof Element)) return;
      // What is being taken away loses the focus while it still stands.
      queueMicrotask(() => {
        if (held === target && target.isConnected) held = null;
      });
    };
    const lead = (): void => {
      const isLost = held?.isConnected === false && document.activeElement === document.body;
      if (isLost) goIntoList({ preventScroll: true });
      if (held?.isConnected === false) held = null;
    };
    const seen = new MutationObserver(() => {
      if (held === null || held.isConnected) return;
      // A dialog gives the focus back with the next frame, before this.
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(lead);
    });
    const main = document.querySelector('main');
    if (main) seen.observe(main, { childList: true, subtree: true });
    seen.observe(document.body, { childList: true });
    document.addEventListener('focusin', onIn);
    document.addEventListener('focusout', onOut);
    return () => {
      seen.disconnect();
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', onIn);
      document.removeEventListener('focusout', onOut);
    };
  }, []);
}
