import type { IsoDate } from '#shared/base/iso-date.ts';
import type { Period } from '#shared/figure/quantity.ts';

/** A time expression of a sentence: tokens `[first, last]` and what it resolves to. */
export interface TimeSpan {
  readonly first: number;
  readonly last: number;
  readonly kind: Period['kind'];
  readonly basis: Period['basis'];
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly open?: 'start' | 'end';
  /** The words themselves where they are less than the tokens: Burmese has no spaces. */
  readonly words?: string;
}
