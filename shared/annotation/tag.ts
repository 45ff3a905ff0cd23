import { z } from 'zod';
import { defineKind } from '#shared/record/kind.ts';

/** The facet that makes a tag a measure: what is counted and in which unit. Units are never mixed. */
export const measure = z.object({
  counted: z.string(),
  unit: z.string().nullable(),
  per: z.string().exactOptional(),
});
export type Measure = z.infer<typeof measure>;

export const tagKind = defineKind('tag', {
  name: z.string().min(1),
  parent: z.string().exactOptional(),
  colour: z.int().min(1).max(9), // hue 1-9 of the look; each has a stripe pattern of its own
  key: z.int().min(1).max(9).exactOptional(),
  description: z.string(),
  order: z.string(), // fractional key
  measure: measure.exactOptional(),
});
export type Tag = z.infer<typeof tagKind.schema>;

/** Tags in their display order, ids breaking ties. */
export function compareTags(a: Tag, b: Tag): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The tags of a set that exist, in display order; the first gives the colour. */
export function tagsOf(ids: Readonly<Record<string, true>>, tags: ReadonlyMap<string, Tag>): Tag[] {
  return Object.keys(ids)
    .flatMap((id) => tags.get(id) ?? [])
    .sort(compareTags);
}

/** Which tag answers each number key: of two with one key the older keeps it. */
export function tagByKey(tags: Iterable<Tag>): ReadonlyMap<number, Tag> {
  const byKey = new Map<number, Tag>();
  const oldestFirst = [...tags].sort((a, b) => (a.created.at < b.created.at ? -1 : 1));
  for (const tag of oldestFirst) {
    if (tag.key !== undefined && !byKey.has(tag.key)) byKey.set(tag.key, tag);
  }
  return byKey;
}
