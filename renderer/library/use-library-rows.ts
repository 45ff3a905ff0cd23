import { useDeferredValue, useMemo } from 'react';
import type { Document } from '#shared/document/document.ts';
import type { Project } from '#shared/project/project.ts';
import { useTable } from '#renderer/state/hooks.ts';
import { useBodyWords, useOpenSuggestions, useSameText } from '#renderer/state/reading-hooks.ts';
import { useTypedSuggestions } from '#renderer/state/typed-suggestions.ts';
import { joinTwins, rowMaker, waitingCounts, type LibraryRow } from './library-index.ts';
import { compareDocuments, type LibraryView } from './library-view.ts';

export interface LibraryList {
  readonly rows: readonly LibraryRow[];
  readonly total: number;
  readonly toReview: number;
  /** How many documents there are of each kind. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** Documents that wear a tag, or hold a highlight or figure that does. */
function tagged(tables: Pick<Project['tables'], 'highlight' | 'figure'>, tag: string) {
  const inside = new Set<string>();
  for (const { document, tags } of tables.highlight.values()) if (tags[tag]) inside.add(document);
  for (const { document, tags } of tables.figure.values()) if (tags[tag]) inside.add(document);
  return (document: Document): boolean =>
    document.tags[tag] !== undefined || inside.has(document.id);
}

/**
 * The rows of the list as it is filtered and sorted. Documents that come in are drawn when the window has
 * time for it: an import brings dozens at once, and whoever works meanwhile should not feel them come.
 */
export function useLibraryRows(view: LibraryView, tagId: string | undefined): LibraryList {
  const document = useDeferredValue(useTable('document'));
  const highlight = useTable('highlight');
  const figure = useTable('figure');
  const tag = useTable('tag');
  const open = useDeferredValue(useOpenSuggestions());
  const typed = useTypedSuggestions();
  const waiting = useMemo(() => waitingCounts(open, typed), [open, typed]);
  const pairs = useSameText();
  const words = useDeferredValue(useBodyWords());
  const rowOf = useMemo(() => rowMaker({ highlight, figure, tag }), [highlight, figure, tag]);
  const { sort, filter } = view;
  return useMemo(() => {
    const kinds = new Map<string, number>();
    for (const { kind } of document.values()) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const wears = tagId === undefined ? () => true : tagged({ highlight, figure }, tagId);
    const shown = [...document.values()]
      .filter(
        (one) =>
          filter === 'all' || (filter === 'review' ? waiting.has(one.id) : one.kind === filter),
      )
      .filter(wears)
      .sort(compareDocuments(sort, (id) => waiting.get(id) ?? 0));
    const rows = joinTwins(shown, pairs).map(({ document: one, twin }) =>
      rowOf(one, {
        twin,
        words: words(one),
        toReview: waiting.get(one.id) ?? 0,
        open: open.get(one.id),
      }),
    );
    return { rows, total: document.size, toReview: waiting.size, kinds };
  }, [document, highlight, figure, waiting, open, pairs, words, rowOf, sort, filter, tagId]);
}
