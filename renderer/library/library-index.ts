import type { Highlight } from '#shared/annotation/highlight.ts';
import { tagsOf } from '#shared/annotation/tag.ts';
import { currentText, type Document } from '#shared/document/document.ts';
import { textGroups, type TwinPair } from '#shared/document/same-text.ts';
import type { Figure } from '#shared/figure/figure.ts';
import type { Project } from '#shared/project/project.ts';
import type { DocumentSuggestions } from '#renderer/state/readings.ts';
import type { TypedSuggestions } from '#renderer/state/typed-suggestions.ts';

/** Where something stands in a text, from 0 to 1; `hue` is null for a figure or an untagged highlight. */
export interface StripMark {
  readonly id: string;
  readonly at: number;
  readonly kind: 'highlight' | 'figure' | 'suggestion';
  readonly hue: number | null;
}

/** How a row is joined with its neighbours that carry the same text. */
export interface TwinPlace {
  readonly place: 'first' | 'middle' | 'last';
  /** Share of the shorter text that stands in both; of the closest twin. */
  readonly containment: number;
}

export interface LibraryRow {
  readonly document: Document;
  /** Of its article. */
  readonly words: number;
  readonly highlights: number;
  readonly figures: number;
  readonly toReview: number;
  /** Read when the row is drawn: a list of thousands draws two dozen. */
  readonly marks: () => readonly StripMark[];
  readonly twin: TwinPlace | null;
}

type Tables = Pick<Project['tables'], 'highlight' | 'figure' | 'tag'>;
type Open = ReadonlyMap<string, DocumentSuggestions>;

/** What a row shows beside what stands in the project's tables. */
export interface RowFacts extends Pick<LibraryRow, 'words' | 'toReview' | 'twin'> {
  readonly open: DocumentSuggestions | undefined;
}

interface Standing {
  readonly highlights: readonly Highlight[];
  readonly accepted: readonly Figure[];
  readonly open: DocumentSuggestions | undefined;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function group<T extends { readonly document: string }>(records: Iterable<T>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) push(groups, record.document, record);
  return groups;
}

/** How many suggestions wait in each document: in its text, and in words typed in over its pages. */
export function waitingCounts(
  open: Open,
  typed: readonly TypedSuggestions[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [id, { suggestions }] of open) counts.set(id, suggestions.length);
  for (const { document, suggestions } of typed) {
    counts.set(document, (counts.get(document) ?? 0) + suggestions.length);
  }
  return counts;
}

/**
 * Where the marks of one text stand. Typed-in words stand on a page and have no place in the text: they
 * are counted and not drawn.
 */
function marksOf(
  document: Document,
  { highlights, accepted, open }: Standing,
  tags: Tables['tag'],
): StripMark[] {
  const { units, textHash } = currentText(document);
  const at = (start: number): number => Math.min(1, start / Math.max(1, units));
  return [
    ...(open?.suggestions ?? []).map(({ id, spans }): StripMark => {
      return { id, at: at(spans.numeral.start), kind: 'suggestion', hue: null };
    }),
    ...accepted
      .filter((figure) => figure.textHash === textHash)
      .map(({ id, spans }): StripMark => {
        return { id, at: at(spans.numeral.start), kind: 'figure', hue: null };
      }),
    ...highlights
      .filter((highlight) => highlight.anchor.textHash === textHash)
      .map(({ id, anchor, tags: own }): StripMark => {
        return {
          id,
          at: at(anchor.start),
          kind: 'highlight',
          hue: tagsOf(own, tags)[0]?.colour ?? null,
        };
      }),
  ];
}

const isSameTwin = (a: TwinPlace | null, b: TwinPlace | null): boolean =>
  a?.place === b?.place && a?.containment === b?.containment;

const isSame = (a: RowFacts, b: RowFacts): boolean =>
  a.words === b.words &&
  a.toReview === b.toReview &&
  a.open === b.open &&
  isSameTwin(a.twin, b.twin);

/**
 * Makes the rows of documents, for as long as nothing in `tables` changes. A document whose facts are what
 * they were keeps its row: of a thousand that stand only those that come in cost anything.
 */
export function rowMaker(tables: Tables): (document: Document, facts: RowFacts) => LibraryRow {
  const highlights = group(tables.highlight.values());
  const figures = group(tables.figure.values());
  const made = new WeakMap<Document, { readonly facts: RowFacts; readonly row: LibraryRow }>();
  const make = (document: Document, { open, ...facts }: RowFacts): LibraryRow => {
    const own = highlights.get(document.id) ?? [];
    const accepted = (figures.get(document.id) ?? []).filter((one) => one.decision === 'accepted');
    let marks: readonly StripMark[] | undefined;
    const standing = { highlights: own, accepted, open };
    return {
      document,
      ...facts,
      highlights: own.length,
      figures: accepted.length,
      marks: () => (marks ??= marksOf(document, standing, tables.tag)),
    };
  };
  return (document, facts) => {
    const known = made.get(document);
    if (known && isSame(known.facts, facts)) return known.row;
    const row = make(document, facts);
    made.set(document, { facts, row });
    return row;
  };
}

/** Puts documents of one text under the first of them and says how each is joined. */
export function joinTwins(
  documents: readonly Document[],
  pairs: readonly TwinPair[],
): readonly { readonly document: Document; readonly twin: TwinPlace | null }[] {
  const root = textGroups(pairs);
  const groups = new Map<string, Document[]>();
  for (const document of documents) push(groups, root(document.id), document);
  const closest = new Map<string, number>();
  for (const { a, b, containment } of pairs) {
    for (const id of [a, b]) closest.set(id, Math.max(closest.get(id) ?? 0, containment));
  }
  return [...groups.values()].flatMap((members) =>
    members.map((document, index) => {
      if (members.length === 1) return { document, twin: null };
      const place = index === 0 ? 'first' : index === members.length - 1 ? 'last' : 'middle';
      return { document, twin: { place, containment: closest.get(document.id) ?? 1 } as const };
    }),
  );
}
