import { Mark, mergeAttributes, Node } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';

/** Attributes of a block that holds text: its index in the canonical text's list, and its language. */
const TEXT_BLOCK = {
  block: { default: -1, rendered: false },
  lang: { default: null },
};
const className = (name: string) => ({ class: `reader__${name}` });

type Rendered = (attributes: Readonly<Record<string, unknown>>) => string;

/** A text block of one element. `contained` blocks live in lists and tables, not in sections. */
function textBlock(name: string, tag: string | Rendered, contained = false) {
  return Node.create({
    name,
    group: contained ? '' : 'block',
    content: 'inline*',
    addAttributes: () => TEXT_BLOCK,
    renderHTML: ({ node, HTMLAttributes }): DOMOutputSpec => [
      typeof tag === 'string' ? tag : tag(node.attrs),
      mergeAttributes(HTMLAttributes, className(name)),
      0,
    ],
  });
}

function container(name: string, tag: string, content: string, group = '') {
  return Node.create({
    name,
    group,
    content,
    renderHTML: (): DOMOutputSpec => [tag, className(name), 0],
  });
}

/** `rank` is the element's level on this page, `level` the converter's, `isTitle` the document's name. */
const Heading = textBlock('heading', ({ rank }) => `h${String(rank)}`).extend({
  addAttributes: () => ({
    ...TEXT_BLOCK,
    rank: { default: 3, rendered: false },
    size: {
      default: 'part',
      renderHTML: ({ size }) => ({ class: `reader__heading--${String(size)}` }),
    },
  }),
});

const List = container('list', 'ul', 'list_item+', 'block').extend({
  addAttributes: () => ({ ordered: { default: false, rendered: false } }),
  renderHTML: ({ node }): DOMOutputSpec => [
    node.attrs['ordered'] === true ? 'ol' : 'ul',
    className('list'),
    0,
  ],
});

const ListItem = textBlock('list_item', 'li', true).extend({
  addAttributes: () => ({
    ...TEXT_BLOCK,
    depth: {
      default: 1,
      renderHTML: ({ depth }) => ({
        'aria-level': Number(depth),
        class: `reader__item--${Math.min(4, Number(depth))}`,
      }),
    },
    value: { default: null },
  }),
});

const TableCell = container('table_cell', 'td', 'cell_line*').extend({
  addAttributes: () => ({
    isHead: { default: false, rendered: false },
    isNumber: { default: false, rendered: false },
  }),
  renderHTML: ({ node }): DOMOutputSpec => {
    const names = node.attrs['isNumber'] === true ? 'table_cell num' : 'table_cell';
    return node.attrs['isHead'] === true
      ? ['th', { ...className(names), scope: 'col' }, 0]
      : ['td', className(names), 0];
  },
});

const inlineLeaf = (name: string, rendered: DOMOutputSpec, text: string) =>
  Node.create({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: false,
    renderHTML: () => rendered,
    renderText: () => text,
  });

const Link = Mark.create({
  name: 'link',
  addAttributes: () => ({
    href: {
      default: '',
      renderHTML: ({ href }) => ({ 'data-href': String(href), title: String(href) }),
    },
  }),
  renderHTML: ({ HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { class: 'reader__link' }),
    0,
  ],
});

const Language = Mark.create({
  name: 'language',
  addAttributes: () => ({ lang: { default: 'my' } }),
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
});

/**
 * The page as the editor holds it: sections of about 25 blocks, which the window may leave unpainted
 * while they are out of sight. Every inline leaf is one unit, as in the canonical text.
 */
export const READER_NODES = [
  Node.create({ name: 'doc', topNode: true, content: 'section+' }),
  Node.create({
    name: 'section',
    content: 'block+',
    addAttributes: () => ({
      height: {
        default: 0,
        renderHTML: ({ height }) => ({
          style: `contain-intrinsic-size: auto ${String(height)}px`,
        }),
      },
    }),
    renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, ...className('section') }, 0],
  }),
  Node.create({ name: 'text', group: 'inline' }),
  Heading,
  textBlock('paragraph', 'p'),
  textBlock('quote', 'blockquote'),
  textBlock('preformatted', 'pre'),
  textBlock('caption', 'p'),
  textBlock('footnote', 'p'),
  List,
  ListItem,
  Node.create({
    name: 'table',
    group: 'block',
    content: 'table_row+',
    renderHTML: () => ['table', { class: 'reader__table' }, ['tbody', 0]],
  }),
  container('table_row', 'tr', 'table_cell+'),
  TableCell,
  textBlock('cell_line', 'div', true),
  inlineLeaf('hard_break', ['br'], '\n'),
  inlineLeaf(
    'leaf',
    ['span', { class: 'reader__leaf', role: 'img', 'aria-label': 'picture' }],
    '',
  ).extend({
    // What is shown there, where the import kept it; drawn by `pictureViews`.
    addAttributes: () => ({
      picture: { default: null, rendered: false },
      scan: { default: null, rendered: false },
    }),
  }),
  Link,
  Language,
] as const satisfies readonly (Node | Mark)[];
