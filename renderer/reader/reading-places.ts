import type { NotebookStore } from '#renderer/state/notebook.ts';
import type { ReaderText } from './reader-world.ts';

// Where each text was left, for this run of the window.
const places = new WeakMap<NotebookStore, Map<string, number>>();

// Scans of as many pages have one text, for they have none.
const keyOf = ({ document, textHash }: ReaderText): string => `${document.id} ${textHash}`;

/** The offset that was at the top when the text was left; 0 for one that is opened first. */
export function lastPlace(store: NotebookStore, text: ReaderText): number {
  return places.get(store)?.get(keyOf(text)) ?? 0;
}

export function keepPlace(store: NotebookStore, text: ReaderText, offset: number): void {
  const known = places.get(store) ?? new Map<string, number>();
  places.set(store, known.set(keyOf(text), offset));
}
