import type { Output } from '#shared/ipc/contract.ts';
import type { Project } from '#shared/project/project.ts';
import type { FakeText } from './fake-sheet.ts';

type Hit = Output<'search.find'>[number];
type Found = Omit<Hit, 'title'>;

/** Every place of the words as they were typed, documents first. No index, no ranking. */
export function fakeSearch(
  project: Project,
  texts: ReadonlyMap<string, FakeText>,
  query: string,
  limit: number,
): Hit[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [];
  const has = (text: string): boolean => text.toLowerCase().includes(wanted);
  const hits: Found[] = [];
  for (const document of project.tables.document.values()) {
    const text = texts.get(document.current);
    for (const block of text?.blocks ?? []) {
      const words = text?.text.slice(block.start, block.end) ?? '';
      const at = words.toLowerCase().indexOf(wanted);
      if (at < 0) continue;
      const start = block.start + at;
      const id = document.id;
      const end = start + wanted.length;
      hits.push({ kind: 'document', id, document: id, sentence: words, start, end });
    }
  }
  for (const { id, document, anchor, note } of project.tables.highlight.values()) {
    if (!has(anchor.exact) && !has(note)) continue;
    const { exact: sentence, start, end } = anchor;
    hits.push({ kind: 'highlight', id, document, sentence, start, end });
  }
  for (const { id, statement: sentence } of project.tables.claim.values()) {
    if (has(sentence))
      hits.push({ kind: 'claim', id, document: null, sentence, start: null, end: null });
  }
  for (const { id, document, sentenceText, spans, counted } of project.tables.figure.values()) {
    if (!has(sentenceText) && !has(counted ?? '')) continue;
    hits.push({ kind: 'figure', id, document, sentence: sentenceText, ...spans.numeral });
  }
  const titleOf = (hit: Found): string =>
    project.tables.document.get(hit.document ?? '')?.title.value ?? hit.sentence;
  return hits.slice(0, limit).map((hit) => ({ ...hit, title: titleOf(hit) }));
}
