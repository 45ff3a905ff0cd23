import type { BriefBlock } from './brief.ts';

/** The blocks of one brief in order; ids break ties that a merge may leave. */
export function briefBlocks(blocks: Iterable<BriefBlock>, brief: string): BriefBlock[] {
  return [...blocks]
    .filter((block) => block.brief === brief)
    .sort((a, b) => (a.order !== b.order ? (a.order < b.order ? -1 : 1) : a.id < b.id ? -1 : 1));
}
