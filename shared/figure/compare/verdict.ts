/** What a comparison may come out at; also what a person may rule. */
export const VERDICTS = [
  'same',
  'same source',
  'nested and consistent',
  'nested and impossible',
  'sum of parts',
  'sum fails',
  'conflict',
  'not comparable',
  'category mismatch',
] as const;
export type VerdictKind = (typeof VERDICTS)[number];
export type Aspect = 'measure' | 'period' | 'body';

/** A computed judgement about two or more figures. Never stored; a ruling stands beside it. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** Ids of the figures it is about; of a sum the total is first. */
  readonly figures: readonly string[];
  /** One plain sentence that says why, with the values in it. */
  readonly reason: string;
  /** What keeps figures apart; empty unless not comparable. */
  readonly differs: readonly Aspect[];
  /** Such as "equals the stated bound". */
  readonly note?: string;
  /** By how much a sum fails or a whole leaves room, in the figures' unit. */
  readonly by?: number;
}

/** Two lists of figures are one set whatever their order. */
export function sameFigures(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && new Set([...a, ...b]).size === new Set(a).size;
}
