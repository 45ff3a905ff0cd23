import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

const hasFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;

// ProseMirror keeps Ctrl+B, I, Y and Z from everybody; here undo is the window's.
const isEditChord = ({ ctrlKey, metaKey, code }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && /^Key[BIYZ]$/.test(code);

/**
 * A page that is read: the caret moves and text is selected as in an editor, and nothing changes it.
 * The filter is the law; the handlers only save the window the work of putting characters back.
 */
export const ReadOnly = Extension.create({
  name: 'readOnly',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (transaction) => !transaction.docChanged,
      props: {
        handleDOMEvents: {
          beforeinput: (_view, event) => (event.preventDefault(), true),
          keydown: (_view, event) => isEditChord(event),
          cut: (_view, event) => (event.preventDefault(), true),
          paste: (_view, event) => (event.preventDefault(), true),
          // Files are the window's to take; anything else must not land in the text.
          drop: (_view, event) => {
            if (!hasFiles(event)) event.preventDefault();
            return true;
          },
          dragover: (_view, event) => !hasFiles(event),
        },
        handlePaste: () => true,
        handleTextInput: () => true,
      },
    }),
  ],
});
