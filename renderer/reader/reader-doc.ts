import type { JSONContent } from '@tiptap/core';
import {
  HARD_BREAK,
  LEAF,
  type Block,
  type Link,
  type PageScan,
  type Picture,
} from '#shared/document/text.ts';
import { languageOf } from '#renderer/parts/language-of.ts';
import { estimatedHeight, scanHeight } from './estimated-height.ts';

/** The least number of blocks in a section; lists and tables are not cut but at its end. */
const SECTION = 25;

export interface PageText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly pictures?: readonly Picture[];
  readonly scans?: readonly PageScan[];
  /** The document's title: the first heading that says the same is set as one. */
  readonly title: string;
}

const BURMESE =
  /[\p{Script=Myanmar}](?:[\p{Script=Myanmar}\s\u200b-\u200d]*[\p{Script=Myanmar}])?/gu;

/** Cuts `[start, end)` at every edge of the given ranges that lies inside. */
function cuts(start: number, end: number, edges: readonly number[]): number[] {
  const inside = edges.filter((edge) => edge > start && edge < end);
  return [...new Set([start, ...inside, end])].sort((a, b) => a - b);
}

/** One block's text as inline nodes: leaves, links, and runs of Burmese in their language. */
function inlineOf(
  { text, links, pictures: all = [], scans = [] }: PageText,
  block: Block,
  lang: string | undefined,
) {
  const words = text.slice(block.start, block.end);
  const own = links.filter((link) => link.start < block.end && link.end > block.start);
  const isInside = ({ at }: { readonly at: number }): boolean =>
    block.start <= at && at < block.end;
  const leaves = new Map<number, Leaf>([
    ...all.filter(isInside).map((picture) => [picture.at, { picture }] as const),
    ...scans.filter(isInside).map((scan) => [scan.at, { scan }] as const),
  ]);
  const burmese = lang === undefined ? [...words.matchAll(BURMESE)] : [];
  const runs = burmese.map((match) => ({
    start: block.start + match.index,
    end: block.start + match.index + match[0].length,
  }));
  const edges = [...own, ...runs].flatMap(({ start, end }) => [start, end]);
  const at = cuts(block.start, block.end, edges);
  return at.slice(0, -1).flatMap((from, index): JSONContent[] => {
    const to = at[index + 1] ?? from;
    const link = own.find((one) => one.start <= from && to <= one.end);
    const marks = [
      ...(link ? [{ type: 'link', attrs: { href: link.href } }] : []),
      ...(runs.some((run) => run.start <= from && to <= run.end)
        ? [{ type: 'language', attrs: { lang: 'my' } }]
        : []),
    ];
    return pieces(text.slice(from, to), marks, from, leaves);
  });
}

/** What is shown at a leaf, where the import kept it. */
type Leaf = { readonly picture: Picture } | { readonly scan: PageScan };

function pieces(
  words: string,
  marks: NonNullable<JSONContent['marks']>,
  from: number,
  leaves: ReadonlyMap<number, Leaf>,
): JSONContent[] {
  const parts = words.split(new RegExp(`([${HARD_BREAK}${LEAF}])`, 'u'));
  let at = from;
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const attrs = leaves.get(at);
      at += part.length;
      if (part === HARD_BREAK) return { type: 'hard_break' };
      if (part === LEAF) return { type: 'leaf', ...(attrs && { attrs }) };
      return { type: 'text', text: part, ...(marks.length > 0 && { marks }) };
    });
}

const NODE_OF = {
  heading: 'heading',
  paragraph: 'paragraph',
  'list-item': 'list_item',
  'table-cell': 'cell_line',
  quote: 'quote',
  preformatted: 'preformatted',
  caption: 'caption',
  footnote: 'footnote',
} as const satisfies Record<Block['kind'], string>;

const sameWords = (a: string, b: string): boolean =>
  a.replace(/\s+/g, ' ').trim().toLowerCase() === b.replace(/\s+/g, ' ').trim().toLowerCase();

/** Index of the heading that is the document's title, or -1. */
export function titleBlock({ text, blocks, title }: PageText): number {
  return blocks.findIndex(
    ({ kind, start, end, zone }) =>
      kind === 'heading' &&
      (zone === 'heading' || zone === 'body') &&
      sameWords(text.slice(start, end), title),
  );
}

/** Writes the page's nodes one after the other. */
class PageWriter {
  private readonly sections: JSONContent[] = [];
  private nodes: JSONContent[] = [];
  private held = 0;
  private height = 0;
  private rank = 2;
  private counters: number[] = [];
  private readonly page: PageText;
  private readonly title: number;
  private readonly scans: ReadonlyMap<number, PageScan>;

  constructor(page: PageText) {
    this.page = page;
    this.title = titleBlock(page);
    this.scans = new Map((page.scans ?? []).map((scan) => [scan.at, scan]));
  }

  write(): JSONContent {
    const { blocks } = this.page;
    for (let index = 0; index < blocks.length;) {
      const block = blocks[index];
      if (!block) break;
      const end = this.groupEnd(index);
      if (block.kind === 'list-item') this.list(index, end);
      else if (block.kind === 'table-cell') this.table(index, end);
      else this.nodes.push(this.textNode(index, this.headingAttributes(index)));
      this.held += end - index;
      for (const one of blocks.slice(index, end)) this.height += this.heightOf(one);
      if (this.held >= SECTION) this.closeSection();
      index = end;
    }
    this.closeSection();
    if (this.sections.length === 0) {
      this.sections.push({ type: 'section', content: [{ type: 'paragraph' }] });
    }
    return { type: 'doc', content: this.sections };
  }

  private heightOf(block: Block): number {
    const scan = this.scans.get(block.start);
    return scan ? scanHeight(scan) : estimatedHeight(block);
  }

  private closeSection(): void {
    if (this.nodes.length > 0) {
      const attrs = { height: this.height };
      this.sections.push({ type: 'section', attrs, content: this.nodes });
    }
    this.height = 0;
    this.nodes = [];
    this.held = 0;
  }

  /** One past the last block that shares this block's list or table. */
  private groupEnd(index: number): number {
    const { blocks } = this.page;
    const first = blocks[index];
    const joins = (block: Block | undefined): boolean =>
      block !== undefined &&
      block.kind === first?.kind &&
      (block.kind === 'table-cell'
        ? block.table === first.table
        : block.kind === 'list-item' && block.ordered === first.ordered);
    let end = index + 1;
    const most = first?.kind === 'list-item' ? index + SECTION : blocks.length;
    while (end < most && joins(blocks[end])) end += 1;
    if (first?.kind === 'list-item' && !joins(blocks[index - 1])) this.counters = [];
    return end;
  }

  private textNode(index: number, attrs: Record<string, unknown> = {}): JSONContent {
    const block = this.page.blocks[index];
    if (!block) throw new Error(`No block ${index}`);
    const words = this.page.text.slice(block.start, block.end);
    const lang = isMostlyBurmese(words) ? languageOf(words) : undefined;
    return {
      type: NODE_OF[block.kind],
      attrs: { block: index, lang: lang ?? null, ...attrs },
      content: inlineOf(this.page, block, lang),
    };
  }

  /** Ranks never jump by more than one, whatever levels the converter read. */
  private headingAttributes(index: number): Record<string, unknown> {
    const block = this.page.blocks[index];
    if (block?.kind !== 'heading') return {};
    if (index === this.title) return { rank: 2, size: 'title' };
    const level = block.level ?? 2;
    this.rank = Math.min(6, this.rank + 1, Math.max(3, level + 1));
    return { rank: this.rank, size: level <= 2 ? 'part' : 'small' };
  }

  private list(from: number, to: number): void {
    const content = [];
    for (let index = from; index < to; index += 1) {
      const depth = this.page.blocks[index]?.level ?? 1;
      this.counters = this.counters.slice(0, depth);
      this.counters[depth - 1] = (this.counters[depth - 1] ?? 0) + 1;
      const value = this.counters[depth - 1] ?? 1;
      const ordered = this.page.blocks[from]?.ordered === true;
      content.push(this.textNode(index, { depth, ...(ordered && { value }) }));
    }
    const ordered = this.page.blocks[from]?.ordered === true;
    this.nodes.push({ type: 'list', attrs: { ordered }, content });
  }

  private table(from: number, to: number): void {
    const rows = new Map<number, Map<number, number[]>>();
    for (let index = from; index < to; index += 1) {
      const { row = 0, column = 0 } = this.page.blocks[index] ?? {};
      const cells = rows.get(row) ?? new Map<number, number[]>();
      rows.set(row, cells.set(column, [...(cells.get(column) ?? []), index]));
    }
    let columns = 1;
    for (const cells of rows.values()) {
      for (const column of cells.keys()) columns = Math.max(columns, column + 1);
    }
    const [head, ...rest] = [...rows.values()];
    const isHead = head !== undefined && rest.length > 0 && this.namesColumns(head);
    const body = isHead ? rest : [...rows.values()];
    const numbers = Array.from({ length: columns }, (_, column) =>
      body.every((cells) => column > 0 && this.isNumber(cells.get(column) ?? [])),
    );
    const content = [...rows.values()].map((cells, place) => ({
      type: 'table_row',
      content: numbers.map((isNumber, column) => ({
        type: 'table_cell',
        attrs: { isHead: place === 0 && isHead, isNumber },
        content: (cells.get(column) ?? []).map((index) => this.textNode(index)),
      })),
    }));
    this.nodes.push({ type: 'table', content });
  }

  private wordsOf(index: number): string {
    const block = this.page.blocks[index];
    return block ? this.page.text.slice(block.start, block.end) : '';
  }

  /** A first row without a number names the columns. */
  private namesColumns(cells: ReadonlyMap<number, readonly number[]>): boolean {
    return ![...cells.values()].some((lines) => lines.length > 0 && this.isNumber(lines));
  }

  /** Nothing but numbers and the signs beside them; an empty cell stands in any column. */
  private isNumber(lines: readonly number[]): boolean {
    return lines.every((index) => /^[\s\d.,%+−–-]+$/.test(this.wordsOf(index)));
  }
}

/** A paragraph that is Burmese but for a name or a number; Burmese vowels are marks, not letters. */
function isMostlyBurmese(words: string): boolean {
  const letters = words.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  const burmese = words.match(/\p{Script=Myanmar}/gu)?.length ?? 0;
  return burmese > 0 && burmese > letters * 0.8;
}

/** The page as the editor takes it. The text is whole; what is folded is folded by decorations. */
export function pageDocument(page: PageText): JSONContent {
  return new PageWriter(page).write();
}
