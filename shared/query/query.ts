import { z } from 'zod';
import { defineKind } from '#shared/record/kind.ts';

/** AND / OR / NOT over tags and attributes; the same tree serves screens and charts. */
export type QueryNode =
  | { readonly op: 'and' | 'or'; readonly of: readonly QueryNode[] }
  | { readonly op: 'not'; readonly of: QueryNode }
  | { readonly op: 'tag'; readonly tag: string }
  | { readonly op: 'document'; readonly document: string }
  | { readonly op: 'unit'; readonly unit: string | null }
  | { readonly op: 'text'; readonly text: string };

export const queryNode: z.ZodType<QueryNode> = z.lazy(() =>
  z.union([
    z.object({ op: z.enum(['and', 'or']), of: z.array(queryNode) }),
    z.object({ op: z.literal('not'), of: queryNode }),
    z.object({ op: z.literal('tag'), tag: z.string() }),
    z.object({ op: z.literal('document'), document: z.string() }),
    z.object({ op: z.literal('unit'), unit: z.string().nullable() }),
    z.object({ op: z.literal('text'), text: z.string() }),
  ]),
);

export const queryKind = defineKind('query', { name: z.string().min(1), query: queryNode });
export type Query = z.infer<typeof queryKind.schema>;
