import { EditorContent } from '@tiptap/react';
import { useDeferredValue, useMemo } from 'react';
import type { Brief } from '#shared/brief/brief.ts';
import { resolveBrief } from '#shared/brief/resolve-brief.ts';
import { useNotebook } from '#renderer/state/hooks.ts';
import { ScreenFrame } from '#renderer/ui/screen-frame.tsx';
import { useRoom } from '#renderer/ui/use-room.ts';
import { blocksOf } from './brief-content.ts';
import { BriefInspector } from './brief-inspector.tsx';
import { BriefMenu } from './brief-menu.tsx';
import { EditorBar } from './editor-bar.tsx';
import { PagePreview } from './page-preview.tsx';
import { SlashPopup } from './slash-popup.tsx';
import { useBriefEditor } from './use-brief-editor.ts';
import { useExport } from './use-export.ts';
import { useWorld } from './world-context.ts';

/** One brief on the desk: the text, the page it becomes, and the numbers in it. */
export function BriefDesk({ brief, briefs }: { brief: Brief; briefs: readonly Brief[] }) {
  const world = useWorld();
  const author = useNotebook(({ header }) => header?.me.name || 'author not named');
  const isReadOnly = useNotebook(({ header }) => header?.readOnly !== null);
  const { editor, doc, slash, names, save } = useBriefEditor(brief, world, isReadOnly);
  const exportAs = useExport(brief, save);
  const shown = useDeferredValue(doc);
  const model = useMemo(() => {
    const nodes = blocksOf(shown).map(({ node }) => node);
    const date = new Date().toISOString().slice(0, 10);
    return resolveBrief(brief, nodes, world, { author, date });
  }, [shown, brief, world, author]);
  const hasPreview = useRoom() !== 'narrow';
  return (
    <ScreenFrame
      label="Brief"
      inspectorLabel="Numbers and claims"
      inspector={(isInDrawer) => (
        <BriefInspector
          editor={editor}
          doc={shown}
          names={names}
          model={model}
          isInDrawer={isInDrawer}
        />
      )}
    >
      <div className="brief-desk">
        <section className="pane brief-desk__text" aria-label="Text">
          <EditorBar editor={editor} doc={shown}>
            <BriefMenu brief={brief} briefs={briefs} />
          </EditorBar>
          <EditorContent editor={editor} className="brief-sheet scroll grow" />
          <SlashPopup store={slash} editor={editor} />
        </section>
        {hasPreview && <PagePreview brief={brief} model={model} exportAs={exportAs} />}
      </div>
    </ScreenFrame>
  );
}
