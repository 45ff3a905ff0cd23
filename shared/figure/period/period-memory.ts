import type { Period } from '#shared/figure/quantity.ts';

/** The periods earlier sentences gave: of the same block, and the last of the document. */
export interface PeriodMemory {
  readonly inBlock: Period | null;
  readonly last: Period | null;
}

export const NO_PERIOD: PeriodMemory = { inBlock: null, last: null };
