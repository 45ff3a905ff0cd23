import type { KeyboardEvent } from 'react';
import type { GridEntry } from './grid-entries.ts';
import type { DataGridProps } from './grid-props.ts';
import type { GridCursor } from './use-grid-cursor.ts';
import type { GridEditing } from './use-grid-editing.ts';
import type { GridSelecting } from './use-grid-selecting.ts';

export interface GridKeysOptions<Row> {
  readonly props: DataGridProps<Row>;
  readonly entries: readonly GridEntry<Row>[];
  readonly cursor: GridCursor;
  readonly selecting: GridSelecting;
  readonly editing: GridEditing<Row>;
  /** 1 where the first column holds boxes. */
  readonly firstColumn: number;
}

/** What a key does to the cell under the cursor. True when it was used. */
function act<Row>(event: KeyboardEvent, options: GridKeysOptions<Row>): boolean {
  const { props, entries, cursor, selecting, editing, firstColumn } = options;
  const entry = entries[cursor.place.row];
  const onControl =
    event.target instanceof HTMLInputElement || event.target instanceof HTMLButtonElement;
  if (event.key === 'Escape') return selecting.clear();
  if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
    selecting.all();
    return props.selection !== undefined;
  }
  if (entry === undefined) return false;
  if (entry.kind === 'group') {
    const wanted = { ArrowLeft: true, ArrowRight: false }[event.key];
    const isFolded = entry.group.isFolded === true;
    const folds = event.key === 'Enter' || event.key === ' ' || wanted === !isFolded;
    if (folds) props.onFold?.(entry.group.id);
    return folds;
  }
  if (event.key === ' ' && !onControl && props.selection !== undefined) {
    selecting.toggle(entry.key, event);
    return true;
  }
  if (event.key === 'Enter' || event.key === 'F2') {
    editing.open(entry.key, entry.row, props.columns[cursor.place.column - firstColumn]);
    return true;
  }
  return false;
}

/** The key handler of the whole grid: the screen first, then deeds, then moves. */
export function gridKeyHandler<Row>(options: GridKeysOptions<Row>) {
  const { props, entries, cursor, selecting, editing } = options;
  return (event: KeyboardEvent) => {
    if (editing.cell !== null) return;
    const from = cursor.place.row;
    const entry = entries[from];
    props.onKey?.(event, entry?.kind === 'row' ? entry.key : null);
    if (event.defaultPrevented) return;
    if (act(event, options)) {
      event.preventDefault();
      return;
    }
    const to = cursor.follow(event);
    if (to === null) return;
    if (event.shiftKey && to.row !== from && props.selection !== undefined) {
      selecting.extend(from, to.row);
    } else selecting.forgetAnchor();
  };
}
