import { Editor, Extension } from '@tiptap/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Block } from '#shared/document/text.ts';
import { foldKey, foldPlugin } from '#renderer/reader/fold-plugin.ts';
import { foldsOf } from '#renderer/reader/folds.ts';
import { indexPage } from '#renderer/reader/page-index.ts';
import { pageDocument } from '#renderer/reader/reader-doc.ts';
import { READER_NODES } from '#renderer/reader/reader-schema.ts';

type Piece = Partial<Block> & { readonly words: string };

let editor: Editor | undefined;
afterEach(() => editor?.destroy());

/** A page of the given blocks with what is put aside folded; `~` before words puts them aside. */
function page(pieces: readonly Piece[]) {
  const blocks: Block[] = [];
  let at = 0;
  for (const { words, ...rest } of pieces) {
    const zone = words.startsWith('~') ? 'chrome' : 'body';
    blocks.push({ kind: 'paragraph', ...rest, zone, start: at, end: at + words.length });
    at += words.length + 1;
  }
  const text = pieces.map(({ words }) => words).join('\n');
  const onToggle = vi.fn();
  const element = document.createElement('div');
  const made: Editor = new Editor({
    element,
    content: pageDocument({ text, blocks, links: [], title: '' }),
    injectCSS: false,
    enableCoreExtensions: false,
    extensions: [
      ...READER_NODES,
      Extension.create({
        name: 'folds',
        addProseMirrorPlugins: () => [
          foldPlugin(() => indexPage(made.state.doc, blocks), onToggle),
        ],
      }),
    ],
  });
  editor = made;
  const folds = foldsOf(blocks);
  const state = { folds, open: new Set(), byline: '', title: -1 };
  made.view.dispatch(made.state.tr.setMeta(foldKey, state));
  return { element, folds, onToggle };
}

const item = (words: string): Piece => ({ kind: 'list-item', level: 1, ordered: true, words });
const cell = (row: number, column: number, words: string): Piece => {
  return { kind: 'table-cell', table: 0, row, column, words };
};
/** What stands directly in an element: a fold's row, what is folded, or words. */
const standing = (parent: Element | null): string[] =>
  [...(parent?.children ?? [])].map((one) =>
    one.querySelector('button')
      ? 'row'
      : `${one.className.includes('folded') ? '-' : ''}${one.textContent}`,
  );

describe('the row of a fold', () => {
  it('stands where the lines of a list are folded, each between its items', () => {
    const { element } = page(['a', '~b', '~c', 'd', '~e', 'f'].map(item));
    expect(standing(element.querySelector('ol'))).toEqual([
      'a',
      'row',
      '-~b',
      '-~c',
      'd',
      'row',
      '-~e',
      'f',
    ]);
    expect(element.querySelectorAll('button')).toHaveLength(2);
  });

  it('in a list is an item of it that takes no number', () => {
    const { element } = page(['a', '~b', 'c'].map(item));
    const items = [...element.querySelectorAll('ol > *')];
    expect(items.map(({ tagName }) => tagName)).toEqual(['LI', 'LI', 'LI', 'LI']);
    expect(items.map((one) => one.getAttribute('value'))).toEqual(['1', null, '2', '3']);
  });

  it('stands before a list of which the first lines or all are folded', () => {
    const { element } = page([{ words: 'x' }, ...['~a', 'b'].map(item)]);
    expect(standing(element.querySelector('.reader__section'))).toEqual(['x', 'row', '~ab']);
    const whole = page([{ words: 'x' }, ...['~a', '~b'].map(item)]);
    expect(standing(whole.element.querySelector('.reader__section'))).toEqual([
      'x',
      'row',
      '-~a~b',
    ]);
  });

  it('stands between the rows of a table, as wide as all of them', () => {
    const cells = [cell(0, 0, 'a'), cell(0, 1, 'b'), cell(1, 0, '~c'), cell(1, 1, '~d')];
    const { element } = page([...cells, cell(2, 0, 'e'), cell(2, 1, 'f')]);
    expect(standing(element.querySelector('tbody'))).toEqual(['ab', 'row', '~c~d', 'ef']);
    expect(element.querySelector('td.reader__fold')?.getAttribute('colspan')).toBe('2');
  });

  it('opens the fold it stands for', () => {
    const { element, folds, onToggle } = page(['a', '~b', 'c', '~d'].map(item));
    element.querySelectorAll('button')[1]?.click();
    expect(onToggle).toHaveBeenCalledWith(folds[1]);
  });
});
