import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { tagsOf } from '#shared/annotation/tag.ts';
import { useTable } from '#renderer/state/hooks.ts';
import { FigureFacts } from '#renderer/parts/figure-facts.tsx';
import { TagChip } from '#renderer/parts/tag-chip.tsx';
import { TagPicker } from '#renderer/parts/tag-picker.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { useDesk, useSession } from './desk-context.ts';
import { acceptSuggestion, dismissSuggestion, tagsToBe, toggleTagToBe } from './figure-actions.ts';
import { removeRecord, toggleTag } from './highlight-actions.ts';
import { performKey } from './page-actions.ts';
import type { FigureEntry, SuggestionEntry } from './reader-data.ts';

/** A suggested figure: what it says, and what to do with it. */
export function AcceptCard({ entry, of }: { entry: SuggestionEntry; of: string }) {
  const desk = useDesk();
  const tags = useTable('tag');
  // Read for its change alone: the tags to be are asked from the desk.
  useSession((session) => session.tagsToBe.get(entry.id));
  const ids = tagsToBe(desk, entry);
  return (
    <>
      <FigureFacts
        quantity={entry.figure}
        meta={of}
        tags={
          <Tags
            label="Tags of this figure"
            ids={useMemo(() => new Set(ids), [ids])}
            known={tags}
            onToggle={(tag) => toggleTagToBe(desk, entry, tag)}
          />
        }
      />
      <div className="reader__card-foot">
        <Button variant="primary" keys="Enter" onPress={() => void acceptSuggestion(desk, entry)}>
          Accept
        </Button>
        <Button keys="E" onPress={() => performKey(desk, { does: 'edit' })}>
          Edit
        </Button>
        <Button variant="ghost" keys="X" onPress={() => void dismissSuggestion(desk, entry)}>
          Dismiss
        </Button>
        <span className="reader__card-hint">
          <Kbd keys={['K', 'J']} /> previous, next
        </span>
      </div>
    </>
  );
}

/** The same about a figure that was accepted. */
export function AcceptedCard({ entry }: { entry: FigureEntry }) {
  const desk = useDesk();
  const tags = useTable('tag');
  const { figure, id } = entry;
  const current = { kind: 'figure', id } as const;
  return (
    <>
      <FigureFacts
        quantity={figure}
        meta={figure.origin === 'by hand' ? 'by hand' : 'accepted'}
        tags={
          <Tags
            label="Tags of this figure"
            ids={useMemo(() => new Set(Object.keys(figure.tags)), [figure.tags])}
            known={tags}
            onToggle={(tag) => void toggleTag(desk, current, tag)}
          />
        }
      />
      <div className="reader__card-foot">
        <Button keys="E" onPress={() => performKey(desk, { does: 'edit' })}>
          Edit
        </Button>
        <Button keys="C" onPress={() => performKey(desk, { does: 'claim' })}>
          Claim
        </Button>
        <Button variant="ghost" keys="Del" onPress={() => void removeRecord(desk, current)}>
          Delete
        </Button>
      </div>
    </>
  );
}

interface TagsProps {
  readonly label: string;
  readonly ids: ReadonlySet<string>;
  readonly known: ReturnType<typeof useTable<'tag'>>;
  readonly onToggle: (tag: string) => void;
}

function Tags({ label, ids, known, onToggle }: TagsProps) {
  const worn = tagsOf(Object.fromEntries([...ids].map((id) => [id, true as const])), known);
  return (
    <span className="reader__card-tags">
      {worn.map((tag) => (
        <TagChip key={tag.id} tag={tag} onRemove={() => onToggle(tag.id)} />
      ))}
      <TagPicker
        label={label}
        chosen={ids}
        onToggle={onToggle}
        trigger={<IconButton icon={Plus} label="Add a tag" size="small" />}
      />
    </span>
  );
}
