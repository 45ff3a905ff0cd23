import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Bold, Heading, Italic, List, ListTree } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton, ToggleIconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { ToolBar } from '#renderer/ui/tool-bar.tsx';
import { outlineOf } from './document-numbers.ts';

/** Over the text: the outline, which brief this is, and the few forms words may take. */
export function EditorBar(props: { editor: Editor; doc: DocumentNode; children: ReactNode }) {
  const { editor, doc, children } = props;
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      heading: now.isActive('heading'),
      list: now.isActive('bulletList'),
    }),
  });
  const chain = () => editor.chain().focus();
  return (
    <ToolBar label="Text of the brief: tools">
      <Outline editor={editor} doc={doc} />
      {children}
      <div className="grow" />
      <ToggleIconButton
        icon={Bold}
        label="Bold"
        keys="Ctrl B"
        isSelected={on.bold}
        onChange={() => chain().toggleBold().run()}
      />
      <ToggleIconButton
        icon={Italic}
        label="Italic"
        keys="Ctrl I"
        isSelected={on.italic}
        onChange={() => chain().toggleItalic().run()}
      />
      <ToggleIconButton
        icon={Heading}
        label="Heading"
        isSelected={on.heading}
        onChange={() => chain().toggleHeading({ level: 2 }).run()}
      />
      <ToggleIconButton
        icon={List}
        label="List"
        isSelected={on.list}
        onChange={() => chain().toggleBulletList().run()}
      />
    </ToolBar>
  );
}

function Outline({ editor, doc }: { editor: Editor; doc: DocumentNode }) {
  const headings = outlineOf(doc);
  const entries = headings.map(({ words, level, position }) => ({
    id: String(position),
    label: words === '' ? 'Empty heading' : `${'\u2003'.repeat(level - 1)}${words}`,
  }));
  const none = [{ id: 'none', label: 'No headings yet', isDisabled: true }];
  return (
    <Menu
      label="Outline"
      trigger={<IconButton icon={ListTree} label="Outline" />}
      groups={[{ id: 'outline', entries: entries.length === 0 ? none : entries }]}
      onAction={(position) =>
        editor
          .chain()
          .focus()
          .setTextSelection(Number(position) + 1)
          .scrollIntoView()
          .run()
      }
    />
  );
}
