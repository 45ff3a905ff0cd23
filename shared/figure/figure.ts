import { z } from 'zod';
import { defineKind, idSet } from '#shared/record/kind.ts';
import { textHash } from '#shared/document/text.ts';
import { figurePlace } from './figure-place.ts';
import { quantity } from './quantity.ts';

/**
 * A quantity quoted in a passage. It carries its sentence, so that charts, comparison and brief need
 * no text. `dismissed` figures remember that somebody said no to a suggestion.
 */
export const figureRecordKind = defineKind(
  'figure',
  {
    document: z.string(),
    textHash,
    ...quantity.shape,
    tags: idSet,
    decision: z.enum(['accepted', 'dismissed']),
    origin: z.string(), // extractor version, or "by hand"
    note: z.string(),
    supersededBy: z.string().exactOptional(),
    kept: textHash.exactOptional(), // the newer text it was looked at with and left on its own
    former: z.array(figurePlace).exactOptional(), // where it stood in older texts, the latest last
  },
  ['tags'],
);
export type Figure = z.infer<typeof figureRecordKind.schema>;

/** Who counts: aliases are names under which documents call the same body. */
export const bodyKind = defineKind('body', {
  name: z.string().min(1),
  aliases: z.array(z.string()),
});
export type Body = z.infer<typeof bodyKind.schema>;
