import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { GridEntry } from './grid-entries.ts';

export interface GridHoldOptions<Row> {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly entries: readonly GridEntry<Row>[];
  readonly virtualizer: Virtualizer<HTMLElement, Element>;
}

/** The entry that was topmost in sight. */
interface Held {
  readonly key: string;
  readonly top: number; // px from the top of all rows
}

/**
 * Rows that come in above what is in sight move the scroll position along, so that nothing moves under
 * the eye. A list that stands at its top shows what comes in there, unless the keyboard is in it.
 */
export function useGridHold<Row>({ scroller, entries, virtualizer }: GridHoldOptions<Row>): void {
  const count = useRef(entries.length);
  const held = useRef<Held | null>(null);
  useLayoutEffect(() => {
    const came = entries.length > count.current;
    count.current = entries.length;
    const { measurementsCache: places, range } = virtualizer;
    // The virtualizer hears of a scroll, its own too, only with the next event: rows may come sooner.
    const scrolled = scroller.current?.scrollTop ?? 0;
    const was = held.current;
    const isHeld =
      came && (scrolled > 0 || scroller.current?.contains(document.activeElement) === true);
    if (was && isHeld) {
      const top = places[entries.findIndex(({ key }) => key === was.key)]?.start;
      if (top !== undefined && top !== was.top) {
        virtualizer.scrollToOffset(scrolled + top - was.top);
        held.current = { key: was.key, top };
        return;
      }
    }
    const entry = entries[range?.startIndex ?? 0];
    const top = places[range?.startIndex ?? 0]?.start;
    held.current = entry && top !== undefined ? { key: entry.key, top } : null;
  });
}
