import { Placeholder } from '@tiptap/extensions';
import type { Extensions } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { BlockId } from './block-id.ts';
import { KeptNode } from './kept-node.ts';
import { REFERENCES } from './reference-nodes.ts';
import { slashMenu, type SlashStore } from './slash-menu.ts';
import { typedNumbers } from './typed-numbers.ts';

/** What a brief may hold: exactly the nodes that can be printed. */
export function editorExtensions(slash: SlashStore): Extensions {
  return [
    StarterKit.configure({
      heading: { levels: [1, 2, 3] },
      code: false,
      codeBlock: false,
      link: false,
      strike: false,
      underline: false,
      trailingNode: false, // it would write an empty block into every brief that is opened
    }),
    Placeholder.configure({
      placeholder: ({ node }) =>
        node.type.name === 'heading' ? 'Heading' : 'Write, or type / for a figure, claim or chart',
    }),
    BlockId,
    KeptNode,
    ...REFERENCES,
    typedNumbers(slash),
    slashMenu(slash),
  ];
}
