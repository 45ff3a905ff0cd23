import type { Block } from './text.ts';
import { countWords } from './words.ts';

/** How many words of a text are the article's own: those of its body, as the zones stand. */
export function bodyWords(text: string, blocks: readonly Block[]): number {
  return blocks
    .filter(({ zone }) => zone === 'body')
    .reduce((sum, { start, end }) => sum + countWords(text.slice(start, end)), 0);
}
