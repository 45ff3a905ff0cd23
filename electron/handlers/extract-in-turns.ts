import type { Block } from '#shared/document/text.ts';
import { figureSteps, type ExtractContext } from '#shared/figure/extract.ts';
import type { Suggestion } from '#shared/figure/suggestion.ts';
import { nextTurn } from './in-turns.ts';

/**
 * UTF-16 units read before main turns to whatever waits for it: its thread draws the window's frame
 * and hands on every key. A fresh process reads about a megabyte a second, so a turn takes some 4 ms.
 */
const TURN = 4_000;

/** Suggestions made of what was read before main turns to whatever waits for it. */
const MOST_MADE = 200;

/** `extractFigures` with pauses, inside a long block too. */
export async function extractInTurns(
  text: string,
  blocks: readonly Block[],
  context: ExtractContext,
): Promise<Suggestion[]> {
  const out: Suggestion[] = [];
  let paused = 0;
  let made = 0;
  for (const { suggestions, read } of figureSteps(text, blocks, context)) {
    for (const one of suggestions) out.push(one);
    if (read - paused < TURN && out.length - made < MOST_MADE) continue;
    paused = read;
    made = out.length;
    await nextTurn();
  }
  return out;
}
