import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { GridEntry } from './grid-entries.ts';
import { gridMove, type GridPlace } from './grid-move.ts';

/** The cursor by key, so that it stays on its row when rows come, go or change places. */
interface Cursor extends GridPlace {
  readonly key: string;
}

const HEAD = 'head';
/** No entry has this key: the cursor starts on the first row there is. */
const NOWHERE = '';

export interface GridCursorOptions<Row> {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly entries: readonly GridEntry<Row>[];
  readonly columns: number;
  readonly rowHeight: number;
  readonly current: string | null;
  readonly onCurrent: (key: string) => void;
}

export interface GridCursor {
  readonly place: GridPlace;
  readonly goTo: (place: GridPlace) => void;
  /** Moves and gives the place, or null when the key is not one that moves. */
  readonly follow: (event: KeyboardEvent) => GridPlace | null;
  /** Puts the focus back on the cell of the cursor, after an edit. */
  readonly refocus: () => void;
}

/** One cell of the grid takes part in the Tab order; this knows which and moves it. */
export function useGridCursor<Row>(options: GridCursorOptions<Row>): GridCursor {
  const { scroller, entries, columns, rowHeight, current, onCurrent } = options;
  const [cursor, setCursor] = useState<Cursor>({ row: 0, column: 0, key: current ?? NOWHERE });
  const [seen, setSeen] = useState(current);
  if (current !== seen) {
    setSeen(current);
    if (current !== null && current !== cursor.key) setCursor({ ...cursor, key: current });
  }
  const place = placeOf(cursor, entries);
  const wantsFocus = useRef(false);

  const goTo = (next: GridPlace) => {
    const entry = entries[next.row];
    setCursor({ ...next, key: entry?.key ?? HEAD });
    if (entry?.kind === 'row' && entry.key !== current) onCurrent(entry.key);
  };
  const refocus = () => {
    wantsFocus.current = true;
    setCursor({ ...cursor });
  };
  const follow = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = gridMove(event, place, { rows: entries.length, columns, page });
    if (next === null) return null;
    event.preventDefault();
    wantsFocus.current = true;
    goTo(next);
    return next;
  };

  const isThere = entries[place.row]?.key === cursor.key;
  const shown = useRef<{ readonly cursor: Cursor; readonly isThere: boolean } | null>(null);
  useLayoutEffect(() => {
    // Only who moves the cursor goes where it is; rows that come or go move it, but nobody's eye.
    if (shown.current?.cursor === cursor && (shown.current.isThere || !isThere)) return;
    shown.current = { cursor, isThere };
    const cell = scroller.current?.querySelector(`[data-cell='${place.row}:${place.column}']`);
    if (!(cell instanceof HTMLElement)) return;
    if (wantsFocus.current) {
      wantsFocus.current = false;
      cell.focus({ preventScroll: true });
    }
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [scroller, place.row, place.column, cursor, isThere]);

  return { place, goTo, follow, refocus };
}

/** Where the cursor's key is now; when it has gone, the place it stood at. */
function placeOf<Row>(cursor: Cursor, entries: readonly GridEntry<Row>[]): GridPlace {
  if (cursor.key === HEAD) return { row: -1, column: cursor.column };
  if (entries[cursor.row]?.key === cursor.key) return { row: cursor.row, column: cursor.column };
  const found = entries.findIndex((entry) => entry.key === cursor.key);
  const row = found === -1 ? Math.min(cursor.row, entries.length - 1) : found;
  return { row, column: cursor.column };
}
