import type { TextRange } from '#shared/base/text-range.ts';
import { notify, say } from '#renderer/state/notebook.ts';
import {
  acceptSuggestion,
  dismissSuggestion,
  nextSuggestion,
  showSuggestion,
  toggleTagToBe,
} from './figure-actions.ts';
import { hiddenBlocks } from './folds.ts';
import { highlightSelection, removeRecord, tagOfKey, toggleTag } from './highlight-actions.ts';
import type { SuggestionEntry } from './reader-data.ts';
import type { ReaderKey } from './reader-keys.ts';
import { trimmedSelection, type ReaderWorld } from './reader-world.ts';
import { sentenceAround, stepSentence } from './sentence-cursor.ts';
import type { Current } from './session.ts';

/** The suggestion whose card is open, if one is. */
export function currentSuggestion(world: ReaderWorld): SuggestionEntry | undefined {
  const { current } = world.session.getState();
  return world.data().suggestions.find(({ id }) => id === current?.id);
}

/** The passage of what is selected beside the text. */
function rangeOf(world: ReaderWorld, current: Current | null): TextRange | undefined {
  const { highlights, figures, suggestions } = world.data();
  return [...highlights, ...figures, ...suggestions].find(({ id }) => id === current?.id);
}

/** Opens or closes every fold: opens them while one is closed. */
export function toggleFolds(world: ReaderWorld): void {
  const folds = world.folds();
  if (folds.length === 0) {
    say(world.store, 'Nothing is folded in this document.');
    return;
  }
  const { openFolds } = world.session.getState();
  const isAllOpen = folds.every(({ first }) => openFolds.has(first));
  const open = isAllOpen ? [] : folds.map(({ first }) => first);
  world.session.setState({ openFolds: new Set(open) });
  say(world.store, isAllOpen ? 'Lines folded' : 'Folded lines opened');
}

/** Opens the folds that a passage stands in. */
export function unfold(world: ReaderWorld, { start, end }: TextRange): void {
  const { blocks } = world.text();
  const { openFolds } = world.session.getState();
  const opened = world.folds().filter(({ first, last }) => {
    const from = blocks[first]?.start ?? 0;
    const to = blocks[last]?.end ?? 0;
    return start < to && end > from && !openFolds.has(first);
  });
  if (opened.length === 0) return;
  const all = [...openFolds, ...opened.map(({ first }) => first)];
  world.session.setState({ openFolds: new Set(all) });
}

/** Selects the next or previous sentence that is shown; it is spoken, and every key acts on it. */
export function moveSentence(world: ReaderWorld, by: 1 | -1): void {
  const { text, blocks } = world.text();
  const view = world.view();
  const { openFolds, selection } = world.session.getState();
  const hidden = hiddenBlocks(world.folds(), openFolds);
  const caret = selection?.start ?? view?.caret() ?? 0;
  // From a whole sentence to its neighbour; any other selection stands in the sentence it begins in.
  const around = selection && sentenceAround(text, blocks, selection);
  const isWhole = around?.start === selection?.start && around?.end === selection?.end;
  const from = selection && isWhole ? selection : { start: caret, end: caret };
  const sentence = stepSentence(text, blocks, from, by, (block) => !hidden.has(block));
  if (!sentence) {
    say(world.store, by > 0 ? 'This was the last sentence.' : 'This was the first sentence.');
    return;
  }
  view?.select(sentence);
  view?.reveal(sentence);
  world.session.setState({ selection: sentence, current: null, card: null });
  say(world.store, text.slice(sentence.start, sentence.end));
}

/** Selects everything that is shown; the browser's own stops at the rows of folded lines. */
function selectAll(world: ReaderWorld): boolean {
  const { blocks } = world.text();
  const hidden = hiddenBlocks(world.folds(), world.session.getState().openFolds);
  const shown = blocks.filter((_, at) => !hidden.has(at));
  const [first, last] = [shown[0], shown.at(-1)];
  if (first && last) world.view()?.select({ start: first.start, end: last.end });
  return true;
}

/** Opens a card about the selection, or about the current highlight; a claim may lean on a figure too. */
function openCard(world: ReaderWorld, kind: 'claim' | 'note'): boolean {
  const selected = trimmedSelection(world);
  const { current } = world.session.getState();
  const fits = current?.kind === 'highlight' || (kind === 'claim' && current?.kind === 'figure');
  const range = selected ?? (fits ? rangeOf(world, current) : undefined);
  if (!range) {
    say(world.store, `Select a passage first, or step to a sentence with S.`);
    return true;
  }
  const about = { start: range.start, end: range.end };
  if (kind === 'note') {
    const highlight = selected ? null : (current?.id ?? null);
    world.session.setState({ card: { kind, range: about, highlight } });
    return true;
  }
  const target =
    selected || !current || current.kind === 'suggestion'
      ? null
      : { kind: current.kind, id: current.id };
  world.session.setState({ card: { kind, range: about, target } });
  return true;
}

function openFigureCard(world: ReaderWorld): boolean {
  const range = trimmedSelection(world);
  if (!range) {
    say(world.store, 'Select the number first.');
    return true;
  }
  const same = world.data().suggestions.find(({ figure: { spans } }) => {
    const { numeral, quantity } = spans;
    return quantity.start <= range.start && range.end <= quantity.end && numeral.start < range.end;
  });
  if (same) showSuggestion(world, same);
  else world.session.setState({ card: { kind: 'figure', range, id: null } });
  return true;
}

function editCurrent(world: ReaderWorld): boolean {
  const { current } = world.session.getState();
  const range = rangeOf(world, current);
  if (!current || !range) return false;
  if (current.kind === 'highlight') return openCard(world, 'note');
  const { start, end } = range;
  world.session.setState({ card: { kind: 'figure', range: { start, end }, id: current.id } });
  return true;
}

function pressTagKey(world: ReaderWorld, key: number): boolean {
  const tag = tagOfKey(world, key);
  const range = trimmedSelection(world);
  const { current } = world.session.getState();
  if (!tag) {
    if (range) world.session.setState({ card: { kind: 'tag', range, key } });
    else notify(world.store, `No tag has the key ${key} yet. Select a passage and press it again.`);
    return true;
  }
  const suggestion = currentSuggestion(world);
  if (range) void highlightSelection(world, [tag.id]);
  else if (suggestion) toggleTagToBe(world, suggestion, tag.id);
  else if (current) void toggleTag(world, current, tag.id);
  else say(world.store, 'Select a passage first, or step to a sentence with S.');
  return true;
}

/** Enter: accepts the current suggestion, opens what is selected, or takes up what the caret is in. */
function enter(world: ReaderWorld): boolean {
  const suggestion = currentSuggestion(world);
  if (suggestion) void acceptSuggestion(world, suggestion);
  else if (!editCurrent(world)) takeUpAt(world, world.view()?.caret() ?? -1);
  return true;
}

/** Makes what stands at an offset the current thing: a number first, else the shortest highlight. */
export function takeUpAt(world: ReaderWorld, offset: number): void {
  const { highlights, figures, suggestions } = world.data();
  const holds = ({ start, end }: TextRange): boolean => start <= offset && offset <= end;
  const number = [...suggestions, ...figures].find(holds);
  const marked = highlights
    .filter(holds)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
  const found = number ?? marked;
  const current = found ? { kind: found.kind, id: found.id } : null;
  world.session.setState({ current, card: null });
}

function escape(world: ReaderWorld): boolean {
  const { card, current, finding, selection } = world.session.getState();
  if (card) world.session.setState({ card: null });
  else if (current) world.session.setState({ current: null });
  else if (finding) world.session.setState({ finding: null });
  else if (selection) world.view()?.select({ start: selection.start, end: selection.start });
  else return false;
  world.view()?.focus();
  return true;
}

/** Does what a key asked. Answers whether the key was used. */
export function performKey(world: ReaderWorld, key: ReaderKey): boolean {
  const { current } = world.session.getState();
  const suggestion = currentSuggestion(world);
  switch (key.does) {
    case 'tag':
      return pressTagKey(world, key.key);
    case 'suggestion':
      showSuggestion(world, nextSuggestion(world, key.by));
      return true;
    case 'sentence':
      moveSentence(world, key.by);
      return true;
    case 'highlight':
      if (!trimmedSelection(world))
        say(world.store, 'Select a passage first, or step to a sentence with S.');
      else void highlightSelection(world);
      return true;
    case 'claim':
    case 'note':
      return openCard(world, key.does);
    case 'figure':
      return openFigureCard(world);
    case 'all':
      return selectAll(world);
    case 'zone':
      world.view()?.askForMenu();
      return true;
    case 'folds':
      toggleFolds(world);
      return true;
    case 'enter':
      return enter(world);
    case 'edit':
      return editCurrent(world);
    case 'dismiss':
      if (suggestion) void dismissSuggestion(world, suggestion);
      return true;
    case 'delete':
      if (current) void removeRecord(world, current);
      return true;
    default:
      return escape(world);
  }
}
