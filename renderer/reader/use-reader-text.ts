import { useEffect, useMemo, useState } from 'react';
import type { Failure } from '#shared/base/result.ts';
import { applyZones } from '#shared/document/apply-zones.ts';
import type { Document } from '#shared/document/document.ts';
import type { Output } from '#shared/ipc/contract.ts';
import { useBackend, useTable } from '#renderer/state/hooks.ts';
import type { ReaderText } from './reader-world.ts';

type Read = Output<'document.text'>;

export type TextState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: () => void }
  | { readonly kind: 'read'; readonly text: Omit<ReaderText, 'origin'>; readonly converted: Read };

interface Answer {
  readonly key: string;
  readonly read: Read | null;
  readonly failure: Failure | null;
}

/** The current text of a document, with the zones people gave where they did. */
export function useReaderText(document: Document): TextState {
  const backend = useBackend();
  const zones = useTable('zone');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [tries, setTries] = useState(0);
  const { id, current: textHash } = document;
  const key = `${id} ${textHash} ${tries}`;
  useEffect(() => {
    let isOld = false;
    void backend.request['document.text']({ document: id, textHash }).then((found) => {
      if (isOld) return;
      setAnswer(
        found.ok
          ? { key, read: found.value, failure: null }
          : { key, read: null, failure: found.failure },
      );
    });
    return () => {
      isOld = true;
    };
  }, [backend, id, textHash, key]);
  const read = answer?.key === key ? answer.read : null;
  const blocks = useMemo(
    () => read && applyZones(read.blocks, zones.values(), { document: id, textHash }),
    [read, zones, id, textHash],
  );
  return useMemo((): TextState => {
    if (answer?.key === key && answer.failure) {
      const retry = () => setTries((count) => count + 1);
      return { kind: 'failed', failure: answer.failure, retry };
    }
    if (!read || !blocks) return { kind: 'reading' };
    const { text, links, pictures = [], scans = [] } = read;
    return {
      kind: 'read',
      text: { document, textHash, text, blocks, links, pictures, scans },
      converted: read,
    };
  }, [answer, key, read, blocks, document, textHash]);
}
