import { useEffect } from 'react';
import { useRoute } from '#renderer/state/hooks.ts';
import { unfold } from './page-actions.ts';
import type { PageView } from './page-view.ts';
import type { ReaderData } from './reader-data.ts';
import type { ReaderDesk } from './reader-desk.ts';

/** Lands where the route says: opens the fold, brings the passage in sight, tints it, selects the record. */
export function useArrival(desk: ReaderDesk, view: PageView | null, data: ReaderData): void {
  const { passage, record, document } = useRoute();
  const isKnown = data.all.some(({ id }) => id === record);
  useEffect(() => {
    if (!view) return;
    const entry = desk.data().all.find(({ id }) => id === record);
    const range = passage ?? (entry && { start: entry.start, end: entry.end });
    const current = entry && entry.kind !== 'claim' ? { kind: entry.kind, id: entry.id } : null;
    if (!range) {
      view.focus();
      return;
    }
    unfold(desk, range);
    view.select({ start: range.start, end: range.start });
    desk.session.setState({ arrival: range, current, card: null });
    view.focus();
    view.reveal(range, true);
    // Sections just brought in sight get their true heights only now.
    const again = requestAnimationFrame(() => view.reveal(range, true));
    return () => cancelAnimationFrame(again);
  }, [desk, view, passage, record, document, isKnown]);
}
