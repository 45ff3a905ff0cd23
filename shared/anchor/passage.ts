import type { TextRange } from '#shared/base/text-range.ts';
import { maskCounts, tokensOf, type Token } from './sentence-tokens.ts';

/** A sentence or a run of them, as it is compared: its tokens in order and how often each mask occurs. */
export interface Passage extends TextRange {
  readonly tokens: readonly Token[];
  readonly masks: ReadonlyMap<string, number>;
}

/** Reads the passage at `range`, in UTF-16 units of `text`. */
export function readPassage(text: string, range: TextRange): Passage {
  const tokens = tokensOf(text, range);
  return { ...range, tokens, masks: maskCounts(tokens) };
}
