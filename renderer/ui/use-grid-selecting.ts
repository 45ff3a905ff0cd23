import { type MouseEvent, useRef } from 'react';
import type { GridEntry } from './grid-entries.ts';
import type { DataGridProps } from './grid-props.ts';
import { allOrNone, keysBetween, toggled } from './grid-selection.ts';

interface Modifiers {
  readonly shiftKey: boolean;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
}

export interface GridSelecting {
  readonly toggle: (key: string, modifiers?: Modifiers) => void;
  readonly extend: (from: number, to: number) => void;
  readonly all: () => void;
  /** False when there was nothing to clear. */
  readonly clear: () => boolean;
  readonly press: (key: string, event: MouseEvent) => void;
  readonly forgetAnchor: () => void;
}

/** Which rows are selected: one by one, from the anchor to here with Shift, or all. */
export function useGridSelecting<Row>(
  selection: DataGridProps<Row>['selection'],
  entries: readonly GridEntry<Row>[],
): GridSelecting {
  const anchor = useRef<string | null>(null);
  const placeOf = (key: string | null) => entries.findIndex((entry) => entry.key === key);
  const add = (keys: readonly string[]) =>
    selection?.onChange(new Set([...selection.selected, ...keys]));
  const extend = (from: number, to: number) => {
    anchor.current ??= entries[from]?.key ?? null;
    const start = placeOf(anchor.current);
    add(keysBetween(entries, start === -1 ? from : start, to));
  };
  const toggle = (key: string, modifiers?: Modifiers) => {
    const start = placeOf(anchor.current);
    if (modifiers?.shiftKey === true && start !== -1) {
      add(keysBetween(entries, start, placeOf(key)));
      return;
    }
    anchor.current = key;
    if (selection !== undefined) selection.onChange(toggled(selection.selected, key));
  };
  return {
    toggle,
    extend,
    all: () => selection?.onChange(allOrNone(entries, selection.selected)),
    clear: () => {
      if (selection === undefined || selection.selected.size === 0) return false;
      selection.onChange(new Set());
      return true;
    },
    press: (key, event) => {
      if (event.shiftKey || event.ctrlKey || event.metaKey) toggle(key, event);
      else anchor.current = key;
    },
    forgetAnchor: () => {
      anchor.current = null;
    },
  };
}
