import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCanonicalText, type DraftBlock } from '#shared/document/canonical-text.ts';
import { HARD_BREAK, LEAF } from '#shared/document/text.ts';

const paragraph = (text: string): DraftBlock => ({
  kind: 'paragraph',
  inline: [{ kind: 'text', text }],
});

describe('canonical text', () => {
  it('joins blocks by one newline, outside every block', () => {
    const { text, blocks } = buildCanonicalText([paragraph('One.'), paragraph('Two.')]);
    expect(text).toBe('One.\nTwo.');
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(['One.', 'Two.']);
  });

  it('drops blocks without content and keeps those that hold only an image', () => {
    const image: DraftBlock = { kind: 'paragraph', inline: [{ kind: 'image' }] };
    const { text } = buildCanonicalText([paragraph(' \u00a0\n'), image, paragraph('')]);
    expect(text).toBe(LEAF);
  });

  it('writes a line end inside a block as a hard break, whatever its spelling', () => {
    const { text } = buildCanonicalText([paragraph('a\r\nb\nc\rd')]);
    expect(text).toBe(['a', 'b', 'c', 'd'].join(HARD_BREAK));
  });

  it('replaces NUL and lone surrogates one for one and leaves emoji and accents alone', () => {
    const { text } = buildCanonicalText([paragraph('a\0b\ud800c\udc00 😀 e\u0301 \u00e9')]);
    expect(text).toBe('a\ufffdb\ufffdc\ufffd 😀 e\u0301 \u00e9');
  });

  it('keeps the first line’s indentation of preformatted text only', () => {
    const pre: DraftBlock = {
      kind: 'preformatted',
      inline: [{ kind: 'text', text: '\n  a\n b\n' }],
    };
    expect(buildCanonicalText([pre]).text).toBe(`  a${HARD_BREAK} b`);
    expect(buildCanonicalText([paragraph('  a ')]).text).toBe('a');
  });

  it('points links at the canonical text and joins neighbours with one address', () => {
    const { text, links } = buildCanonicalText([
      paragraph('Before.'),
      {
        kind: 'paragraph',
        inline: [
          { kind: 'text', text: 'See ' },
          { kind: 'text', text: 'the ', href: 'https://example.org/' },
          { kind: 'text', text: 'list', href: 'https://example.org/' },
          { kind: 'text', text: '.' },
        ],
      },
    ]);
    expect(links).toEqual([{ start: 12, end: 20, href: 'https://example.org/' }]);
    expect(text.slice(12, 20)).toBe('the list');
  });

  it('keeps level, table place and zone, and takes headings for headings', () => {
    const { blocks } = buildCanonicalText([
      { kind: 'heading', level: 2, inline: [{ kind: 'text', text: 'H' }] },
      {
        kind: 'table-cell',
        table: 0,
        row: 1,
        column: 2,
        zone: 'chrome',
        inline: [{ kind: 'text', text: 'c' }],
      },
    ]);
    expect(blocks).toEqual([
      { kind: 'heading', level: 2, zone: 'heading', start: 0, end: 1 },
      { kind: 'table-cell', table: 0, row: 1, column: 2, zone: 'chrome', start: 2, end: 3 },
    ]);
  });

  it('never holds CR, NUL or a lone surrogate, and its blocks cover it but for the newlines', () => {
    const block = fc
      .array(fc.string({ unit: 'binary' }), { maxLength: 4 })
      .map((runs): DraftBlock => ({
        kind: 'paragraph',
        inline: runs.map((text) => ({ kind: 'text', text })),
      }));
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (drafts) => {
        const { text, blocks } = buildCanonicalText(drafts);
        expect(text).not.toMatch(/[\r\0]|\p{Surrogate}/u);
        const slices = blocks.map(({ start, end }) => text.slice(start, end));
        expect(slices.join('\n')).toBe(text);
        for (const slice of slices) expect(slice).not.toMatch(/^$|\n/);
      }),
    );
  });
});
