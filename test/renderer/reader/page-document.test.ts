import { Editor } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HARD_BREAK, LEAF, type Block } from '#shared/document/text.ts';
import { indexPage } from '#renderer/reader/page-index.ts';
import { pageDocument, titleBlock } from '#renderer/reader/reader-doc.ts';
import { READER_NODES } from '#renderer/reader/reader-schema.ts';

type Piece = Pick<Block, 'kind'> & Partial<Block> & { readonly words: string };

function page(pieces: readonly Piece[], title = 'No title here') {
  const blocks: Block[] = [];
  let at = 0;
  for (const { words, ...rest } of pieces) {
    blocks.push({ zone: 'body', ...rest, start: at, end: at + words.length });
    at += words.length + 1;
  }
  return { text: pieces.map(({ words }) => words).join('\n'), blocks, links: [], title };
}

function drawn(written: ReturnType<typeof page>) {
  const editor = new Editor({
    element: document.createElement('div'),
    content: pageDocument(written),
    extensions: [...READER_NODES],
    injectCSS: false,
    enableCoreExtensions: false,
  });
  const { doc } = editor.state;
  const found = { doc, html: editor.getHTML(), index: indexPage(doc, written.blocks) };
  editor.destroy();
  return found;
}

const words = fc
  .array(fc.constantFrom('a', 'ကျွန်', ' ', '😀', HARD_BREAK, LEAF, '880', 'é'), { maxLength: 12 })
  .map((parts) => parts.join(''));
const piece = fc.oneof(
  fc.record({
    kind: fc.constantFrom('paragraph', 'quote', 'preformatted', 'caption', 'footnote'),
    words,
  }),
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.integer({ min: 1, max: 9 }),
    words,
  }),
  fc.record({
    kind: fc.constant('list-item' as const),
    level: fc.integer({ min: 1, max: 5 }),
    ordered: fc.boolean(),
    words,
  }),
);
const pieces = fc.array(piece, { minLength: 1, maxLength: 70 });

describe('the page', () => {
  it('holds every block at its place, character by character', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const written = page(list);
        const { doc, index } = drawn(written);
        for (const { start, end } of written.blocks) {
          const from = index.map.toPosition(start);
          const text = doc.textBetween(from, from + end - start, '', ({ type }) =>
            type.name === 'hard_break' ? HARD_BREAK : LEAF,
          );
          expect(text).toBe(written.text.slice(start, end));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps sections to about 25 blocks', () => {
    const { doc } = drawn(
      page(Array.from({ length: 90 }, () => ({ kind: 'paragraph', words: 'x' }))),
    );
    expect(doc.children.map(({ childCount }) => childCount)).toEqual([25, 25, 25, 15]);
  });

  it('builds tables with their gaps, and names columns by a first row without numbers', () => {
    const cell = (row: number, column: number, text: string): Piece => ({
      kind: 'table-cell',
      table: 0,
      row,
      column,
      words: text,
    });
    const written = page([
      cell(0, 0, 'Month'),
      cell(0, 2, 'Left'),
      cell(1, 0, 'May'),
      cell(1, 0, 'and June'),
      cell(1, 2, '1,204'),
    ]);
    const { html, index, doc } = drawn(written);
    const table = new DOMParser().parseFromString(html, 'text/html');
    const rows = [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].map((one) => `${one.tagName} ${one.textContent}`),
    );
    expect(rows).toEqual([
      ['TH Month', 'TH ', 'TH Left'],
      ['TD Mayand June', 'TD ', 'TD 1,204'],
    ]);
    const aligned = [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].map((one) => one.classList.contains('num')),
    );
    expect(aligned).toEqual([
      [false, true, true],
      [false, true, true],
    ]);
    const last = written.blocks.at(-1)!;
    const from = index.map.toPosition(last.start);
    expect(doc.textBetween(from, from + 5)).toBe('1,204');
  });

  it('numbers ordered items on through sections, each depth by itself', () => {
    const item = (level: number): Piece => ({
      kind: 'list-item',
      ordered: true,
      level,
      words: 'x',
    });
    const { html } = drawn(page([item(1), item(2), item(2), item(1), item(2)]));
    expect([...html.matchAll(/value="(\d+)"/g)].map(([, value]) => value)).toEqual([
      '1',
      '1',
      '2',
      '2',
      '1',
    ]);
  });

  it('ranks headings without a gap, the title first', () => {
    const heading = (level: number, text: string): Piece => ({
      kind: 'heading',
      level,
      words: text,
    });
    const written = page(
      [heading(1, 'The Count'), heading(5, 'One'), heading(2, 'Two'), heading(6, 'Three')],
      'The count',
    );
    const { html } = drawn(written);
    expect([...html.matchAll(/<(h\d)/g)].map(([, tag]) => tag)).toEqual(['h2', 'h3', 'h3', 'h4']);
    expect(titleBlock(written)).toBe(0);
  });

  it('says which runs are Burmese', () => {
    const { html } = drawn(
      page([
        { kind: 'paragraph', words: 'People’s Goal (ပြည်သူ့ ပန်းတိုင်) counted' },
        { kind: 'paragraph', words: 'ပြည်သူ့ပန်းတိုင် ပြောသည်' },
      ]),
    );
    expect(html).toContain('(<span lang="my">ပြည်သူ့ ပန်းတိုင်</span>)');
    expect(html).toMatch(/<p[^>]* lang="my"[^>]*>ပြည်သူ့ပန်းတိုင် ပြောသည်<\/p>/);
  });

  it('shows addresses behind words without leading anywhere', () => {
    const written = page([{ kind: 'paragraph', words: 'See the list.' }]);
    const { html } = drawn({
      ...written,
      links: [{ start: 8, end: 12, href: 'https://list.example' }],
    } as never);
    expect(html).toContain('data-href="https://list.example"');
    expect(html).not.toContain('<a ');
  });
});
