import { compareRanges, type TextRange } from '#shared/base/text-range.ts';
import type { Highlight } from '#shared/annotation/highlight.ts';
import { tagsOf, type Tag } from '#shared/annotation/tag.ts';
import type { Claim } from '#shared/claim/claim.ts';
import type { Figure } from '#shared/figure/figure.ts';
import type { Suggestion } from '#shared/figure/suggestion.ts';
import type { Project } from '#shared/project/project.ts';
import { hueOf } from '#renderer/parts/tag-hue.ts';
import type { Hue } from '#renderer/ui/hue.ts';

export interface HighlightEntry extends TextRange {
  readonly kind: 'highlight';
  readonly id: string;
  readonly highlight: Highlight;
  readonly tags: readonly Tag[];
  readonly hue: Hue | null;
  /** How many claims it is evidence for. */
  readonly claims: number;
}
export interface FigureEntry extends TextRange {
  readonly kind: 'figure';
  readonly id: string;
  readonly figure: Figure;
}
export interface SuggestionEntry extends TextRange {
  readonly kind: 'suggestion';
  readonly id: string;
  readonly figure: Suggestion;
}
/** A claim stands where its first evidence in this text stands. */
export interface ClaimEntry extends TextRange {
  readonly kind: 'claim';
  readonly id: string;
  readonly claim: Claim;
  readonly evidence: number;
}
export type ReaderEntry = HighlightEntry | FigureEntry | SuggestionEntry | ClaimEntry;

/** Everything known of one text, each list in text order. */
export interface ReaderData {
  readonly highlights: readonly HighlightEntry[];
  readonly figures: readonly FigureEntry[];
  readonly suggestions: readonly SuggestionEntry[];
  readonly claims: readonly ClaimEntry[];
  readonly all: readonly ReaderEntry[];
}

export interface TextKey {
  readonly document: string;
  readonly textHash: string;
}

type Tables = Pick<Project['tables'], 'highlight' | 'figure' | 'tag' | 'claim' | 'evidence'>;

function claimsByTarget({ claim, evidence }: Tables): Map<string, Claim[]> {
  const byTarget = new Map<string, Claim[]>();
  for (const piece of evidence.values()) {
    const found = claim.get(piece.claim);
    if (!found) continue;
    const list = byTarget.get(piece.target.id);
    if (list) list.push(found);
    else byTarget.set(piece.target.id, [found]);
  }
  return byTarget;
}

function claimEntries(
  marked: readonly (HighlightEntry | FigureEntry)[],
  byTarget: ReadonlyMap<string, readonly Claim[]>,
): ClaimEntry[] {
  const entries = new Map<string, ClaimEntry>();
  for (const { id, start, end } of marked) {
    for (const claim of byTarget.get(id) ?? []) {
      const known = entries.get(claim.id);
      if (known) entries.set(claim.id, { ...known, evidence: known.evidence + 1 });
      else entries.set(claim.id, { kind: 'claim', id: claim.id, start, end, claim, evidence: 1 });
    }
  }
  return [...entries.values()];
}

interface Known {
  readonly tag: Tables['tag'];
  readonly entry: HighlightEntry;
}

// Entries keep their identity while nothing about them changes, so that rows are not drawn again.
const known = new WeakMap<Highlight, Known>();

function highlightEntry(highlight: Highlight, tag: Tables['tag'], claims: number): HighlightEntry {
  const before = known.get(highlight);
  if (before && before.tag === tag && before.entry.claims === claims) return before.entry;
  const tags = tagsOf(highlight.tags, tag);
  const { id, anchor } = highlight;
  const { start, end } = anchor;
  const hue = hueOf(tags);
  const entry = { kind: 'highlight', id, start, end, highlight, tags, hue, claims } as const;
  known.set(highlight, { tag, entry });
  return entry;
}

function highlightEntries(
  { highlight: highlights, tag }: Tables,
  { document, textHash }: TextKey,
  claims: ReadonlyMap<string, readonly Claim[]>,
): HighlightEntry[] {
  const entries: HighlightEntry[] = [];
  for (const highlight of highlights.values()) {
    if (highlight.document !== document || highlight.anchor.textHash !== textHash) continue;
    entries.push(highlightEntry(highlight, tag, claims.get(highlight.id)?.length ?? 0));
  }
  return entries.sort(compareRanges);
}

/** Reads one text's highlights, figures, open suggestions and claims off the project's tables. */
export function readerData(
  tables: Tables,
  key: TextKey,
  suggestions: readonly Suggestion[],
): ReaderData {
  const byTarget = claimsByTarget(tables);
  const highlights = highlightEntries(tables, key, byTarget);
  const figures: FigureEntry[] = [];
  for (const figure of tables.figure.values()) {
    if (figure.document !== key.document || figure.textHash !== key.textHash) continue;
    if (figure.decision !== 'accepted') continue;
    figures.push({ kind: 'figure', id: figure.id, figure, ...figure.spans.quantity });
  }
  figures.sort(compareRanges);
  const open = suggestions
    .map((figure): SuggestionEntry => ({
      kind: 'suggestion',
      id: figure.id,
      figure,
      ...figure.spans.quantity,
    }))
    .sort(compareRanges);
  const claims = claimEntries([...highlights, ...figures].sort(compareRanges), byTarget);
  const all = [...claims, ...highlights, ...figures, ...open].sort(compareRanges);
  return { highlights, figures, suggestions: open, claims, all };
}
