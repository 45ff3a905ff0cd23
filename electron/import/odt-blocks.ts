import type { DraftBlock, Inline } from '#shared/document/canonical-text.ts';
import type { BlockKind } from '#shared/document/text.ts';
import { odtParagraph, type OdtNote, type OdtSurroundings } from './odt-inline.ts';
import type { PictureShelf } from './picture-shelf.ts';
import { childNamed, elementsNamed, elementsOf, type XmlElement } from './xml-tree.ts';

interface Context {
  readonly kind: BlockKind;
  readonly level: number;
  readonly ordered: boolean;
  /** Shared by the paragraphs of one list item: the first is the item. */
  readonly item: { used: boolean } | undefined;
  readonly cell:
    { readonly table: number; readonly row: number; readonly column: number } | undefined;
  readonly chrome: boolean;
}

const START: Context = {
  kind: 'paragraph',
  level: 0,
  ordered: false,
  item: undefined,
  cell: undefined,
  chrome: false,
};
const MOST_REPEATED = 1_000;

/** Parts that hold no words of the document as it is now. */
const SKIPPED = new Set([
  'tracked-changes',
  'forms',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
]);
/** Tables of contents and indexes: made of the text, not part of it. */
const INDEXES = /-index$|^table-of-content$|^bibliography$/;

/** The style names a paragraph's own style goes back to, in small letters. */
function styleNames(content: XmlElement): Map<string, string> {
  const names = new Map<string, string>();
  for (const style of elementsNamed(content, 'style')) {
    const { name, 'parent-style-name': parent, 'display-name': display } = style.attributes;
    if (name !== undefined) names.set(name, (parent ?? display ?? name).toLowerCase());
  }
  return names;
}

/** Positions of characters that stand raised, and lowered (ODF 1.3, 20.415 style:text-position). */
const RAISED = /^(?:super\b|[1-9])/;
const LOWERED = /^(?:sub\b|-)/;

function stylesAt(content: XmlElement, where: RegExp): Set<string> {
  const found = elementsNamed(content, 'style').filter((style) =>
    where.test(childNamed(style, 'text-properties')?.attributes['text-position'] ?? ''),
  );
  return new Set(found.map(({ attributes }) => attributes['name'] ?? ''));
}

function orderedLists(content: XmlElement): Set<string> {
  const ordered = elementsNamed(content, 'list-style').filter(
    (style) => elementsOf(style)[0]?.name === 'list-level-style-number',
  );
  return new Set(ordered.map(({ attributes }) => attributes['name'] ?? ''));
}

/** The rows of a table itself, not those of one inside a cell. */
function rowsOf(table: XmlElement): XmlElement[] {
  return elementsOf(table).flatMap((part) => {
    if (part.name === 'table-row') return [part];
    return /^table-(?:header-rows|rows|row-group)$/.test(part.name) ? rowsOf(part) : [];
  });
}

/** Reads the body of an OpenDocument text into blocks, notes behind the text they belong to. */
export class OdtBlockReader {
  readonly drafts: DraftBlock[] = [];
  private readonly styles: ReadonlyMap<string, string>;
  private readonly ordered: ReadonlySet<string>;
  private readonly notes: OdtNote[] = [];
  private readonly around: OdtSurroundings;
  private tables = 0;

  constructor(
    content: XmlElement,
    pictures?: PictureShelf,
    object: OdtSurroundings['object'] = () => undefined,
  ) {
    const raising = stylesAt(content, RAISED);
    const lowering = stylesAt(content, LOWERED);
    this.around = { shelf: pictures, object, raising, lowering };
    this.styles = styleNames(content);
    this.ordered = orderedLists(content);
  }

  read(body: XmlElement): void {
    this.container(body, START);
    for (const { number, body: note } of this.notes.splice(0)) {
      const before = this.drafts.length;
      this.container(note, { ...START, kind: 'footnote' });
      const first = this.drafts[before];
      if (first) {
        const inline = [{ kind: 'text', text: `[${number}] ` } as const, ...first.inline];
        this.drafts[before] = { ...first, inline };
      }
    }
  }

  private container(parent: XmlElement, context: Context): void {
    for (const child of elementsOf(parent)) this.element(child, context);
  }

  private element(element: XmlElement, context: Context): void {
    const { name, attributes } = element;
    if (SKIPPED.has(name)) return;
    if (name === 'h') this.heading(element, context);
    else if (name === 'p')
      this.paragraph(element, { ...context, kind: this.kindOf(element, context) });
    else if (name === 'list') this.list(element, context);
    else if (name === 'list-item' || name === 'list-header')
      this.container(element, { ...context, item: { used: false } });
    else if (name === 'table') this.table(element, context);
    else if (name === 'frame') this.frame(element, context);
    else if (INDEXES.test(name)) this.container(element, { ...context, chrome: true });
    else if (attributes['display'] !== 'none') this.container(element, context);
  }

  private frame(element: XmlElement, context: Context): void {
    const box = childNamed(element, 'text-box');
    if (box) this.container(box, context);
  }

  private list(element: XmlElement, context: Context): void {
    const style = element.attributes['style-name'];
    const ordered = style === undefined ? context.ordered : this.ordered.has(style);
    this.container(element, { ...context, level: context.level + 1, ordered });
  }

  private kindOf(element: XmlElement, context: Context): BlockKind {
    if (context.kind !== 'paragraph' || context.cell) return context.kind;
    const own = element.attributes['style-name'] ?? '';
    const style = this.styles.get(own) ?? own.toLowerCase();
    if (/^title$/.test(style)) return 'heading';
    if (/^(?:caption|illustration|table|figure|drawing)$/.test(style)) return 'caption';
    if (/^quotations?$/.test(style)) return 'quote';
    return /^preformatted/.test(style) ? 'preformatted' : 'paragraph';
  }

  private heading(element: XmlElement, context: Context): void {
    const level = Number(element.attributes['outline-level'] ?? 1);
    this.paragraph(element, {
      ...context,
      kind: 'heading',
      level: Math.min(9, Math.max(1, level || 1)),
    });
  }

  private paragraph(element: XmlElement, context: Context): void {
    const { runs, notes, frames } = odtParagraph(element, this.around);
    this.notes.push(...notes);
    this.emit(runs, context);
    for (const box of frames) this.container(box, { ...context, item: undefined });
  }

  private emit(inline: DraftBlock['inline'], context: Context): void {
    const blank = !inline.some(
      (run) => run.kind === 'image' || (run.kind === 'text' && /\S/.test(run.text)),
    );
    if (blank) return;
    const { cell, chrome } = context;
    const zone = chrome ? { zone: 'chrome' as const } : {};
    if (cell) {
      this.drafts.push({ kind: 'table-cell', inline, ...cell, ...zone });
      return;
    }
    const item = context.kind === 'paragraph' ? context.item : undefined;
    const isItem = item?.used === false;
    if (item) item.used = true;
    const kind = isItem ? 'list-item' : context.kind;
    const level = kind === 'heading' ? Math.max(1, context.level) : Math.min(9, context.level);
    const shape =
      kind === 'heading' ? { level } : isItem ? { level, ordered: context.ordered } : {};
    this.drafts.push({ kind, inline, ...shape, ...zone });
  }

  private table(element: XmlElement, context: Context): void {
    const table = this.tables;
    this.tables += 1;
    const rows = rowsOf(element);
    for (const [row, line] of rows.entries()) {
      let column = 0;
      for (const cell of elementsOf(line)) {
        this.cell(cell, { ...context, cell: { table, row, column } });
        const repeated = Number(cell.attributes['number-columns-repeated'] ?? 1) || 1;
        column += Math.min(MOST_REPEATED, Math.max(1, repeated));
      }
    }
  }

  /** One cell is one block: its paragraphs are joined by line breaks. */
  private cell(cell: XmlElement, context: Context): void {
    if (cell.name !== 'table-cell') return;
    const inline: Inline[] = [];
    const read = (inside: XmlElement): void => {
      for (const part of elementsOf(inside)) {
        if (part.name !== 'p' && part.name !== 'h') read(part);
        else {
          const { runs, notes, frames } = odtParagraph(part, this.around);
          this.notes.push(...notes);
          inline.push(...(inline.length === 0 ? [] : [{ kind: 'break' } as const]), ...runs);
          for (const box of frames) read(box);
        }
      }
    };
    read(cell);
    this.emit(inline, context);
  }
}
