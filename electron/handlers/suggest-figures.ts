import { fail, ok, type Result } from '#shared/base/result.ts';
import { compactJson } from '#shared/base/canonical-json.ts';
import { applyZones } from '#shared/document/apply-zones.ts';
import { bodyWords } from '#shared/document/body-words.ts';
import { currentText, type Document } from '#shared/document/document.ts';
import { EXTRACTOR_VERSION, type NamedEvent } from '#shared/figure/extract.ts';
import type { Suggestion } from '#shared/figure/suggestion.ts';
import type { Output } from '#shared/ipc/contract.ts';
import { namedEventsOf } from '#shared/project/project-record.ts';
import { getRecord, projectRecord, table } from '#shared/project/project.ts';
import { createLru } from '#electron/store/lru.ts';
import { extractInTurns } from './extract-in-turns.ts';
import type { OpenProject } from './open-project.ts';

/** Suggestions kept in memory, in pieces: some hundred articles' worth. */
const CACHE_BUDGET = 20_000;
type DocumentSuggestions = Output<'document.suggestions'>[number];

interface Reading {
  readonly words: number;
  readonly suggestions: readonly Suggestion[];
}

const cache = createLru<Reading>(CACHE_BUDGET, ({ suggestions }) => suggestions.length + 1);

/** The project's named events, one entry per way of saying. */
export function namedEvents({ project }: OpenProject): NamedEvent[] {
  const events = namedEventsOf(projectRecord(project).settings);
  return events.flatMap(({ words, date }) => words.map((one) => ({ words: one, date })));
}

async function suggestionsOf(
  open: OpenProject,
  document: Document,
  events: readonly NamedEvent[],
): Promise<Result<DocumentSuggestions>> {
  const { textHash, words: stored } = currentText(document);
  const zones = [...table(open.project, 'zone').values()].filter(
    (zone) => zone.document === document.id && zone.textHash === textHash,
  );
  const documentDate = document.date?.value;
  const changes = zones.map(({ block, zone }) => [block, zone]);
  const key = compactJson([textHash, EXTRACTOR_VERSION, documentDate ?? null, changes, events]);
  const known = cache.get(key);
  const answer = ({ words, suggestions }: Reading): Result<DocumentSuggestions> =>
    ok({
      document: document.id,
      textHash,
      origin: EXTRACTOR_VERSION,
      words,
      suggestions: [...suggestions],
    });
  if (known) return answer(known);
  const text = await open.store.text(textHash);
  if (!text.ok) return text;
  const found = await open.store.blocks(document.id, textHash);
  if (!found.ok) return found;
  const blocks = applyZones(found.value.blocks, zones, { document: document.id, textHash });
  const date = documentDate === undefined ? {} : { documentDate };
  const suggestions = await extractInTurns(text.value, blocks, { ...date, textHash, events });
  const words = zones.length === 0 ? stored : bodyWords(text.value, blocks);
  cache.set(key, { words, suggestions });
  return answer({ words, suggestions });
}

/**
 * Figures the documents' current texts quote. A document whose text is missing is left out, unless
 * none of them can be read: then the failure says why.
 */
export async function suggestFigures(
  open: OpenProject,
  documents: readonly string[],
): Promise<Result<DocumentSuggestions[]>> {
  const events = namedEvents(open);
  const found: DocumentSuggestions[] = [];
  let failed: Result<never> | null = null;
  for (const id of documents) {
    const document = getRecord(open.project, 'document', id);
    const one = document
      ? await suggestionsOf(open, document, events)
      : fail('not-found', 'This document is no longer in the project.');
    if (one.ok) found.push(one.value);
    else failed ??= one;
  }
  return found.length === 0 && failed ? failed : ok(found);
}
