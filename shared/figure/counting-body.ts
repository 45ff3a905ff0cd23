import type { Body, Figure } from './figure.ts';

/** Names compare without case, apostrophe form, leading article and spacing. */
export function bodyNameKey(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\u2018\u2019\u02BC]/gu, "'")
    .replace(/^the\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Looks a counting body up by any of its names. */
export function bodyIndex(bodies: Iterable<Body>): ReadonlyMap<string, Body> {
  const index = new Map<string, Body>();
  for (const body of bodies) {
    for (const name of [body.name, ...body.aliases]) {
      const key = bodyNameKey(name);
      if (!index.has(key)) index.set(key, body);
    }
  }
  return index;
}

/** Who counted a figure: a key that is equal for one body under all its names, and the name to show. */
export interface Counter {
  readonly key: string;
  readonly name: string;
}

/** The counting body of a figure, or null where nobody is named as having counted. */
export function counterOf(figure: Figure, index: ReadonlyMap<string, Body>): Counter | null {
  const { countedBy } = figure.attribution;
  if (!countedBy) return null;
  const known =
    [...index.values()].find((body) => body.id === countedBy.body) ??
    index.get(bodyNameKey(countedBy.words));
  if (known) return { key: known.id, name: known.name };
  return { key: bodyNameKey(countedBy.words), name: countedBy.words };
}
