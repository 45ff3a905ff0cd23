import type { Editor, JSONContent, Range } from '@tiptap/core';

/** Puts a number into the line, in place of what was typed to find it. */
export function insertFigure(editor: Editor, range: Range, id: string): void {
  editor.chain().focus().insertContentAt(range, { type: 'figureRef', attrs: { id } }).run();
}

const docEnd = (editor: Editor): number => editor.state.doc.content.size;

/** Puts a block after the line that asked for it, and a line to write on where it would be the last. */
export function insertBlock(editor: Editor, range: Range, node: JSONContent): void {
  const isLast = editor.state.doc.resolve(range.to).after(1) >= docEnd(editor);
  editor
    .chain()
    .focus()
    .deleteRange(range)
    .insertContent(isLast ? [node, { type: 'paragraph' }] : [node])
    .run();
}

/** Asks for one kind only: the menu stays open and lists what there is of it. */
export function narrow(editor: Editor, range: Range, word: string): void {
  editor
    .chain()
    .focus()
    .insertContentAt(range, { type: 'text', text: `/${word} ` })
    .run();
}
