import { useMemo } from 'react';
import { tagsOf, type Tag } from '#shared/annotation/tag.ts';
import { outletOf } from '#shared/document/outlet.ts';
import type { Document } from '#shared/document/document.ts';
import type { ZoneName } from '#shared/document/text.ts';
import { bodyIndex, counterOf } from '#shared/figure/counting-body.ts';
import type { Figure } from '#shared/figure/figure.ts';
import type { Quantity } from '#shared/figure/quantity.ts';
import type { Suggestion } from '#shared/figure/suggestion.ts';
import { useNotebook, useTable } from '#renderer/state/hooks.ts';
import { useOpenSuggestions } from '#renderer/state/reading-hooks.ts';
import { useTypedSuggestions } from '#renderer/state/typed-suggestions.ts';

export type FigureState = 'suggested' | 'accepted' | 'dismissed';

/** One line of the table: a figure, or a suggestion nobody has decided on. */
export interface FigureRow {
  readonly id: string;
  readonly state: FigureState;
  readonly quantity: Quantity;
  readonly figure: Figure | null;
  readonly suggestion: {
    readonly item: Suggestion;
    readonly textHash: string;
    readonly origin: string;
  } | null;
  readonly documentId: string;
  readonly document: Document | undefined;
  readonly outlet: string;
  readonly counter: string;
  /** Where in its text it stands; unknown for what no suggestion was made of. */
  readonly zone: ZoneName | undefined;
  readonly tags: readonly Tag[];
}

/** Every figure and open suggestion of the project, in document and text order. */
export function useFigureRows(): readonly FigureRow[] {
  const figures = useTable('figure');
  const documents = useTable('document');
  const tags = useTable('tag');
  const bodies = useTable('body');
  const open = useOpenSuggestions();
  const typed = useTypedSuggestions();
  const read = useNotebook((notebook) => notebook.readings.suggestions);
  return useMemo(() => {
    const index = bodyIndex(bodies.values());
    const order = new Map([...documents.keys()].map((id, at) => [id, at]));
    const base = (documentId: string) => {
      const document = documents.get(documentId);
      return { documentId, document, outlet: document ? outletOf(document) : 'document not here' };
    };
    const zones = new Map<string, ZoneName>();
    for (const { textHash, suggestions } of read.values()) {
      for (const { spans, zone } of suggestions)
        if (zone !== 'body') zones.set(`${textHash} ${spans.numeral.start}`, zone);
    }
    const rows: FigureRow[] = [...figures.values()].map((figure) => ({
      id: figure.id,
      state: figure.decision,
      quantity: figure,
      figure,
      suggestion: null,
      ...base(figure.document),
      counter: counterOf(figure, index)?.name ?? '',
      zone: zones.get(`${figure.textHash} ${figure.spans.numeral.start}`),
      tags: tagsOf(figure.tags, tags),
    }));
    for (const { document, textHash, origin, suggestions } of [...open.values(), ...typed]) {
      for (const item of suggestions) {
        rows.push({
          id: item.id,
          state: 'suggested',
          quantity: item,
          figure: null,
          suggestion: { item, textHash, origin },
          ...base(document),
          counter: item.attribution.countedBy?.words ?? '',
          zone: item.zone,
          tags: [],
        });
      }
    }
    return rows.sort(
      (a, b) =>
        (order.get(a.documentId) ?? 0) - (order.get(b.documentId) ?? 0) ||
        a.quantity.spans.numeral.start - b.quantity.spans.numeral.start,
    );
  }, [figures, documents, tags, bodies, open, typed, read]);
}
