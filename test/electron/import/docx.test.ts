import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { convertFile } from '#electron/import/convert-file.ts';

async function read(children: readonly (Paragraph | Table)[], notes: readonly Paragraph[] = []) {
  const footnotes = notes.length === 0 ? {} : { footnotes: { 1: { children: [...notes] } } };
  const bytes = await Packer.toBuffer(
    new Document({ ...footnotes, sections: [{ children: [...children] }] }),
  );
  const found = await convertFile(bytes, 'a.docx');
  if (!found.ok) throw new Error(found.failure.sentence);
  return found.value;
}

describe('a Word document', () => {
  it('keeps the addresses that its notes name', async () => {
    const link = new ExternalHyperlink({
      link: 'https://example.org/register',
      children: [new TextRun('its register')],
    });
    const { text, links } = await read(
      [new Paragraph({ children: [new TextRun('Counted'), new FootnoteReferenceRun(1)] })],
      [
        new Paragraph({ children: [new TextRun('See '), link, new TextRun('.')] }),
        new Paragraph('Twice.'),
      ],
    );
    expect(text).toBe('Counted[1]\n[1] See its register.\u2028Twice.');
    expect(links.map(({ start, end, href }) => [text.slice(start, end), href])).toEqual([
      ['its register', 'https://example.org/register'],
    ]);
  });

  it('keeps the paragraphs of a cell apart and the cells under a merged one in their columns', async () => {
    const cell = (words: readonly string[], rowSpan = 1): TableCell =>
      new TableCell({ rowSpan, children: words.map((each) => new Paragraph(each)) });
    const { blocks, text } = await read([
      new Table({
        rows: [
          new TableRow({ children: [cell(['Harn'], 2), cell(['14', '9'])] }),
          new TableRow({ children: [cell(['5'])] }),
        ],
      }),
    ]);
    expect(
      blocks.map(({ row, column, start, end }) => [row, column, text.slice(start, end)]),
    ).toEqual([
      [0, 0, 'Harn'],
      [0, 1, '14\u20289'],
      [1, 1, '5'],
    ]);
  });
});
