import type { Tag } from '#shared/annotation/tag.ts';
import type { FigureRow } from './figure-rows.ts';

/** A new measure for some figures, or the measure of a tag they bear. */
export interface MeasureWish {
  readonly rows: readonly FigureRow[];
  readonly tag: Tag | null;
}
