import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { orderBetween } from '#shared/base/order-key.ts';
import type { Tag } from '#shared/annotation/tag.ts';
import type { SingleCommand } from '#shared/project/command.ts';
import { tagHue } from '#renderer/parts/tag-hue.ts';
import { useDispatch, useNotify } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { HUES, type Hue } from '#renderer/ui/hue.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TagMark } from '#renderer/ui/tag-mark.tsx';
import { CommittedField } from './committed-field.tsx';
import { TagDetails } from './tag-details.tsx';

/** Colour and stripe, as the look draws them. */
const HUE_NAMES: Readonly<Record<Hue, string>> = {
  1: 'Yellow, solid',
  2: 'Orange, long dashes',
  3: 'Red, double',
  4: 'Pink, short dashes',
  5: 'Violet, dash and dot',
  6: 'Blue, thin at the left',
  7: 'Cyan, diagonal',
  8: 'Green, even dashes',
  9: 'Grey, thin at the right',
};
const KEYS = ['none', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

export interface TagRowProps {
  readonly tag: Tag;
  readonly place: number;
  /** All tags in display order. */
  readonly tags: readonly Tag[];
}

export function TagRow({ tag, place, tags }: TagRowProps) {
  const dispatch = useDispatch();
  const notify = useNotify();
  const [isOpen, setOpen] = useState(false);
  const set = (changes: Record<string, unknown>) =>
    void dispatch({ kind: 'tag.set', id: tag.id, changes });
  const remove = async () => {
    const answer = await dispatch({ kind: 'tag.delete', id: tag.id });
    if (answer.ok) notify(`The tag “${tag.name}” is deleted.`, { undo: true });
  };
  return (
    <li className="settings__tag">
      <HueMenu tag={tag} onChange={(colour) => set({ colour })} />
      <CommittedField
        label={`Name of the tag ${tag.name}`}
        isLabelHidden
        value={tag.name}
        onCommit={(name) => set({ name })}
      />
      {tag.measure && <Chip isOutlined>measure</Chip>}
      <KeySelect tag={tag} tags={tags} />
      <OrderButtons tag={tag} place={place} tags={tags} />
      <IconButton
        icon={Ellipsis}
        label={`More about the tag ${tag.name}`}
        onPress={() => setOpen(true)}
      />
      {isOpen && <TagDetails tag={tag} tags={tags} onClose={() => setOpen(false)} />}
      <IconButton
        icon={Trash2}
        label={`Delete the tag ${tag.name}`}
        onPress={() => void remove()}
      />
    </li>
  );
}

function HueMenu({ tag, onChange }: { tag: Tag; onChange: (hue: Hue) => void }) {
  const hue = tagHue(tag);
  return (
    <Menu
      label={`Colour of ${tag.name}`}
      trigger={
        <Button variant="ghost" aria-label={`Colour of ${tag.name}: ${HUE_NAMES[hue]}`}>
          <TagMark hue={hue}>{HUE_NAMES[hue]}</TagMark>
        </Button>
      }
      groups={[
        {
          id: 'hues',
          entries: HUES.map((one) => ({
            id: String(one),
            label: HUE_NAMES[one],
            content: <TagMark hue={one}>{HUE_NAMES[one]}</TagMark>,
          })),
        },
      ]}
      onAction={(id) => {
        const chosen = HUES.find((one) => String(one) === id);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}

/** A key belongs to one tag: taking it frees it from the tag that had it, in one step. */
function KeySelect({ tag, tags }: { tag: Tag; tags: readonly Tag[] }) {
  const dispatch = useDispatch();
  const take = (id: (typeof KEYS)[number]) => {
    const key = id === 'none' ? null : Number(id);
    const freed = tags.filter((one) => one.id !== tag.id && key !== null && one.key === key);
    const commands: SingleCommand[] = [
      ...freed.map((one) => ({ kind: 'tag.set', id: one.id, changes: { key: null } }) as const),
      { kind: 'tag.set', id: tag.id, changes: { key } },
    ];
    void dispatch({ kind: 'batch', label: 'change key of tag', commands });
  };
  return (
    <Select
      label={`Key of the tag ${tag.name}`}
      isLabelHidden
      options={KEYS.map((id) => ({ id, label: id === 'none' ? 'No key' : `Key ${id}` }))}
      value={KEYS.find((id) => id === String(tag.key)) ?? 'none'}
      onChange={take}
    />
  );
}

function OrderButtons({ tag, place, tags }: TagRowProps) {
  const dispatch = useDispatch();
  const orderAt = (at: number) => tags[at]?.order ?? null;
  const move = (before: string | null, after: string | null) =>
    void dispatch({
      kind: 'tag.set',
      id: tag.id,
      changes: { order: orderBetween(before, after) },
    });
  return (
    <div className="row settings__order">
      <IconButton
        icon={ArrowUp}
        label={`Move ${tag.name} up`}
        isDisabled={place === 0}
        onPress={() => move(orderAt(place - 2), orderAt(place - 1))}
      />
      <IconButton
        icon={ArrowDown}
        label={`Move ${tag.name} down`}
        isDisabled={place === tags.length - 1}
        onPress={() => move(orderAt(place + 1), orderAt(place + 2))}
      />
    </div>
  );
}
