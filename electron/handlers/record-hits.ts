import { printedName } from '#shared/document/metadata.ts';
import type { SearchHit } from '#shared/ipc/contract.ts';
import { findTerms } from '#shared/query/find-terms.ts';
import { readAsNumbers } from '#shared/query/grouped-numbers.ts';
import { joinedWords } from '#shared/query/joined-words.ts';
import { marksOf } from '#shared/query/marks-of.ts';
import type { SearchField, SearchKind, SearchQuery } from '#shared/query/search-query.ts';
import { isAsked, type NumberAsked, type SearchTerm } from '#shared/query/search-term.ts';
import { searchWords } from '#shared/query/search-words.ts';
import type { AnyRecord, RecordByType } from '#shared/project/kinds.ts';
import { findRecord, table, type Project } from '#shared/project/project.ts';

type Findable = RecordByType['document' | 'region' | 'claim' | 'figure' | 'highlight' | 'note'];

interface Part {
  readonly field: SearchField;
  readonly words: string;
}

/** What words of a record are searched, what is shown of it first. */
function partsOf(record: Findable): readonly Part[] {
  switch (record.type) {
    case 'document':
      return [
        { field: 'title', words: record.title.value },
        { field: 'title', words: record.publisher?.value ?? '' },
        { field: 'title', words: record.authors?.value.map(printedName).join(', ') ?? '' },
      ];
    case 'region':
      return [{ field: 'text', words: record.words }];
    case 'claim':
      return [
        { field: 'text', words: record.statement },
        { field: 'note', words: record.note },
      ];
    case 'figure':
      return [
        { field: 'text', words: record.sentenceText },
        { field: 'text', words: record.counted ?? '' },
        { field: 'note', words: record.note },
      ];
    case 'highlight':
      return [
        { field: 'text', words: record.anchor.exact },
        { field: 'note', words: record.note },
      ];
    case 'note':
      return [{ field: 'note', words: record.text }];
  }
}

// Records never change: what is looked through is made once for each, and goes with it.
const foldedWords = new WeakMap<Findable, readonly string[]>();

/** Words with a space on either side; where they make numbers or one word, a second line reads them so. */
function foldedWordsOf(written: string): string {
  const found = searchWords(written);
  const words = found.map(({ word }) => word);
  const numbers = joinedWords(written, found);
  const asNumbers = numbers.length === 0 ? '' : `\n ${readAsNumbers(words, numbers).join(' ')} `;
  return ` ${words.join(' ')} ${asNumbers}`;
}

/** Each part's words, folded: a quick no for most records. */
function foldedOf(record: Findable): readonly string[] {
  const known = foldedWords.get(record);
  if (known) return known;
  const made = partsOf(record).map(({ words }) => foldedWordsOf(words));
  foldedWords.set(record, made);
  return made;
}

function holds(folded: string, { words, prefix, numbers = [] }: SearchTerm): boolean {
  if (folded.includes(` ${words.join(' ')}${prefix ? '' : ' '}`)) return true;
  const last = numbers.at(-1);
  if (!last) return false;
  const begun = last.at + last.count === words.length ? last.prefix : prefix;
  const line = ` ${readAsNumbers(words, numbers).join(' ')}`;
  return last.full === undefined
    ? folded.includes(`${line}${begun ? '' : ' '}`)
    : holdsBegun(folded, line, last);
}

/** Whether a line that ends with a number begun stands there, with a number that goes on as asked. */
function holdsBegun(folded: string, line: string, last: NumberAsked): boolean {
  for (let at = folded.indexOf(line); at >= 0; at = folded.indexOf(line, at + 1)) {
    const start = at + line.length - last.word.length;
    if (isAsked(folded.slice(start, folded.indexOf(' ', start)), last)) return true;
  }
  return false;
}

/** The part to show where the record holds every term, or null. */
function answering(record: Findable, query: SearchQuery): Part | null {
  const { terms, without, fields } = query;
  const parts = partsOf(record);
  const folded = foldedOf(record);
  if (without.some((term) => folded.some((part) => holds(part, term)))) return null;
  const asked = parts.map(({ field }) => fields.length === 0 || fields.includes(field));
  const has = (term: SearchTerm, at: number): boolean =>
    asked[at] === true && holds(folded[at] ?? '', term);
  if (!terms.every((term) => parts.some((_, at) => has(term, at)))) return null;
  const first = parts.findIndex((_, at) =>
    terms.length === 0 ? asked[at] : terms.some((term) => has(term, at)),
  );
  return parts[first] ?? null;
}

const NOWHERE = { document: null, start: null, end: null };

/** Where a hit leads: the record's passage, or nowhere in a text. */
function placeOf(
  project: Project,
  record: Findable,
): Pick<SearchHit, 'document' | 'start' | 'end'> {
  switch (record.type) {
    case 'document':
      return { document: record.id, start: null, end: null };
    case 'region':
      return { document: record.document, start: null, end: null };
    case 'figure':
      return { document: record.document, ...record.spans.quantity };
    case 'highlight': {
      const { start, end } = record.anchor;
      return { document: record.document, start, end };
    }
    case 'note': {
      const about = findRecord(project, record.about);
      return about && isFindable(about) && about.type !== 'note'
        ? placeOf(project, about)
        : NOWHERE;
    }
    case 'claim':
      return NOWHERE;
  }
}

const FINDABLE = ['document', 'region', 'claim', 'figure', 'highlight', 'note'] as const;
/** Words typed in over a page are found as the text of their document. */
const hitKind = (type: Findable['type']): SearchKind => (type === 'region' ? 'document' : type);
const isFindable = (record: AnyRecord): record is Findable =>
  (FINDABLE as readonly string[]).includes(record.type);

function titleOf(project: Project, record: Findable, document: string | null): string {
  const title = table(project, 'document').get(document ?? '')?.title.value ?? '';
  switch (record.type) {
    case 'claim':
      return record.statement;
    case 'figure':
      return `${record.verbatim} · ${title}`;
    case 'note': {
      const about = findRecord(project, record.about);
      return about?.type === 'claim' ? about.statement : title;
    }
    default:
      return title;
  }
}

function hitOf(project: Project, record: Findable, query: SearchQuery): SearchHit | null {
  const part = answering(record, query);
  if (!part) return null;
  const place = placeOf(project, record);
  const about = record.type === 'note' ? { about: record.about } : {};
  return {
    kind: hitKind(record.type),
    id: record.id,
    ...place,
    ...about,
    title: titleOf(project, record, place.document),
    sentence: part.words,
    marks: marksOf(part.words, findTerms(part.words, query.terms)),
  };
}

/**
 * Documents by their titles, claims, accepted figures, highlights and notes that answer a query and
 * pass `allows`. Private notes are looked through here like any: nothing of this is ever written.
 */
export function recordHits(
  project: Project,
  query: SearchQuery,
  allows: (record: Findable) => boolean,
  limit: number,
): SearchHit[] {
  const hits: SearchHit[] = [];
  const kinds = FINDABLE.filter(
    (kind) => query.kinds.length === 0 || query.kinds.includes(hitKind(kind)),
  );
  for (const kind of kinds) {
    for (const record of table(project, kind).values()) {
      if (hits.length >= limit) return hits;
      if (record.type === 'figure' && record.decision !== 'accepted') continue;
      const hit = allows(record) ? hitOf(project, record, query) : null;
      if (hit) hits.push(hit);
    }
  }
  return hits;
}
