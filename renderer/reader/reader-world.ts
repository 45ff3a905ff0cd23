import type { TextRange } from '#shared/base/text-range.ts';
import type { Document } from '#shared/document/document.ts';
import type { Block, Link, PageScan, Picture } from '#shared/document/text.ts';
import type { NotebookStore } from '#renderer/state/notebook.ts';
import { hiddenBlocks, type Fold } from './folds.ts';
import type { PageView } from './page-view.ts';
import type { ReaderData } from './reader-data.ts';
import type { SessionStore } from './session.ts';

/** A document's text as it is read: zones are those people gave where they did. */
export interface ReaderText {
  readonly document: Document;
  readonly textHash: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly pictures?: readonly Picture[];
  readonly scans?: readonly PageScan[];
  /** Version of the extractor whose suggestions are shown. */
  readonly origin: string;
}

/** What every action of the reader works on; read anew at each use. */
export interface ReaderWorld {
  readonly store: NotebookStore;
  readonly session: SessionStore;
  readonly text: () => ReaderText;
  readonly data: () => ReaderData;
  readonly folds: () => readonly Fold[];
  /** Null until the editor has been drawn. */
  readonly view: () => PageView | null;
}

/** The selected passage without white space at its ends, or null. */
export function trimmedSelection(world: ReaderWorld): TextRange | null {
  const range = world.session.getState().selection;
  if (!range) return null;
  const { text } = world.text();
  let { start, end } = range;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}

/** The selected words block by block, without what is folded away. */
export function shownWords(world: ReaderWorld): string {
  const { selection, openFolds } = world.session.getState();
  if (!selection) return '';
  const { text, blocks } = world.text();
  const hidden = hiddenBlocks(world.folds(), openFolds);
  return blocks
    .filter(
      ({ start, end }, at) => start < selection.end && end > selection.start && !hidden.has(at),
    )
    .map(({ start, end }) =>
      text.slice(Math.max(start, selection.start), Math.min(end, selection.end)),
    )
    .join('\n')
    .replaceAll('\u2028', '\n');
}

/** The first words of a passage, for what is spoken. */
export function shortWords(world: ReaderWorld, { start, end }: TextRange): string {
  const words = world.text().text.slice(start, end).replace(/\s+/g, ' ');
  return words.length > 80 ? `${words.slice(0, 80)} …` : words;
}
