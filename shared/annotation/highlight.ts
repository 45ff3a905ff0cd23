import { z } from 'zod';
import { defineKind, idSet } from '#shared/record/kind.ts';
import { textHash } from '#shared/document/text.ts';
import { anchor } from '#shared/anchor/anchor.ts';

/** A passage somebody marked. Its colour is that of its first tag by the tags' order, else neutral. */
export const highlightKind = defineKind(
  'highlight',
  {
    document: z.string(),
    anchor,
    tags: idSet,
    note: z.string(),
    kept: textHash.exactOptional(), // the newer text it was looked at with and left on its own
    former: z.array(anchor).exactOptional(), // where it stood in older texts, the latest last
  },
  ['tags'],
);
export type Highlight = z.infer<typeof highlightKind.schema>;
