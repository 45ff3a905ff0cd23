import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { MarkdownPiece } from './markdown-pieces.ts';
import { webAddress } from './web-address.ts';

type Extension = NonNullable<Options['extensions']>[number];

/** Where the parser asks what is defined: at `!`, `[` and `]`. */
const ASKING = [33, 91, 93];

/** Reads the pieces of one Markdown text, which share their definitions of links and notes. */
export class MarkdownParser {
  readonly addresses = new Map<string, string>();
  private readonly links = new Set<string>();
  private readonly notes = new Set<string>();
  private readonly extensions: Extension[];

  constructor(pieces: readonly MarkdownPiece[]) {
    this.extensions = [gfm()];
    for (const piece of pieces) if (piece.text.includes(']:')) this.define(piece);
    if (this.links.size + this.notes.size > 0) this.extensions.push(this.shared());
  }

  nodes({ text }: MarkdownPiece): RootContent[] {
    const { extensions } = this;
    return fromMarkdown(text, { extensions, mdastExtensions: [gfmFromMarkdown()] }).children;
  }

  private define(piece: MarkdownPiece): void {
    const nodes = this.nodes(piece);
    for (const node of nodes) {
      const href = node.type === 'definition' ? webAddress(node.url) : undefined;
      if (node.type === 'definition' && href) this.addresses.set(node.identifier, href);
      this.name(node);
    }
  }

  private name(node: Nodes): void {
    if (node.type === 'definition') this.links.add(node.identifier.toUpperCase());
    if (node.type === 'footnoteDefinition') this.notes.add(node.identifier.toUpperCase());
    if ('children' in node) for (const child of node.children) this.name(child);
  }

  /** Tells the parser what the other pieces define. */
  private shared(): Extension {
    const links = [...this.links];
    const notes = [...this.notes];
    const construct: Extension['text'] = Object.fromEntries(
      ASKING.map((code) => [
        code,
        {
          tokenize(_, __, nok) {
            this.parser.defined = links;
            this.parser.gfmFootnotes = notes;
            return nok;
          },
        },
      ]),
    );
    return { text: construct };
  }
}
