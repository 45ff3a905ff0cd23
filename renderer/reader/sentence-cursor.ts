import type { TextRange } from '#shared/base/text-range.ts';
import { sentencesOf } from '#shared/document/sentences.ts';

/** The sentence after (or before) a place, passing over blocks that are not shown; null at the end. */
export function stepSentence(
  text: string,
  blocks: readonly TextRange[],
  from: TextRange,
  by: 1 | -1,
  isShown: (block: number) => boolean,
): TextRange | null {
  const here = blocks.findLastIndex((block) => block.start <= from.start);
  for (let at = Math.max(0, here); at >= 0 && at < blocks.length; at += by) {
    const block = blocks[at];
    if (!block || !isShown(at)) continue;
    const sentences = sentencesOf(text, block);
    const found =
      by > 0
        ? sentences.find(({ start, end }) =>
            from.start === from.end ? end > from.start : start >= from.end,
          )
        : sentences.findLast(({ end, start }) =>
            from.start === from.end ? start < from.start : end <= from.start,
          );
    if (found) return found;
  }
  return null;
}

/** The sentence a place stands in, or the whole block where it stands in none. */
export function sentenceAround(
  text: string,
  blocks: readonly TextRange[],
  { start, end }: TextRange,
): TextRange {
  const block = blocks.findLast((one) => one.start <= start) ?? { start: 0, end: text.length };
  const touched = sentencesOf(text, block).filter((one) => one.start < end && one.end > start);
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return { start: block.start, end: Math.max(block.end, end) };
  return { start: Math.min(first.start, start), end: Math.max(last.end, end) };
}
