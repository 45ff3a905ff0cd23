import { Editor, Extension } from '@tiptap/core';
import { foldPlugin } from './fold-plugin.ts';
import type { Fold } from './folds.ts';
import { markPlugins } from './mark-plugins.ts';
import { indexPage, type PageIndex } from './page-index.ts';
import { pictureViews, type LoadPicture } from './picture-view.ts';
import { pageDocument, type PageText } from './reader-doc.ts';
import { ReadOnly } from './read-only.ts';
import { READER_NODES } from './reader-schema.ts';
import type { OnScan } from './scan-view.ts';

export interface PageEvents {
  readonly onSelect: () => void;
  /** A click at an offset of the text; `isMarked` when something drawn lies under it. */
  readonly onClick: (offset: number, isMarked: boolean, event: MouseEvent) => void;
  readonly onFold: (fold: Fold) => void;
  /** What copying takes: the selected words that are shown. */
  readonly onCopy: () => string;
  readonly picture: LoadPicture;
  /** Room for a page that is a picture comes near the window, or leaves it. */
  readonly onScan: OnScan;
}

const MARKED = 'mark, .mark-dotted, .mark-solid';

/** Draws a page into an element. The text can be selected from the keyboard and never changes. */
export function createPageEditor(
  element: HTMLElement,
  page: PageText,
  events: PageEvents,
): { readonly editor: Editor; readonly index: PageIndex } {
  let index: PageIndex | null = null;
  const held = (): PageIndex => {
    if (!index) throw new Error('The page is asked for its places before it is drawn');
    return index;
  };
  const editor = new Editor({
    element,
    content: pageDocument(page),
    injectCSS: false,
    enableCoreExtensions: false,
    extensions: [
      ...READER_NODES,
      ReadOnly,
      Extension.create({
        name: 'pageMarks',
        addProseMirrorPlugins: () => [
          ...markPlugins(held),
          foldPlugin(held, events.onFold),
          pictureViews(events.picture, events.onScan),
        ],
      }),
    ],
    onSelectionUpdate: events.onSelect,
    editorProps: {
      attributes: {
        class: 'reader__text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-readonly': 'true',
        'aria-label': page.title,
        spellcheck: 'false',
      },
      handleDOMEvents: {
        copy: (_view, event) => {
          event.clipboardData?.setData('text/plain', events.onCopy());
          event.preventDefault();
          return true;
        },
      },
      handleClick: (_view, position, event) => {
        const target = event.target instanceof Element ? event.target : null;
        events.onClick(held().map.toOffset(position, 1), Boolean(target?.closest(MARKED)), event);
        return false;
      },
    },
  });
  // React looks up the caret of a focused contenteditable="true" by walking its whole text at every
  // commit: 20 ms in 80,000 words. Plain text is all there is to select here anyway.
  editor.view.dom.setAttribute('contenteditable', 'plaintext-only');
  index = indexPage(editor.state.doc, page.blocks);
  return { editor, index };
}
