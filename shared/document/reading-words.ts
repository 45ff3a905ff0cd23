import type { TextVersion } from './document.ts';

const IS_UNICODE = /\+unicode\//;

/** How a file's bytes were read as letters: `utf-8, in Zawgyi`. */
export const readingWords = ({ encoding, converter, zawgyi }: TextVersion): string =>
  IS_UNICODE.test(converter)
    ? `${encoding}, made into Unicode`
    : `${encoding}${zawgyi ? ', in Zawgyi' : ''}`;
