import { useEffect, useMemo, useState } from 'react';
import type { Document } from '#shared/document/document.ts';
import type { Result } from '#shared/base/result.ts';
import type { Output } from '#shared/ipc/contract.ts';
import { keptPassages, waitingCount, waitingPassages } from '#shared/project/waiting-passages.ts';
import { useBackend, useNotebook, useProject } from '#renderer/state/hooks.ts';

export interface WaitingDocument {
  readonly id: string;
  readonly document: Document;
  /** How many passages wait. */
  readonly count: number;
  /** How many somebody left on an older text. */
  readonly kept: number;
}

/** Documents with passages that stand on an older text, by title; those with some that wait first. */
export function useOlderPassages(): readonly WaitingDocument[] {
  const { tables } = useProject();
  return useMemo(
    () =>
      [...tables.document.values()]
        .filter(({ texts }) => texts.length > 1)
        .map((document) => {
          const count = waitingCount(waitingPassages(tables, document));
          const kept = waitingCount(keptPassages(tables, document));
          return { id: document.id, document, count, kept };
        })
        .filter(({ count, kept }) => count + kept > 0)
        .sort(
          (a, b) =>
            Number(b.count > 0) - Number(a.count > 0) ||
            a.document.title.value.localeCompare(b.document.title.value),
        ),
    [tables],
  );
}

export type Waiting = Output<'version.waiting'>;

/** The passages on older texts of a document, read again with every change; null before the first answer. */
export function useWaiting(document: string): {
  readonly found: Result<Waiting> | null;
  readonly again: () => void;
} {
  const backend = useBackend();
  const revision = useNotebook((notebook) => notebook.revision);
  const [found, setFound] = useState<Result<Waiting> | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    void backend.request['version.waiting']({ document }).then((answer) => {
      if (current) setFound(answer);
    });
    return () => void (current = false);
  }, [backend, document, revision, turn]);
  return { found, again: () => setTurn((before) => before + 1) };
}
