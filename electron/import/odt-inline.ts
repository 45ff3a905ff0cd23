import type { Inline } from '#shared/document/canonical-text.ts';
import { mathLine } from './math-line.ts';
import type { PictureShelf } from './picture-shelf.ts';
import { standingAt, type Standing } from './standing.ts';
import { webAddress } from './web-address.ts';
import { childNamed, elementsNamed, isElement, textOf, type XmlElement } from './xml-tree.ts';

/** A note met in a paragraph: its words go to the end, its number stays where it stood. */
export interface OdtNote {
  readonly number: string;
  readonly body: XmlElement;
}

/** What one paragraph holds: runs in order, notes, and frames with paragraphs of their own. */
export interface OdtParagraph {
  readonly runs: Inline[];
  readonly notes: OdtNote[];
  readonly frames: XmlElement[];
}

const MOST_SPACES = 100;

/** White space as ODF reads it: runs of it are one, what counts has an element (ODF 1.3, 6.1.2). */
function words(run: string): string {
  return run.replace(/[ \t\r\n]{2,}|[\t\r\n]/g, ' ');
}

function leaf(element: XmlElement): string | undefined {
  switch (element.name) {
    case 's':
      return ' '.repeat(Math.min(MOST_SPACES, Number(element.attributes['c'] ?? 1) || 1));
    case 'tab':
      return '\t';
    default:
      return undefined;
  }
}

/** Marks of changes, comments and indexes: no words of the text. */
const UNREAD = new Set([
  'annotation',
  'annotation-end',
  'bookmark',
  'bookmark-start',
  'bookmark-end',
  'change',
  'change-start',
  'change-end',
  'soft-page-break',
  'script',
  'ruby-text',
]);

function pictureRuns(
  frame: XmlElement,
  href: string | undefined,
  shelf: PictureShelf | undefined,
): Inline[] {
  const label =
    textOf(childNamed(frame, 'desc')).trim() || textOf(childNamed(frame, 'title')).trim();
  const picture = shelf?.take(childNamed(frame, 'image')?.attributes['href']);
  if (label === '' && picture === undefined) return []; // decoration, as far as the document says
  const image: Inline = { kind: 'image', ...(picture === undefined ? {} : { picture }) };
  const link = href === undefined ? {} : { href };
  return label === '' ? [image] : [image, { kind: 'text', text: ` ${label}`, ...link }];
}

/** A formula's own part, read as a line; failing that as its writer typed it. */
function formulaOf(frame: XmlElement, { object }: OdtSurroundings): string {
  const held = childNamed(frame, 'object');
  const math = held && (childNamed(held, 'math') ?? object(held.attributes['href'] ?? ''));
  if (math?.name !== 'math') return '';
  const line = mathLine(math).replace(/\s+/g, ' ').trim();
  return line === '' ? textOf(elementsNamed(math, 'annotation')[0]).trim() : line;
}

/** What a paragraph's words depend on beyond themselves. */
export interface OdtSurroundings {
  readonly shelf: PictureShelf | undefined;
  /** The root of an embedded object, by the address the text names it with. */
  readonly object: (address: string) => XmlElement | undefined;
  /** The names of styles that raise what they are given to. */
  readonly raising: ReadonlySet<string>;
  /** Those of styles that lower it. */
  readonly lowering: ReadonlySet<string>;
}

/** Where a style sets its words; one that says nothing leaves them where they are. */
function standingOf(node: XmlElement, around: OdtSurroundings): Standing {
  const style = node.attributes['style-name'] ?? '';
  if (around.raising.has(style)) return 'raised';
  return around.lowering.has(style) ? 'lowered' : undefined;
}

/** Reads the mixed content of a paragraph or heading. */
export function odtParagraph(element: XmlElement, around: OdtSurroundings): OdtParagraph {
  const out: OdtParagraph = { runs: [], notes: [], frames: [] };
  const read = (node: XmlElement | string, href: string | undefined, at: Standing): void => {
    if (!isElement(node)) {
      const last = out.runs.at(-1);
      const text = standingAt(words(node), at, last?.kind === 'text' ? last.text : '');
      out.runs.push({ kind: 'text', text, ...(href === undefined ? {} : { href }) });
      return;
    }
    if (UNREAD.has(node.name)) return;
    const shown = leaf(node);
    if (shown !== undefined) out.runs.push({ kind: 'text', text: shown });
    else if (node.name === 'line-break') out.runs.push({ kind: 'break' });
    else if (node.name === 'note') note(node);
    else if (node.name === 'frame') frame(node, href);
    else {
      const own = node.name === 'a' ? webAddress(node.attributes['href']) : undefined;
      const inner = standingOf(node, around) ?? at;
      for (const child of node.children) read(child, own ?? href, inner);
    }
  };
  const note = (node: XmlElement): void => {
    const body = childNamed(node, 'note-body');
    const number = textOf(childNamed(node, 'note-citation')).trim();
    if (!body) return;
    out.runs.push({ kind: 'text', text: `[${number}]` });
    out.notes.push({ number, body });
  };
  const frame = (node: XmlElement, href: string | undefined): void => {
    const box = childNamed(node, 'text-box');
    const formula = formulaOf(node, around);
    if (box) out.frames.push(box);
    else if (formula !== '') out.runs.push({ kind: 'text', text: formula });
    else out.runs.push(...pictureRuns(node, href, around.shelf));
  };
  for (const child of element.children) read(child, undefined, undefined);
  return out;
}
