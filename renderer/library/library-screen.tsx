import './library.css';
import { useCallback, useRef, useState } from 'react';
import { useNotebook, useNotebookStore, useRoute } from '#renderer/state/hooks.ts';
import { stay } from '#renderer/state/notebook.ts';
import { ScreenFrame } from '#renderer/ui/screen-frame.tsx';
import type { Document } from '#shared/document/document.ts';
import { DeleteDocumentDialog } from './delete-document-dialog.tsx';
import { DocumentInspector } from './document-inspector.tsx';
import { ImportStrip } from './import-strip.tsx';
import { LibraryBar } from './library-bar.tsx';
import type { LibraryRow } from './library-index.ts';
import { LibraryTable } from './library-table.tsx';
import { NoDocuments } from './no-documents.tsx';
import { PasteDialog, type Pasted } from './paste-dialog.tsx';
import { RelationDialog } from './relation-dialog.tsx';
import { SentenceHits } from './sentence-hits.tsx';
import { useFocusKept } from './use-focus-kept.ts';
import { useLibraryClipboard } from './use-library-clipboard.ts';
import { useLibraryKeys } from './use-library-keys.ts';
import { useLibraryRows } from './use-library-rows.ts';
import { useLibraryView } from './library-view.ts';

/** Everything that was collected: what it is, what was marked in it, and what is still to review. */
export function LibraryScreen() {
  const library = useLibrary();
  const { view, list, selected, select, tag, search, onChange, pasteAnew } = library;
  const bar = { view, list, tag, search, onChange, onPaste: pasteAnew };
  const isSearching = list.total > 0 && view.query.trim().length > 1;
  return (
    <ScreenFrame
      label="Library"
      {...(list.total > 0 && { bar: <LibraryBar {...bar} /> })}
      inspectorLabel="Document"
      {...(selected !== undefined && {
        inspector: (isInDrawer: boolean) => (
          <DocumentInspector
            key={selected.document.id}
            document={selected.document}
            isInDrawer={isInDrawer}
            onSelect={select}
            onDelete={library.askToDelete}
          />
        ),
      })}
    >
      <ImportStrip />
      {isSearching ? (
        <SentenceHits query={view.query} />
      ) : list.total === 0 ? (
        <NoDocuments onPaste={pasteAnew} />
      ) : (
        <LibraryTable rows={list.rows} selected={selected?.document.id ?? null} onSelect={select} />
      )}
      {library.pasted && (
        <PasteDialog pasted={library.pasted} onClose={() => library.setPasted(null)} />
      )}
      {library.asked && (
        <RelationDialog {...library.asked} onSelect={select} onClose={library.endAsking} />
      )}
      {library.going && (
        <DeleteDocumentDialog
          document={library.going}
          onClose={() => library.setGoing(undefined)}
        />
      )}
    </ScreenFrame>
  );
}

function useLibrary() {
  const store = useNotebookStore();
  const route = useRoute();
  const [view, onChange] = useLibraryView();
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const tag = useNotebook(({ project }) => project?.tables.tag.get(route.record ?? ''));
  const list = useLibraryRows(view, tag?.id);
  const selected = useSelected(list.rows, route.document);
  const select = useCallback(
    (document: string) => stay(store, { ...store.getState().route, document }),
    [store],
  );
  const paste = useCallback((text: string) => setPasted({ text }), []);
  const pasteAnew = useCallback(() => paste(''), [paste]);
  const [going, setGoing] = useState<Document>();
  const isReadOnly = useNotebook(({ header }) => header?.readOnly !== null);
  const document = selected?.document;
  const askToDelete = useCallback(() => {
    if (!isReadOnly) setGoing(document);
  }, [isReadOnly, document]);
  useLibraryKeys({ search, selected: document?.id, askToDelete });
  const endAsking = useCallback(() => {
    const { ask: _asked, ...rest } = store.getState().route;
    stay(store, rest);
  }, [store]);
  const asked = route.ask && document && !isReadOnly ? { document, ask: route.ask } : null;
  useLibraryClipboard(paste);
  useFocusKept();
  return {
    view,
    onChange,
    list,
    tag,
    search,
    selected,
    select,
    pasteAnew,
    pasted,
    setPasted,
    going,
    setGoing,
    askToDelete,
    asked,
    endAsking,
  };
}

/**
 * The row that is chosen; where none is, the one that was shown last, so that what comes in does not
 * take it away from under whoever reads it, and at first the topmost.
 */
function useSelected(
  rows: readonly LibraryRow[],
  chosen: string | undefined,
): LibraryRow | undefined {
  const [shown, setShown] = useState<string>();
  const find = (id: string | undefined) => rows.find((row) => row.document.id === id);
  const selected = find(chosen) ?? find(shown) ?? rows[0];
  if (selected && selected.document.id !== shown) setShown(selected.document.id);
  return selected;
}
