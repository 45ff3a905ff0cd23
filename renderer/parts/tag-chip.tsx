import type { Tag } from '#shared/annotation/tag.ts';
import { Pill, TagMark } from '#renderer/ui/tag-mark.tsx';
import { tagHue } from './tag-hue.ts';

export interface TagChipProps {
  readonly tag: Tag;
  /** Stripe and word without the tint: in cells and rows. */
  readonly isPlain?: boolean;
  /** Present where the tag can be taken off. */
  readonly onRemove?: () => void;
}

/** A tag by colour, pattern and word. */
export function TagChip({ tag, isPlain = false, onRemove }: TagChipProps) {
  if (isPlain) return <TagMark hue={tagHue(tag)}>{tag.name}</TagMark>;
  return (
    <Pill
      hue={tagHue(tag)}
      {...(onRemove && { removeLabel: `Take the tag ${tag.name} off`, onRemove })}
    >
      {tag.name}
    </Pill>
  );
}
