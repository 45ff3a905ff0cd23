import { useMemo, useState } from 'react';
import { Inspector } from '#renderer/ui/inspector.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { useDesk, useSession } from './desk-context.ts';
import { EntryList } from './entry-list.tsx';
import { HighlightPanel } from './highlight-panel.tsx';
import { RegionList } from './region-list.tsx';
import type { ReaderData, ReaderEntry } from './reader-data.ts';

type Filter = 'all' | 'highlights' | 'figures' | 'claims';

const EMPTY: Readonly<Record<Filter, string>> = {
  all: 'Select a passage and press H or a number. Suggested figures show up here by themselves.',
  highlights: 'Select a passage and press H, or the number of a tag.',
  figures: 'No number of this text is suggested or accepted. Select one and press F.',
  claims: 'Select a passage and press C to state a claim that leans on it.',
};

const NO_TEXT =
  'On a page that is a picture, drag over what you need and type its words; they are marked like any text.';

function shown(data: ReaderData, filter: Filter): readonly ReaderEntry[] {
  switch (filter) {
    case 'highlights':
      return data.highlights;
    case 'figures':
      return data.all.filter(({ kind }) => kind === 'figure' || kind === 'suggestion');
    case 'claims':
      return data.claims;
    default:
      return data.all;
  }
}

/** Everything marked in the open document, in text order and in step with the page. */
export function ReaderInspector({ data, isInDrawer }: { data: ReaderData; isInDrawer: boolean }) {
  const [filter, setFilter] = useState<Filter>('all');
  const entries = useMemo(() => shown(data, filter), [data, filter]);
  const currentId = useSession((session) => session.current?.id);
  const isScan = (useDesk().text().scans?.length ?? 0) > 0;
  const current = data.highlights.find(({ id }) => id === currentId);
  return (
    <Inspector
      label="Marks in this document"
      isInDrawer={isInDrawer}
      head={
        <SegmentedControl
          label="Shown"
          segments={[
            { id: 'all', label: 'All', count: data.all.length },
            { id: 'highlights', label: 'Highlights', count: data.highlights.length },
            {
              id: 'figures',
              label: 'Figures',
              count: data.figures.length + data.suggestions.length,
            },
            { id: 'claims', label: 'Claims', count: data.claims.length },
          ]}
          value={filter}
          onChange={setFilter}
        />
      }
    >
      <div className="reader__marks">
        <RegionList />
        <EntryList entries={entries} empty={isScan ? NO_TEXT : EMPTY[filter]} />
        {current && <HighlightPanel key={current.id} entry={current} />}
      </div>
    </Inspector>
  );
}
