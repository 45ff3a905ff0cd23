import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Document } from '#shared/document/document.ts';
import type { ImportOutcome } from '#shared/ipc/contract.ts';
import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { stay } from '#renderer/state/notebook.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KinLine } from './kin-line.tsx';
import { ZawgyiLine } from './zawgyi-line.tsx';

/** Longer lists draw only the lines in sight. */
const ALL_DRAWN = 60;
/** How tall a line with a button in it is, in px: where the guess is wrong, every line is drawn twice. */
const LINE = 28;
/** The list shows five lines; the keys go on from line to line through those beyond its edge. */
const BEYOND = 3;
/** `max-height` of the list, in px. */
const SHOWN = 120;

/** What became of each file, a line each. */
export function OutcomeList({ outcomes }: { outcomes: readonly ImportOutcome[] }) {
  if (outcomes.length > ALL_DRAWN) return <LongList outcomes={outcomes} />;
  return (
    <ul className="library__outcomes scroll">
      {outcomes.map((outcome, place) => (
        <li key={`${place} ${outcome.file}`}>
          <OutcomeLine outcome={outcome} />
        </li>
      ))}
    </ul>
  );
}

function LongList({ outcomes }: { outcomes: readonly ImportOutcome[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: outcomes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: BEYOND,
    useFlushSync: false,
    // Before the list is measured it is as tall as its style lets it be: nothing is drawn in a second step.
    initialRect: { width: 0, height: SHOWN },
  });
  return (
    // Without anything to press in it, it must be in the order of the keys to be scrolled.
    <div
      ref={scroller}
      className="library__outcomes scroll"
      tabIndex={0}
      role="group"
      aria-label="Files"
    >
      <ul className="library__outcomes-all" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const outcome = outcomes[index];
          return (
            outcome && (
              <li
                key={index}
                ref={rows.measureElement}
                data-index={index}
                aria-setsize={outcomes.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <OutcomeLine outcome={outcome} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

function OutcomeLine({ outcome }: { outcome: ImportOutcome }) {
  const { file, id, reason, kin, status } = outcome;
  const store = useNotebookStore();
  const show = (document: string) => stay(store, { screen: 'library', document });
  const nearest = kin?.[0];
  const zawgyi = useNotebook(({ project }) =>
    outcome.zawgyi && id !== null ? project?.tables.document.get(id as Document['id']) : undefined,
  );
  const remark = reason === undefined ? null : ` ${reason}`;
  if (zawgyi) {
    return (
      <>
        <ZawgyiLine file={file} document={zawgyi} />
        {remark}
      </>
    );
  }
  if (id !== null && nearest) {
    return (
      <>
        <KinLine file={file} id={id} kin={nearest} />
        {remark}
      </>
    );
  }
  return (
    <>
      <bdi className="medium">{file}</bdi>
      {remark}
      {id !== null && (
        <>
          {' '}
          <Button variant="link" onPress={() => show(id)}>
            {status === 'imported' ? 'Show it' : 'Show the one that is here'}
          </Button>
        </>
      )}
    </>
  );
}
