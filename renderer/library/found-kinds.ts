import type { SearchHit } from '#shared/ipc/contract.ts';
import { SEARCH_KINDS, type SearchKind } from '#shared/query/search-query.ts';

const KIND_NAMES: Readonly<Record<SearchKind, string>> = {
  document: 'Texts',
  claim: 'Claims',
  figure: 'Figures',
  highlight: 'Highlights',
  note: 'Notes',
};

export type FoundKind = 'all' | SearchKind;

/** The kinds that were found and how many of each, for whoever wants one of them alone. */
export function foundKinds(hits: readonly SearchHit[]) {
  const kinds = SEARCH_KINDS.map((id) => ({
    id,
    label: KIND_NAMES[id],
    count: hits.filter(({ kind }) => kind === id).length,
  })).filter(({ count }) => count > 0);
  const all: { id: FoundKind; label: string; count: number } = {
    id: 'all',
    label: 'All',
    count: hits.length,
  };
  return [all, ...kinds];
}
