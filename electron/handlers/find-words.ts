import { sentencesOf } from '#shared/document/sentences.ts';
import { currentText, type Document } from '#shared/document/document.ts';
import type { Block } from '#shared/document/text.ts';
import type { SearchHit } from '#shared/ipc/contract.ts';
import { table } from '#shared/project/project.ts';
import type { OpenProject } from './open-project.ts';

/** Two sentences of context at most are shown for a match; a longer one is cut around it. */
const LONGEST_SENTENCE = 400;

/** The words as a pattern: any white space between them, case ignored. Null for no words. */
export function wordPattern(query: string): RegExp | null {
  const words = query.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return null;
  const escaped = words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(escaped.join('\\s+'), 'giu');
}

function matches(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0; // unlike test(), it leaves no place behind
}

function sentenceAt(text: string, block: Block, start: number, end: number): string {
  const holder = sentencesOf(text, block).find((one) => one.start <= start && start < one.end);
  const sentence = holder ?? block;
  if (sentence.end - sentence.start <= LONGEST_SENTENCE) {
    return text.slice(sentence.start, sentence.end);
  }
  const from = Math.max(sentence.start, start - LONGEST_SENTENCE / 2);
  return text.slice(from, Math.min(sentence.end, end + LONGEST_SENTENCE / 2));
}

function recordHits({ project }: OpenProject, pattern: RegExp): SearchHit[] {
  const hits: SearchHit[] = [];
  const titleOf = (id: string): string => table(project, 'document').get(id)?.title.value ?? '';
  for (const claim of table(project, 'claim').values()) {
    if (!matches(pattern, `${claim.statement}\n${claim.note}`)) continue;
    const { id, statement } = claim;
    const nowhere = { document: null, start: null, end: null };
    hits.push({ kind: 'claim', id, title: statement, sentence: statement, ...nowhere });
  }
  for (const figure of table(project, 'figure').values()) {
    if (figure.decision !== 'accepted' || !matches(pattern, figure.sentenceText)) continue;
    const { id, document, verbatim, sentenceText: sentence, spans } = figure;
    const title = `${verbatim} · ${titleOf(document)}`;
    hits.push({ kind: 'figure', id, document, title, sentence, ...spans.quantity });
  }
  for (const { id, document, anchor, note } of table(project, 'highlight').values()) {
    if (!matches(pattern, `${anchor.exact}\n${note}`)) continue;
    const { start, end, exact: sentence } = anchor;
    hits.push({ kind: 'highlight', id, document, title: titleOf(document), sentence, start, end });
  }
  return hits;
}

async function documentHits(
  open: OpenProject,
  document: Document,
  pattern: RegExp,
  room: number,
): Promise<SearchHit[]> {
  const { id, title } = document;
  const about = { kind: 'document', id, document: id, title: title.value } as const;
  const hits: SearchHit[] = matches(pattern, title.value)
    ? [{ ...about, sentence: title.value, start: null, end: null }]
    : [];
  const { textHash } = currentText(document);
  const text = await open.store.text(textHash);
  if (!text.ok || !matches(pattern, text.value)) return hits;
  const found = await open.store.blocks(id, textHash);
  if (!found.ok) return hits;
  for (const match of text.value.matchAll(pattern)) {
    if (hits.length >= room) break;
    const start = match.index;
    const end = start + match[0].length;
    const block = found.value.blocks.find((one) => one.start <= start && start < one.end);
    if (block)
      hits.push({ ...about, sentence: sentenceAt(text.value, block, start, end), start, end });
  }
  return hits;
}

/**
 * Every place the words stand, at most `limit`: claims, accepted figures and highlights first, then
 * the documents' texts. A plain scan; a text that cannot be read has no hits.
 */
export async function findWords(
  open: OpenProject,
  query: string,
  limit: number,
): Promise<SearchHit[]> {
  const pattern = wordPattern(query);
  if (!pattern) return [];
  const hits = recordHits(open, pattern);
  for (const document of table(open.project, 'document').values()) {
    if (hits.length >= limit) break;
    hits.push(...(await documentHits(open, document, pattern, limit - hits.length)));
  }
  return hits.slice(0, limit);
}
