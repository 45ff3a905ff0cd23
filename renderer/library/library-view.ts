import { useCallback, useState } from 'react';
import { missingCase } from '#shared/base/missing-case.ts';
import { outletOf } from '#shared/document/outlet.ts';
import type { Document } from '#shared/document/document.ts';
import { useNotebookStore } from '#renderer/state/hooks.ts';
import type { NotebookStore } from '#renderer/state/notebook.ts';

export const SORTS = ['added', 'date', 'title', 'outlet', 'review'] as const;
export type Sort = (typeof SORTS)[number];

/** What the list shows and in which order. It lasts as long as the window. */
export interface LibraryView {
  readonly sort: Sort;
  /** `all`, `review`, or a document kind. */
  readonly filter: string;
  readonly query: string;
}

const FIRST_VIEW: LibraryView = { sort: 'added', filter: 'all', query: '' };
const views = new WeakMap<
  NotebookStore,
  { readonly project: string; readonly view: LibraryView }
>();

export function useLibraryView(): readonly [LibraryView, (change: Partial<LibraryView>) => void] {
  const store = useNotebookStore();
  const [view, setView] = useState(() => {
    const kept = views.get(store);
    return kept && kept.project === store.getState().project?.id ? kept.view : FIRST_VIEW;
  });
  const change = useCallback(
    (part: Partial<LibraryView>) =>
      setView((before) => {
        const next = { ...before, ...part };
        views.set(store, { project: store.getState().project?.id ?? '', view: next });
        return next;
      }),
    [store],
  );
  return [view, change];
}

const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const dateOf = (document: Document): string => document.date?.value ?? '';
/** Later first; what has no date comes last. */
const descending = (a: string, b: string): number => (a === b ? 0 : a < b ? 1 : -1);

/** Order of the list; ties go by the time of import, newest first. */
export function compareDocuments(
  sort: Sort,
  toReview: (id: string) => number,
): (a: Document, b: Document) => number {
  const added = (a: Document, b: Document) => descending(a.created.at, b.created.at);
  const first = (a: Document, b: Document): number => {
    switch (sort) {
      case 'added':
        return 0;
      case 'date':
        return descending(dateOf(a), dateOf(b));
      case 'title':
        return words.compare(a.title.value, b.title.value);
      case 'outlet':
        return words.compare(outletOf(a), outletOf(b));
      case 'review':
        return toReview(b.id) - toReview(a.id);
      default:
        return missingCase(sort);
    }
  };
  return (a, b) => first(a, b) || added(a, b);
}
