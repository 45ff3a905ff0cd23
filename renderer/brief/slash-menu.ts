import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BriefWorld } from '#shared/brief/brief-world.ts';
import { namesWithNumbers } from '#shared/brief/traceability.ts';
import { slashItems, type SlashItem } from './slash-items.ts';

export interface SlashState {
  readonly items: readonly SlashItem[];
  readonly index: number;
  /** Where the slash stands in the window, in px. */
  readonly place: { readonly left: number; readonly top: number; readonly bottom: number };
  readonly choose: (item: SlashItem) => void;
}

/** The open menu, or nothing; and what it chooses from. */
export type SlashStore = StoreApi<{
  readonly open: SlashState | null;
  readonly world: BriefWorld;
  readonly names: readonly string[];
}>;

export const createSlashStore = (world: BriefWorld): SlashStore =>
  createStore(() => ({ open: null, world, names: namesWithNumbers(world.documents.values()) }));

function show(store: SlashStore, props: SuggestionProps<SlashItem, SlashItem>): void {
  const { items, clientRect, command } = props;
  const box = clientRect?.();
  const { left = 0, top = 0, bottom = 0 } = box ?? {};
  const open = { items, index: 0, place: { left, top, bottom }, choose: command };
  store.setState({ open: items.length === 0 ? null : open });
}

/** Answers a key while the menu is open; true when it was the menu's. */
function pressed(store: SlashStore, { key }: KeyboardEvent): boolean {
  const { open } = store.getState();
  if (!open) return false;
  const { items, index } = open;
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step !== 0) {
    const next = (index + step + items.length) % items.length;
    store.setState({ open: { ...open, index: next } });
    return true;
  }
  const item = items[index];
  if ((key !== 'Enter' && key !== 'Tab') || !item) return false;
  open.choose(item);
  return true;
}

/** Type a slash and what is wanted. The menu is drawn from `store`; keys stay in the editor. */
export function slashMenu(store: SlashStore) {
  return Extension.create({
    name: 'slashMenu',
    addProseMirrorPlugins() {
      let isDismissed = false;
      return [
        Suggestion<SlashItem, SlashItem>({
          editor: this.editor,
          pluginKey: new PluginKey('slashMenu'),
          char: '/',
          allowSpaces: true,
          items: ({ query }) => slashItems(query, store.getState().world),
          command: ({ editor, range, props }) => props.insert(editor, range),
          render: () => ({
            onStart: (props) => {
              isDismissed = false;
              show(store, props);
            },
            onUpdate: (props) => {
              if (!isDismissed) show(store, props);
            },
            onKeyDown: ({ event }) => {
              if (event.key !== 'Escape') return pressed(store, event);
              isDismissed = true;
              store.setState({ open: null });
              return true;
            },
            onExit: () => store.setState({ open: null }),
          }),
        }),
      ];
    },
  });
}
