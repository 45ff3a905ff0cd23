import { Plus, Scale, Trash2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useDispatch } from '#renderer/state/hooks.ts';
import { TagChip } from '#renderer/parts/tag-chip.tsx';
import { TagPicker } from '#renderer/parts/tag-picker.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { useDesk } from './desk-context.ts';
import { removeRecord, toggleTag } from './highlight-actions.ts';
import { performKey } from './page-actions.ts';
import type { HighlightEntry } from './reader-data.ts';

/** The selected highlight: its tags and note, and what becomes of it. */
export function HighlightPanel({ entry }: { entry: HighlightEntry }) {
  const desk = useDesk();
  const { id, highlight, tags } = entry;
  const current = { kind: 'highlight', id } as const;
  return (
    <section className="reader__panel" aria-label="Selected highlight">
      <div className="reader__panel-tags">
        {tags.map((tag) => (
          <TagChip key={tag.id} tag={tag} onRemove={() => void toggleTag(desk, current, tag.id)} />
        ))}
        <TagPicker
          label="Tags of this highlight"
          chosen={useMemo(() => new Set(Object.keys(highlight.tags)), [highlight.tags])}
          onToggle={(tag) => void toggleTag(desk, current, tag)}
          trigger={
            tags.length === 0 ? (
              <Button variant="ghost" icon={Plus}>
                Tag
              </Button>
            ) : (
              <IconButton icon={Plus} label="Add a tag" size="small" />
            )
          }
        />
      </div>
      <NoteField id={id} note={highlight.note} />
      <div className="row">
        <Button icon={Scale} keys="C" onPress={() => performKey(desk, { does: 'claim' })}>
          Claim
        </Button>
        <Button
          variant="ghost"
          icon={Trash2}
          keys="Del"
          onPress={() => void removeRecord(desk, current)}
        >
          Delete
        </Button>
      </div>
    </section>
  );
}

/** Saved when it is left, and when the highlight is no longer the selected one. */
function NoteField({ id, note }: { id: string; note: string }) {
  const dispatch = useDispatch();
  const [typed, setTyped] = useState<string | null>(null);
  const pending = useRef<() => void>(() => undefined);
  useEffect(() => {
    pending.current = () => {
      if (typed === null || typed === note) return;
      void dispatch({ kind: 'highlight.note', id, note: typed.trim() });
      setTyped(null);
    };
  });
  useEffect(() => () => pending.current(), []);
  return (
    <TextArea
      label="Note"
      isLabelHidden
      placeholder="Note"
      rows={2}
      value={typed ?? note}
      onChange={setTyped}
      onBlur={() => pending.current()}
    />
  );
}
