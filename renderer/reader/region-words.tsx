import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { regionText, type Region } from '#shared/annotation/region.ts';
import { EXTRACTOR_VERSION } from '#shared/figure/extract.ts';
import type { Suggestion } from '#shared/figure/suggestion.ts';
import { useNotebookStore, useRoute } from '#renderer/state/hooks.ts';
import { useTypedSuggestions } from '#renderer/state/typed-suggestions.ts';
import { DeskProvider, useDesk } from './desk-context.ts';
import { MarginStripes } from './margin-stripes.tsx';
import { OpenCard } from './open-card.tsx';
import type { PageView } from './page-view.ts';
import type { ReaderData } from './reader-data.ts';
import { ReaderDesk } from './reader-desk.ts';
import type { ReaderText } from './reader-world.ts';
import { SelectionTools } from './selection-tools.tsx';
import { usePageEditor, usePageLayers } from './use-page-editor.ts';
import { usePageKeys } from './use-page-keys.ts';
import { usePageLayout } from './use-page-layout.ts';
import { useReaderData } from './use-reader-data.ts';

const NONE: readonly Suggestion[] = [];

/** What the extractor reads in the typed words and nobody has decided on. */
function useRegionSuggestions({ textHash }: ReaderText): readonly Suggestion[] {
  return useTypedSuggestions().find((one) => one.textHash === textHash)?.suggestions ?? NONE;
}

/**
 * The words of a region as a small page of their own: they are selected, highlighted, claimed and counted
 * like any text, with the same keys and cards.
 */
export function RegionWords({ region }: { region: Region }) {
  const store = useNotebookStore();
  const { document } = useDesk().text();
  const text = useMemo(
    () => ({ document, ...regionText(region), links: [], origin: EXTRACTOR_VERSION }),
    [document, region],
  );
  const suggestions = useRegionSuggestions(text);
  const data = useReaderData(text, suggestions);
  const [desk] = useState(() => new ReaderDesk(store, { text, data, folds: [] }));
  useLayoutEffect(() => desk.update({ text, data, folds: [] }));
  return (
    <DeskProvider value={desk}>
      <WordsPage desk={desk} text={text} data={data} />
    </DeskProvider>
  );
}

interface WordsPageProps {
  readonly desk: ReaderDesk;
  readonly text: ReaderText;
  readonly data: ReaderData;
}

/** Selects the record that the route names, where it stands in these words. */
function useWordsArrival(desk: ReaderDesk, view: PageView | null, data: ReaderData): void {
  const { record } = useRoute();
  const entry = data.all.find(({ id }) => id === record);
  const arrived = useRef<string | null>(null);
  useEffect(() => {
    if (!view) return;
    if (arrived.current === null) view.focus();
    if (!entry || entry.kind === 'claim' || arrived.current === entry.id) {
      arrived.current ??= '';
      return;
    }
    arrived.current = entry.id;
    const { kind, id, start, end } = entry;
    view.select({ start, end: start });
    const arrival = kind === 'highlight' ? null : { start, end };
    desk.session.setState({ arrival, current: { kind, id }, card: null });
  }, [desk, view, entry]);
}

function WordsPage({ desk, text, data }: WordsPageProps) {
  const host = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const view = usePageEditor(desk, { host, frame, scroller });
  usePageLayers(desk, view, data, text);
  usePageLayout(desk, view, { frame, scroller });
  useWordsArrival(desk, view, data);
  const onKey = usePageKeys(desk);
  return (
    <div className="reader__words scroll" ref={scroller} onKeyDownCapture={onKey}>
      <div
        className="reader__words-page"
        ref={frame}
        onPointerDown={(event) => {
          if (event.button === 0) desk.session.setState({ isDragging: true });
        }}
      >
        <div ref={host} />
        <MarginStripes view={view} data={data} />
        <OpenCard view={view} data={data} />
        <SelectionTools view={view} />
      </div>
    </div>
  );
}
