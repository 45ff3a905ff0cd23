import { describe, expect, it } from 'vitest';
import { converted } from './zoned.ts';

/** Cells as `row,column words`; a line break inside one is a stroke. */
function cellsOf(table: string): string[] {
  const page = `<!doctype html><html><body><article><h1>Ferries</h1>${table}</article></body></html>`;
  const { blocks, text } = converted(page, 'page.html');
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
});
