import type { TextVersion } from '#shared/document/document.ts';

const IS_UNICODE = /\+unicode\//;

/** How a file's bytes were read as letters: `utf-8, in Zawgyi`. */
export const wordsOfText = ({ encoding, converter, zawgyi }: TextVersion): string =>
  IS_UNICODE.test(converter)
    ? `${encoding}, made into Unicode`
    : `${encoding}${zawgyi ? ', in Zawgyi' : ''}`;

/** `2 passages wait for you`. */
export const waitForYou = (count: number): string =>
  count === 1 ? '1 passage waits for you' : `${count} passages wait for you`;

/** How a document is read from here on, in a notice; `waiting` passages have no place in that text. */
export function readWords(title: string, text: TextVersion, waiting: number): string {
  const done = `“${title}” is read as ${wordsOfText(text)}.`;
  return waiting === 0 ? done : `${done} ${waitForYou(waiting)}.`;
}
