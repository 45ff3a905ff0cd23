import { describe, expect, it } from 'vitest';
import { withoutEmptyCells } from '#electron/import/without-empty-cells.ts';

const ROWS = 600_000;
const HELD = '<row r="7"><c r="B7"><v>47</v></c></row>';
const many = (row: (at: number) => string): string =>
  Array.from({ length: ROWS }, (_, at) => row(at + 8)).join('');

describe('a large sheet', () => {
  it('is read without the rows and cells that hold nothing', () => {
    const rows = many((at) => `<row r="${at}"/>`);
    expect(withoutEmptyCells(`${HELD}${rows}`)).toBe(HELD);
    const looks = many((at) => `<row r="${at}" ht="15"><c r="A${at}" s="1"/></row>`);
    expect(withoutEmptyCells(`${HELD}${looks}${HELD}`)).toBe(`${HELD}${HELD}`);
  });

  it('stays as it is where what is empty says where the rest stands', () => {
    const rows = `${HELD}${many(() => '<row ht="150"/>')}<row><c><v>3</v></c></row>`;
    expect(withoutEmptyCells(rows)).toBe(rows);
    const cells = `${HELD}${many((at) => `<row r="${at}"><c/><c><v>3</v></c></row>`)}`;
    expect(withoutEmptyCells(cells)).toBe(cells);
  });

  it('keeps columns and whatever else is named alike', () => {
    const cols = `<cols>${many((at) => `<col min="${at}"/>`)}</cols>${HELD}`;
    expect(withoutEmptyCells(cols)).toBe(cols);
  });
});
