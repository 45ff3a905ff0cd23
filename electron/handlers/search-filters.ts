import { firstDay, lastDay } from '#shared/base/iso-date.ts';
import type { Document } from '#shared/document/document.ts';
import { printedName } from '#shared/document/metadata.ts';
import type { SearchQuery } from '#shared/query/search-query.ts';
import { foldLetters } from '#shared/query/search-words.ts';
import { table, type Project } from '#shared/project/project.ts';

/** Tags of that name, or that begin with it, with everything nested below them. */
function tagsNamed(project: Project, names: readonly string[]): ReadonlySet<string> {
  const wanted = names.map(foldLetters);
  const tags = [...table(project, 'tag').values()];
  const found = new Set<string>();
  for (const { id, name } of tags) {
    if (wanted.some((one) => foldLetters(name).startsWith(one))) found.add(id);
  }
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { id, parent } of tags) if (parent !== undefined && found.has(parent)) found.add(id);
  }
  return found;
}

const asksForDates = ({ from, to, after, before }: SearchQuery): boolean =>
  [from, to, after, before].some((date) => date !== undefined);

/** Whether one of the authors is named so, in whole or in part. */
function isBy({ authors }: Document, names: readonly string[]): boolean {
  const written = (authors?.value ?? []).map((name) => foldLetters(printedName(name)));
  return names.length === 0 || names.some((one) => written.some((name) => name.includes(one)));
}

/** Whether a document's date may lie within: as precise as both are stated. */
function isWithin({ date }: Document, query: SearchQuery): boolean {
  const { from, to, after, before } = query;
  if (!asksForDates(query)) return true;
  if (!date) return false;
  return (
    (from === undefined || lastDay(date.value) >= firstDay(from)) &&
    (to === undefined || firstDay(date.value) <= lastDay(to)) &&
    (after === undefined || lastDay(date.value) > lastDay(after)) &&
    (before === undefined || firstDay(date.value) < firstDay(before))
  );
}

/** The filters of a query, against a project. */
export interface SearchFilters {
  /** Whether the document is of the outlets, authors and dates asked for. */
  readonly fits: (document: string | undefined) => boolean;
  /** Whether a record wears one of the tags asked for. */
  readonly wears: (tags: Readonly<Record<string, true>>) => boolean;
  /** Whether anything is asked of a document at all. */
  readonly asksOfDocuments: boolean;
}

export function searchFilters(project: Project, query: SearchQuery): SearchFilters {
  const tags = tagsNamed(project, query.tags);
  const outlets = query.outlets.map(foldLetters);
  const authors = query.authors.map(foldLetters);
  const asks = outlets.length + authors.length > 0 || asksForDates(query);
  return {
    asksOfDocuments: asks,
    fits: (id) => {
      if (!asks) return true;
      const document = id === undefined ? undefined : table(project, 'document').get(id);
      if (!document || !isWithin(document, query) || !isBy(document, authors)) return false;
      // A document without a publisher goes by its title elsewhere; asked who published it, it says nothing.
      const outlet = foldLetters(document.publisher?.value ?? '');
      return outlets.length === 0 || outlets.some((one) => outlet.includes(one));
    },
    wears: (worn) => query.tags.length === 0 || Object.keys(worn).some((tag) => tags.has(tag)),
  };
}
