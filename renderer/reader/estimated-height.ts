import type { Block } from '#shared/document/text.ts';

/** Characters on a line of the measure, and the height of a line and of the space after a block, in px. */
const LINE = 68;
const LINE_HEIGHT = 30;
const AFTER = 20;

/** About how tall a block will be, for sections nobody has scrolled to yet. */
export function estimatedHeight({ start, end, kind }: Block): number {
  const lines = Math.max(1, Math.ceil((end - start) / LINE));
  if (kind === 'table-cell') return LINE_HEIGHT / 2;
  return lines * LINE_HEIGHT + (kind === 'list-item' ? 4 : AFTER);
}
