import type { TextRange } from '#shared/base/text-range.ts';
import { estimatedHeight } from './estimated-height.ts';
import type { Block } from '#shared/document/text.ts';

/** Maps offsets to shares of the page's height (0 to 1) and back; what is folded takes no room. */
export interface TextScale {
  readonly toShare: (offset: number) => number;
  readonly toOffset: (share: number) => number;
}

export function textScale(
  blocks: readonly Block[],
  isShown: (block: number) => boolean,
): TextScale {
  const tops: number[] = [];
  let height = 0;
  for (const [at, block] of blocks.entries()) {
    tops.push(height);
    if (isShown(at)) height += estimatedHeight(block);
  }
  const whole = Math.max(1, height);
  const lastAtMost = (wanted: number, of: (at: number) => number): number => {
    let [low, high] = [0, blocks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (of(middle) <= wanted) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  const inside = ({ start, end }: TextRange, offset: number): number =>
    Math.min(1, Math.max(0, (offset - start) / Math.max(1, end - start)));
  return {
    toShare: (offset) => {
      const at = lastAtMost(offset, (one) => blocks[one]?.start ?? Infinity);
      const block = blocks[at];
      if (!block) return 0;
      const own = (tops[at + 1] ?? height) - (tops[at] ?? 0);
      return ((tops[at] ?? 0) + inside(block, offset) * own) / whole;
    },
    toOffset: (share) => {
      const wanted = Math.min(1, Math.max(0, share)) * whole;
      const at = lastAtMost(wanted, (one) => tops[one] ?? Infinity);
      const block = blocks[at];
      if (!block) return 0;
      const own = (tops[at + 1] ?? height) - (tops[at] ?? 0);
      const within = own === 0 ? 0 : (wanted - (tops[at] ?? 0)) / own;
      return Math.round(block.start + Math.min(1, within) * (block.end - block.start));
    },
  };
}
