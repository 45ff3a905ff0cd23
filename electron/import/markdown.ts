import type { FootnoteDefinition, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import type { DraftBlock, Inline } from '#shared/document/canonical-text.ts';
import { lineFeatures } from '#shared/document/line-features.ts';
import type { BlockKind } from '#shared/document/text.ts';
import type { FormatReading } from './format-reading.ts';
import { readFrontMatter } from './front-matter.ts';
import { htmlFragmentBlocks } from './html.ts';
import { mappedRuns } from './mapped-runs.ts';
import { MarkdownParser } from './markdown-parser.ts';
import { markdownPieces } from './markdown-pieces.ts';
import { plainTextBlocks } from './plain-text.ts';
import { webAddress } from './web-address.ts';

/** Deeper lists and quotes go on at this level: no hand wrote them. */
const DEEPEST = 100;
/** A line that opens more containers than this would cost the parser minutes. */
const NESTING_BOMB = /^[\s>*+\d.)-]{400,}/m;
/** Bylines stand among the first blocks. */
const BYLINE_REACH = 5;

const MANY_MARKS =
  'The file has more Markdown marks than Attest reads in one document; the last of them stand in the text as they are. Split the file to have all of them read.';

interface Place {
  readonly kind: BlockKind;
  readonly level: number;
  readonly ordered: boolean;
  readonly depth: number;
}

class Reader {
  readonly blocks: DraftBlock[] = [];
  /** Where the piece that is read begins in the file. */
  offset = 0;
  private readonly source: string;
  private readonly addresses: ReadonlyMap<string, string>;
  private tables = 0;

  constructor(source: string, addresses: ReadonlyMap<string, string>) {
    this.source = source;
    this.addresses = addresses;
  }

  private inline(node: PhrasingContent, href: string | undefined, out: Inline[]): void {
    const address = href === undefined ? {} : { href };
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        out.push(...this.runs(node, node.value, href));
        return;
      case 'break':
        out.push({ kind: 'break' });
        return;
      case 'image':
      case 'imageReference':
        out.push({ kind: 'image', ...address });
        if (node.alt) out.push({ kind: 'text', text: ` ${node.alt}`, ...address });
        return;
      case 'html':
        if (/^<br\b/i.test(node.value)) out.push({ kind: 'break' });
        return;
      case 'footnoteReference':
        out.push({ kind: 'text', text: `[${node.label ?? node.identifier}]` });
        return;
      case 'link':
        this.children(node.children, webAddress(node.url), out);
        return;
      case 'linkReference':
        this.children(node.children, this.addresses.get(node.identifier), out);
        return;
      default:
        this.children(node.children, href, out);
    }
  }

  private children(
    nodes: readonly PhrasingContent[],
    href: string | undefined,
    out: Inline[],
  ): void {
    for (const child of nodes) this.inline(child, href, out);
  }

  private runs(node: Nodes, value: string, href: string | undefined): Inline[] {
    const start = (node.position?.start.offset ?? 0) + this.offset;
    const end = (node.position?.end.offset ?? 0) + this.offset;
    if (node.type === 'text') return mappedRuns(value, this.source, start, end, href);
    const found = this.source.slice(start, end).indexOf(value);
    const at = found < 0 ? {} : { source: start + found };
    return [{ kind: 'text', text: value, ...at, ...(href === undefined ? {} : { href }) }];
  }

  private phrasing(nodes: readonly PhrasingContent[]): Inline[] {
    const out: Inline[] = [];
    this.children(nodes, undefined, out);
    return out;
  }

  private table(node: Table): void {
    const table = this.tables;
    this.tables += 1;
    for (const [row, line] of node.children.entries()) {
      for (const [column, cell] of line.children.entries()) {
        const inline = this.phrasing(cell.children);
        this.blocks.push({ kind: 'table-cell', table, row, column, inline });
      }
    }
  }

  private push(place: Place, inline: readonly Inline[]): void {
    const { kind, level, ordered } = place;
    if (kind === 'list-item') this.blocks.push({ kind, level, ordered, inline });
    else this.blocks.push({ kind, inline });
  }

  private list(node: RootContent & { type: 'list' }, place: Place): void {
    const level = Math.min(place.kind === 'list-item' ? place.level + 1 : 1, 9);
    const inside: Place = {
      kind: 'list-item',
      level,
      ordered: node.ordered === true,
      depth: place.depth + 1,
    };
    for (const item of node.children) {
      for (const [index, child] of item.children.entries()) {
        const paragraph = index > 0 && child.type === 'paragraph';
        this.block(child, paragraph ? { ...inside, kind: 'paragraph' } : inside);
      }
    }
  }

  /** A note begins with the number that stands for it in the text. */
  private note(node: FootnoteDefinition, place: Place): void {
    const first = this.blocks.length;
    for (const child of node.children) this.block(child, { ...place, kind: 'footnote' });
    const block = this.blocks[first];
    if (!block) return;
    const number = { kind: 'text', text: `[${node.label ?? node.identifier}] ` } as const;
    this.blocks[first] = { ...block, inline: [number, ...block.inline] };
  }

  block(node: RootContent, place: Place): void {
    if (place.depth > DEEPEST) {
      this.flat(node);
      return;
    }
    const deeper = { ...place, depth: place.depth + 1 };
    switch (node.type) {
      case 'heading':
        this.blocks.push({
          kind: 'heading',
          level: node.depth,
          inline: this.phrasing(node.children),
        });
        return;
      case 'paragraph': {
        this.push(place, this.phrasing(node.children));
        return;
      }
      case 'list': {
        this.list(node, place);
        return;
      }
      case 'blockquote':
        for (const child of node.children) this.block(child, { ...deeper, kind: 'quote' });
        return;
      case 'footnoteDefinition':
        this.note(node, deeper);
        return;
      case 'code':
        this.blocks.push({ kind: 'preformatted', inline: this.runs(node, node.value, undefined) });
        return;
      case 'table': {
        this.table(node);
        return;
      }
      case 'html':
        this.blocks.push(...htmlFragmentBlocks(node.value));
        return;
      default: // rules and definitions say nothing in words
    }
  }

  /** Text nested deeper than anybody writes is kept as it stands in the file. */
  private flat(node: RootContent): void {
    const start = (node.position?.start.offset ?? 0) + this.offset;
    const end = (node.position?.end.offset ?? 0) + this.offset;
    const text = this.source.slice(start, end);
    this.blocks.push({ kind: 'paragraph', inline: [{ kind: 'text', text, source: start }] });
  }
}

/** A byline or a date on a line of its own near the top is about the document. */
function withBylines(blocks: readonly DraftBlock[]): DraftBlock[] {
  return blocks.map((block, index) => {
    if (index > BYLINE_REACH || block.kind !== 'paragraph') return block;
    const text = block.inline.map((run) => (run.kind === 'text' ? run.text : ' ')).join('');
    const { byline, date } = lineFeatures(text, block.kind);
    return byline || date ? { ...block, zone: 'byline' } : block;
  });
}

const asPlainText = (text: string): FormatReading => ({
  drafts: plainTextBlocks(text),
  stated: {},
  warnings: ['The Markdown is nested too deeply and was read as plain text.'],
  mapped: true,
});

/** Blocks of a Markdown text (CommonMark and GFM) with offsets in `text`; front matter is metadata. */
export function convertMarkdown(text: string): FormatReading {
  if (NESTING_BOMB.test(text)) return asPlainText(text);
  const front = readFrontMatter(text);
  const offset = front?.length ?? 0;
  const { pieces, rough } = markdownPieces(text, offset);
  const parser = new MarkdownParser(pieces);
  const reader = new Reader(text, parser.addresses);
  const place: Place = { kind: 'paragraph', level: 0, ordered: false, depth: 0 };
  for (const piece of pieces) {
    reader.offset = piece.start;
    if (piece.plain) for (const block of piece.plain) reader.blocks.push(block);
    else for (const node of parser.nodes(piece)) reader.block(node, place);
  }
  return {
    drafts: withBylines(reader.blocks),
    stated: front?.stated ?? {},
    warnings: rough ? [MANY_MARKS] : [],
    mapped: true,
  };
}
