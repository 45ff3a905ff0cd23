import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, type RefObject } from 'react';
import { useIsMac } from '#renderer/state/command-key.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { useDesk, useSession } from './desk-context.ts';
import { findInText, MOST_HITS } from './find-in-text.ts';
import { unfold } from './page-actions.ts';
import type { ReaderDesk } from './reader-desk.ts';

function show(desk: ReaderDesk, at: number): void {
  const { finding } = desk.session.getState();
  const hit = finding?.hits[at];
  if (!finding || !hit) return;
  desk.session.setState({ finding: { ...finding, at } });
  unfold(desk, hit);
  desk.view()?.reveal(hit);
}

function search(desk: ReaderDesk, query: string): void {
  const hits = findInText(desk.text().text, query);
  const from = desk.session.getState().sight.start;
  const at = Math.max(
    0,
    hits.findIndex(({ start }) => start >= from),
  );
  desk.session.setState({ finding: { query, hits, at } });
  show(desk, at);
}

function step(desk: ReaderDesk, by: 1 | -1): void {
  const { finding } = desk.session.getState();
  if (!finding || finding.hits.length === 0) return;
  show(desk, (finding.at + by + finding.hits.length) % finding.hits.length);
}

function closeFind(desk: ReaderDesk): void {
  const { finding } = desk.session.getState();
  const hit = finding?.hits[finding.at];
  desk.session.setState({ finding: null });
  if (hit) desk.view()?.select(hit);
  desk.view()?.focus();
}

/** Opens the bar, or goes back into it. */
export function openFind(desk: ReaderDesk): void {
  const { finding } = desk.session.getState();
  desk.session.setState({ finding: finding ?? { query: '', hits: [], at: 0 } });
}

function useFindKey(desk: ReaderDesk, field: RefObject<HTMLInputElement | null>): void {
  const mac = useIsMac();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const command = mac ? event.metaKey : event.ctrlKey;
      const isF = event.key.toLowerCase() === 'f' || event.code === 'KeyF';
      if (!command || event.shiftKey || event.altKey || !isF || event.defaultPrevented) return;
      event.preventDefault();
      openFind(desk);
      field.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [desk, mac, field]);
}

/** Find in this text: folded lines open by themselves when a hit stands in them. */
export function FindBar() {
  const desk = useDesk();
  const finding = useSession((session) => session.finding);
  const field = useRef<HTMLInputElement>(null);
  useFindKey(desk, field);
  if (!finding) return null;
  const { query, hits, at } = finding;
  return (
    <div className="reader__find" role="search">
      <SearchField
        label="Find in this document"
        placeholder="Find in this document"
        clearLabel="Clear"
        inputRef={field}
        autoFocus
        value={query}
        onChange={(words) => search(desk, words)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(desk, event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') closeFind(desk);
          else event.continuePropagation();
        }}
      />
      <span className="reader__find-count" role="status">
        {query.trim() === '' ? '' : countWords(hits.length, at)}
      </span>
      <IconButton
        icon={ChevronUp}
        label="Place before"
        keys="Shift Enter"
        isDisabled={hits.length === 0}
        onPress={() => step(desk, -1)}
      />
      <IconButton
        icon={ChevronDown}
        label="Next place"
        keys="Enter"
        isDisabled={hits.length === 0}
        onPress={() => step(desk, 1)}
      />
      <IconButton icon={X} label="Close" keys="Esc" onPress={() => closeFind(desk)} />
    </div>
  );
}

function countWords(count: number, at: number): string {
  if (count === 0) return 'Not found';
  return `${at + 1} of ${count === MOST_HITS ? `more than ${MOST_HITS}` : count}`;
}
