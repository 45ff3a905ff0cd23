import type { FigureKind, FigureValue, Qualifier } from './quantity.ts';
import type { Numeral } from './written-numeral.ts';

/** `counted` of a phrase that leaves its noun out: what the figure before counted. */
export const SAME_AS_BEFORE = '';

/**
 * A quantity phrase: qualifier, numeral (or two in a range) and unit, as token indexes. Every field is
 * always there: objects of one shape are copied and read several times faster than those of many.
 */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  /** Tokens of the numeral alone. */
  readonly numeral: { readonly first: number; readonly last: number };
  readonly value: FigureValue;
  readonly qualifier: Qualifier;
  readonly qualified: boolean;
  readonly unit: string | null;
  readonly kind: FigureKind;
  readonly per: string | undefined;
  readonly form: Numeral['form'];
  readonly scale: number;
  /** What is counted, where the reader of the phrase knows it already. */
  readonly counted: string | null | undefined;
}

/**
 * A phrase with other words for what it measures. Field by field and here alone: a spread makes an object
 * of another shape.
 */
export function remade<Counted extends Phrase['counted']>(
  { first, last, numeral, value, qualifier, qualified, form, scale }: Phrase,
  unit: string | null,
  kind: FigureKind,
  per: string | undefined,
  counted: Counted,
): Phrase & { readonly counted: Counted } {
  return {
    first,
    last,
    numeral,
    value,
    qualifier,
    qualified,
    unit,
    kind,
    per,
    form,
    scale,
    counted,
  };
}

/** The same phrase measured otherwise. */
export function measuredIn(
  phrase: Phrase,
  unit: string | null,
  kind: FigureKind,
  per: string | undefined,
): Phrase {
  return remade(phrase, unit, kind, per, phrase.counted);
}
