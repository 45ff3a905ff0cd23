import { z } from 'zod';
import { defineKind } from '#shared/record/kind.ts';
import { queryNode } from '#shared/query/query.ts';

export const CHART_LAYOUTS = ['bars', 'periods', 'multiples', 'table'] as const;
export const CHART_GROUPS = ['outlet', 'document', 'body', 'period'] as const;

/** Which figures a chart shows: picked one by one, or whatever answers a query. */
export const chartFigures = z.union([
  z.object({ kind: z.literal('picked'), ids: z.array(z.string()) }),
  z.object({ kind: z.literal('query'), query: queryNode }),
]);

export const chartShape = {
  title: z.string(),
  note: z.string(),
  figures: chartFigures,
  layout: z.enum(CHART_LAYOUTS),
  groupBy: z.enum(CHART_GROUPS),
  sort: z.enum(['value', 'date', 'name']),
  foldSameSource: z.boolean(),
  keepApart: z.boolean(),
};

/** A saved view. */
export const chartKind = defineKind('chart', chartShape);
export type Chart = z.infer<typeof chartKind.schema>;
