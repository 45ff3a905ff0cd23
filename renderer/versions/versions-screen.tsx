import './versions.css';
import { BookOpenText } from 'lucide-react';
import { useState } from 'react';
import type { Document } from '#shared/document/document.ts';
import { joinedVersions } from '#shared/document/joined-versions.ts';
import { JoinedVersions } from '#renderer/parts/joined-versions.tsx';
import { useGo, useNotebookStore, useRoute, useTable } from '#renderer/state/hooks.ts';
import { stay } from '#renderer/state/notebook.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { List } from '#renderer/ui/list.tsx';
import { LoadingState } from '#renderer/ui/loading-state.tsx';
import { ScreenFrame } from '#renderer/ui/screen-frame.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { PassageList } from './passage-list.tsx';
import { useOlderPassages, useWaiting, type Waiting, type WaitingDocument } from './use-waiting.ts';
import { standWords } from './version-words.ts';

/** What a newer version of a document changed under highlights and figures, to accept or to keep. */
export function VersionsScreen() {
  const { document: asked } = useRoute();
  const documents = useTable('document');
  const waiting = useOlderPassages();
  const document = documents.get(asked ?? '') ?? waiting[0]?.document;
  const [shelf, setShelf] = useShelf(waiting.find(({ id }) => id === document?.id));
  return (
    <ScreenFrame
      label="New versions"
      bar={
        document ? (
          <Bar document={document} isKept={shelf === 'kept'} />
        ) : (
          <h1 className="t-14 medium">New versions</h1>
        )
      }
      {...(waiting.length > 1 && {
        list: <WaitingDocuments waiting={waiting} selected={document?.id ?? null} />,
      })}
    >
      {document ? (
        <>
          <Joined document={document} />
          <Passages key={document.id} document={document} shelf={shelf} onShelf={setShelf} />
        </>
      ) : (
        <NothingWaits />
      )}
    </ScreenFrame>
  );
}

type Shelf = 'waiting' | 'kept';

/**
 * Which passages of a document are listed: those kept only where none waited when it was chosen, or where
 * somebody asked for them. Whoever decides on the last that waits is not led elsewhere.
 */
function useShelf(chosen: WaitingDocument | undefined) {
  const first: Shelf = chosen && chosen.count === 0 && chosen.kept > 0 ? 'kept' : 'waiting';
  const [now, set] = useState({ id: chosen?.id, shelf: first });
  if (now.id !== chosen?.id) set({ id: chosen?.id, shelf: first });
  const shelf: Shelf = chosen && chosen.kept > 0 ? now.shelf : 'waiting';
  return [shelf, (asked: Shelf) => set({ id: chosen?.id, shelf: asked })] as const;
}

interface BarProps {
  readonly document: Document;
  /** What is listed was kept already: only what waits can be. */
  readonly isKept: boolean;
}

function Bar({ document: { id, title }, isKept }: BarProps) {
  const go = useGo();
  return (
    <>
      <h1 className="t-14 medium clip">{title.value}</h1>
      <div className="grow" />
      <span className="t-12 ink-2 versions__keys">
        <Kbd keys="A" /> accepts,{' '}
        {!isKept && (
          <>
            <Kbd keys="K" /> keeps,{' '}
          </>
        )}
        <Kbd keys="L" /> links by hand
      </span>
      <Button icon={BookOpenText} onPress={() => go({ screen: 'reader', document: id })}>
        Read
      </Button>
    </>
  );
}

/** Which newer text the passages are compared with, and the way to say that it is none. */
function Joined({ document }: { document: Document }) {
  const count = joinedVersions(document).length;
  if (count === 0) return null;
  return (
    <section className="versions__joined" aria-label="Declared newer versions">
      <span className="t-12 ink-2">{count === 1 ? 'Newer version' : 'Newer versions'}</span>
      <JoinedVersions document={document} />
    </section>
  );
}

interface WaitingDocumentsProps {
  readonly waiting: readonly WaitingDocument[];
  readonly selected: string | null;
}

function WaitingDocuments({ waiting, selected }: WaitingDocumentsProps) {
  const store = useNotebookStore();
  return (
    <section className="versions__list pane pane--frame" aria-label="Documents that wait">
      <List
        label="Documents that wait"
        items={waiting}
        idOf={({ id }) => id}
        textOf={({ document }) => document.title.value}
        renderItem={drawDocument}
        selected={selected}
        onSelect={(document) => stay(store, { screen: 'versions', document })}
      />
    </section>
  );
}

const drawDocument = (waiting: WaitingDocument) => (
  <>
    <div className="clip">{waiting.document.title.value}</div>
    <div className="t-12 ink-2">{standWords(waiting)}</div>
  </>
);

function NothingWaits() {
  const go = useGo();
  return (
    <EmptyState
      title="Nothing waits for you"
      actions={
        <Button variant="primary" keys={['G', 'L']} onPress={() => go({ screen: 'library' })}>
          Open the library
        </Button>
      }
    >
      When a document gets a newer version, what only moved goes along; what changed or is missing
      is shown here, then and now.
    </EmptyState>
  );
}

interface PassagesProps {
  readonly document: Document;
  readonly shelf: Shelf;
  readonly onShelf: (shelf: Shelf) => void;
}

function Passages({ document, shelf, onShelf }: PassagesProps) {
  const { found, again } = useWaiting(document.id);
  if (found === null) return <LoadingState title="Comparing the versions" rows={4} />;
  if (!found.ok) {
    return (
      <ErrorState
        title="The versions cannot be compared"
        actions={<Button onPress={again}>Try again</Button>}
      >
        {found.failure.sentence}
      </ErrorState>
    );
  }
  return <Shelves document={document} waiting={found.value} shelf={shelf} onShelf={onShelf} />;
}

/** What waits and what was kept, apart: the second only where there is any. */
function Shelves({
  document,
  waiting,
  shelf,
  onShelf,
}: PassagesProps & { readonly waiting: Waiting }) {
  const { passages, kept } = waiting;
  const shown = shelf === 'kept' ? kept : passages;
  return (
    <>
      {kept.length > 0 && (
        <div className="versions__bulk">
          <SegmentedControl
            label="Passages on older text"
            segments={[
              { id: 'waiting', label: 'Waiting', count: passages.length },
              { id: 'kept', label: 'Kept on older text', count: kept.length },
            ]}
            value={shelf}
            onChange={onShelf}
          />
        </div>
      )}
      {shown.length === 0 ? (
        <NothingWaits />
      ) : (
        <PassageList
          key={shelf}
          document={document}
          passages={shown}
          textHash={waiting.textHash}
          isKept={shelf === 'kept'}
        />
      )}
    </>
  );
}
