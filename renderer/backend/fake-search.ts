import type { Output } from '#shared/ipc/contract.ts';
import { findSentences, findTerms } from '#shared/query/find-terms.ts';
import { marksOf } from '#shared/query/marks-of.ts';
import { asksNothing, parseSearch, type SearchQuery } from '#shared/query/search-query.ts';
import { isInPlaces } from '#shared/query/text-place.ts';
import type { Project } from '#shared/project/project.ts';
import type { FakeText } from './fake-sheet.ts';

type Hit = Output<'search.find'>[number];
type Found = Omit<Hit, 'title'>;

/** The words of a record as a hit, where all that are asked for stand in them. */
function marked(
  { terms }: SearchQuery,
  sentence: string,
  hit: Omit<Found, 'sentence' | 'marks'>,
): Found[] {
  const marks = findTerms(sentence, terms);
  const isWhole = new Set(marks.map(({ term }) => term)).size === terms.length;
  if (!isWhole) return [];
  return [{ ...hit, sentence, marks: marksOf(sentence, marks) }];
}

function inText(query: SearchQuery, id: string, sheet: FakeText): Found[] {
  const { zones } = query;
  const blocks = sheet.blocks.filter((block) => isInPlaces(block, zones));
  return findSentences(sheet.text, blocks, query.terms).map(({ start, end, matches, place }) => {
    const stands = marksOf(sheet.text, matches);
    const marks = stands.map((mark) => ({ start: mark.start - start, end: mark.end - start }));
    const [first] = stands;
    return {
      kind: 'document',
      id,
      document: id,
      sentence: sheet.text.slice(start, end),
      marks,
      start: first?.start ?? start,
      end: first?.end ?? end,
      ...(place === 'body' ? {} : { place }),
    };
  });
}

/** Every place of the words, documents first. No index, no filters but kinds, no order. */
export function fakeSearch(
  { tables }: Project,
  texts: ReadonlyMap<string, FakeText>,
  typed: string,
  limit: number,
): Hit[] {
  const query = parseSearch(typed);
  if (asksNothing(query)) return [];
  const hits: Found[] = [];
  for (const { id, current } of tables.document.values()) {
    const sheet = texts.get(current);
    if (sheet) hits.push(...inText(query, id, sheet));
  }
  for (const { id, document, anchor } of tables.highlight.values()) {
    const { exact, start, end } = anchor;
    hits.push(...marked(query, exact, { kind: 'highlight', id, document, start, end }));
  }
  for (const { id, statement } of tables.claim.values()) {
    const nowhere = { document: null, start: null, end: null };
    hits.push(...marked(query, statement, { kind: 'claim', id, ...nowhere }));
  }
  for (const { id, document, sentenceText, spans } of tables.figure.values()) {
    hits.push(...marked(query, sentenceText, { kind: 'figure', id, document, ...spans.numeral }));
  }
  const titleOf = (hit: Found): string =>
    tables.document.get(hit.document ?? '')?.title.value ?? hit.sentence;
  return hits
    .filter(({ kind }) => query.kinds.length === 0 || query.kinds.includes(kind))
    .slice(0, limit)
    .map((hit) => ({ ...hit, title: titleOf(hit) }));
}
