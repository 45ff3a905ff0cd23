import { z } from 'zod';
import { textHash } from '#shared/document/text.ts';
import { figureSpans } from './quantity.ts';

/** Where a figure stands in a text of its document: the passage alone, not what it says. */
export const figurePlace = z.object({
  textHash,
  spans: figureSpans,
  sentenceText: z.string(),
  verbatim: z.string(),
});
export type FigurePlace = z.infer<typeof figurePlace>;
