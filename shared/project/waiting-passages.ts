import type { Highlight } from '#shared/annotation/highlight.ts';
import type { Document } from '#shared/document/document.ts';
import type { Figure } from '#shared/figure/figure.ts';
import type { Project } from './project.ts';

/** What stands on an older text of its document and has not been looked at with the newer one. */
export interface WaitingPassages {
  readonly highlights: readonly Highlight[];
  readonly figures: readonly Figure[];
}

type Tables = Pick<Project['tables'], 'highlight' | 'figure'>;

/**
 * Highlights and accepted figures of a document's older texts that wait for a person: neither
 * relinked, nor kept where they are, nor followed by a newer figure. Nothing leaves this list by itself.
 */
export function waitingPassages(tables: Tables, { id, current }: Document): WaitingPassages {
  const highlights: Highlight[] = [];
  const figures: Figure[] = [];
  for (const highlight of tables.highlight.values()) {
    const { document, anchor, kept } = highlight;
    if (document === id && anchor.textHash !== current && kept !== current)
      highlights.push(highlight);
  }
  for (const figure of tables.figure.values()) {
    const { document, textHash, kept, decision, supersededBy } = figure;
    if (document !== id || textHash === current || kept === current) continue;
    if (decision === 'accepted' && supersededBy === undefined) figures.push(figure);
  }
  return { highlights, figures };
}

export function waitingCount(waiting: WaitingPassages): number {
  return waiting.highlights.length + waiting.figures.length;
}
