import { useEffect } from 'react';
import type { EventPayload } from '#shared/ipc/contract.ts';
import { useIsMac } from '#renderer/state/command-key.ts';
import { useNotebookStore } from '#renderer/state/hooks.ts';
import { perform, type Overlay } from './actions.ts';

type Item = EventPayload<'app.menu'>['item'];

/** The key an item shows, with Shift or without. The page knows who answers it just now. */
const KEYS: Partial<Record<Item, { readonly key: string; readonly shiftKey: boolean }>> = {
  undo: { key: 'z', shiftKey: false },
  redo: { key: 'z', shiftKey: true },
  find: { key: 'f', shiftKey: false },
  export: { key: 'e', shiftKey: false },
};

/** Does what the window's menu asks for, the same as if its key had been pressed. */
export function useMenu(show: (overlay: Overlay) => void): void {
  const store = useNotebookStore();
  const mac = useIsMac();
  useEffect(() => {
    const { backend } = store.getState();
    return backend.on('app.menu', ({ item }) => {
      const pressed = KEYS[item];
      if (!pressed) {
        perform(store, item === 'find' ? 'palette' : item, show);
        return;
      }
      const target = document.activeElement ?? document.body;
      const code = `Key${pressed.key.toUpperCase()}`;
      const held = mac ? { metaKey: true } : { ctrlKey: true };
      target.dispatchEvent(
        new KeyboardEvent('keydown', {
          ...pressed,
          ...held,
          code,
          bubbles: true,
          cancelable: true,
        }),
      );
    });
  }, [store, mac, show]);
}
