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

/** What is left of suggestions under one state of the figures. */
interface Sieve {
  readonly decided: ReturnType<typeof decidedPlaces>;
  readonly left: WeakMap<DocumentSuggestions, DocumentSuggestions>;
}

const sieves = new WeakMap<Project['tables']['figure'], Sieve>();

function sieveOf(figures: Project['tables']['figure']): Sieve {
  const known = sieves.get(figures);
  if (known) return known;
  const made = { decided: decidedPlaces(figures), left: new WeakMap() };
  sieves.set(figures, made);
  return made;
}

function leftOf({ decided, left }: Sieve, found: DocumentSuggestions): DocumentSuggestions {
  const known = left.get(found);
  if (known) return known;
  const suggestions = found.suggestions.filter((one) => !decided.has(found.textHash, one));
  const made = { ...found, suggestions };
  left.set(found, made);
  return made;
}

/**
 * Suggestions nobody has decided on, by document; documents without any are left out. Asked again while
 * documents come in, it looks through no suggestion twice.
 */
export function openSuggestions(
  { document: documents, figure: figures }: Pick<Project['tables'], 'document' | 'figure'>,
  readings: Readings,
): ReadonlyMap<string, DocumentSuggestions> {
  const sieve = sieveOf(figures);
  const open = new Map<string, DocumentSuggestions>();
  for (const [id, found] of readings.suggestions) {
    if (documents.get(id)?.current !== found.textHash) continue;
    const left = leftOf(sieve, found);
    if (left.suggestions.length > 0) open.set(id, left);
  }
  return open;
}
