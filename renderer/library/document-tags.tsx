import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { compareTags, tagsOf } from '#shared/annotation/tag.ts';
import type { Document } from '#shared/document/document.ts';
import { useDispatch, useTable } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { HUES, type Hue } from '#renderer/ui/hue.ts';
import { InspectorSection } from '#renderer/ui/inspector.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { Pill, TagMark } from '#renderer/ui/tag-mark.tsx';

const hueOf = (colour: number): Hue => HUES.find((hue) => hue === colour) ?? 9;

/** Tags of the document itself, to add and take off, and those its highlights and figures wear. */
export function DocumentTags({ document }: { document: Document }) {
  const dispatch = useDispatch();
  const tags = useTable('tag');
  const highlights = useTable('highlight');
  const figures = useTable('figure');
  const own = tagsOf(document.tags, tags);
  const inside = useMemo(() => {
    const worn: Record<string, true> = {};
    for (const record of [...highlights.values(), ...figures.values()]) {
      if (record.document === document.id) Object.assign(worn, record.tags);
    }
    return tagsOf(worn, tags);
  }, [document.id, highlights, figures, tags]);
  const free = [...tags.values()].filter((tag) => !document.tags[tag.id]).sort(compareTags);
  const set = (tag: string, on: boolean) =>
    void dispatch({ kind: 'document.tag', ids: [document.id], tag, on });
  return (
    <>
      {tags.size > 0 && (
        <InspectorSection heading="Tags of this document">
          <div className="library__tags">
            {own.map((tag) => (
              <Pill
                key={tag.id}
                hue={hueOf(tag.colour)}
                removeLabel={`Take the tag ${tag.name} off`}
                onRemove={() => set(tag.id, false)}
              >
                {tag.name}
              </Pill>
            ))}
            {free.length > 0 && (
              <Menu
                label="Tags to put on"
                trigger={
                  <Button variant="ghost" icon={Plus}>
                    Tag
                  </Button>
                }
                groups={[
                  {
                    id: 'tags',
                    entries: free.map((tag) => ({
                      id: tag.id,
                      label: tag.name,
                      content: <TagMark hue={hueOf(tag.colour)}>{tag.name}</TagMark>,
                    })),
                  },
                ]}
                onAction={(id) => set(id, true)}
              />
            )}
          </div>
        </InspectorSection>
      )}
      {inside.length > 0 && (
        <InspectorSection heading="Tags in it">
          <div className="library__tags">
            {inside.map((tag) => (
              <Pill key={tag.id} hue={hueOf(tag.colour)}>
                {tag.name}
              </Pill>
            ))}
          </div>
        </InspectorSection>
      )}
    </>
  );
}
