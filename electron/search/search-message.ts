import { z } from 'zod';
import { anchor } from '#shared/anchor/anchor.ts';
import { givenText, textQuery, textSource } from './text-search.ts';

const place = z.object({
  folder: z.string(),
  projectId: z.string(),
  file: z.string().nullable(),
});
export type WorkerPlace = z.infer<typeof place>;

/** What the worker is asked. `id` names the answer; `cancel` names the search that is no longer wanted. */
export const searchRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), id: z.int(), place }),
  z.object({
    kind: z.literal('follow'),
    id: z.int(),
    changed: z.array(textSource),
    gone: z.array(z.string()),
  }),
  z.object({ kind: z.literal('find'), id: z.int(), query: textQuery }),
  z.object({ kind: z.literal('cancel'), id: z.int(), find: z.int() }),
  z.object({ kind: z.literal('forget'), id: z.int(), ids: z.array(z.string()) }),
  z.object({ kind: z.literal('settle'), id: z.int() }),
  z.object({
    kind: z.literal('resolve'),
    id: z.int(),
    source: z.union([givenText, textSource]),
    anchors: z.array(anchor),
  }),
  z.object({ kind: z.literal('close'), id: z.int() }),
]);
export type SearchRequest = z.infer<typeof searchRequest>;

/** Its answer; what it holds was made by our own code on the other side, and is parsed by who asked. */
export const searchAnswer = z.object({ id: z.int(), value: z.unknown() });
export type SearchAnswer = z.infer<typeof searchAnswer>;
