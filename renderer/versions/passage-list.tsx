import { useCallback, useMemo, useState } from 'react';
import { ANCHOR_STATUSES } from '#shared/anchor/resolve.ts';
import type { Document } from '#shared/document/document.ts';
import type { WaitingPassage } from '#shared/project/passage-proposal.ts';
import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { List } from '#renderer/ui/list.tsx';
import { AcceptDialog } from './accept-dialog.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { PassageRow } from './passage-row.tsx';
import { useDecisionKeys, useDecisions, type Decisions, type Wish } from './use-decisions.ts';
import { quoteOf, type Status } from './version-words.ts';

const ROW_HEIGHT = 150;

export interface PassageListProps {
  readonly document: Document;
  readonly passages: readonly WaitingPassage[];
  /** The newer text they are compared with. */
  readonly textHash: string;
  /** Somebody left them on their older text already. */
  readonly isKept: boolean;
}

/** What stands on older texts of one document: all of it or one class, decided one by one or many at once. */
export function PassageList({ document, passages, textHash, isKept }: PassageListProps) {
  const isReadOnly = useNotebook(({ header }) => header?.readOnly !== null);
  const decisions = useDecisions(textHash, document.id);
  const [status, setStatus] = useState<Status | 'all'>('all');
  const kinds = ANCHOR_STATUSES.filter((one) => passages.some((passage) => passage.status === one));
  // The last of a class was decided: the others come back in sight.
  const shownStatus = kinds.some((one) => one === status) ? status : 'all';
  const shown = useMemo(
    () => passages.filter((one) => shownStatus === 'all' || one.status === shownStatus),
    [passages, shownStatus],
  );
  const { chosen, choose } = useChosen(shown);
  const [asked, ask] = useState<Asked | null>(null);
  const act = useAct({ shown, chosen, decisions, ask, isKept });
  useDecisionKeys(act.byKey, isReadOnly);
  const draw = useCallback(
    (passage: WaitingPassage) => (
      <PassageRow
        passage={passage}
        isReadOnly={isReadOnly}
        onAccept={act.acceptOne}
        onKeep={isKept ? null : act.keepOne}
        onLink={act.linkOne}
      />
    ),
    [isReadOnly, isKept, act],
  );
  return (
    <div className="versions">
      <BulkBar
        passages={passages}
        kinds={kinds}
        status={shownStatus}
        onStatus={setStatus}
        meant={chosen.length > 1 ? chosen : shown}
        isChosen={chosen.length > 1}
        isReadOnly={isReadOnly}
        onAccept={act.accept}
        onKeep={isKept ? null : decisions.keep}
      />
      <div className="versions__rows">
        <List
          label={isKept ? 'Passages kept on older text' : 'Waiting passages'}
          items={shown}
          idOf={({ id }) => id}
          textOf={quoteOf}
          renderItem={draw}
          estimatedRowHeight={ROW_HEIGHT}
          chosen={useMemo(() => new Set(chosen.map(({ id }) => id)), [chosen])}
          onChoose={choose}
        />
      </div>
      <Dialogs document={document} asked={asked} ask={ask} decisions={decisions} />
    </div>
  );
}

/** What a person is being asked about, if anything. */
export interface Asked {
  readonly kind: 'link' | 'accept';
  readonly passages: readonly WaitingPassage[];
}

/**
 * The chosen of those that are shown; where none is left, the one that took the place of the first. That one is
 * chosen for good, as the focus is on it: undo brings rows back, and a key would act on another row than the
 * one with the ring.
 */
function useChosen(shown: readonly WaitingPassage[]) {
  const [ids, choose] = useState<ReadonlySet<string>>(new Set());
  const [place, setPlace] = useState(0);
  const first = shown.findIndex(({ id }) => ids.has(id));
  const next = shown[Math.min(place, shown.length - 1)];
  if (first >= 0 && first !== place) setPlace(first);
  else if (first < 0 && next) choose(new Set([next.id]));
  const chosen = useMemo(() => shown.filter(({ id }) => ids.has(id)), [shown, ids]);
  return { chosen, choose };
}

interface Hands {
  readonly shown: readonly WaitingPassage[];
  readonly chosen: readonly WaitingPassage[];
  readonly decisions: Decisions;
  readonly ask: (asked: Asked) => void;
  readonly isKept: boolean;
}

function useAct({ shown, chosen, decisions, ask, isKept }: Hands) {
  return useMemo(() => {
    const accept = (passages: readonly WaitingPassage[]): void => {
      const changed = passages.some(({ status }) => status === 'number-changed');
      // One passage stands in sight with its number; of many somebody may have seen none.
      if (passages.length > 1 && changed) ask({ kind: 'accept', passages });
      else decisions.accept(passages);
    };
    const linkOne = (passage: WaitingPassage): void => ask({ kind: 'link', passages: [passage] });
    return {
      accept,
      linkOne,
      acceptOne: (passage: WaitingPassage) => decisions.accept([passage]),
      keepOne: (passage: WaitingPassage) => decisions.keep([passage]),
      byKey: (wish: Wish, all: boolean) => {
        const meant = all ? shown : chosen;
        const [only] = chosen;
        if (wish === 'a') accept(meant);
        else if (wish === 'l' && only) linkOne(only);
        else if (wish === 'k' && !isKept) decisions.keep(meant);
      },
    };
  }, [shown, chosen, decisions, ask, isKept]);
}

interface DialogsProps {
  readonly document: Document;
  readonly asked: Asked | null;
  readonly ask: (asked: Asked | null) => void;
  readonly decisions: Decisions;
}

function Dialogs({ document, asked, ask, decisions }: DialogsProps) {
  const { project } = useNotebookStore().getState();
  const [passage] = asked?.passages ?? [];
  if (!asked || !passage) return null;
  const close = (): void => ask(null);
  if (asked.kind === 'accept') {
    return (
      <AcceptDialog
        passages={asked.passages}
        onAccept={() => {
          decisions.accept(asked.passages);
          close();
        }}
        onClose={close}
      />
    );
  }
  const record = project?.tables[passage.kind].get(passage.id);
  if (!record) return null;
  return (
    <LinkDialog
      document={document}
      passage={passage}
      record={record}
      onLink={(command) => {
        decisions.link(passage.kind, command);
        close();
      }}
      onClose={close}
    />
  );
}
