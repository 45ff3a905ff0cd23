import { applyZones } from '#shared/document/apply-zones.ts';
import type { Block } from '#shared/document/text.ts';
import type { SearchHit } from '#shared/ipc/contract.ts';
import { getRecord, table, type Project } from '#shared/project/project.ts';
import { isInPlaces, placeOfLine, type TextPlace } from '#shared/query/text-place.ts';

/** The lines of a document's text, without what people changed of their zones; null if they are gone. */
export type ReadLines = (document: string, textHash: string) => Promise<readonly Block[] | null>;

interface Place {
  readonly document: string;
  readonly textHash: string;
  readonly start: number;
}

/** Where the passage of a highlight or a figure begins, null for hits that are none. */
function placeOf(project: Project, { kind, id }: SearchHit): Place | null {
  if (kind === 'highlight') {
    const found = getRecord(project, 'highlight', id);
    if (!found) return null;
    const { document, anchor } = found;
    return { document, textHash: anchor.textHash, start: anchor.start };
  }
  const figure = kind === 'figure' ? getRecord(project, 'figure', id) : undefined;
  if (!figure) return null;
  const { document, textHash, spans } = figure;
  return { document, textHash, start: spans.quantity.start };
}

/** The lines of each text, with the zones people gave them; each is read once. */
function linesWithZones(project: Project, read: ReadLines) {
  const known = new Map<string, Promise<readonly Block[]>>();
  return ({ document, textHash }: Place): Promise<readonly Block[]> => {
    const key = `${document} ${textHash}`;
    const made =
      known.get(key) ??
      read(document, textHash).then((blocks) =>
        applyZones(blocks ?? [], table(project, 'zone').values(), { document, textHash }),
      );
    known.set(key, made);
    return made;
  };
}

/**
 * Highlights and figures with where they stand in their text, where that is not its body; of `places`
 * only those that stand there. What cannot be read says nothing, and stands in no place asked for.
 */
export async function placedHits(
  project: Project,
  read: ReadLines,
  hits: readonly SearchHit[],
  places: readonly TextPlace[],
): Promise<SearchHit[]> {
  const linesOf = linesWithZones(project, read);
  const placed = await Promise.all(
    hits.map(async (hit): Promise<SearchHit | null> => {
      const at = placeOf(project, hit);
      const lines = at ? await linesOf(at) : [];
      const line = lines.find(({ start, end }) => at && start <= at.start && at.start < end);
      if (!line) return places.length === 0 ? hit : null;
      if (!isInPlaces(line, places)) return null;
      const place = placeOfLine(line);
      return place === 'body' ? hit : { ...hit, place };
    }),
  );
  return placed.filter((hit) => hit !== null);
}
