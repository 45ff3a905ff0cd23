import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { BriefNode } from '#shared/brief/brief.ts';
import { numbersOfLine, type LineNumber } from '#shared/brief/traceability.ts';

/** A number of the editor's document and where it stands there. */
export interface PlacedNumber {
  readonly words: string;
  readonly figure: string | null;
  readonly from: number;
  readonly to: number;
  readonly section: string; // the last heading before it, '' before the first
}

// ProseMirror keeps the nodes that did not change, so typing reads one paragraph anew.
const read = new WeakMap<DocumentNode, { names: Names; found: readonly LineNumber[] }>();

/** Titles and outlets whose numbers nobody states. Kept identical while unchanged. */
export type Names = readonly string[];

function numbersOf(node: DocumentNode, names: Names): readonly LineNumber[] {
  const known = read.get(node);
  if (known?.names === names) return known.found;
  const found = numbersOfLine(node.toJSON() as BriefNode, names);
  read.set(node, { names, found });
  return found;
}

/** Every number in the document, in order. */
export function numbersIn(doc: DocumentNode, names: Names): PlacedNumber[] {
  const found: PlacedNumber[] = [];
  let section = '';
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    if (node.type.name === 'heading') section = node.textContent;
    for (const { words, figure, start, end } of numbersOf(node, names)) {
      const from = position + 1 + start;
      found.push({ words, figure, from, to: position + 1 + end, section });
    }
    return false;
  });
  return found;
}

export interface OutlineEntry {
  readonly level: number;
  readonly words: string;
  readonly position: number;
}

/** The headings of the document. */
export function outlineOf(doc: DocumentNode): OutlineEntry[] {
  const found: OutlineEntry[] = [];
  doc.forEach((node, position) => {
    if (node.type.name !== 'heading') return;
    found.push({ level: Number(node.attrs['level']), words: node.textContent, position });
  });
  return found;
}

/** Ids of the references of one kind, in order. */
export function referencesIn(doc: DocumentNode, kind: string): string[] {
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === kind) found.push(String(node.attrs['id']));
    return true;
  });
  return found;
}
