import { useCallback, useDeferredValue, useEffect, useMemo } from 'react';
import { currentText, type Document } from '#shared/document/document.ts';
import type { TwinPair } from '#shared/document/same-text.ts';
import { useNotebook, useNotebookStore, useTable } from './hooks.ts';
import { readSameText, readSuggestions } from './read-texts.ts';
import { openSuggestions, type DocumentSuggestions } from './readings.ts';

const useIsImporting = (): boolean =>
  useNotebook(({ imports }) => imports.some((one) => one.state !== 'finished'));

/**
 * Suggestions nobody has decided on yet, by document id. They arrive document by document; accepting,
 * dismissing and undoing change the answer at once. While files come in only the document that is
 * read is asked for: what so many texts hold takes the window longest to take in. What has been read is
 * looked through when the window has time for it.
 */
export function useOpenSuggestions(): ReadonlyMap<string, DocumentSuggestions> {
  const store = useNotebookStore();
  const documents = useTable('document');
  const figures = useTable('figure');
  const zones = useTable('zone');
  const own = useTable('project');
  const readings = useDeferredValue(useNotebook((notebook) => notebook.readings));
  const isImporting = useIsImporting();
  const reading = useNotebook(({ route }) => route.document);
  useEffect(() => {
    if (!isImporting) void readSuggestions(store, [...documents.keys()]);
    else if (reading !== undefined) void readSuggestions(store, [reading]);
  }, [store, documents, zones, own, isImporting, reading]);
  return useMemo(
    () => openSuggestions({ document: documents, figure: figures }, readings),
    [documents, figures, readings],
  );
}

/**
 * Pairs of documents that carry one text. While files come in the pairs that are known stand: they are
 * looked for among all documents, and once all are here is soon enough.
 */
export function useSameText(): readonly TwinPair[] {
  const store = useNotebookStore();
  const documents = useTable('document');
  const zones = useTable('zone');
  const isImporting = useIsImporting();
  useEffect(() => {
    if (documents.size > 1 && !isImporting) void readSameText(store);
  }, [store, documents, zones, isImporting]);
  return useNotebook((notebook) => notebook.readings.sameText);
}

/** How long a document's article is in words, with what people said is part of it. */
export function useBodyWords(): (document: Document) => number {
  const suggestions = useNotebook((notebook) => notebook.readings.suggestions);
  return useCallback(
    (document) => {
      const version = currentText(document);
      const read = suggestions.get(document.id);
      return read?.textHash === version.textHash ? read.words : version.words;
    },
    [suggestions],
  );
}
