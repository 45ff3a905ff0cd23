import { useState } from 'react';
import type { Document } from '#shared/document/document.ts';
import { useNotebookStore } from '#renderer/state/hooks.ts';
import { reread } from '#renderer/state/notebook.ts';

/** Has a document's original read anew; `encoding` null = as it is recognised. */
export function useReread({ id }: Pick<Document, 'id'>) {
  const store = useNotebookStore();
  const [isBusy, setBusy] = useState(false);
  const read = async (encoding: string | null, unicode: boolean): Promise<void> => {
    setBusy(true);
    await reread(store, { document: id, encoding, unicode });
    setBusy(false);
  };
  return { read, isBusy };
}
