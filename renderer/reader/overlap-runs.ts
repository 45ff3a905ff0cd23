import type { TextRange } from '#shared/base/text-range.ts';

/** A stretch of text under which the same marks lie, in the order they were given. */
export interface Run<T> extends TextRange {
  readonly marks: readonly T[];
}

/**
 * Cuts overlapping ranges into runs that do not overlap, in text order. `marks` of a run keep the order
 * of the input (earlier first), so that the screen can draw the earlier above and the later below.
 */
export function overlapRuns<T extends TextRange>(ranges: readonly T[]): Run<T>[] {
  const order = new Map(ranges.map((range, at) => [range, at]));
  const begins = ranges.filter((range) => range.start < range.end);
  const byStart = begins.toSorted((a, b) => a.start - b.start);
  const edges = [...new Set(byStart.flatMap(({ start, end }) => [start, end]))];
  edges.sort((a, b) => a - b);
  const runs: Run<T>[] = [];
  let open: T[] = [];
  let next = 0;
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    open = open.filter((range) => range.end > start);
    for (let range = byStart[next]; range && range.start <= start; range = byStart[next]) {
      open.push(range);
      next += 1;
    }
    if (open.length === 0) continue;
    const marks = open.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    runs.push({ start, end, marks });
  }
  return runs;
}
