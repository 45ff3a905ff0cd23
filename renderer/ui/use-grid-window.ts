import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback } from 'react';
import type { RowPlace } from './data-grid-row.tsx';
import type { GridEntry } from './grid-entries.ts';
import { useGridHold } from './use-grid-hold.ts';

/** Heights in px; the head's is in data-grid.css too. */
export const HEAD_HEIGHT = 28;
const GROUP_HEIGHT = 34;

export interface GridWindowOptions<Row> {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly entries: readonly GridEntry<Row>[];
  readonly rowHeight: number;
  /** Kept drawn wherever it is, so that the focus on it survives scrolling. */
  readonly cursorRow: number;
}

export interface GridWindow {
  readonly places: readonly RowPlace[];
  /** Of all rows together, in px. */
  readonly height: number;
}

/** Which entries are in sight, and where they stand. */
export function useGridWindow<Row>(options: GridWindowOptions<Row>): GridWindow {
  const { scroller, entries, rowHeight, cursorRow } = options;
  // Measurements are kept until this function changes: new entries, new heights.
  const getItemKey = useCallback((index: number) => entries[index]?.key ?? index, [entries]);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range);
      if (cursorRow < 0 || cursorRow >= range.count || inSight.includes(cursorRow)) return inSight;
      return [...inSight, cursorRow].sort((a, b) => a - b);
    },
    [cursorRow],
  );
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (entries[index]?.kind === 'group' ? GROUP_HEIGHT : rowHeight),
    getItemKey,
    rangeExtractor,
    overscan: 5,
    scrollMargin: HEAD_HEIGHT,
  });
  const places = virtualizer
    .getVirtualItems()
    .map(({ index, start, size }) => ({ index, top: start - HEAD_HEIGHT, height: size }));
  useGridHold({ scroller, entries, virtualizer });
  return { places, height: virtualizer.getTotalSize() };
}
