import { useEffect, useMemo, useState } from 'react';
import type { Document } from '#shared/document/document.ts';
import type { Result } from '#shared/base/result.ts';
import type { Output } from '#shared/ipc/contract.ts';
import { waitingCount, waitingPassages } from '#shared/project/waiting-passages.ts';
import { useBackend, useNotebook, useProject } from '#renderer/state/hooks.ts';

export interface WaitingDocument {
  readonly id: string;
  readonly document: Document;
  readonly count: number;
}

/** Documents with passages that wait for a person, by title. */
export function useWaitingDocuments(): readonly WaitingDocument[] {
  const { tables } = useProject();
  return useMemo(
    () =>
      [...tables.document.values()]
        .filter(({ texts }) => texts.length > 1)
        .map((document) => {
          const count = waitingCount(waitingPassages(tables, document));
          return { id: document.id, document, count };
        })
        .filter(({ count }) => count > 0)
        .sort((a, b) => a.document.title.value.localeCompare(b.document.title.value)),
    [tables],
  );
}

export type Waiting = Output<'version.waiting'>;

/** The waiting passages of a document, read again with every change; null before the first answer. */
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
