import { z } from 'zod';
import { isoDate } from '#shared/base/iso-date.ts';

export const FIGURE_KINDS = [
  'count',
  'share',
  'money',
  'duration',
  'age',
  'measurement',
  'ratio',
] as const;
export const QUALIFIERS = [
  'exact',
  'about',
  'more_than',
  'at_least',
  'less_than',
  'at_most',
  'nearly',
  'range',
  'vague',
] as const;
export const figureKind = z.enum(FIGURE_KINDS);
export const qualifier = z.enum(QUALIFIERS);
export type FigureKind = z.infer<typeof figureKind>;
export type Qualifier = z.infer<typeof qualifier>;

/** A number, or `[low, high]` where null is an open end ("thousands of" = [1000, null]). */
export const figureValue = z.union([
  z.number(),
  z.tuple([z.number().nullable(), z.number().nullable()]),
]);
export type FigureValue = z.infer<typeof figureValue>;

/** UTF-16 `[start, end)` of the canonical text. */
export const span = z.object({ start: z.int().min(0), end: z.int().min(0) });

/**
 * The three spans of a figure: `sentence` it stands in; `quantity` = qualifier + numeral + unit (what
 * extraction is scored on); `numeral` alone (what version guards and charts use).
 */
export const figureSpans = z.object({ sentence: span, quantity: span, numeral: span });
export type FigureSpans = z.infer<typeof figureSpans>;

export const PERIOD_KINDS = ['during', 'since', 'as-of', 'until'] as const;
/** Which time a figure covers. `words` are verbatim; `from`/`to` inclusive and as precise as stated. */
export const period = z.object({
  words: z.string(),
  from: isoDate.exactOptional(),
  to: isoDate.exactOptional(),
  open: z.enum(['start', 'end']).exactOptional(),
  kind: z.enum(PERIOD_KINDS),
  basis: z.enum(['words', 'document date', 'named event', 'person']),
});
export type Period = z.infer<typeof period>;

/** Who counted and who said so, in the document's own words; `body` links a counting body's record. */
export const attribution = z.object({
  countedBy: z.object({ words: z.string(), body: z.string().exactOptional() }).exactOptional(),
  saidBy: z.object({ words: z.string() }).exactOptional(),
});
export type Attribution = z.infer<typeof attribution>;

/** Everything the extractor says about one quantity, and a person may edit. */
export const quantity = z.object({
  spans: figureSpans,
  sentenceText: z.string(),
  verbatim: z.string(), // the quantity span's text
  kind: figureKind,
  value: figureValue,
  qualifier,
  unit: z.string().nullable(),
  per: z.string().exactOptional(), // "month" in "5,000 each month"
  counted: z.string().nullable(),
  period: period.nullable(),
  attribution,
  place: z.string().exactOptional(),
});
export type Quantity = z.infer<typeof quantity>;
