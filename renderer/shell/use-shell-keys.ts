import { useEffect } from 'react';
import { useIsMac } from '#renderer/state/command-key.ts';
import { useNotebookStore } from '#renderer/state/hooks.ts';
import { go, lastRoute } from '#renderer/state/notebook.ts';
import { isTextField, singleKey, useSingleKeysOn } from '#renderer/state/single-keys.ts';
import { isAsking } from '#renderer/ui/is-asking.ts';
import { perform, type Action, type Overlay } from './actions.ts';
import { goIntoList } from './into-list.ts';
import { chordLetter, keyAction, screenAfterG } from './key-action.ts';

/** How long G waits for its letter, in ms. */
const PATIENCE = 1500;

/** What they change would be out of sight, and perhaps what the dialog asks about. */
const NOT_BEHIND_DIALOGS = new Set<Action>(['undo', 'redo']);

/** A dialog or a drawer has the keys to itself, but for those with Ctrl. */
function isOverWindow(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"],[role="menu"]') !== null;
}

/**
 * Keys that work everywhere. A screen that handled a key called `preventDefault`, and the shell leaves
 * it alone; the letter after G is taken before any screen sees it.
 */
export function useShellKeys(show: (overlay: Overlay) => void): void {
  const store = useNotebookStore();
  const mac = useIsMac();
  const singleKeys = useSingleKeysOn();

  useEffect(() => {
    let pressedG = -Infinity;
    const onSecond = (event: KeyboardEvent): void => {
      if (event.timeStamp - pressedG > PATIENCE) return;
      pressedG = -Infinity;
      const screen = screenAfterG(event);
      if (screen === null) return;
      event.preventDefault();
      event.stopPropagation();
      go(store, lastRoute(store.getState(), screen));
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const isBare = !event.ctrlKey && !event.metaKey;
      if (isBare && isOverWindow(event.target)) return;
      const action = keyAction(event, { mac, singleKeys });
      if (action) {
        event.preventDefault();
        if (!(NOT_BEHIND_DIALOGS.has(action) && isAsking())) perform(store, action, show);
        return;
      }
      // Else the browser marks every word of the window, its rail and buttons too.
      const isAll = !isBare && chordLetter(event) === 'a' && !isTextField(event.target);
      if (isAll || (isBare && !event.altKey && goIntoList(event))) {
        event.preventDefault();
        return;
      }
      const isG = singleKeys && !isTextField(event.target) && singleKey(event) === 'g';
      if (isG && store.getState().project) pressedG = event.timeStamp;
    };
    window.addEventListener('keydown', onSecond, { capture: true });
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onSecond, { capture: true });
      window.removeEventListener('keydown', onKey);
    };
  }, [store, mac, singleKeys, show]);
}
