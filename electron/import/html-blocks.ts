import type { DraftBlock, Inline } from '#shared/document/canonical-text.ts';
import type { BlockKind } from '#shared/document/text.ts';
import { isBlockElement, isBylineElement, isLandmark, isUnread, tagOf } from './html-elements.ts';
import { childrenOf, InlineCollector, textNodesUnder } from './html-inline.ts';
import { isDataTable, TableGrid } from './html-table.ts';
import type { PictureShelf } from './picture-shelf.ts';

/** Names a block's element, so that it can be recognised in what the article finder keeps. */
export const MARK = 'data-attest-block';

/** Elements nested deeper than this give their words only: walking them further costs the stack. */
export const DEEPEST = 500;

/** A block of a page with what its surroundings say about it. */
export interface HtmlBlock {
  readonly draft: DraftBlock;
  readonly linked: number;
  readonly landmark: boolean;
  readonly byline: boolean;
  readonly parent: Node | null;
  readonly datetime: string | undefined;
}

interface Context {
  readonly kind: BlockKind;
  readonly level: number;
  readonly ordered: boolean;
  /** Shared by the blocks of one list item: only the first is the item, the rest are paragraphs. */
  readonly item: { used: boolean };
  readonly href: string | undefined;
  readonly landmark: boolean;
  readonly byline: boolean;
  readonly depth: number;
}

const START: Context = {
  kind: 'paragraph',
  level: 0,
  ordered: false,
  item: { used: false },
  href: undefined,
  landmark: false,
  byline: false,
  depth: 0,
};
const HEADING = /^h([1-6])$/;
const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);
const KIND_OF_TAG: Readonly<Record<string, BlockKind>> = {
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  dt: 'paragraph',
  dd: 'paragraph',
};

interface Survey {
  /** Elements that hold a block somewhere below and so cannot be read as a run of text. */
  readonly holders: ReadonlySet<Element>;
  /** Depth of the deepest element. */
  readonly depth: number;
  readonly elements: number;
}

/** One pass over a page in document order, without recursion. */
function survey(root: Element): Survey {
  const holders = new Set<Element>();
  let deepest = 0;
  let elements = 0;
  let depth = 1;
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === 1) {
      deepest = Math.max(deepest, depth);
      elements += 1;
      if (isBlockElement(node as Element)) addHolders(holders, node.parentElement);
      // What stands in a template is in no page.
      if (node.firstChild && tagOf(node as Element) !== 'template') {
        node = node.firstChild;
        depth += 1;
        continue;
      }
    }
    while (node && !node.nextSibling) {
      node = node.parentNode === root ? null : node.parentNode;
      depth -= 1;
    }
    node = node?.nextSibling ?? null;
  }
  return { holders, depth: deepest, elements };
}

function addHolders(holders: Set<Element>, from: Element | null): void {
  for (let up = from; up && !holders.has(up); up = up.parentElement) holders.add(up);
}

/** What a reader is told of the text it reads. */
interface BlockReading {
  readonly base?: string | undefined;
  readonly pictures?: PictureShelf | undefined;
  /** Tables before this text: their numbers go on. */
  readonly tables?: number;
  /**
   * Whether an article is yet to be looked for: blocks are then marked in the page, and told what
   * surrounds them.
   */
  readonly isPage: boolean;
}

/** Reads a page's elements into blocks in document order, marking each block's element. */
export class HtmlBlockReader {
  readonly blocks: HtmlBlock[] = [];
  tooDeep = false;
  /** How many elements were read. */
  elements = 0;
  /** How many tables there are up to here. */
  tables: number;
  private readonly document: Document;
  private readonly base: string | undefined;
  private readonly pictures: PictureShelf | undefined;
  private readonly isPage: boolean;
  private holders: ReadonlySet<Element> = new Set();

  constructor(document: Document, { base, pictures, tables = 0, isPage }: BlockReading) {
    this.document = document;
    this.base = base;
    this.pictures = pictures;
    this.isPage = isPage;
    this.tables = tables;
  }

  read(root: Element): void {
    const { holders, depth, elements } = survey(root);
    this.holders = holders;
    this.elements = elements;
    this.tooDeep = depth > DEEPEST;
    this.container(root, START);
  }

  private emit(
    inline: readonly Inline[],
    context: Context,
    place: Partial<HtmlBlock>,
    cell = {},
  ): boolean {
    const blank = !inline.some(
      (run) => run.kind === 'image' || (run.kind === 'text' && /\S/.test(run.text)),
    );
    if (blank) return false;
    const list = context.kind === 'list-item' && !context.item.used;
    const pictured = inline[0]?.kind === 'image' && context.kind === 'paragraph';
    const kind =
      context.kind === 'list-item' && !list ? 'paragraph' : pictured ? 'caption' : context.kind;
    if (list) context.item.used = true;
    const shape = list ? { level: Math.min(context.level, 9), ordered: context.ordered } : {};
    const heading = kind === 'heading' ? { level: context.level } : {};
    this.blocks.push({
      draft: { kind, inline, ...shape, ...heading, ...cell },
      linked: 0,
      landmark: context.landmark,
      byline: context.byline,
      parent: null,
      datetime: undefined,
      ...place,
    });
    return true;
  }

  /** Reads a run of inline nodes as one block. */
  private run(nodes: readonly Node[], context: Context, cell = {}): boolean {
    const collector = new InlineCollector(this.base, this.pictures);
    const { href } = context;
    for (const node of nodes) collector.node(node, href, href !== undefined, context.depth);
    const linked = collector.units === 0 ? 0 : collector.linkedUnits / collector.units;
    const byline =
      context.byline ||
      (this.isPage &&
        nodes.some((node) => node.nodeType === 1 && isBylineElement(node as Element)));
    const parent = nodes[0]?.parentNode ?? null;
    return this.emit(
      collector.runs,
      context,
      { linked, byline, parent, datetime: collector.datetime },
      cell,
    );
  }

  /** Ends the open run: its nodes become a block whose element, its own or a new one, is marked. */
  private flush(nodes: Node[], container: Element, context: Context, alone: boolean): void {
    const taken = nodes.splice(0);
    const first = taken[0];
    if (!first) return;
    const mark = String(this.blocks.length);
    const parent = alone ? container.parentNode : container;
    if (!this.run(taken, context)) return;
    const block = this.blocks.at(-1);
    if (block) this.blocks[this.blocks.length - 1] = { ...block, parent };
    if (!this.isPage) return;
    if (alone) {
      container.setAttribute(MARK, mark);
      return;
    }
    const wrapper = this.document.createElement('p');
    wrapper.setAttribute(MARK, mark);
    container.insertBefore(wrapper, first);
    for (const node of taken) wrapper.appendChild(node);
  }

  private container(container: Element, context: Context): void {
    if (context.depth > DEEPEST) {
      this.flat(container, context);
      return;
    }
    const children = childrenOf(container);
    const alone = !children.some((child) => this.isBlock(child) || isParagraphBreak(child));
    let open: Node[] = [];
    for (const child of children) {
      if (child.nodeType === 1 && this.isBlock(child)) {
        this.flush(open, container, context, alone);
        this.element(child as Element, context);
      } else if (isParagraphBreak(child)) {
        this.flush(open, container, context, alone);
      } else if (child.nodeType === 3 || child.nodeType === 1) {
        open.push(child);
      }
    }
    this.flush(open, container, context, alone);
    open = [];
  }

  private isBlock(node: Node): boolean {
    if (node.nodeType !== 1) return false;
    const element = node as Element;
    return !isUnread(element) && (isBlockElement(element) || this.holders.has(element));
  }

  private element(element: Element, outer: Context): void {
    const tag = tagOf(element);
    const context: Context = {
      ...outer,
      depth: outer.depth + 1,
      landmark: outer.landmark || (this.isPage && isLandmark(element)),
      byline: outer.byline || (this.isPage && isBylineElement(element)),
    };
    const heading = HEADING.exec(tag)?.[1];
    if (heading !== undefined) {
      this.container(element, { ...context, kind: 'heading', level: Number(heading) });
      return;
    }
    if (LISTS.has(tag)) {
      const level = context.level + 1;
      this.container(element, {
        ...context,
        kind: 'paragraph',
        level,
        ordered: tag === 'ol',
      });
      return;
    }
    if (tag === 'li') {
      const level = Math.max(1, context.level);
      this.container(element, {
        ...context,
        kind: 'list-item',
        level,
        item: { used: false },
      });
      return;
    }
    if (tag === 'pre' || tag === 'xmp' || tag === 'listing') {
      this.preformatted(element, context);
      return;
    }
    if (tag === 'table') {
      this.table(element, context);
      return;
    }
    if (tag === 'a') {
      const collector = element.getAttribute('href') ?? undefined;
      this.container(element, { ...context, href: collector });
      return;
    }
    const footnote = /^doc-(?:foot|end)notes?$/.test(element.getAttribute('role') ?? '');
    this.container(element, {
      ...context,
      kind: footnote ? 'footnote' : (KIND_OF_TAG[tag] ?? context.kind),
    });
  }

  private preformatted(element: Element, context: Context): void {
    const text = textNodesUnder(element).join('').replace(/\r\n?/g, '\n');
    element.setAttribute(MARK, String(this.blocks.length));
    const parent = element.parentNode;
    this.emit([{ kind: 'text', text }], { ...context, kind: 'preformatted' }, { parent });
  }

  private table(element: Element, context: Context): void {
    if (!isDataTable(element)) {
      this.container(element, context);
      return;
    }
    for (const caption of element.querySelectorAll('caption')) this.element(caption, context);
    const table = this.tables;
    this.tables += 1;
    const grid = new TableGrid();
    for (const [row, line] of [...element.querySelectorAll('tr')].entries()) {
      grid.nextRow(line);
      for (const cell of line.children) {
        const mark = String(this.blocks.length);
        const kind: BlockKind = 'table-cell';
        const column = grid.place(cell);
        if (this.run(childrenOf(cell), { ...context, kind }, { table, row, column })) {
          cell.setAttribute(MARK, mark);
        }
      }
    }
  }

  private flat(container: Element, context: Context): void {
    for (const words of textNodesUnder(container)) {
      const collector = new InlineCollector(this.base);
      collector.text(words, undefined, false);
      this.emit(collector.runs, context, {});
    }
  }
}

/** Two line breaks in a row end a paragraph, as pages without paragraphs use them. */
function isParagraphBreak(node: Node): boolean {
  if (node.nodeType !== 1 || tagOf(node as Element) !== 'br') return false;
  let next = node.nextSibling;
  while (next?.nodeType === 3 && !/\S/.test(next.nodeValue ?? '')) next = next.nextSibling;
  return next?.nodeType === 1 && tagOf(next as Element) === 'br';
}
