import { useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, useMemo, useRef, type ReactNode, type Ref } from 'react';
import { missingCase } from '#shared/base/missing-case.ts';
import type { Document } from '#shared/document/document.ts';
import type { ImportOutcome } from '#shared/ipc/contract.ts';
import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { stay } from '#renderer/state/notebook.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KinLine } from './kin-line.tsx';
import { outcomeLines, sharedRemark, type OutcomeLine } from './outcome-lines.ts';
import { ZawgyiLine } from './zawgyi-line.tsx';

/** Longer lists draw only the lines in sight. */
const ALL_DRAWN = 60;
/** How tall a line with a button in it is, in px: where the guess is wrong, every line is drawn twice. */
const LINE = 28;
/** The list shows five lines; the keys go on from line to line through those beyond its edge. */
const BEYOND = 3;
/** So few lines are seen at once. */
const IN_SIGHT = 2;
/** `max-height` of the list, in px. */
const SHOWN = 120;

/** What became of each file: a line each, but for those of which one thing is said. */
export function OutcomeList({ outcomes }: { outcomes: readonly ImportOutcome[] }) {
  const lines = useMemo(() => outcomeLines(outcomes), [outcomes]);
  if (lines.length > ALL_DRAWN) return <LongList lines={lines} />;
  const list = (
    <ul>
      {lines.map((line, place) => (
        <li key={place}>
          <Line line={line} />
        </li>
      ))}
    </ul>
  );
  if (lines.length <= IN_SIGHT) return <div className="library__outcomes scroll">{list}</div>;
  return <Scroller>{list}</Scroller>;
}

/** Without anything to press in it, it must be in the order of the keys to be scrolled. */
function Scroller({ ref, children }: { ref?: Ref<HTMLDivElement>; children: ReactNode }) {
  return (
    <div
      ref={ref}
      className="library__outcomes scroll"
      tabIndex={0}
      role="group"
      aria-label="Files"
    >
      {children}
    </div>
  );
}

function LongList({ lines }: { lines: readonly OutcomeLine[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: BEYOND,
    useFlushSync: false,
    // Before the list is measured it is as tall as its style lets it be: nothing is drawn in a second step.
    initialRect: { width: 0, height: SHOWN },
  });
  return (
    <Scroller ref={scroller}>
      <ul className="library__outcomes-all" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          return (
            line && (
              <li
                key={index}
                ref={rows.measureElement}
                data-index={index}
                aria-setsize={lines.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Line line={line} />
              </li>
            )
          );
        })}
      </ul>
    </Scroller>
  );
}

function Line({ line }: { line: OutcomeLine }) {
  switch (line.kind) {
    case 'one':
      return <OneFile outcome={line.outcome} remarks={line.remarks} />;
    case 'remark':
      return <span className="medium">{sharedRemark(line.count, line.remark)}</span>;
    case 'names':
      return (
        <div className="library__outcome-names">
          {line.files.map((outcome, place) => (
            <Fragment key={place}>
              {place > 0 && ', '}
              <FileName outcome={outcome} />
            </Fragment>
          ))}
        </div>
      );
    default:
      return missingCase(line);
  }
}

/** A name among others; of a file that came in, the way to it. */
function FileName({ outcome: { file, id } }: { outcome: ImportOutcome }) {
  const store = useNotebookStore();
  if (id === null) return <bdi>{file}</bdi>;
  return (
    <Button variant="link" onPress={() => stay(store, { screen: 'library', document: id })}>
      <bdi>{file}</bdi>
    </Button>
  );
}

interface OneFileProps {
  readonly outcome: ImportOutcome;
  readonly remarks: readonly string[];
}

function OneFile({ outcome, remarks }: OneFileProps) {
  const { file, id, kin, status } = outcome;
  const store = useNotebookStore();
  const show = (document: string) => stay(store, { screen: 'library', document });
  const nearest = kin?.[0];
  const zawgyi = useNotebook(({ project }) =>
    outcome.zawgyi && id !== null ? project?.tables.document.get(id as Document['id']) : undefined,
  );
  const remark = remarks.length === 0 ? null : ` ${remarks.join(' ')}`;
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
