import type { TextVersion } from '#shared/document/document.ts';
import { readingWords } from '#shared/document/reading-words.ts';

/** `2 passages wait for you`. */
export const waitForYou = (count: number): string =>
  count === 1 ? '1 passage waits for you' : `${count} passages wait for you`;

/** How a document is read from here on, in a notice; `waiting` passages have no place in that text. */
export function readWords(title: string, text: TextVersion, waiting: number): string {
  const done = `“${title}” is read as ${readingWords(text)}.`;
  return waiting === 0 ? done : `${done} ${waitForYou(waiting)}.`;
}
