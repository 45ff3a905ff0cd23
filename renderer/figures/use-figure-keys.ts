import type { KeyboardEvent } from 'react';
import { tagByKey } from '#shared/annotation/tag.ts';
import { useTable } from '#renderer/state/hooks.ts';
import { singleKey, useSingleKeysOn } from '#renderer/state/single-keys.ts';
import type { FigureRow } from './figure-rows.ts';
import type { FigureActions } from './use-figure-actions.ts';

export interface FigureKeysOptions {
  /** In the order they are shown. */
  readonly visible: readonly FigureRow[];
  readonly chosen: readonly FigureRow[];
  readonly actions: FigureActions;
  readonly setCurrent: (id: string) => void;
  readonly compare: () => void;
  readonly edit: (id: string) => void;
  readonly proposal: () => void;
  /** False where nothing was open. */
  readonly closeComparison: () => boolean;
}

const isOpen = ({ state }: FigureRow): boolean => state === 'suggested';

/** The next suggestion from a row, forwards or back. */
function suggestionFrom(visible: readonly FigureRow[], at: number, by: 1 | -1) {
  const list = by > 0 ? visible.slice(at + 1) : visible.slice(0, Math.max(0, at)).reverse();
  return list.find(isOpen);
}

/** What the keys of the table do to the chosen figures, or to the one in hand. */
export function useFigureKeys(options: FigureKeysOptions) {
  const { visible, chosen, actions, setCurrent, compare, closeComparison } = options;
  const single = useSingleKeysOn();
  const tags = useTable('tag');
  const onLetter = (key: string, about: readonly FigureRow[], at: number): boolean => {
    const tag = tagByKey(tags.values()).get(Number(key));
    const step = (by: 1 | -1) => {
      const found = suggestionFrom(visible, at, by);
      if (found) setCurrent(found.id);
    };
    if (tag) void actions.toggleTag(about, tag.id);
    else if (key === 'x') void actions.dismiss(about);
    else if (key === 'v' && chosen.length > 0) void actions.chart(about);
    else if (key === 'c' && chosen.length > 1) compare();
    else if (key === 'e' && visible[at]) options.edit(visible[at].id);
    else if (key === 'm') void actions.measure(about);
    else if (key === 'p') options.proposal();
    else if (key === 'j') step(1);
    else if (key === 'k') step(-1);
    else return false;
    return true;
  };
  /** Enter accepts what is not accepted; several accepted ones it compares; else it edits a cell. */
  const onEnter = (about: readonly FigureRow[], at: number): boolean => {
    if (about.some(({ state }) => state !== 'accepted')) {
      const next = suggestionFrom(visible, at, 1);
      void actions.accept(about).then(() => next && chosen.length === 0 && setCurrent(next.id));
      return true;
    }
    if (chosen.length < 2) return false;
    compare();
    return true;
  };
  return (event: KeyboardEvent, id: string | null): void => {
    const at = visible.findIndex((row) => row.id === id);
    const row = visible[at];
    const about = chosen.length > 0 ? chosen : row ? [row] : [];
    const key = single && !event.shiftKey ? singleKey(event) : null;
    const isDone =
      (event.key === 'Enter' && onEnter(about, at)) ||
      (event.key === 'Escape' && closeComparison()) ||
      (key !== null && onLetter(key, about, at));
    if (event.key === 'Delete') void actions.remove(about);
    else if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
