import type { Highlight } from '#shared/annotation/highlight.ts';
import { regionText, shownRegions } from '#shared/annotation/region.ts';
import type { Document } from '#shared/document/document.ts';
import type { Figure } from '#shared/figure/figure.ts';
import type { Project } from './project.ts';

/** What stands on an older text of its document and has not been looked at with the newer one. */
export interface WaitingPassages {
  readonly highlights: readonly Highlight[];
  readonly figures: readonly Figure[];
}

type Tables = Pick<Project['tables'], 'highlight' | 'figure' | 'region'>;

/**
 * Highlights and accepted figures of a document's older texts that wait for a person: neither
 * relinked, nor kept where they are, nor followed by a newer figure. Words typed in by hand over a page
 * are as new as the file they were read from. Nothing leaves this list by itself.
 */
export function waitingPassages(tables: Tables, document: Document): WaitingPassages {
  return olderPassages(tables, document, (kept) => kept !== document.current);
}

/** Those that somebody looked at with the text that is shown now, and left where they are. */
export function keptPassages(tables: Tables, document: Document): WaitingPassages {
  return olderPassages(tables, document, (kept) => kept === document.current);
}

function olderPassages(
  tables: Tables,
  document: Document,
  isMeant: (kept: string | undefined) => boolean,
): WaitingPassages {
  const { id, current } = document;
  const regions = shownRegions(tables.region.values(), document);
  const standing = new Set([current, ...regions.map((region) => regionText(region).textHash)]);
  const highlights: Highlight[] = [];
  const figures: Figure[] = [];
  for (const highlight of tables.highlight.values()) {
    const { document: owner, anchor, kept } = highlight;
    if (owner === id && !standing.has(anchor.textHash) && isMeant(kept)) highlights.push(highlight);
  }
  for (const figure of tables.figure.values()) {
    const { document: owner, textHash, kept, decision, supersededBy } = figure;
    if (owner !== id || standing.has(textHash) || !isMeant(kept)) continue;
    if (decision === 'accepted' && supersededBy === undefined) figures.push(figure);
  }
  return { highlights, figures };
}

export function waitingCount(waiting: WaitingPassages): number {
  return waiting.highlights.length + waiting.figures.length;
}
