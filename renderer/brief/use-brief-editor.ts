import { useEditor, type Editor } from '@tiptap/react';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { useEffect, useMemo, useState } from 'react';
import { briefBlocks } from '#shared/brief/brief-blocks.ts';
import type { Brief } from '#shared/brief/brief.ts';
import type { BriefWorld } from '#shared/brief/brief-world.ts';
import { namesWithNumbers } from '#shared/brief/traceability.ts';
import { useTable } from '#renderer/state/hooks.ts';
import { documentOf, isSaved, blocksOf } from './brief-content.ts';
import { editorExtensions } from './editor-extensions.ts';
import { createSlashStore, type SlashStore } from './slash-menu.ts';
import { useSaving } from './use-saving.ts';

export interface BriefEditor {
  readonly editor: Editor;
  readonly doc: DocumentNode;
  readonly slash: SlashStore;
  readonly names: readonly string[];
  /** Puts what was typed into the project; resolves when it is there. */
  readonly save: () => Promise<void>;
}

/** The editor over one brief's blocks. Undo from elsewhere shows at once, unless something is unsaved. */
export function useBriefEditor(brief: Brief, world: BriefWorld, isReadOnly: boolean): BriefEditor {
  const table = useTable('block');
  const blocks = useMemo(() => briefBlocks(table.values(), brief.id), [table, brief.id]);
  const [slash] = useState(() => createSlashStore(world));
  const { documents } = world;
  const names = useMemo(() => namesWithNumbers(documents.values()), [documents]);
  useEffect(() => slash.setState({ world, names }), [slash, world, names]);
  const editor = useEditor({
    extensions: useMemo(() => editorExtensions(slash), [slash]),
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editable: !isReadOnly,
    editorProps: {
      attributes: {
        class: 'brief-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Text of the brief',
        lang: brief.settings.language,
      },
    },
  });
  const [doc, setDoc] = useState(editor.state.doc);
  const { isDirty, save } = useSaving(editor, brief.id);
  useEffect(() => {
    const seen = () => setDoc(editor.state.doc);
    editor.on('transaction', seen);
    return () => void editor.off('transaction', seen);
  }, [editor]);
  useEffect(() => {
    if (isDirty() || isSaved(blocksOf(editor.state.doc), blocks)) return;
    editor
      .chain()
      .setMeta('addToHistory', false)
      .setContent(documentOf(blocks, editor.schema), { emitUpdate: false })
      .run();
  }, [editor, blocks, isDirty]);
  return { editor, doc, slash, names, save };
}
