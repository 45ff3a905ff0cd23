import { extractFigures } from '#shared/figure/extract.ts';
import type { Document } from '#shared/document/document.ts';
import type { BriefNode } from './brief.ts';

/** A number in a line of a brief: backed by a figure, or typed by hand with no sentence behind it. */
export interface LineNumber {
  readonly words: string; // '' for a reference: what it shows is the project's to say
  readonly figure: string | null; // id of the figure reference
  readonly start: number; // UTF-16 units into the line; a reference or a break is one unit
  readonly end: number;
}

export interface TracedNumber extends LineNumber {
  readonly block: number; // index of the top-level node
  readonly context: string; // the text around it
}

/** Titles and outlets of documents that hold a digit, the longest first. */
export function namesWithNumbers(documents: Iterable<Document>): string[] {
  const names = [...documents].flatMap(({ title, publisher }) => [
    title.value,
    publisher?.value ?? '',
  ]);
  const numbered = names.filter((name) => /\p{N}/u.test(name));
  return [...new Set(numbered)].sort((a, b) => b.length - a.length);
}

/** Stands in a line for what is not text, so that its words are not read as typed. */
const LEAF = '\uFFFC';
const CONTEXT = 60; // characters either side, enough to find the place again

const isLeaf = ({ type }: BriefNode): boolean => type === 'figureRef' || type === 'hardBreak';

/** Whether a node holds words itself and not other blocks. */
export function isLine({ content }: BriefNode): boolean {
  return content?.some((child) => child.type === 'text' || isLeaf(child)) ?? false;
}

function lineOf(node: BriefNode): string {
  const words = ({ type, text }: BriefNode) =>
    type === 'text' ? (text ?? '') : type === 'hardBreak' ? '\n' : LEAF;
  return (node.content ?? []).map(words).join('');
}

/** The line with every name blanked out: a number in a document's title is no statement of the brief. */
function withoutNames(line: string, names: readonly string[]): string {
  return names.reduce((left, name) => left.replaceAll(name, LEAF.repeat(name.length)), line);
}

function typed(line: string): LineNumber[] {
  const whole = [{ kind: 'paragraph' as const, start: 0, end: line.length, zone: 'body' as const }];
  return extractFigures(line, whole).map(({ spans }) => {
    const { start, end } = spans.numeral;
    return { words: line.slice(start, end), figure: null, start, end };
  });
}

function referred(node: BriefNode): LineNumber[] {
  const found: LineNumber[] = [];
  let start = 0;
  for (const child of node.content ?? []) {
    const end = start + (child.type === 'text' ? (child.text ?? '').length : 1);
    const id = child.attrs?.['id'];
    if (child.type === 'figureRef' && typeof id === 'string') {
      found.push({ words: '', figure: id, start, end });
    }
    start = end;
  }
  return found;
}

/**
 * The numbers of one line, in order: figure references, and what the extractor would call a figure.
 * `names` are words whose numbers are nobody's statement, see `namesWithNumbers`.
 */
export function numbersOfLine(node: BriefNode, names: readonly string[] = []): LineNumber[] {
  return [...typed(withoutNames(lineOf(node), names)), ...referred(node)].sort(
    (a, b) => a.start - b.start,
  );
}

function linesOf(node: BriefNode): BriefNode[] {
  return isLine(node) ? [node] : (node.content ?? []).flatMap(linesOf);
}

/**
 * Every number a brief states, in order: references lead to their figure; a typed number has none and
 * is listed for the writer to back, explain or remove.
 */
export function traceNumbers(
  nodes: readonly BriefNode[],
  names: readonly string[] = [],
): TracedNumber[] {
  return nodes.flatMap((top, block) =>
    linesOf(top).flatMap((node) => {
      const line = lineOf(node);
      return numbersOfLine(node, names).map((number) => ({
        ...number,
        block,
        context: line.slice(Math.max(0, number.start - CONTEXT), number.end + CONTEXT),
      }));
    }),
  );
}
