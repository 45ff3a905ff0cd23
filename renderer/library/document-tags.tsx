import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { tagsOf, type Tag } from '#shared/annotation/tag.ts';
import type { Document } from '#shared/document/document.ts';
import { TagChip } from '#renderer/parts/tag-chip.tsx';
import { TagPicker } from '#renderer/parts/tag-picker.tsx';
import { useDispatch, useTable } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { InspectorSection } from '#renderer/ui/inspector.tsx';

/** Tags of the document itself, to add and take off, and those its highlights and figures wear. */
export function DocumentTags({ document }: { document: Document }) {
  const inside = useTagsInside(document.id);
  return (
    <>
      <InspectorSection heading="Tags of this document">
        <OwnTags document={document} />
      </InspectorSection>
      {inside.length > 0 && (
        <InspectorSection heading="Tags in it">
          <div className="library__tags">
            {inside.map((tag) => (
              <TagChip key={tag.id} tag={tag} />
            ))}
          </div>
        </InspectorSection>
      )}
    </>
  );
}

function useTagsInside(document: string): readonly Tag[] {
  const tags = useTable('tag');
  const highlights = useTable('highlight');
  const figures = useTable('figure');
  return useMemo(() => {
    const worn: Record<string, true> = {};
    for (const record of [...highlights.values(), ...figures.values()]) {
      if (record.document === document) Object.assign(worn, record.tags);
    }
    return tagsOf(worn, tags);
  }, [document, highlights, figures, tags]);
}

function OwnTags({ document }: { document: Document }) {
  const dispatch = useDispatch();
  const tags = useTable('tag');
  const set = (tag: string, on: boolean) =>
    void dispatch({ kind: 'document.tag', ids: [document.id], tag, on });
  return (
    <div className="library__tags">
      {tagsOf(document.tags, tags).map((tag) => (
        <TagChip key={tag.id} tag={tag} onRemove={() => set(tag.id, false)} />
      ))}
      <TagPicker
        label="Tags of this document"
        chosen={new Set(Object.keys(document.tags))}
        onToggle={(tag) => set(tag, document.tags[tag] === undefined)}
        trigger={
          <Button variant="ghost" icon={Plus}>
            Tag
          </Button>
        }
      />
    </div>
  );
}
