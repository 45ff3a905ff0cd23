import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Suggestion } from '#shared/figure/suggestion.ts';
import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { ScreenFrame } from '#renderer/ui/screen-frame.tsx';
import { DeskProvider } from './desk-context.ts';
import { foldsOf } from './folds.ts';
import { MarginStripes } from './margin-stripes.tsx';
import { Minimap } from './minimap.tsx';
import { OpenCard } from './open-card.tsx';
import { PageHead } from './page-head.tsx';
import { FindBar } from './find-bar.tsx';
import { ReaderBar } from './reader-bar.tsx';
import { ReaderDesk } from './reader-desk.ts';
import { RegionDock } from './region-dock.tsx';
import { ReaderInspector } from './reader-inspector.tsx';
import type { ReaderText } from './reader-world.ts';
import { ScanPages } from './scan-pages.tsx';
import { SelectionTools } from './selection-tools.tsx';
import { useArrival } from './use-arrival.ts';
import { useRegionArrival } from './use-region-arrival.ts';
import { usePageEditor, usePageLayers } from './use-page-editor.ts';
import { usePageKeys } from './use-page-keys.ts';
import { usePageLayout } from './use-page-layout.ts';
import { useReaderData } from './use-reader-data.ts';
import { ZoneMenu } from './zone-menu.tsx';

export interface ReaderPageProps {
  readonly text: ReaderText;
  readonly suggestions: readonly Suggestion[];
}

/** One open text: the page, what is drawn on it, and what lists it. */
export function ReaderPage({ text, suggestions }: ReaderPageProps) {
  const store = useNotebookStore();
  const data = useReaderData(text, suggestions);
  const folds = useMemo(() => foldsOf(text.blocks), [text.blocks]);
  const [desk] = useState(() => new ReaderDesk(store, { text, data, folds }));
  useLayoutEffect(() => desk.update({ text, data, folds }));
  const [isInspecting, setInspecting] = useState(true);
  return (
    <DeskProvider value={desk}>
      <ScreenFrame
        label="Reader"
        bar={<ReaderBar text={text} isInspecting={isInspecting} onInspecting={setInspecting} />}
        inspectorLabel="Marks in this document"
        {...(isInspecting && {
          inspector: (isInDrawer: boolean) => (
            <ReaderInspector data={data} isInDrawer={isInDrawer} />
          ),
        })}
      >
        <Page desk={desk} text={text} data={data} />
      </ScreenFrame>
    </DeskProvider>
  );
}

interface PageProps {
  readonly desk: ReaderDesk;
  readonly text: ReaderText;
  readonly data: ReturnType<typeof useReaderData>;
}

function Page({ desk, text, data }: PageProps) {
  const host = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const view = usePageEditor(desk, { host, frame, scroller });
  usePageLayers(desk, view, data, text);
  usePageLayout(desk, view, { frame, scroller });
  useArrival(desk, view, data);
  useRegionArrival(desk, view);
  const onKey = usePageKeys(desk);
  const textSize = useNotebook((notebook) => notebook.info?.settings.textSize ?? 19);
  useEffect(() => {
    desk.session.setState(({ layout }) => ({ layout: layout + 1 }));
  }, [desk, textSize]);
  return (
    <div className="reader">
      <FindBar />
      <div className="reader__row" onKeyDownCapture={onKey}>
        <div className="reader__scroll" ref={scroller} id="reader-page">
          <div
            className="reader__page"
            ref={frame}
            onPointerDown={(event) => {
              if (event.button === 0) desk.session.setState({ isDragging: true });
            }}
          >
            <PageHead text={text} />
            <div ref={host} style={{ fontSize: textSize }} />
            <ScanPages />
            <MarginStripes view={view} data={data} />
            <OpenCard view={view} data={data} />
            <SelectionTools view={view} />
            <ZoneMenu view={view} text={text} />
          </div>
        </div>
        <Minimap view={view} data={data} text={text} />
      </div>
      <RegionDock />
    </div>
  );
}
