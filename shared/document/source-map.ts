import type { TextRange } from '#shared/base/text-range.ts';
import type { SourceSegment } from './text.ts';

/** Index of the last segment that starts at or before `at`, or -1. */
function segmentAt(map: readonly SourceSegment[], at: number): number {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((map[middle]?.at ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Where a range of the canonical text stands in the file as decoded (UTF-16 units). The range may
 * span gaps (markers, line ends, indentation), which the answer then holds. Undefined when neither
 * end of it comes from the file.
 */
export function sourceRange(
  map: readonly SourceSegment[],
  range: TextRange,
): TextRange | undefined {
  if (range.end <= range.start) return undefined;
  const first = segmentAt(map, range.start);
  const holder = map[first];
  const inside = holder !== undefined && range.start < holder.at + holder.length;
  const from = inside ? holder : map[first + 1];
  const to = map[segmentAt(map, range.end - 1)];
  if (!from || !to || from.at >= range.end || to.at + to.length <= range.start) return undefined;
  return {
    start: from.source + Math.max(0, range.start - from.at),
    end: to.source + Math.min(to.length, range.end - to.at),
  };
}
