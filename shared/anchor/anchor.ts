import { z } from 'zod';
import { textHash } from '#shared/document/text.ts';

/**
 * A passage of one canonical text: offsets in UTF-16 units, the exact quote and its context. Within
 * the text of `textHash` the offsets are the truth; quote and context find it in a newer version.
 */
export const anchor = z.object({
  textHash,
  start: z.int().min(0),
  end: z.int().min(0),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
export type Anchor = z.infer<typeof anchor>;
