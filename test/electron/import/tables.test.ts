import { describe, expect, it } from 'vitest';
import { convertFile } from '#electron/import/convert-file.ts';
import type { Conversion } from '#shared/document/conversion.ts';
import { odtOf } from './made-files.ts';
import { converted } from './zoned.ts';

/** Cells as `row,column words`; a line break inside one is a stroke. */
function cellsOf(table: string): string[] {
  const page = `<!doctype html><html><body><article><h1>Ferries</h1>${table}</article></body></html>`;
  return cellsIn(converted(page, 'page.html'));
}

function cellsIn({ blocks, text }: Conversion): string[] {
  return blocks.flatMap(({ kind, row, column, start, end }) =>
    kind === 'table-cell'
      ? [`${row},${column} ${text.slice(start, end).replaceAll('\u2028', ' | ')}`]
      : [],
  );
}

describe('a table of a page', () => {
  it('keeps the paragraphs, items and parts of a cell apart, so that no two numbers become one', () => {
    const found = cellsOf(
      '<table><tr><th>Town</th><th>Dead</th></tr><tr><td>Harn<div>Upper</div></td><td><p>14</p><p>9</p></td></tr>' +
        '<tr><td><ul><li>women</li><li>girls</li></ul></td><td> <p>5</p> <p> 6</p> of 7 </td></tr></table>',
    );
    expect(found).toEqual([
      '0,0 Town',
      '0,1 Dead',
      '1,0 Harn | Upper',
      '1,1 14 | 9',
      '2,0 women | girls',
      '2,1 5 | 6 | of 7',
    ]);
  });

  it('puts the cells beside one that goes down over several rows into their own columns', () => {
    const found = cellsOf(
      '<table><thead><tr><th rowspan="2">Town</th><th colspan="2">Dead</th><th rowspan="9">Of</th></tr><tr><th>2023</th><th>2024</th></tr></thead>' +
        '<tbody><tr><td rowspan="0">Harn</td><td>14</td><td>9</td><td>men</td></tr><tr><td>3</td><td>5</td><td>women</td></tr></tbody></table>',
    );
    expect(found).toEqual([
      ...['0,0 Town', '0,1 Dead', '0,3 Of', '1,1 2023', '1,2 2024'],
      ...['2,0 Harn', '2,1 14', '2,2 9', '2,3 men', '3,1 3', '3,2 5', '3,3 women'],
    ]);
  });
});

describe('a table without a head', () => {
  it('is one though a cell holds a short list or two paragraphs', () => {
    const found = cellsOf(
      '<table><tr><td><p>Harn</p></td><td><p>14</p></td></tr><tr><td><p>Velm</p></td><td><ul><li>3 men</li><li>2 girls</li></ul></td></tr></table>',
    );
    expect(found).toEqual(['0,0 Harn', '0,1 14', '1,0 Velm', '1,1 3 men | 2 girls']);
  });

  it('is the frame of a page where a cell holds its menu or its article', () => {
    const menu = '<ul><li><a href="/a">Home</a></li><li><a href="/b">News</a></li></ul>';
    const article = `<p>${'The boats were counted twice. '.repeat(12)}</p><p>More.</p>`;
    for (const cell of [menu, article])
      expect(
        cellsOf(`<table><tr><td>x</td><td>y</td></tr><tr><td>${cell}</td><td>z</td></tr></table>`),
      ).toEqual([]);
  });
});

describe('a table of an OpenDocument text', () => {
  const row = (...cells: readonly string[]): string =>
    `<table:table-row>${cells.map((cell) => `<table:table-cell>${cell}</table:table-cell>`).join('')}</table:table-row>`;
  const read = async (table: string): Promise<Conversion> => {
    const found = await convertFile(await odtOf(table), 'a.odt');
    if (!found.ok) throw new Error(found.failure.sentence);
    return found.value;
  };

  it('has the note of a cell at the end, and not a second time in the cell', async () => {
    const note =
      '<text:note><text:note-citation>3</text:note-citation><text:note-body><text:p>Not final.</text:p></text:note-body></text:note>';
    const found = await read(
      `<table:table>${row('<text:h>Town</text:h>', `<text:p>9${note}</text:p>`)}</table:table>`,
    );
    expect(cellsIn(found)).toEqual(['0,0 Town', '0,1 9[3]']);
    expect(found.text).toContain('[3] Not final.');
  });

  it('has the words of a table or a box in a cell once', async () => {
    const inner = `<table:table>${row('<text:p>14</text:p>', '<text:p>15</text:p>')}</table:table>`;
    const box =
      '<text:p>Harn<draw:frame><draw:text-box><text:p>see there</text:p></draw:text-box></draw:frame></text:p>';
    const found = await read(
      `<table:table>${row(box, inner)}${row('<text:p>Velm</text:p>', '')}</table:table>`,
    );
    expect(cellsIn(found)).toEqual(['0,0 Harn | see there', '0,1 14 | 15', '1,0 Velm']);
  });
});

describe('a table of delimited values', () => {
  it.each([
    ['sep=;', ';'],
    ['\ufeff"sep=|"', '|'],
    ['SEP=\t', '\t'],
    ['sep=^', '^'],
  ])('is split as its first line says (%j), which is no row of it', async (line, sign) => {
    const rows = [`Town${sign}Dead, in all`, `Harn${sign}1,200`];
    const bytes = new TextEncoder().encode([line, ...rows].join('\r\n'));
    const found = await convertFile(bytes, 'a.csv');
    if (!found.ok) throw new Error(found.failure.sentence);
    expect(cellsIn(found.value)).toEqual(['0,0 Town', '0,1 Dead, in all', '1,0 Harn', '1,1 1,200']);
  });
});
