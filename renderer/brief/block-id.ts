import { Extension } from '@tiptap/core';

const BLOCKS = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'horizontalRule',
  'claimRef',
  'quoteRef',
  'chartRef',
  'figureTableRef',
  'keptNode',
];

/** Which block record a top-level node is. A split paragraph is a new block after the old one. */
export const BlockId = Extension.create({
  name: 'blockId',
  addGlobalAttributes: () => [
    {
      types: BLOCKS,
      attributes: {
        blockId: { default: null, rendered: false, keepOnSplit: false, parseHTML: () => null },
      },
    },
  ],
});
