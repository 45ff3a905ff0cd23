import { Extension } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { SlashStore } from './slash-menu.ts';
import { numbersIn, type Names } from './document-numbers.ts';

const key = new PluginKey<DecorationSet>('typedNumbers');

function waves(doc: DocumentNode, names: Names): DecorationSet {
  const typed = numbersIn(doc, names).filter(({ figure }) => figure === null);
  const title = 'No sentence behind it';
  return DecorationSet.create(
    doc,
    typed.map(({ from, to }) => Decoration.inline(from, to, { class: 'brief-typed', title })),
  );
}

/** Draws the wave under numbers that were typed by hand. */
export const typedNumbers = (store: SlashStore) =>
  Extension.create({
    name: 'typedNumbers',
    addProseMirrorPlugins: () => [
      new Plugin({
        key,
        state: {
          init: (_config, { doc }) => waves(doc, store.getState().names),
          apply: (transaction, before) =>
            transaction.docChanged ? waves(transaction.doc, store.getState().names) : before,
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ],
  });
