import './versions.css';
import { BookOpenText } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { Document } from '#shared/document/document.ts';
import { useGo, useNotebook, useNotebookStore, useRoute, useTable } from '#renderer/state/hooks.ts';
import { stay } from '#renderer/state/notebook.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { List } from '#renderer/ui/list.tsx';
import { LoadingState } from '#renderer/ui/loading-state.tsx';
import { ScreenFrame } from '#renderer/ui/screen-frame.tsx';
import { PassageRow } from './passage-row.tsx';
import { useDecisionKeys, useDecisions } from './use-decisions.ts';
import {
  useWaiting,
  useWaitingDocuments,
  type Waiting,
  type WaitingDocument,
} from './use-waiting.ts';
import { quoteOf, waitWords } from './version-words.ts';

const ROW_HEIGHT = 150;

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
        <Kbd keys="A" /> accepts, <Kbd keys="K" /> keeps the selected passage
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
  return <PassageList waiting={found.value} />;
}

function PassageList({ waiting: { passages, textHash } }: { waiting: Waiting }) {
  const isReadOnly = useNotebook(({ header }) => header?.readOnly !== null);
  const decisions = useDecisions(textHash);
  const { accept, keep } = decisions;
  const [picked, setPicked] = useState<string | null>(null);
  const selected = passages.find(({ id }) => id === picked) ?? passages[0];
  useDecisionKeys(selected, decisions, isReadOnly);
  const draw = useCallback(
    (passage: Waiting['passages'][number]) => (
      <PassageRow passage={passage} isReadOnly={isReadOnly} onAccept={accept} onKeep={keep} />
    ),
    [isReadOnly, accept, keep],
  );
  return (
    <div className="versions">
      <List
        label="Waiting passages"
        items={passages}
        idOf={({ id }) => id}
        textOf={quoteOf}
        renderItem={draw}
        estimatedRowHeight={ROW_HEIGHT}
        selected={selected?.id ?? null}
        onSelect={setPicked}
      />
    </div>
  );
}
