import { useEffect, useRef, useState } from 'react';
import { currentText, type Document, type TextVersion } from '#shared/document/document.ts';
import { waitingCount, waitingPassages } from '#shared/project/waiting-passages.ts';
import { useNotebookStore } from '#renderer/state/hooks.ts';
import { dispatch, notify, reread, type NotebookStore } from '#renderer/state/notebook.ts';
import { readWords } from './text-words.ts';

/** Says how a document is read now: what changed is a text that may not be in sight. */
function sayHow(store: NotebookStore, id: string): void {
  const { tables } = store.getState().project ?? {};
  const document = tables?.document.get(id);
  if (!tables || !document) return;
  const waiting = waitingCount(waitingPassages(tables, document));
  const words = readWords(document.title.value, currentText(document), waiting);
  notify(store, words, { undo: true });
}

/**
 * Has a document's original read anew; `encoding` null = as it is recognised. A button that is gone with what it
 * did leaves the focus to the first one in `beside`.
 */
export function useReread(of: Document) {
  const { id } = of;
  const version = currentText(of);
  const store = useNotebookStore();
  const beside = useRef<HTMLDivElement>(null);
  const [isBusy, setBusy] = useState(false);
  // The list behind an inspector may bring the changed document later than the answer comes.
  const awaited = useRef<TextVersion | null>(null);
  useEffect(() => {
    if (isBusy || awaited.current === null || awaited.current === version) return;
    awaited.current = null;
    if (document.activeElement === document.body) beside.current?.querySelector('button')?.focus();
  }, [isBusy, version]);
  const run = async (change: Promise<{ readonly ok: boolean }>): Promise<void> => {
    setBusy(true);
    awaited.current = version;
    const { ok } = await change;
    setBusy(false);
    if (ok) sayHow(store, id);
    else awaited.current = null;
  };
  return {
    read: (encoding: string | null, unicode: boolean) =>
      run(reread(store, { document: id, encoding, unicode })),
    show: (textHash: string) => run(dispatch(store, { kind: 'document.useText', id, textHash })),
    isBusy,
    beside,
  };
}
