import { useEffect, useRef } from 'react';
import { useRoute } from '#renderer/state/hooks.ts';
import type { Route } from '#renderer/state/route.ts';
import { hiddenBlocks } from './folds.ts';
import { unfold } from './page-actions.ts';
import type { PageView } from './page-view.ts';
import { lastPlace } from './reading-places.ts';
import type { ReaderData } from './reader-data.ts';
import { regionOfRecord } from './region-actions.ts';
import type { ReaderDesk } from './reader-desk.ts';

/** Puts the caret where the text was left, else where what is shown begins. */
function beginReading(desk: ReaderDesk, view: PageView): void {
  const before = lastPlace(desk.store, desk.text());
  const hidden = hiddenBlocks(desk.folds(), desk.session.getState().openFolds);
  const first = desk.text().blocks.find((_, at) => !hidden.has(at))?.start ?? 0;
  const start = Math.max(before, first);
  view.select({ start, end: start });
  if (before > 0) view.scrollTo(before);
}

/** Opens the fold, brings the passage in sight, tints it, and selects the record. */
function land(desk: ReaderDesk, view: PageView, { passage, record }: Route): () => void {
  const entry = desk.data().all.find(({ id }) => id === record);
  const range = passage ?? (entry && { start: entry.start, end: entry.end });
  view.focus();
  if (!range) {
    beginReading(desk, view);
    return () => undefined;
  }
  const current = entry && entry.kind !== 'claim' ? { kind: entry.kind, id: entry.id } : null;
  unfold(desk, range);
  view.select({ start: range.start, end: range.start });
  // A highlight is full of its own colour while it is the current one.
  const arrival = current?.kind === 'highlight' ? null : range;
  desk.session.setState({ arrival, current, card: null });
  view.reveal(range, true);
  // Sections just brought in sight get their true heights only now.
  const again = requestAnimationFrame(() => view.reveal(range, true));
  return () => cancelAnimationFrame(again);
}

/** Lands where the route says: once, and once more when a record is known that was not at first. */
export function useArrival(desk: ReaderDesk, view: PageView | null, data: ReaderData): void {
  const route = useRoute();
  const isKnown = data.all.some(({ id }) => id === route.record);
  const landed = useRef<{ readonly route: Route; readonly isKnown: boolean } | null>(null);
  useEffect(() => {
    if (!view || route.document !== desk.text().document.id) return;
    const before = landed.current;
    if (before?.route === route && (before.isKnown || !isKnown)) return;
    landed.current = { route, isKnown };
    if (regionOfRecord(desk, route.record)) return;
    return land(desk, view, route);
  }, [desk, view, route, isKnown]);
}
