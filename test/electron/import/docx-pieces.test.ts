import { describe, expect, it } from 'vitest';
import { convertFile } from '#electron/import/convert-file.ts';
import type { Conversion } from '#shared/document/conversion.ts';
import { zipOf } from '#test/corpus/import/zip-file.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
/** More than are held at a time, by far. */
const MANY = 1_700;

const times = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join('');
const run = (inner: string): string => `<w:r>${inner}</w:r>`;
const said = (words: string): string => run(`<w:t xml:space="preserve">${words}</w:t>`);
const paragraph = (inner: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const field = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
const note = (id: number): string => run(`<w:footnoteReference w:id="${id}"/>`);

async function read(
  body: string,
  parts: Readonly<Record<string, string>> = {},
): Promise<Conversion> {
  const bytes = await zipOf({
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
  const result = await convertFile(bytes, 'long.docx');
  if (!result.ok) throw new Error(result.failure.sentence);
  return result.value;
}
const linesOf = ({ text }: Conversion): string[] => text.split('\n');

const notesOf = (count: number): Readonly<Record<string, string>> => ({
  'word/footnotes.xml': `<w:footnotes ${W}>${times(count, (at) => `<w:footnote w:id="${at}">${paragraph(said(`note ${at}`))}</w:footnote>`)}</w:footnotes>`,
});

describe('a long Word document, read piece by piece', () => {
  it('numbers its notes through and keeps them behind the text', async () => {
    const body = times(MANY, (at) => paragraph(said(`line ${at}`) + note(at)));
    const lines = linesOf(await read(body, notesOf(MANY)));
    expect(lines).toHaveLength(2 * MANY);
    expect(lines.slice(0, MANY)).toEqual(
      lines.slice(0, MANY).map((_, at) => `line ${at}[${at + 1}]`),
    );
    expect(lines.slice(MANY)).toEqual(lines.slice(MANY).map((_, at) => `[${at + 1}] note ${at}`));
  });

  it('keeps the number of a note that is not there', async () => {
    const body = [0, 7, 1].map((id) => paragraph(said(`line ${id}`) + note(id))).join('');
    const lines = linesOf(await read(body, notesOf(2)));
    expect(lines).toEqual(['line 0[1]', 'line 7[2]', 'line 1[3]', '[1] note 0', '[3] note 1']);
  });

  it('numbers its tables through', async () => {
    const cell = (words: string): string => `<w:tc>${paragraph(said(words))}</w:tc>`;
    const row = (at: number): string => `<w:tr>${cell(`${at}a`)}${cell(`${at}b`)}</w:tr>`;
    const { blocks } = await read(times(MANY, (at) => `<w:tbl>${row(at)}${row(at)}</w:tbl>`));
    expect(blocks.map(({ table }) => table)).toEqual(blocks.map((_, at) => Math.floor(at / 4)));
  });

  it('goes on with a list, however long', async () => {
    const level = (at: number): string =>
      `<w:lvl w:ilvl="${at}"><w:numFmt w:val="decimal"/></w:lvl>`;
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0)}${level(1)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const item = (at: number): string =>
      paragraph(
        said(`item ${at}`),
        `<w:numPr><w:ilvl w:val="${at % 2}"/><w:numId w:val="1"/></w:numPr>`,
      );
    const { blocks } = await read(times(MANY, item), { 'word/numbering.xml': numbering });
    expect(blocks.map(({ kind, level, ordered }) => ({ kind, level, ordered }))).toEqual(
      blocks.map((_, at) => ({ kind: 'list-item', level: 1 + (at % 2), ordered: true })),
    );
  });

  it('goes on with a field that began far above', async () => {
    const instruction = run('<w:instrText> HYPERLINK "https://example.org/a" </w:instrText>');
    const { links, text } = await read(
      paragraph(field('begin') + instruction + field('separate') + said('begun')) +
        times(MANY, () => paragraph(said('within'))) +
        paragraph(said('last') + field('end')) +
        paragraph(said('after')),
    );
    expect(links.map(({ start, end }) => text.slice(start, end))).toEqual([
      'begun',
      ...Array.from({ length: MANY }, () => 'within'),
      'last',
    ]);
  });

  it('goes on with a paragraph whose end was deleted', async () => {
    const open = '<w:rPr><w:del w:id="1"/></w:rPr>';
    const lines = linesOf(
      await read(
        times(MANY, (at) => paragraph(said(`${at} `), open) + paragraph(said(`and ${at}`))),
      ),
    );
    expect(lines).toEqual(lines.map((_, at) => `${at} and ${at}`));
    expect(lines).toHaveLength(MANY);
  });
});
