import { useEffect, type RefObject } from 'react';
import { useIsMac } from '#renderer/state/command-key.ts';
import { useNotebookStore } from '#renderer/state/hooks.ts';
import { cancelImport, chooseAndImport } from '#renderer/state/importing.ts';
import { go, stay, type NotebookStore } from '#renderer/state/notebook.ts';
import type { Route } from '#renderer/state/route.ts';
import { isTextField, singleKey, useSingleKeysOn } from '#renderer/state/single-keys.ts';
import { goIntoList } from './into-list.ts';
import { escapeSummary } from './summary-view.ts';

export interface LibraryKeys {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly selected: string | undefined;
  readonly askToDelete: () => void;
}

type Ask = NonNullable<Route['ask']>;
type Wish = 'search' | 'into-list' | 'escape' | 'read' | 'add' | 'delete' | Ask | null;

const SINGLE: Readonly<Record<string, Wish>> = {
  '/': 'search',
  a: 'add',
  v: 'newer-version',
  t: 'same-text',
};

/** What a key asks of the library. Bare keys act where no field and no dialog has the focus. */
function wishOf(event: KeyboardEvent, mac: boolean, singleKeys: boolean, isSearch: boolean): Wish {
  const { key, target } = event;
  const command = mac ? event.metaKey : event.ctrlKey;
  if (command && key.toLowerCase() === 'f' && !event.shiftKey && !event.altKey) return 'search';
  if (isSearch && key === 'ArrowDown') return 'into-list';
  const isInDialog = target instanceof Element && target.closest('[role="dialog"]') !== null;
  if (isTextField(target) || isInDialog) return null;
  if (key === 'Escape') return 'escape';
  if (key === 'Delete' || (mac && command && key === 'Backspace')) return 'delete';
  if (target === document.body && key === 'Enter') return 'read';
  if (target === document.body && (key === 'ArrowDown' || key === 'ArrowUp')) return 'into-list';
  if (!singleKeys) return null;
  const single = singleKey(event);
  return single === null ? null : (SINGLE[single] ?? null);
}

function cancelRunning(store: NotebookStore): boolean {
  const running = store.getState().imports.find((job) => job.state === 'running');
  if (running) void cancelImport(store, running.job);
  return running !== undefined;
}

/** From what is said over the list to the list. */
function leaveStrips(): boolean {
  const isIn = document.activeElement?.closest('.ui-banner--strip') ?? null;
  return isIn !== null && goIntoList();
}

/**
 * A adds, V and T relate, / and Ctrl+F search, arrows go into the list, Enter reads, Escape cancels an import
 * or folds what became of it.
 */
export function useLibraryKeys({ search, selected, askToDelete }: LibraryKeys): void {
  const store = useNotebookStore();
  const singleKeys = useSingleKeysOn();
  const mac = useIsMac();
  useEffect(() => {
    const ask = (what: Ask) => () => {
      if (selected === undefined) return false;
      stay(store, { ...store.getState().route, document: selected, ask: what });
      return true;
    };
    const done: Readonly<Record<NonNullable<Wish>, () => boolean>> = {
      search: () => {
        search.current?.focus();
        return search.current !== null;
      },
      'into-list': () => goIntoList(),
      escape: () => cancelRunning(store) || escapeSummary(store) || leaveStrips(),
      read: () => {
        if (selected !== undefined) go(store, { screen: 'reader', document: selected });
        return selected !== undefined;
      },
      delete: () => {
        askToDelete();
        return selected !== undefined;
      },
      'newer-version': ask('newer-version'),
      'same-text': ask('same-text'),
      add: () => {
        void chooseAndImport(store, 'files');
        return true;
      },
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat) return;
      const wish = wishOf(event, mac, singleKeys, event.target === search.current);
      if (wish !== null && done[wish]()) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store, singleKeys, mac, search, selected, askToDelete]);
}
