import type { Tag } from '#shared/annotation/tag.ts';

/** Tags that `tag` may stand under: not itself, nor any that stands under it, however deep. */
export function possibleParents(tag: Tag, tags: readonly Tag[]): readonly Tag[] {
  const parents = new Map<string, string | undefined>(tags.map(({ id, parent }) => [id, parent]));
  const isUnder = (id: string): boolean => {
    const seen = new Set<string>(); // a merge can leave a circle
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = parents.get(at)) {
      if (at === tag.id) return true;
      seen.add(at);
    }
    return false;
  };
  return tags.filter(({ id }) => !isUnder(id));
}
