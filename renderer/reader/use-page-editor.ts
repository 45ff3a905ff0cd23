import { useEffect, useLayoutEffect, useMemo, type RefObject } from 'react';
import { useStore } from 'zustand';
import { useBodyWords } from '#renderer/state/reading-hooks.ts';
import type { PageScan } from '#shared/document/text.ts';
import { bylineOf } from './document-byline.ts';
import { foldKey } from './fold-plugin.ts';
import { foldsOf, type Fold } from './folds.ts';
import { withMarks, type Spot } from './mark-plugins.ts';
import { takeUpAt } from './page-actions.ts';
import { createPageEditor } from './page-editor.ts';
import { numbersNear, stretchOf, type PageHighlight, type PageNumber } from './page-marks.ts';
import { PageView } from './page-view.ts';
import type { ReaderDesk } from './reader-desk.ts';
import { titleBlock } from './reader-doc.ts';
import { keepPlace } from './reading-places.ts';
import type { FigureEntry, ReaderData, SuggestionEntry } from './reader-data.ts';
import { readPicture } from './read-picture.ts';
import { shownWords, type ReaderText } from './reader-world.ts';
import type { Finding } from './session.ts';

export interface PageElements {
  /** Where the text is drawn. */
  readonly host: RefObject<HTMLDivElement | null>;
  /** The page; cards and stripes are placed in it. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** What of the text is selected now; a selection closes what was open about another place. */
function takeSelection(desk: ReaderDesk): void {
  const selection = desk.view()?.selected() ?? null;
  const before = desk.session.getState();
  if (before.selection?.start === selection?.start && before.selection?.end === selection?.end) {
    return;
  }
  desk.session.setState(
    selection ? { selection, current: null, card: null, arrival: null } : { selection },
  );
}

function follow(desk: ReaderDesk, offset: number, isMarked: boolean, event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  const href = target?.closest<HTMLElement>('[data-href]')?.dataset['href'];
  if (href !== undefined && (event.ctrlKey || event.metaKey)) {
    void desk.store.getState().backend.request['app.openLink']({ href });
  } else if (isMarked) takeUpAt(desk, offset);
  else desk.session.setState({ current: null, card: null, arrival: null });
}

function toggleFold(desk: ReaderDesk, { first }: Fold): void {
  desk.session.setState(({ openFolds }) => {
    const open = new Set(openFolds);
    if (!open.delete(first)) open.add(first);
    return { openFolds: open };
  });
}

function makeRoom({ session }: ReaderDesk, scan: PageScan, room: HTMLElement | null): void {
  session.setState(({ scans: before }) => {
    const scans = new Map(before);
    if (room) scans.set(scan.page, { scan, room });
    else scans.delete(scan.page);
    return { scans };
  });
}

/** Draws the text once; it lives until another text is opened. */
export function usePageEditor(desk: ReaderDesk, elements: PageElements): PageView | null {
  const { host, frame, scroller } = elements;
  useEffect(() => {
    const [at, page, scrolled] = [host.current, frame.current, scroller.current];
    if (!at || !page || !scrolled) return;
    const { text, textHash, blocks, links, pictures = [], scans = [], document } = desk.text();
    const written = { text, blocks, links, pictures, scans, title: document.title.value };
    const { editor, index } = createPageEditor(at, written, {
      onSelect: () => takeSelection(desk),
      onClick: (offset, isMarked, event) => follow(desk, offset, isMarked, event),
      onFold: (fold) => toggleFold(desk, fold),
      onCopy: () => shownWords(desk),
      onScan: (scan, room) => makeRoom(desk, scan, room),
      picture: (sha256) => readPicture(desk.store, { document: document.id, textHash, sha256 }),
    });
    desk.session.setState({ view: new PageView(editor, index, page, scrolled) });
    return () => {
      keepPlace(desk.store, desk.text(), desk.session.getState().sight.start);
      desk.session.setState({ view: null });
      editor.destroy();
    };
  }, [desk, host, frame, scroller]);
  return useStore(desk.session, (session) => session.view);
}

function pageHighlights(
  highlights: ReaderData['highlights'],
  current: string | undefined,
): PageHighlight[] {
  return highlights
    .toSorted((a, b) => (a.highlight.created.at < b.highlight.created.at ? -1 : 1))
    .map(({ id, start, end, hue, tags }) => ({
      id,
      start,
      end,
      hue,
      isCurrent: current === id,
      words: tags.map(({ name }) => name).join(', ') || 'Highlight',
    }));
}

function pageNumbers(
  numbers: readonly (FigureEntry | SuggestionEntry)[],
  current: string | undefined,
): PageNumber[] {
  return numbers.map(({ id, start, end, kind }) => ({
    id,
    start,
    end,
    isAccepted: kind === 'figure',
    isCurrent: current === id,
  }));
}

/** So many hits around the current one are drawn; more would be paint nobody looks at. */
const DRAWN_HITS = 400;

function spotsOf(landed: readonly Spot[], finding: Finding | null): Spot[] {
  const from = Math.max(0, (finding?.at ?? 0) - DRAWN_HITS / 2);
  const hits = (finding?.hits.slice(from, from + DRAWN_HITS) ?? []).map((hit, at): Spot => ({
    ...hit,
    look: from + at === finding?.at ? 'found-current' : 'found',
  }));
  return [...landed, ...hits];
}

/** Keeps the washes, underlines and folds in step with the project and with what somebody does. */
export function usePageLayers(
  desk: ReaderDesk,
  view: PageView | null,
  data: ReaderData,
  text: ReaderText,
): void {
  const current = useStore(desk.session, (session) => session.current?.id);
  const arrival = useStore(desk.session, (session) => session.arrival);
  const about = useStore(desk.session, (session) => session.card?.range);
  const finding = useStore(desk.session, (session) => session.finding);
  const open = useStore(desk.session, (session) => session.openFolds);
  const { highlights: marked, figures, suggestions } = data;
  const highlights = useMemo(() => pageHighlights(marked, current), [marked, current]);
  const all = useMemo(
    () => pageNumbers([...figures, ...suggestions], current),
    [figures, suggestions, current],
  );
  const stretch = useStore(desk.session, ({ sight }) => stretchOf(sight));
  const numbers = useMemo(() => numbersNear(all, stretch), [all, stretch]);
  useLayoutEffect(() => {
    if (!view) return;
    const { state, view: editor } = view.editor;
    editor.dispatch(withMarks(state.tr, { highlights }));
  }, [view, highlights]);
  useLayoutEffect(() => {
    if (!view) return;
    const { state, view: editor } = view.editor;
    editor.dispatch(withMarks(state.tr, { numbers }));
  }, [view, numbers]);
  useLayoutEffect(() => {
    if (!view) return;
    const { state, view: editor } = view.editor;
    const spots: Spot[] = [
      ...(arrival ? [{ ...arrival, look: 'arrival' as const }] : []),
      ...(about ? [{ ...about, look: 'about' as const }] : []),
    ];
    editor.dispatch(withMarks(state.tr, { spots: spotsOf(spots, finding) }));
  }, [view, arrival, about, finding]);
  const words = useBodyWords();
  const byline = bylineOf(text.document, words(text.document));
  useLayoutEffect(() => {
    if (!view) return;
    const { state, view: editor } = view.editor;
    // Not the desk's: it is told of a new text only after the page inside it was drawn.
    const folds = foldsOf(text.blocks);
    const title = titleBlock({ ...text, title: text.document.title.value });
    editor.dispatch(state.tr.setMeta(foldKey, { folds, open, byline, title }));
    desk.session.setState(({ layout }) => ({ layout: layout + 1 }));
  }, [desk, view, open, byline, text]);
}
