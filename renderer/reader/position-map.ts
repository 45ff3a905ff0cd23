import type { TextRange } from '#shared/base/text-range.ts';

/** Where one block's text begins in the editor, and where it stands in the canonical text. */
export interface PlacedBlock extends TextRange {
  /** Editor position of the block's first character. */
  readonly position: number;
}

/**
 * Canonical offsets (UTF-16 units) to editor positions and back. Inside a block both count alike,
 * because every inline leaf is one unit. Positions are never stored.
 */
export interface PositionMap {
  /** The newline between blocks is the end of the block before it. */
  readonly toPosition: (offset: number) => number;
  /**
   * A position between two blocks belongs to the one before with bias -1 (the end of a selection:
   * a triple click ends in the next block) and to the one after with bias 1.
   */
  readonly toOffset: (position: number, bias: -1 | 1) => number;
  /** Index of the last block that begins at or before the offset, 0 before the first. */
  readonly blockAt: (offset: number) => number;
}

/** How many of the sorted numbers are at most `wanted`. */
function countUpTo(sorted: Float64Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Three parallel arrays and a binary search; the blocks come in text order. */
export function createPositionMap(blocks: readonly PlacedBlock[]): PositionMap {
  const starts = Float64Array.from(blocks, (block) => block.start);
  const ends = Float64Array.from(blocks, (block) => block.end);
  const positions = Float64Array.from(blocks, (block) => block.position);
  const at = (array: Float64Array, index: number): number => array[index] ?? 0;
  const blockAt = (offset: number): number => Math.max(0, countUpTo(starts, offset) - 1);
  return {
    blockAt,
    toPosition: (offset) => {
      const index = blockAt(offset);
      const inside = Math.min(Math.max(offset, at(starts, index)), at(ends, index));
      return at(positions, index) + inside - at(starts, index);
    },
    toOffset: (position, bias) => {
      // Bias -1 looks for a block that begins before the position, bias 1 for one that begins at it.
      const found = countUpTo(positions, bias < 0 ? position - 1 : position) - 1;
      if (found < 0) return at(starts, 0);
      const inside = at(starts, found) + position - at(positions, found);
      if (inside <= at(ends, found)) return inside;
      return bias < 0 || found + 1 >= starts.length ? at(ends, found) : at(starts, found + 1);
    },
  };
}
