import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react';
import { useGo } from '#renderer/state/hooks.ts';
import { useSingleKeysOn } from '#renderer/state/single-keys.ts';
import { useDesk, useSession } from './desk-context.ts';
import { EntryRow } from './entry-row.tsx';
import { showSuggestion } from './figure-actions.ts';
import { performKey, unfold } from './page-actions.ts';
import { readerKey, type ReaderKey } from './reader-keys.ts';
import type { ReaderDesk } from './reader-desk.ts';
import type { ReaderEntry } from './reader-data.ts';

/** About how tall a row is, in px, before it is measured. */
const ROW = 62;

const ON_ENTRIES: ReadonlySet<ReaderKey['does']> = new Set([
  'tag',
  'enter',
  'edit',
  'dismiss',
  'delete',
  'suggestion',
  'claim',
  'note',
  'escape',
]);

type Rows = Virtualizer<HTMLDivElement, Element>;

/** Makes an entry the current one and brings it in sight. */
function visit(desk: ReaderDesk, entry: ReaderEntry): void {
  if (entry.kind === 'suggestion') {
    showSuggestion(desk, entry);
    return;
  }
  unfold(desk, entry);
  const current = entry.kind === 'claim' ? null : { kind: entry.kind, id: entry.id };
  const { start, end } = entry;
  desk.view()?.select({ start, end: start });
  // A highlight is full of its own colour while it is the current one.
  const arrival = entry.kind === 'highlight' ? null : { start, end };
  desk.session.setState({ current, card: null, arrival });
  desk.view()?.reveal(entry);
}

/** A pause in scrolling, in ms, after which the list follows. */
const PAUSE = 120;

/** Follows the page: what is in sight there comes in sight here, unless somebody is in the list. */
function useInStep(rows: Rows, entries: readonly ReaderEntry[], at: number): void {
  const { session } = useDesk();
  useEffect(() => {
    let timer = 0;
    let last = session.getState().sight.start;
    const follow = (): void => {
      const first = entries.findIndex(({ end }) => end > last);
      const isIn = rows.scrollElement?.contains(document.activeElement) === true;
      if (first >= 0 && !isIn) rows.scrollToIndex(first, { align: 'start' });
    };
    const stop = session.subscribe(({ sight }) => {
      if (sight.start === last) return;
      last = sight.start;
      clearTimeout(timer);
      timer = window.setTimeout(follow, PAUSE);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session, rows, entries]);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' });
  }, [rows, at]);
}

/** Rows in text order. Arrows move, Enter goes there, Delete takes away; a click goes there at once. */
export function EntryList({ entries, empty }: { entries: readonly ReaderEntry[]; empty: string }) {
  const desk = useDesk();
  const go = useGo();
  const singleKeys = useSingleKeysOn();
  const scroller = useRef<HTMLDivElement>(null);
  const listId = useId();
  const current = useSession((session) => session.current?.id);
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (at) => entries[at]?.id ?? at,
    overscan: 8,
    useFlushSync: false,
    initialRect: { width: 360, height: 800 },
  });
  const at = useMemo(() => entries.findIndex(({ id }) => id === current), [entries, current]);
  useInStep(rows, entries, at);
  const onKey = (event: KeyboardEvent): void => {
    const entry = entries[at];
    const next = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? 0 : at - 1,
      Home: 0,
      End: entries.length - 1,
    }[event.key];
    if (next !== undefined) {
      const wanted = entries[next];
      if (wanted) visit(desk, wanted);
    } else if (event.key === 'Enter' && entry?.kind === 'claim') openEntry(entry);
    else if (!actOnEntry(event)) return;
    event.preventDefault();
  };
  const openEntry = ({ id }: ReaderEntry): void => go({ screen: 'claims', record: id });
  // The keys of the page act on the selected row too; the focus stays in the list.
  const actOnEntry = ({ nativeEvent }: KeyboardEvent): boolean => {
    const key = readerKey(nativeEvent, singleKeys);
    return key !== null && ON_ENTRIES.has(key.does) && performKey(desk, key);
  };
  if (entries.length === 0) return <p className="reader__none">{empty}</p>;
  const items = rows.getVirtualItems();
  const inSight = items.some(({ index }) => index === at);
  return (
    <div
      ref={scroller}
      className="reader__entries scroll"
      role="listbox"
      aria-label="Marks in text order"
      tabIndex={0}
      onKeyDown={onKey}
      {...(inSight && { 'aria-activedescendant': `${listId}-${at}` })}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {items.map(({ index, key, start }) => {
          const entry = entries[index];
          return (
            entry && (
              <div
                key={key}
                id={`${listId}-${index}`}
                ref={rows.measureElement}
                data-index={index}
                role="option"
                aria-selected={index === at}
                aria-setsize={entries.length}
                aria-posinset={index + 1}
                className={index === at ? 'reader__entry reader__entry--current' : 'reader__entry'}
                style={{
                  position: 'absolute',
                  insetInline: 0,
                  transform: `translateY(${start}px)`,
                }}
                onClick={() => (entry.kind === 'claim' ? openEntry(entry) : visit(desk, entry))}
              >
                <EntryRow entry={entry} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
