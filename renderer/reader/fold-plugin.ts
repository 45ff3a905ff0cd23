import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { foldWords, type Fold } from './folds.ts';
import type { PageIndex, PageNode } from './page-index.ts';

export interface FoldState {
  readonly folds: readonly Fold[];
  /** Folds somebody opened, by their first block. */
  readonly open: ReadonlySet<number>;
  /** Shown under the title: outlet, date and time to read. */
  readonly byline: string;
  /** Index of the title's block, or -1 where the text has none. */
  readonly title: number;
}

export const foldKey = new PluginKey<DecorationSet>('folds');

const within = (fold: Fold, node: PageNode): boolean =>
  fold.first <= node.first && node.last <= fold.last;

function foldRow(fold: Fold, isOpen: boolean, toggle: (fold: Fold) => void): HTMLElement {
  const row = document.createElement('div');
  row.className = 'reader__fold';
  row.contentEditable = 'false';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'reader__fold-row';
  button.setAttribute('aria-expanded', String(isOpen));
  const { count, what } = foldWords(fold, isOpen);
  const words = document.createElement('span');
  words.className = 'reader__fold-count';
  words.textContent = count;
  const kind = document.createElement('span');
  kind.className = 'reader__fold-what';
  kind.textContent = what;
  const key = document.createElement('span');
  key.className = 'ui-kbd';
  key.setAttribute('aria-hidden', 'true');
  key.textContent = 'O';
  button.append(words, kind, key);
  button.addEventListener('click', () => toggle(fold));
  row.append(button);
  return row;
}

function bylineRow(words: string): HTMLElement {
  const row = document.createElement('div');
  row.className = 'reader__byline';
  row.contentEditable = 'false';
  row.textContent = words;
  return row;
}

/** Decorations of one fold: its row, and its blocks hidden, or set back when it is open. */
function decorateFold(
  index: PageIndex,
  fold: Fold,
  isOpen: boolean,
  row: () => HTMLElement,
): Decoration[] {
  const look = { class: isOpen ? 'reader__aside' : 'reader__folded' };
  const own = index.nodes.filter((node) => node.first <= fold.last && node.last >= fold.first);
  const first = own[0];
  const parts = own.flatMap((node): readonly { readonly from: number; readonly to: number }[] =>
    within(fold, node)
      ? [node]
      : node.inside.filter(({ block }) => fold.first <= block && block <= fold.last),
  );
  const row0 = first === undefined ? [] : [first.from];
  return [
    ...row0.map((at) =>
      Decoration.widget(at, row, {
        key: `fold ${fold.first} ${fold.last} ${isOpen}`,
        side: -1,
        ignoreSelection: true,
      }),
    ),
    ...parts.map(({ from, to }) => Decoration.node(from, to, look)),
  ];
}

/** A section of which nothing is shown keeps no room for itself. */
function emptySections(index: PageIndex, { folds, open }: FoldState): Decoration[] {
  const closed = folds.filter(({ first }) => !open.has(first));
  if (closed.length === 0) return [];
  return index.sections.flatMap(({ from, to, firstNode, lastNode }) => {
    const own = index.nodes.slice(firstNode, lastNode + 1);
    const isHidden = own.every((node) => closed.some((fold) => within(fold, node)));
    return isHidden ? [Decoration.node(from, to, { class: 'reader__section--hidden' })] : [];
  });
}

function bylineDecoration(index: PageIndex, { byline, title }: FoldState): Decoration[] {
  const node = index.nodes.find(({ first, last }) => first <= title && title <= last);
  if (!node || byline === '') return [];
  return [
    Decoration.widget(node.to, () => bylineRow(byline), {
      key: `byline ${byline}`,
      side: -2, // before the row of a fold that begins here
      ignoreSelection: true,
    }),
  ];
}

/** Draws what is put aside. A transaction with `foldKey` brings a new state. */
export function foldPlugin(index: () => PageIndex, toggle: (fold: Fold) => void): Plugin {
  return new Plugin<DecorationSet>({
    key: foldKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before) => {
        const state = transaction.getMeta(foldKey) as FoldState | undefined;
        if (state === undefined) return before;
        const folds = state.folds.flatMap((fold) => {
          const isOpen = state.open.has(fold.first);
          return decorateFold(index(), fold, isOpen, () => foldRow(fold, isOpen, toggle));
        });
        return DecorationSet.create(transaction.doc, [
          ...folds,
          ...emptySections(index(), state),
          ...bylineDecoration(index(), state),
        ]);
      },
    },
    props: { decorations: (state) => foldKey.getState(state) },
  });
}
