import type { Tag } from '#shared/annotation/tag.ts';
import { HUES, type Hue } from '#renderer/ui/hue.ts';

/** The hue of a tag's colour. The schema keeps colours to 1-9. */
export function tagHue(tag: Tag): Hue {
  return HUES.find((hue) => hue === tag.colour) ?? 9;
}

/** The hue of a record by its tags in display order: the first one's, or null without any. */
export function hueOf(tags: readonly Tag[]): Hue | null {
  const [first] = tags;
  return first === undefined ? null : tagHue(first);
}
