import { useMemo } from 'react';
import type { Suggestion } from '#shared/figure/suggestion.ts';
import { useTable } from '#renderer/state/hooks.ts';
import { readerData, type ReaderData } from './reader-data.ts';
import type { ReaderText } from './reader-world.ts';

/** Highlights, figures, suggestions and claims of the open text. */
export function useReaderData(
  { document: { id }, textHash }: ReaderText,
  suggestions: readonly Suggestion[],
): ReaderData {
  const highlight = useTable('highlight');
  const figure = useTable('figure');
  const tag = useTable('tag');
  const claim = useTable('claim');
  const evidence = useTable('evidence');
  return useMemo(
    () =>
      readerData(
        { highlight, figure, tag, claim, evidence },
        { document: id, textHash },
        suggestions,
      ),
    [highlight, figure, tag, claim, evidence, id, textHash, suggestions],
  );
}
