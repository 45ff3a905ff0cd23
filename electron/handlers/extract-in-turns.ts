import type { Block } from '#shared/document/text.ts';
import { figuresByBlock, type ExtractContext } from '#shared/figure/extract.ts';
import type { Suggestion } from '#shared/figure/suggestion.ts';

/**
 * UTF-16 units read before main turns to whatever waits for it: its thread draws the window's frame
 * and hands on every key. A fresh process reads about a megabyte a second, so a turn takes some 4 ms.
 */
const TURN = 4_000;

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** `extractFigures` with pauses. A block is read in one turn, however long it is. */
export async function extractInTurns(
  text: string,
  blocks: readonly Block[],
  context: ExtractContext,
): Promise<Suggestion[]> {
  const out: (readonly Suggestion[])[] = [];
  let read = 0;
  for (const { block, suggestions } of figuresByBlock(text, blocks, context)) {
    out.push(suggestions);
    read += block.end - block.start;
    if (read < TURN) continue;
    read = 0;
    await nextTurn();
  }
  return out.flat();
}
