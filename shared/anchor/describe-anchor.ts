import type { TextRange } from '#shared/base/text-range.ts';
import { sentencesOf } from '#shared/document/sentences.ts';
import type { TextHash } from '#shared/document/text.ts';
import type { Anchor } from './anchor.ts';

/** Least context on each side where the text has it, in UTF-16 units. */
const LEAST = 32;
/** A sentence longer than this gives its nearest part, cut between words. */
const MOST = 400;

/** A canonical text with its blocks and address. */
export interface AnchoredText {
  readonly textHash: TextHash;
  readonly text: string;
  readonly blocks: readonly TextRange[];
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/** Index of the last block that starts at or before `offset`; -1 before the first. */
function blockAt(blocks: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Start of the last sentence that begins at least LEAST before `start`. */
function contextStart({ text, blocks }: AnchoredText, start: number): number {
  const wanted = start - LEAST;
  for (let index = blockAt(blocks, start); index >= 0; index -= 1) {
    const block = blocks[index];
    if (!block || block.start > wanted) continue;
    const sentence = sentencesOf(text, block).findLast((range) => range.start <= wanted);
    const found = sentence?.start ?? block.start;
    return start - found <= MOST ? found : wordStart(text, start - MOST, start);
  }
  return 0;
}

/** End of the first sentence that ends at least LEAST after `end`. */
function contextEnd({ text, blocks }: AnchoredText, end: number): number {
  const wanted = end + LEAST;
  for (let index = Math.max(0, blockAt(blocks, end)); index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block || block.end < wanted) continue;
    const sentence = sentencesOf(text, block).find((range) => range.end >= wanted);
    const found = sentence?.end ?? block.end;
    return found - end <= MOST ? found : wordEnd(text, end + MOST, end);
  }
  return text.length;
}

function wordStart(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit - LEAST && !/\s/.test(text.charAt(at - 1))) at += 1;
  if (at >= limit - LEAST) at = from;
  return isLowSurrogate(text, at) ? at + 1 : at;
}

function wordEnd(text: string, to: number, limit: number): number {
  let at = to;
  while (at > limit + LEAST && !/\s/.test(text.charAt(at))) at -= 1;
  if (at <= limit + LEAST) at = to;
  return isLowSurrogate(text, at) ? at - 1 : at;
}

/**
 * The anchor of a passage: its offsets, its words, and context on each side that begins or ends with
 * a sentence and is at least 32 units long where the text has so much. Throws for a range outside
 * the text, which only a bug can ask for.
 */
export function describeAnchor(target: AnchoredText, range: TextRange): Anchor {
  const { text, textHash } = target;
  const { start, end } = range;
  if (start < 0 || end > text.length || start >= end) {
    throw new Error(`No passage at ${start}-${end} in a text of ${text.length}`);
  }
  return {
    textHash,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(contextStart(target, start), start),
    suffix: text.slice(end, contextEnd(target, end)),
  };
}

/** Whether the anchor's quote stands at its offsets: within one text the offsets are the truth. */
export function anchorHolds(anchor: Anchor, text: string): boolean {
  return anchor.start < anchor.end && text.slice(anchor.start, anchor.end) === anchor.exact;
}

/** Whether the anchor may be stored: made on this text, and its quote and context stand there. */
export function anchorFits(anchor: Anchor, target: AnchoredText): boolean {
  const { text, textHash } = target;
  return (
    anchor.textHash === textHash &&
    anchorHolds(anchor, text) &&
    text.slice(0, anchor.start).endsWith(anchor.prefix) &&
    text.startsWith(anchor.suffix, anchor.end)
  );
}
