import './versions.css';
import { BookOpenText } from 'lucide-react';
import type { Document } from '#shared/document/document.ts';
import { useGo, useNotebookStore, useRoute, useTable } from '#renderer/state/hooks.ts';
import { stay } from '#renderer/state/notebook.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { List } from '#renderer/ui/list.tsx';
import { LoadingState } from '#renderer/ui/loading-state.tsx';
import { ScreenFrame } from '#renderer/ui/screen-frame.tsx';
import { PassageList } from './passage-list.tsx';
import { useWaiting, useWaitingDocuments, type WaitingDocument } from './use-waiting.ts';
import { waitWords } from './version-words.ts';

/** What a newer version of a document changed under highlights and figures, to accept or to keep. */
export function VersionsScreen() {
  const { document: asked } = useRoute();
  const documents = useTable('document');
  const waiting = useWaitingDocuments();
  const document = documents.get(asked ?? '') ?? waiting[0]?.document;
  return (
    <ScreenFrame
      label="New versions"
      bar={document ? <Bar document={document} /> : <h1 className="t-14 medium">New versions</h1>}
      {...(waiting.length > 1 && {
        list: <WaitingDocuments waiting={waiting} selected={document?.id ?? null} />,
      })}
    >
      {document ? <Passages key={document.id} document={document} /> : <NothingWaits />}
    </ScreenFrame>
  );
}

function Bar({ document: { id, title } }: { document: Document }) {
  const go = useGo();
  return (
    <>
      <h1 className="t-14 medium clip">{title.value}</h1>
      <div className="grow" />
      <span className="t-12 ink-2 versions__keys">
        <Kbd keys="A" /> accepts, <Kbd keys="K" /> keeps, <Kbd keys="L" /> links by hand
      </span>
      <Button icon={BookOpenText} onPress={() => go({ screen: 'reader', document: id })}>
        Read
      </Button>
    </>
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

const drawDocument = ({ document, count }: WaitingDocument) => (
  <>
    <div className="clip">{document.title.value}</div>
    <div className="t-12 ink-2">{waitWords(count)}</div>
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

function Passages({ document }: { document: Document }) {
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
  if (found.value.passages.length === 0) return <NothingWaits />;
  return <PassageList document={document} waiting={found.value} />;
}
