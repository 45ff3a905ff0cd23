import type { Node } from '@tiptap/pm/model';
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

type Toggle = (fold: Fold) => void;

function foldButton(fold: Fold, isOpen: boolean, toggle: Toggle): HTMLElement {
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
  return button;
}

/** Where the row of a fold stands: before the first of its blocks. */
interface RowPlace {
  readonly at: number;
  readonly element: 'div' | 'li' | 'tr';
  /** Of the table it stands in. */
  readonly columns: number;
}

/** A fold that begins within a list or a table has its row between the items or the rows there. */
function rowPlace(doc: Node, fold: Fold, node: PageNode): RowPlace {
  const before = { at: node.from, element: 'div', columns: 1 } as const;
  const first = node.inside.find(({ block }) => block >= fold.first);
  if (first === undefined || first.block === node.first) return before;
  const place = doc.resolve(first.from);
  for (let depth = place.depth; depth > 0; depth -= 1) {
    const { type, childCount } = place.node(depth);
    if (type.name === 'list') return { at: first.from, element: 'li', columns: 1 };
    if (type.name === 'table_row') {
      return { at: place.before(depth), element: 'tr', columns: childCount };
    }
  }
  return before;
}

function foldRow({ element, columns }: RowPlace, button: HTMLElement): HTMLElement {
  const row = document.createElement(element);
  row.contentEditable = 'false';
  const place = element === 'tr' ? document.createElement('td') : row;
  if (place instanceof HTMLTableCellElement) {
    place.colSpan = columns;
    row.append(place);
  }
  place.className = element === 'div' ? 'reader__fold' : 'reader__fold reader__fold--between';
  place.append(button);
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
  doc: Node,
  index: PageIndex,
  fold: Fold,
  { isOpen, toggle }: { readonly isOpen: boolean; readonly toggle: Toggle },
): Decoration[] {
  const look = { class: isOpen ? 'reader__aside' : 'reader__folded' };
  const own = index.nodes.filter((node) => node.first <= fold.last && node.last >= fold.first);
  const parts = own.flatMap((node): readonly { readonly from: number; readonly to: number }[] =>
    within(fold, node)
      ? [node]
      : node.inside.filter(({ block }) => fold.first <= block && block <= fold.last),
  );
  const rows = own.slice(0, 1).map((node) => rowPlace(doc, fold, node));
  return [
    ...rows.map((place) =>
      Decoration.widget(place.at, () => foldRow(place, foldButton(fold, isOpen, toggle)), {
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
export function foldPlugin(index: () => PageIndex, toggle: Toggle): Plugin {
  return new Plugin<DecorationSet>({
    key: foldKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before) => {
        const state = transaction.getMeta(foldKey) as FoldState | undefined;
        if (state === undefined) return before;
        const folds = state.folds.flatMap((fold) => {
          const isOpen = state.open.has(fold.first);
          return decorateFold(transaction.doc, index(), fold, { isOpen, toggle });
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
