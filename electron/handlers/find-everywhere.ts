import type { SearchHit } from '#shared/ipc/contract.ts';
import { asksNothing, parseSearch, type SearchQuery } from '#shared/query/search-query.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import { table, type Project } from '#shared/project/project.ts';
import type { TextSearch } from '#electron/search/text-search.ts';
import { placedHits, type ReadLines } from './places-of-hits.ts';
import { recordHits } from './record-hits.ts';
import { searchFilters, type SearchFilters } from './search-filters.ts';

/** Of one text so many sentences are answered where only the first few are asked for. */
const FEW = 3;
const MANY = 50;
/** A request for at most so many wants places of different documents, not all of one. */
const GLANCE = 20;

function allowed(filters: SearchFilters): (record: AnyRecord) => boolean {
  return (record) => {
    const document =
      record.type === 'document' ? record.id : 'document' in record ? record.document : undefined;
    const tags = 'tags' in record ? record.tags : {};
    return filters.fits(document) && filters.wears(tags);
  };
}

/** Ids of the documents whose texts may answer, or null for all. */
function searched(project: Project, query: SearchQuery, filters: SearchFilters): string[] | null {
  if (query.tags.length === 0 && !filters.asksOfDocuments) return null;
  return [...table(project, 'document').values()].filter(allowed(filters)).map(({ id }) => id);
}

const looksInTexts = ({ kinds, fields }: SearchQuery): boolean =>
  (kinds.length === 0 || kinds.includes('document')) &&
  (fields.length === 0 || fields.includes('text'));

/** What is searched beside the records: the texts, and the lines that highlights and figures stand in. */
export interface FoundIn {
  readonly texts: Pick<TextSearch, 'find'>;
  readonly read: ReadLines;
}

/** Records that answer. Only highlights and figures stand in a line, which may be asked for by its zone. */
function recordsFound(
  project: Project,
  read: ReadLines,
  query: SearchQuery,
  { filters, limit }: { readonly filters: SearchFilters; readonly limit: number },
): Promise<SearchHit[]> {
  const { zones } = query;
  const isAllowed = allowed(filters);
  const hits = recordHits(
    project,
    query,
    (record) =>
      (zones.length === 0 || record.type === 'highlight' || record.type === 'figure') &&
      isAllowed(record),
    limit,
  );
  return placedHits(project, read, hits, zones);
}

/**
 * Every place that answers what was typed, at most `limit`: titles, claims, accepted figures,
 * highlights and notes first, then sentences of the texts, the best document first. Of a crowd of
 * records half the room is kept for the texts.
 */
export async function findEverywhere(
  project: Project,
  { texts, read }: FoundIn,
  asked: { readonly query: string; readonly limit: number },
  signal: AbortSignal,
): Promise<SearchHit[]> {
  const query = parseSearch(asked.query);
  if (asksNothing(query)) return [];
  const { limit } = asked;
  const filters = searchFilters(project, query);
  const records = await recordsFound(project, read, query, { filters, limit });
  if (!looksInTexts(query)) return records;
  const room = Math.max(limit - records.length, Math.floor(limit / 2));
  const { terms, without, zones } = query;
  const found = await texts.find(
    {
      terms,
      without,
      zones,
      limit: room,
      each: limit <= GLANCE ? FEW : MANY,
      within: searched(project, query, filters),
    },
    signal,
  );
  const sentences = found.map(({ document, ...hit }): SearchHit => {
    const title = table(project, 'document').get(document)?.title.value ?? '';
    return { kind: 'document', id: document, document, title, ...hit };
  });
  return [...records.slice(0, limit - sentences.length), ...sentences];
}
