import { Extension } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { numbersIn } from './document-numbers.ts';

const key = new PluginKey<DecorationSet>('typedNumbers');

function waves(doc: DocumentNode): DecorationSet {
  const typed = numbersIn(doc).filter(({ figure }) => figure === null);
  const title = 'No sentence behind it';
  return DecorationSet.create(
    doc,
    typed.map(({ from, to }) => Decoration.inline(from, to, { class: 'brief-typed', title })),
  );
}

/** Draws the wave under numbers that were typed by hand. */
export const TypedNumbers = Extension.create({
  name: 'typedNumbers',
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: (_config, { doc }) => waves(doc),
        apply: (transaction, before) => (transaction.docChanged ? waves(transaction.doc) : before),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});
