import { useEffect, useMemo } from 'react';
import type { TwinPair } from '#shared/document/same-text.ts';
import { useNotebook, useNotebookStore, useTable } from './hooks.ts';
import { readSameText, readSuggestions } from './read-texts.ts';
import { openSuggestions, type DocumentSuggestions } from './readings.ts';

/**
 * Suggestions nobody has decided on yet, by document id. They arrive document by document; accepting,
 * dismissing and undoing change the answer at once.
 */
export function useOpenSuggestions(): ReadonlyMap<string, DocumentSuggestions> {
  const store = useNotebookStore();
  const documents = useTable('document');
  const figures = useTable('figure');
  const readings = useNotebook((notebook) => notebook.readings);
  useEffect(() => {
    void readSuggestions(store, [...documents.keys()]);
  }, [store, documents]);
  return useMemo(
    () => openSuggestions({ document: documents, figure: figures }, readings),
    [documents, figures, readings],
  );
}

/** Pairs of documents that carry one text. */
export function useSameText(): readonly TwinPair[] {
  const store = useNotebookStore();
  const documents = useTable('document');
  useEffect(() => {
    if (documents.size > 1) void readSameText(store);
  }, [store, documents]);
  return useNotebook((notebook) => notebook.readings.sameText);
}
