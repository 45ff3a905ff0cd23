import type { Node } from '@tiptap/pm/model';
import type { Block } from '#shared/document/text.ts';
import { createPositionMap, type PlacedBlock, type PositionMap } from './position-map.ts';

/** A node that stands directly in a section, and the blocks of the text it holds. */
export interface PageNode {
  /** Editor positions around the node. */
  readonly from: number;
  readonly to: number;
  readonly first: number; // block indexes, both inside
  readonly last: number;
  /** The text blocks inside: their own node's borders, by block index. */
  readonly inside: readonly {
    readonly block: number;
    readonly from: number;
    readonly to: number;
  }[];
}

/** Where everything of the canonical text stands in the editor's document. */
export interface PageIndex {
  readonly map: PositionMap;
  readonly blocks: readonly Block[];
  readonly nodes: readonly PageNode[];
  /** Editor positions around each section. */
  readonly sections: readonly PageSection[];
}

/** Editor positions around a section, and which of `nodes` it holds. */
export interface PageSection {
  readonly from: number;
  readonly to: number;
  readonly firstNode: number;
  readonly lastNode: number;
}

function pageNode(node: Node, from: number): PageNode {
  const inside: { block: number; from: number; to: number }[] = [];
  const add = (one: Node, at: number): void => {
    const block = Number(one.attrs['block'] ?? -1);
    if (one.isTextblock && block >= 0) inside.push({ block, from: at, to: at + one.nodeSize });
  };
  add(node, from);
  node.descendants((one, at) => {
    add(one, from + 1 + at);
    return !one.isTextblock;
  });
  const numbers = inside.map(({ block }) => block);
  const first = numbers[0] ?? 0;
  return { from, to: from + node.nodeSize, first, last: numbers.at(-1) ?? first, inside };
}

/** Reads off the editor's document where each block stands. The document never changes. */
export function indexPage(doc: Node, blocks: readonly Block[]): PageIndex {
  const nodes: PageNode[] = [];
  const sections: PageSection[] = [];
  doc.forEach((section, from) => {
    const firstNode = nodes.length;
    section.forEach((node, at) => nodes.push(pageNode(node, from + 1 + at)));
    sections.push({ from, to: from + section.nodeSize, firstNode, lastNode: nodes.length - 1 });
  });
  const placed = nodes.flatMap(({ inside }) =>
    inside.flatMap(({ block, from }): PlacedBlock[] => {
      const { start, end } = blocks[block] ?? { start: 0, end: 0 };
      return blocks[block] ? [{ start, end, position: from + 1 }] : [];
    }),
  );
  return { map: createPositionMap(placed), blocks, nodes, sections };
}
