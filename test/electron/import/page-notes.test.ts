import { describe, expect, it } from 'vitest';
import { convertFile } from '#electron/import/convert-file.ts';
import { epubOf } from './made-files.ts';
import { converted } from './zoned.ts';

const linesOf = (body: string): string[] => {
  const { text, blocks } = converted(`<!doctype html><html><body>${body}</body></html>`, 'a.html');
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
};

const NOTES =
  '<section role="doc-endnotes"><ol><li id="n1"><p>First. <a href="#r1" role="doc-backlink">↩</a></p><p>More.</p></li><li id="n2">Second.</li></ol></section>';
const NOTED = [
  'paragraph: We saw 146[1] wells and 23[2] pumps.',
  'footnote: [1] First.',
  'footnote: More.',
  'footnote: [2] Second.',
];

describe('the notes of a page', () => {
  it('have their numbers, which run into no number before them', () => {
    const text =
      '<p>We saw 146<a role="doc-noteref" href="#n1">1</a> wells and 23<a role="doc-noteref" href="#n2"><sup>2</sup></a> pumps.</p>';
    expect(linesOf(text + NOTES)).toEqual(NOTED);
  });

  it('have them as LibreOffice writes them', () => {
    const text =
      '<p>Seen by 37<a class="sdendnoteanc" href="#sdendnote1sym"><sup>i</sup></a></p><div id="sdendnote1"><p><a class="sdendnotesym" href="#sdendnote1anc">i</a>Note.</p></div>';
    expect(linesOf(text)).toEqual(['paragraph: Seen by 37[i]', 'paragraph: [i] Note.']);
  });

  it('have them in a book', async () => {
    const text =
      '<p>We saw 146<a epub:type="noteref" href="#n1">1</a> wells and 23<sup><a epub:type="noteref" href="#n2">2</a></sup> pumps.</p>';
    const found = await convertFile(await epubOf(text + NOTES), 'a.epub');
    if (!found.ok) throw new Error(found.failure.sentence);
    const { blocks, text: words } = found.value;
    expect(blocks.map(({ kind, start, end }) => `${kind}: ${words.slice(start, end)}`)).toEqual(
      NOTED,
    );
  });
});
