import { ChartBarBig, Check, Scale, Tag as TagIcon, Trash2, X } from 'lucide-react';
import { TagPicker } from '#renderer/parts/tag-picker.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SelectionBar } from '#renderer/ui/tool-bar.tsx';
import type { FigureRow } from './figure-rows.ts';
import type { FigureActions } from './use-figure-actions.ts';

export interface ChosenBarProps {
  readonly chosen: readonly FigureRow[];
  readonly actions: FigureActions;
  /** The table has less room then, and needs no second way in. */
  readonly isComparing: boolean;
  readonly onCompare: () => void;
  readonly onClear: () => void;
}

/** What can be done to the chosen figures together. */
export function ChosenBar({ chosen, actions, isComparing, onCompare, onClear }: ChosenBarProps) {
  const shared = new Set(
    chosen[0]?.tags
      .map(({ id }) => id)
      .filter((tag) => chosen.every((row) => row.tags.some(({ id }) => id === tag))) ?? [],
  );
  const open = chosen.filter(({ state }) => state !== 'accepted').length;
  return (
    <SelectionBar label={`${chosen.length.toLocaleString('en')} selected`}>
      <TagPicker
        label="Tags of the selected figures"
        chosen={shared}
        onToggle={(tag) => void actions.toggleTag(chosen, tag)}
        trigger={
          <Button variant="ghost" icon={TagIcon}>
            Tag
          </Button>
        }
      />
      {open > 0 && (
        <Button
          variant="ghost"
          icon={Check}
          keys="Enter"
          onPress={() => void actions.accept(chosen)}
        >
          Accept
        </Button>
      )}
      <Button variant="ghost" icon={X} keys="X" onPress={() => void actions.dismiss(chosen)}>
        Dismiss
      </Button>
      {!isComparing && (
        <Button variant="ghost" icon={Trash2} onPress={() => void actions.remove(chosen)}>
          Delete
        </Button>
      )}
      <Button
        variant="ghost"
        icon={ChartBarBig}
        keys="V"
        onPress={() => void actions.chart(chosen)}
      >
        Chart
      </Button>
      {chosen.length > 1 && !isComparing && (
        <Button variant="primary" icon={Scale} keys={open > 0 ? 'C' : 'Enter'} onPress={onCompare}>
          Compare
        </Button>
      )}
      <IconButton icon={X} label="Select nothing" onPress={onClear} />
    </SelectionBar>
  );
}
