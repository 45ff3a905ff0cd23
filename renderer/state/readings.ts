import type { TwinPair } from '#shared/document/same-text.ts';
import { decidedPlaces } from '#shared/figure/decided-places.ts';
import type { Output } from '#shared/ipc/contract.ts';
import type { Project } from '#shared/project/project.ts';

/** What the extractor found in one document's text, decided or not. */
export type DocumentSuggestions = Output<'document.suggestions'>[number];

/** What main reads out of the texts. A disposable copy: it is asked for again when a text changes. */
export interface Readings {
  /** By document id. A document that is missing has not been read yet. */
  readonly suggestions: ReadonlyMap<string, DocumentSuggestions>;
  /** What each of them was read under (`readingKeys`), by document id. */
  readonly keys: ReadonlyMap<string, string>;
  readonly sameText: readonly TwinPair[];
}

export const NO_READINGS: Readings = {
  suggestions: new Map(),
  keys: new Map(),
  sameText: [],
};

/** Suggestions nobody has decided on, by document; documents without any are left out. */
export function openSuggestions(
  { document: documents, figure: figures }: Pick<Project['tables'], 'document' | 'figure'>,
  readings: Readings,
): ReadonlyMap<string, DocumentSuggestions> {
  const decided = decidedPlaces(figures);
  const open = new Map<string, DocumentSuggestions>();
  for (const [id, found] of readings.suggestions) {
    if (documents.get(id)?.current !== found.textHash) continue;
    const suggestions = found.suggestions.filter((one) => !decided.has(found.textHash, one));
    if (suggestions.length > 0) open.set(id, { ...found, suggestions });
  }
  return open;
}
