import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { TextRange } from '#shared/base/text-range.ts';
import { overlapRuns, type Run } from './overlap-runs.ts';
import type { PageIndex } from './page-index.ts';
import {
  redraws,
  runAttributes,
  type MarkAttributes,
  type PageHighlight,
  type PageNumber,
} from './page-marks.ts';

/** Decorations over a range, cut at block borders so that each belongs to one block. */
export function inlineDecorations(
  { map, blocks }: PageIndex,
  { start, end }: TextRange,
  attributes: MarkAttributes,
): Decoration[] {
  const decorations: Decoration[] = [];
  for (let at = map.blockAt(start); at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block || block.start >= end) break;
    const from = Math.max(start, block.start);
    const to = Math.min(end, block.end);
    if (from >= to) continue;
    const position = map.toPosition(from);
    decorations.push(Decoration.inline(position, position + to - from, { ...attributes }));
  }
  return decorations;
}

interface Layer<T> {
  readonly marks: readonly T[];
  readonly set: DecorationSet;
}

const highlightKey = new PluginKey<Layer<PageHighlight>>('highlights');

const decorate = (index: PageIndex, runs: readonly Run<PageHighlight>[]): Decoration[] =>
  runs.flatMap((run) => inlineDecorations(index, run, runAttributes(run)));

function highlightLayer(
  index: PageIndex,
  transaction: Transaction,
  before: Layer<PageHighlight>,
): Layer<PageHighlight> {
  const marks = transaction.getMeta(highlightKey) as readonly PageHighlight[] | undefined;
  if (marks === undefined) return before;
  const { doc } = transaction;
  const changes = redraws(before.marks, marks);
  if (changes === null) {
    return { marks, set: DecorationSet.create(doc, decorate(index, overlapRuns(marks))) };
  }
  let { set } = before;
  for (const { start, end, runs } of changes) {
    const [from, to] = [index.map.toPosition(start), index.map.toPosition(end)];
    const old = set.find(from, to).filter((one) => one.from < to && one.to > from);
    set = set.remove(old).add(doc, decorate(index, runs));
  }
  return { marks, set };
}

/** A plugin that redraws its layer when a transaction brings a new list under its key. */
function layerPlugin<T>(
  key: PluginKey<Layer<T>>,
  apply: (transaction: Transaction, before: Layer<T>) => Layer<T>,
): Plugin<Layer<T>> {
  return new Plugin<Layer<T>>({
    key,
    state: { init: () => ({ marks: [], set: DecorationSet.empty }), apply },
    props: { decorations: (state) => key.getState(state)?.set },
  });
}

const numberKey = new PluginKey<Layer<PageNumber>>('numbers');

const numberClass = ({ isAccepted, isCurrent }: PageNumber): string =>
  `${isAccepted ? 'mark-solid' : 'mark-dotted'}${isCurrent ? ' mark-current' : ''}`;

/** A range drawn for a moment: where a link landed, what Find found. */
export interface Spot extends TextRange {
  readonly look: 'arrival' | 'about' | 'found' | 'found-current';
}

const spotKey = new PluginKey<Layer<Spot>>('spots');

function plainLayer<T extends TextRange>(
  key: PluginKey<Layer<T>>,
  index: () => PageIndex,
  look: (mark: T) => MarkAttributes,
) {
  return layerPlugin<T>(key, (transaction, before) => {
    const marks = transaction.getMeta(key) as readonly T[] | undefined;
    if (marks === undefined) return before;
    const all = marks.flatMap((mark) => inlineDecorations(index(), mark, look(mark)));
    return { marks, set: DecorationSet.create(transaction.doc, all) };
  });
}

/** Washes, underlines and passing marks, each a layer of its own over the unchanging text. */
export function markPlugins(index: () => PageIndex): Plugin[] {
  return [
    layerPlugin(highlightKey, (transaction, before) =>
      highlightLayer(index(), transaction, before),
    ),
    plainLayer(numberKey, index, (mark) => ({ class: numberClass(mark) })),
    plainLayer(spotKey, index, ({ look }) => ({ class: `reader__spot reader__spot--${look}` })),
  ];
}

/** What a transaction may bring: any of the three lists anew. */
export interface MarkChange {
  readonly highlights?: readonly PageHighlight[];
  readonly numbers?: readonly PageNumber[];
  readonly spots?: readonly Spot[];
}

export function withMarks(transaction: Transaction, change: MarkChange): Transaction {
  if (change.highlights) transaction.setMeta(highlightKey, change.highlights);
  if (change.numbers) transaction.setMeta(numberKey, change.numbers);
  if (change.spots) transaction.setMeta(spotKey, change.spots);
  return transaction.setMeta('addToHistory', false);
}
