import type { Block, PageScan } from '#shared/document/text.ts';

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

/** The measure, and the bar over a page's picture with the space around both, in px. */
const MEASURE = 600;
const SCAN_BAR = 72;

/** How tall a page is that is shown as a picture, as wide as the measure. */
export function scanHeight({ width, height }: Pick<PageScan, 'width' | 'height'>): number {
  return Math.round((MEASURE * height) / width) + SCAN_BAR;
}
