import { useMemo } from 'react';
import { outletOf } from '#shared/document/outlet.ts';
import { textGroups } from '#shared/document/same-text.ts';
import { comparedFigure, type ComparedFigure } from '#shared/figure/compare/compared-figure.ts';
import { bodyIndex } from '#shared/figure/counting-body.ts';
import type { Figure } from '#shared/figure/figure.ts';
import { useConventions, useTable } from '#renderer/state/hooks.ts';
import { useSameText } from '#renderer/state/reading-hooks.ts';

export interface CompareReader {
  /** A figure with everything a verdict rests on; read once for as long as nothing else changes. */
  readonly read: (figure: Figure) => ComparedFigure;
  /** Equal for documents that carry one text. */
  readonly textOf: (document: string) => string;
}

/** Reads figures for comparison, one by one: reading ten thousand at once would be felt. */
export function useCompareReader(): CompareReader {
  const documents = useTable('document');
  const tags = useTable('tag');
  const bodies = useTable('body');
  const conventions = useConventions();
  const twins = useSameText();
  return useMemo(() => {
    const textOf = textGroups(twins);
    const documentOf = (id: string) => {
      const document = documents.get(id);
      return {
        outlet: document ? outletOf(document) : 'a document not here',
        text: textOf(id),
        ...(document?.date && { date: document.date.value }),
      };
    };
    const context = { bodies: bodyIndex(bodies.values()), tags, conventions, documentOf };
    const known = new WeakMap<Figure, ComparedFigure>();
    const read = (figure: Figure): ComparedFigure => {
      const before = known.get(figure);
      if (before) return before;
      const made = comparedFigure(figure, context);
      known.set(figure, made);
      return made;
    };
    return { read, textOf };
  }, [documents, tags, bodies, conventions, twins]);
}
