import { useMemo } from 'react';
import { stampTime } from '#shared/record/clock.ts';
import { useGo, useNotebookStore, useTable } from '#renderer/state/hooks.ts';
import { chooseAndImport } from '#renderer/state/importing.ts';
import { outletAndDate } from '#renderer/parts/quote-card.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { List } from '#renderer/ui/list.tsx';
import { ScreenFrame } from '#renderer/ui/screen-frame.tsx';

/** How many of the newest documents are offered. */
const MOST = 8;

/** The reader without a document: what there is to read. */
export function NoDocument({ isGone }: { isGone: boolean }) {
  const store = useNotebookStore();
  const go = useGo();
  const documents = useTable('document');
  const newest = useMemo(
    () =>
      [...documents.values()]
        .sort((a, b) => stampTime(b.created.at) - stampTime(a.created.at))
        .slice(0, MOST),
    [documents],
  );
  if (newest.length === 0) {
    return (
      <ScreenFrame label="Reader">
        <EmptyState
          title="Nothing to read yet"
          actions={
            <Button variant="primary" onPress={() => void chooseAndImport(store, 'files')}>
              Add documents
            </Button>
          }
        >
          Add an article or a report, or drop it anywhere in this window.
        </EmptyState>
      </ScreenFrame>
    );
  }
  return (
    <ScreenFrame label="Reader">
      <div className="reader__recent">
        <h2 className="t-16">{isGone ? 'This document is no longer here' : 'What to read'}</h2>
        <p className="ink-2">
          {isGone
            ? 'It was deleted, or belongs to another project. Undo brings a deletion back.'
            : 'The newest documents. The library has all of them.'}
        </p>
        <List
          label="Newest documents"
          items={newest}
          idOf={({ id }) => id}
          textOf={({ title }) => title.value}
          renderItem={(document) => (
            <>
              <div className="q-15 clip">{document.title.value}</div>
              <div className="t-12 ink-3">{outletAndDate(document)}</div>
            </>
          )}
          onAction={(id) => go({ screen: 'reader', document: id })}
        />
        <Button variant="ghost" onPress={() => go({ screen: 'library' })}>
          Open the library
        </Button>
      </div>
    </ScreenFrame>
  );
}
