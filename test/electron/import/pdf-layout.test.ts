import { describe, expect, it } from 'vitest';
import { convertFile } from '#electron/import/convert-file.ts';
import { pdfDrawing } from './pdf-drawing.ts';

const at = (x: number, y: number, words: string, size = 11): string =>
  `BT /F ${size} Tf ${x} ${y} Td (${words.replace(/[()\\]/g, '\\$&')}) Tj ET`;

async function blocksOf(content: readonly string[]) {
  const converted = await convertFile(pdfDrawing(content.join(' ')), 'page.pdf');
  if (!converted.ok) throw new Error(converted.failure.sentence);
  const { text, blocks } = converted.value;
  return blocks.map((block) => ({ ...block, text: text.slice(block.start, block.end) }));
}

const ABOVE = at(
  72,
  760,
  'The harbour office published the table below in May, after the wardens.',
);
const BELOW = at(72, 600, 'Nobody has ever compared these figures with the books of the customs.');
const ROWS = [
  ['Quay', '2023', '2024'],
  ['North', '1,310', '1,402'],
  ['South and mouth', '-', '877'],
  ['East', '(12)', '41.5%'],
];
const drawnRows = (top: number): string[] =>
  ROWS.flatMap((row, line) =>
    row.map((cell, column) => at([72, 220, 320][column] ?? 0, top - 16 * line, cell)),
  );

describe('a table in a PDF', () => {
  it('is read row by row, each cell knowing its place', async () => {
    const blocks = await blocksOf([ABOVE, ...drawnRows(720), BELOW]);
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      ...Array<string>(12).fill('table-cell'),
      'paragraph',
    ]);
    const cells = blocks.filter(({ kind }) => kind === 'table-cell');
    expect(cells.map(({ text }) => text)).toEqual(ROWS.flat());
    expect(cells.map(({ table, row, column }) => [table, row, column])).toEqual(
      ROWS.flatMap((row, line) => row.map((_, column) => [0, line, column])),
    );
  });

  it('is told from another by its number', async () => {
    const blocks = await blocksOf([
      ...drawnRows(760),
      ABOVE.replace('760', '660'),
      ...drawnRows(620),
    ]);
    const tables = blocks.flatMap(({ table }) => (table === undefined ? [] : [table]));
    expect(new Set(tables)).toEqual(new Set([0, 1]));
  });

  it('is no table where columns of words stand side by side', async () => {
    const words = [
      'In the spring of that',
      'year the wardens met',
      'at the old customs hall',
      'and did not speak',
    ];
    const drawn = words.flatMap((line, nth) =>
      [72, 250, 430].map((x) => at(x, 700 - 14 * nth, line)),
    );
    const blocks = await blocksOf(drawn);
    expect(blocks.some(({ kind }) => kind === 'table-cell')).toBe(false);
  });
});

describe('a page of a PDF', () => {
  it('puts a drop cap before the word it begins', async () => {
    const blocks = await blocksOf([
      at(72, 680, 'I', 34),
      at(86, 700, 'n 1998 the warden of the north quay entered 1,203 crates in the'),
      at(86, 686, 'ledger, of which 41 had been opened on the way and were sent back'),
      at(72, 672, 'with the following boat, so that nobody knew what they had held.'),
    ]);
    expect(blocks.map(({ text }) => text)).toEqual([
      'In 1998 the warden of the north quay entered 1,203 crates in the ledger, of which 41 had been opened on the way and were sent back with the following boat, so that nobody knew what they had held.',
    ]);
  });

  it('knows captions and notes by how they begin', async () => {
    const blocks = await blocksOf([
      at(72, 760, 'The wardens of the four quays counted for three weeks without a day of rest.'),
      at(72, 744, 'They had been told to by the office, which paid them nothing for the work.'),
      at(72, 700, 'Table 2. Crates by quay, 2024.', 9),
      at(72, 640, '[3] Counted by hand in March.', 8),
    ]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'caption', 'footnote']);
  });
});
