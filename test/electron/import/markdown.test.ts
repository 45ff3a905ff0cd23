import { describe, expect, it } from 'vitest';
import { converted, inZone } from './zoned.ts';

const shapes = (file: string): unknown[] => {
  const { text, blocks } = converted(file, 'a.md');
  return blocks.map(({ kind, level, start, end }) =>
    level === undefined ? [kind, text.slice(start, end)] : [kind, level, text.slice(start, end)],
  );
};

describe('a Markdown file', () => {
  it('has its headings, paragraphs, lists, quotes and code as blocks', () => {
    expect(
      shapes(
        '# Count\n\nSome **640**\nnurses.\n\n- one\n  - two\n\n1. three\n\n> four\n\n```\nfive\n  six\n```\n\nHead\n----\n',
      ),
    ).toEqual([
      ['heading', 1, 'Count'],
      ['paragraph', 'Some 640 nurses.'],
      ['list-item', 1, 'one'],
      ['list-item', 2, 'two'],
      ['list-item', 1, 'three'],
      ['quote', 'four'],
      ['preformatted', 'five\u2028  six'],
      ['heading', 2, 'Head'],
    ]);
  });

  it('has the cells of its tables in their place', () => {
    const { text, blocks } = converted('| Month | Left |\n|---|--:|\n| May | **70** |\n', 'a.md');
    expect(
      blocks.map(({ row, column, start, end }) => [row, column, text.slice(start, end)]),
    ).toEqual([
      [0, 0, 'Month'],
      [0, 1, 'Left'],
      [1, 0, 'May'],
      [1, 1, '70'],
    ]);
  });

  it('keeps what a picture shows in words, and the number of a note before it', () => {
    expect(
      shapes('Boats ![88 boats at Harn](a.png) lie[^1].\n\n[^1]: Not all.\n\n    Counted twice.\n'),
    ).toEqual([
      ['paragraph', 'Boats \ufffc 88 boats at Harn lie[1].'],
      ['footnote', '[1] Not all.'],
      ['footnote', 'Counted twice.'],
    ]);
  });

  it('keeps the addresses of links and footnotes’ texts, and no scheme but the web’s', () => {
    const { text, blocks, links } = converted(
      'See [the list](https://example.org/l), [x](javascript:alert(1)) and [r][ref].[^1]\n\n[ref]: https://example.org/r\n\n[^1]: Kept by hand.\n',
      'a.md',
    );
    expect(text).toBe('See the list, x and r.[1]\n[1] Kept by hand.');
    expect(links.map(({ href }) => href)).toEqual([
      'https://example.org/l',
      'https://example.org/r',
    ]);
    expect(blocks.at(-1)?.kind).toBe('footnote');
  });

  it('reads HTML in it as text and never as code', () => {
    const { text } = converted(
      '<div>Kept <b>words</b><script>gone()</script></div>\n\nNext.<br>Line.\n',
      'a.md',
    );
    expect(text).toBe('Kept words\nNext.\u2028Line.');
  });

  it('takes front matter for what its writer stated', () => {
    const { metadata, text } = converted(
      '---\ntitle: "Count: a list"\nauthors:\n  - Thida Lwin\n  - Min Zaw\ndate: 2025-12\npublisher: Hill Courier\nurl: https://courier.example/\nlang: en\n---\nBody here.\n',
      'a.md',
    );
    expect(metadata).toEqual({
      title: { value: 'Count: a list', from: 'front matter', guess: false },
      authors: {
        value: [{ literal: 'Thida Lwin' }, { literal: 'Min Zaw' }],
        from: 'front matter',
        guess: false,
      },
      publisher: { value: 'Hill Courier', from: 'front matter', guess: false },
      date: { value: '2025-12', from: 'front matter', guess: false },
      url: { value: 'https://courier.example/', from: 'front matter', guess: false },
      language: { value: 'en', from: 'front matter', guess: false },
    });
    expect(text).toBe('Body here.');
  });

  it('reads a byline and a date under its title', () => {
    const found = converted(
      '# Count\n\nBy Thida Lwin\n\n28 December 2025\n\nSome 640 left.\n',
      'a.md',
    );
    expect(inZone(found, 'byline')).toEqual(['By Thida Lwin', '28 December 2025']);
    expect(found.metadata).toMatchObject({
      title: { value: 'Count' },
      authors: { value: [{ literal: 'Thida Lwin' }] },
      date: { value: '2025-12-28', guess: true },
    });
  });

  it('does not take a sentence that begins with By for a byline', () => {
    const found = converted('# Count\n\nBy December 640 had left.\n', 'a.md');
    expect(inZone(found, 'body')).toEqual(['By December 640 had left.']);
  });

  it('reads a long file in pieces that know of each other', () => {
    const filling = 'Plain words.\n\nWords with *marks*.\n\n'.repeat(500);
    const file = `See [the count].[^1]\n\n${filling}[the count]: https://a.example/count\n\n[^1]: Of boats.\n`;
    const { text, blocks, links } = converted(file, 'a.md');
    expect(text.startsWith('See the count.[1]\nPlain words.\nWords with marks.')).toBe(true);
    expect(links).toEqual([{ start: 4, end: 13, href: 'https://a.example/count' }]);
    expect(blocks.at(-1)).toMatchObject({ kind: 'footnote' });
  });

  it('keeps code over blank lines, and items of one list, together', () => {
    expect(
      shapes('```\none\n\n# two\n\n- three\n```\n\n1. four\n2. five\n\n   six\n3. seven\n'),
    ).toEqual([
      ['preformatted', 'one\u2028\u2028# two\u2028\u2028- three'],
      ['list-item', 1, 'four'],
      ['list-item', 1, 'five'],
      ['paragraph', 'six'],
      ['list-item', 1, 'seven'],
    ]);
  });

  it('leaves marks as they stand where there are more than can be read, and says so', () => {
    const { text, blocks, warnings } = converted(
      `# Boats\n\n${'*a* '.repeat(50_000)}\n\n- *one*\n`,
      'a.md',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list-item']);
    expect(text).toMatch(/^Boats\n\*a\* \*a\*.*\none$/);
    expect(warnings.join()).toMatch(/more Markdown marks than Attest reads/);
  });
});
