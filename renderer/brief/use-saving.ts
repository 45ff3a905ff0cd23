import type { Editor } from '@tiptap/react';
import { useEffect, useMemo } from 'react';
import { briefBlocks } from '#shared/brief/brief-blocks.ts';
import { useNotebookStore } from '#renderer/state/hooks.ts';
import { dispatch, type NotebookStore } from '#renderer/state/notebook.ts';
import { blocksOf } from './brief-content.ts';

/** A pause in typing, in ms, after which what was typed is put down. */
const PAUSE = 500;

interface Saver {
  readonly isDirty: () => boolean;
  readonly save: () => Promise<void>;
  readonly touch: () => void;
  /** The next change begins a step of undo of its own. */
  readonly part: () => void;
}

/** Tells new nodes which block they have become; what was typed meanwhile is told the next time. */
function nameBlocks(
  editor: Editor,
  store: NotebookStore,
  brief: string,
  saved: Editor['state']['doc'],
) {
  const records = briefBlocks(store.getState().project?.tables.block.values() ?? [], brief);
  if (editor.isDestroyed || records.length !== saved.childCount) return;
  const ids = new Map(saved.content.content.map((node, at) => [node, records[at]?.id ?? null]));
  const { tr } = editor.state;
  editor.state.doc.forEach((node, position) => {
    const id = ids.get(node);
    if (id === undefined || node.attrs['blockId'] === id) return;
    tr.setNodeAttribute(position, 'blockId', id);
  });
  if (tr.docChanged) editor.view.dispatch(tr.setMeta('addToHistory', false).setMeta('named', true));
}

function createSaver(editor: Editor, store: NotebookStore, brief: string): Saver {
  let isDirty = false;
  let visit = crypto.randomUUID();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = async () => {
    clearTimeout(timer);
    if (!isDirty || editor.isDestroyed) return;
    const { doc } = editor.state;
    isDirty = false;
    const command = { kind: 'brief.content' as const, id: brief, blocks: blocksOf(doc) };
    const answer = await dispatch(store, command, visit);
    if (answer.ok) nameBlocks(editor, store, brief, doc);
    else isDirty = true; // said in the window; the next pause tries again
  };
  const touch = () => {
    isDirty = true;
    clearTimeout(timer);
    timer = setTimeout(() => void save(), PAUSE);
  };
  const part = () => (visit = crypto.randomUUID());
  return { isDirty: () => isDirty, save, touch, part };
}

/** Puts the editor's content into the project after a pause and on leaving. */
export function useSaving(editor: Editor, brief: string): Pick<Saver, 'isDirty' | 'save'> {
  const store = useNotebookStore();
  const saver = useMemo(() => createSaver(editor, store, brief), [editor, store, brief]);
  useEffect(() => {
    const onUpdate = ({ transaction }: { transaction: { getMeta: (key: string) => unknown } }) => {
      if (transaction.getMeta('named') !== true) saver.touch();
    };
    const onBlur = () => {
      void saver.save();
      saver.part();
    };
    editor.on('update', onUpdate);
    editor.on('focus', saver.part);
    editor.on('blur', onBlur);
    return () => {
      editor.off('update', onUpdate);
      editor.off('focus', saver.part);
      editor.off('blur', onBlur);
      void saver.save();
    };
  }, [editor, saver]);
  return saver;
}
