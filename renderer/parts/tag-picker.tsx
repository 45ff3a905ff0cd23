import { useMemo, type ReactNode } from 'react';
import { compareTags } from '#shared/annotation/tag.ts';
import { makeId } from '#shared/base/ids.ts';
import { useDispatch, useTable } from '#renderer/state/hooks.ts';
import { Picker } from '#renderer/ui/picker.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { TagMark } from '#renderer/ui/tag-mark.tsx';
import { tagHue } from './tag-hue.ts';

export interface TagPickerProps {
  /** What is being tagged, spoken: "Tags of this highlight". */
  readonly label: string;
  /** Ids of the tags that are on. */
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (tag: string) => void;
  /** The button that opens it. */
  readonly trigger: ReactNode;
}

const randomBytes = (): Uint8Array => crypto.getRandomValues(new Uint8Array(16));

/** Puts tags on and takes them off; a name nobody has used makes a new tag. */
export function TagPicker({ trigger, ...list }: TagPickerProps) {
  return (
    <Popover label={list.label} trigger={trigger} isBare>
      <TagList {...list} />
    </Popover>
  );
}

function TagList({ label, chosen, onToggle }: Omit<TagPickerProps, 'trigger'>) {
  const tags = useTable('tag');
  const dispatch = useDispatch();
  const options = useMemo(
    () =>
      [...tags.values()].sort(compareTags).map((tag) => ({
        id: tag.id,
        text: tag.name,
        content: <TagMark hue={tagHue(tag)}>{tag.name}</TagMark>,
        ...(tag.key === undefined ? {} : { hint: String(tag.key) }),
      })),
    [tags],
  );
  const create = async (name: string): Promise<void> => {
    const id = makeId('tag', randomBytes);
    const made = await dispatch({ kind: 'tag.add', id, name });
    if (made.ok) onToggle(id);
  };
  return (
    <Picker
      label={label}
      placeholder="Tag"
      options={options}
      chosen={chosen}
      onToggle={onToggle}
      create={{
        labelOf: (name) => `New tag “${name}”`,
        onCreate: (name) => void create(name),
      }}
      empty="There are no tags yet. Type a name to make one."
    />
  );
}
