import { useMemo } from 'react';
import { regionText, shownRegions, type Region } from '#shared/annotation/region.ts';
import { decidedPlaces } from '#shared/figure/decided-places.ts';
import { EXTRACTOR_VERSION, extractFigures, type NamedEvent } from '#shared/figure/extract.ts';
import type { Suggestion } from '#shared/figure/suggestion.ts';
import { namedEventsOf } from '#shared/project/project-record.ts';
import type { Project } from '#shared/project/project.ts';
import { useProject } from './hooks.ts';

/** What the extractor reads in words that somebody typed in over a page. */
export interface TypedSuggestions {
  readonly document: string;
  readonly textHash: string;
  readonly origin: string;
  readonly suggestions: readonly Suggestion[];
}

interface Read {
  readonly key: string;
  readonly suggestions: readonly Suggestion[];
}
// Records never change: what is read in one goes with it.
const known = new WeakMap<Region, Read>();

/** Few words, so that the window reads them itself. */
function suggestionsIn(
  region: Region,
  date: string | undefined,
  events: readonly NamedEvent[],
): readonly Suggestion[] {
  const key = JSON.stringify([date ?? null, events]);
  const before = known.get(region);
  if (before?.key === key) return before.suggestions;
  const { text, textHash, blocks } = regionText(region);
  const dated = date === undefined ? {} : { documentDate: date };
  const suggestions = extractFigures(text, blocks, { ...dated, textHash, events });
  known.set(region, { key, suggestions });
  return suggestions;
}

type Tables = Pick<Project['tables'], 'document' | 'region' | 'figure'>;
type Settings = Readonly<Record<string, unknown>>;

const NONE: readonly TypedSuggestions[] = [];

/** Suggestions of typed-in words of the files that are shown, which nobody has decided on. */
export function typedSuggestions(tables: Tables, settings: Settings): readonly TypedSuggestions[] {
  const { document: documents, region: regions, figure: figures } = tables;
  if (regions.size === 0) return NONE; // the same one: lists drawn from it stand
  const events = namedEventsOf(settings).flatMap(({ words, date }) =>
    words.map((one) => ({ words: one, date })),
  );
  const decided = decidedPlaces(figures);
  const owners = new Set([...regions.values()].map(({ document }) => document));
  return [...owners].flatMap((id) => {
    const document = documents.get(id);
    if (!document) return [];
    return shownRegions(regions.values(), document).flatMap((region): TypedSuggestions[] => {
      const { textHash } = regionText(region);
      const all = suggestionsIn(region, document.date?.value, events);
      const suggestions = all.filter((one) => !decided.has(textHash, one));
      const origin = EXTRACTOR_VERSION;
      return suggestions.length === 0 ? [] : [{ document: id, textHash, origin, suggestions }];
    });
  });
}

export function useTypedSuggestions(): readonly TypedSuggestions[] {
  const { id, tables } = useProject();
  const { document, region, figure } = tables;
  const settings = tables.project.get(id)?.settings;
  return useMemo(
    () => typedSuggestions({ document, region, figure }, settings ?? {}),
    [document, region, figure, settings],
  );
}
