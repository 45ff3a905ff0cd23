import { readPassage, type Passage } from '#shared/anchor/passage.ts';
import { similarity } from '#shared/anchor/sentence-tokens.ts';
import type { TextRange } from '#shared/base/text-range.ts';

/**
 * The first of the runs of `size` sentences most like the passage, found by reading and comparing
 * every run of the text: slow, and plainly right.
 */
export function plainScan(
  text: string,
  sentences: readonly Passage[],
  passage: Passage,
  { size, least }: { readonly size: number; readonly least: number },
): TextRange | undefined {
  let best: TextRange | undefined;
  let most = least;
  for (let at = 0; at + size <= sentences.length; at += 1) {
    const [first, last] = [sentences[at], sentences[at + size - 1]];
    if (!first || !last) break;
    const range = { start: first.start, end: last.end };
    const run = size === 1 ? first : readPassage(text, range);
    const like = similarity(passage.masks, passage.tokens.length, run.masks, run.tokens.length);
    if (like > most || (like === most && !best)) [best, most] = [range, like];
  }
  return best;
}
