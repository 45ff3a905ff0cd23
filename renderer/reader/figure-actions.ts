import { makeId } from '#shared/base/ids.ts';
import type { TextRange } from '#shared/base/text-range.ts';
import { extractFigures } from '#shared/figure/extract.ts';
import type { Quantity } from '#shared/figure/quantity.ts';
import type { SingleCommand } from '#shared/project/command.ts';
import { quantityInWords } from '#renderer/parts/quantity-words.ts';
import { dispatch, say } from '#renderer/state/notebook.ts';
import { collapseAfter, randomBytes } from './highlight-actions.ts';
import type { SuggestionEntry } from './reader-data.ts';
import type { ReaderWorld } from './reader-world.ts';
import { sentenceAround } from './sentence-cursor.ts';

/** Fields of a figure and what they become; null takes one away. */
export type FigureChanges = Readonly<Record<string, unknown>>;

const itemOf = (world: ReaderWorld, { figure }: SuggestionEntry) => {
  const { document, textHash, origin } = world.text();
  return { document: document.id, textHash, suggestion: figure, origin };
};

/** Tags a suggestion is accepted with: what somebody chose, else tags that measure the same. */
export function tagsToBe(world: ReaderWorld, { id, figure }: SuggestionEntry): readonly string[] {
  const chosen = world.session.getState().tagsToBe.get(id);
  if (chosen) return chosen;
  const tags = world.store.getState().project?.tables.tag.values() ?? [];
  return [...tags]
    .filter(({ measure }) => {
      const counted = measure?.counted.trim().toLowerCase() ?? '';
      return counted !== '' && counted === figure.counted?.trim().toLowerCase();
    })
    .map((tag) => tag.id);
}

/** Chooses or unchooses a tag for a suggestion before it is accepted. */
export function toggleTagToBe(world: ReaderWorld, entry: SuggestionEntry, tag: string): void {
  const before = tagsToBe(world, entry);
  const after = before.includes(tag) ? before.filter((one) => one !== tag) : [...before, tag];
  world.session.setState(({ tagsToBe: all }) => ({
    tagsToBe: new Map([...all, [entry.id, after]]),
  }));
}

/** Makes another suggestion the current one and brings it in sight. */
export function showSuggestion(world: ReaderWorld, entry: SuggestionEntry | undefined): void {
  if (!entry) {
    world.session.setState({ current: null, card: null });
    say(world.store, 'No suggestion is left in this document.');
    return;
  }
  const current = { kind: 'suggestion', id: entry.id } as const;
  world.session.setState({ current, card: null });
  const { suggestions } = world.data();
  const view = world.view();
  view?.select({ start: entry.start, end: entry.start });
  view?.reveal(entry);
  const at = suggestions.findIndex(({ id }) => id === entry.id) + 1;
  say(world.store, `Suggestion ${at} of ${suggestions.length}: ${quantityInWords(entry.figure)}`);
}

/** The suggestion `by` steps from the current one, or from the caret; round the end of the text. */
export function nextSuggestion(world: ReaderWorld, by: 1 | -1): SuggestionEntry | undefined {
  const { suggestions } = world.data();
  const { current } = world.session.getState();
  const at = suggestions.findIndex(({ id }) => id === current?.id);
  if (at >= 0) return suggestions.at((at + by) % suggestions.length);
  const caret = world.view()?.caret() ?? 0;
  return by > 0
    ? (suggestions.find(({ start }) => start >= caret) ?? suggestions[0])
    : (suggestions.findLast(({ start }) => start < caret) ?? suggestions.at(-1));
}

/** The suggestion a decision leads on to; undefined after the last. */
function following(world: ReaderWorld, entry: SuggestionEntry): SuggestionEntry | undefined {
  return world.data().suggestions.length < 2 ? undefined : nextAfter(world, entry);
}

function nextAfter(world: ReaderWorld, { id }: SuggestionEntry): SuggestionEntry | undefined {
  const { suggestions } = world.data();
  const at = suggestions.findIndex((one) => one.id === id);
  return suggestions[at + 1] ?? suggestions[0];
}

/** Accepts a suggestion as it is or with changes, in one step, and goes on to the next. */
export async function acceptSuggestion(
  world: ReaderWorld,
  entry: SuggestionEntry,
  changes: FigureChanges = {},
): Promise<boolean> {
  const next = following(world, entry);
  const accept: SingleCommand = {
    kind: 'figure.accept',
    items: [itemOf(world, entry)],
    tags: [...tagsToBe(world, entry)],
  };
  const edit: SingleCommand = { kind: 'figure.set', id: entry.id, changes: { ...changes } };
  const isEdited = Object.keys(changes).length > 0;
  const done = await dispatch(
    world.store,
    isEdited ? { kind: 'batch', label: 'accept figure', commands: [accept, edit] } : accept,
  );
  if (done.ok) showSuggestion(world, next);
  return done.ok;
}

export async function dismissSuggestion(world: ReaderWorld, entry: SuggestionEntry): Promise<void> {
  const next = following(world, entry);
  const done = await dispatch(world.store, {
    kind: 'figure.dismiss',
    items: [itemOf(world, entry)],
  });
  if (done.ok) showSuggestion(world, next);
}

export async function changeFigure(
  world: ReaderWorld,
  id: string,
  changes: FigureChanges,
): Promise<boolean> {
  if (Object.keys(changes).length === 0) return true;
  const done = await dispatch(world.store, { kind: 'figure.set', id, changes: { ...changes } });
  return done.ok;
}

const DIGITS = /[\d\u1040-\u1049](?:[\d\u1040-\u1049.,]*[\d\u1040-\u1049])?/u;

/** A figure out of a selection: what the extractor reads there, else the words with the first number. */
export function draftFigure(world: ReaderWorld, range: TextRange): Quantity {
  const { text, blocks, textHash } = world.text();
  const sentence = sentenceAround(text, blocks, range);
  const around = { kind: 'paragraph', zone: 'body', ...sentence } as const;
  const read = extractFigures(text, [around], { textHash }).find(
    ({ spans: { numeral } }) => numeral.start < range.end && numeral.end > range.start,
  );
  if (read) {
    const { id: _id, zone: _zone, ...quantity } = read;
    return quantity;
  }
  const verbatim = text.slice(range.start, range.end);
  const digits = DIGITS.exec(verbatim);
  const numeral = digits
    ? { start: range.start + digits.index, end: range.start + digits.index + digits[0].length }
    : { ...range };
  return {
    spans: { sentence, quantity: { ...range }, numeral },
    sentenceText: text.slice(sentence.start, sentence.end),
    verbatim,
    kind: 'count',
    value: Number(digits?.[0].replaceAll(',', '') ?? 0) || 0,
    qualifier: 'exact',
    unit: null,
    counted: null,
    period: null,
    attribution: {},
  };
}

/** Adds a figure somebody made by hand. */
export async function addFigure(
  world: ReaderWorld,
  quantity: Quantity,
  tags: readonly string[],
): Promise<boolean> {
  const { document, textHash } = world.text();
  const id = makeId('figure', randomBytes);
  const done = await dispatch(world.store, {
    kind: 'figure.add',
    id,
    document: document.id,
    textHash,
    quantity,
    tags: [...tags],
  });
  if (!done.ok) return false;
  collapseAfter(world, quantity.spans.quantity);
  world.session.setState({ card: null, current: { kind: 'figure', id } });
  say(world.store, `Figure added: ${quantityInWords(quantity)}`);
  return true;
}
