import { z } from 'zod';
import { defineKind } from '#shared/record/kind.ts';

/** TipTap JSON of one top-level node. References are atoms, never copies of text. */
export interface BriefNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly BriefNode[];
  readonly text?: string;
  readonly marks?: readonly {
    readonly type: string;
    readonly attrs?: Readonly<Record<string, unknown>>;
  }[];
}

export const briefNode: z.ZodType<BriefNode> = z.lazy(() =>
  z.looseObject({
    type: z.string(),
    attrs: z.record(z.string(), z.unknown()).exactOptional(),
    content: z.array(briefNode).exactOptional(),
    text: z.string().exactOptional(),
    marks: z
      .array(
        z.looseObject({
          type: z.string(),
          attrs: z.record(z.string(), z.unknown()).exactOptional(),
        }),
      )
      .exactOptional(),
  }),
); // looseObject's index signature is left out of the type

/**
 * Reference atoms, each `{ attrs: { id, reviewedHash } }`: `figureRef` (inline), `claimRef`,
 * `quoteRef` (a highlight), `chartRef`, `figureTableRef` (attrs.ids) as blocks.
 */
export const REFERENCE_NODES = [
  'figureRef',
  'claimRef',
  'quoteRef',
  'chartRef',
  'figureTableRef',
] as const;
export type ReferenceNode = (typeof REFERENCE_NODES)[number];

export const briefSettings = z.object({
  page: z.enum(['A4', 'Letter']),
  language: z.string(),
  date: z.string().exactOptional(), // ISO day printed on the briefing
});

export const briefKind = defineKind('brief', {
  title: z.string(),
  template: z.enum(['blank', 'comparison']),
  settings: briefSettings,
});
export type Brief = z.infer<typeof briefKind.schema>;

/** One top-level node of a brief; `order` is a fractional key. */
export const blockKind = defineKind('block', {
  brief: z.string(),
  order: z.string(),
  node: briefNode,
});
export type BriefBlock = z.infer<typeof blockKind.schema>;

export const commentKind = defineKind('comment', {
  target: z.string(),
  text: z.string(),
  resolved: z.boolean(),
});
export type Comment = z.infer<typeof commentKind.schema>;
