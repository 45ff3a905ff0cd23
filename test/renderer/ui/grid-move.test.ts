import { describe, expect, it } from 'vitest';
import { gridMove, type GridPlace } from '#renderer/ui/grid-move.ts';

const SIZE = { rows: 100, columns: 4, page: 10 };
const press = (key: string, from: GridPlace, ctrlKey = false, size = SIZE) =>
  gridMove({ key, ctrlKey, metaKey: false }, from, size);

describe('a move in the grid', () => {
  const middle = { row: 50, column: 2 };

  it('goes one cell with each arrow', () => {
    expect(press('ArrowUp', middle)).toEqual({ row: 49, column: 2 });
    expect(press('ArrowDown', middle)).toEqual({ row: 51, column: 2 });
    expect(press('ArrowLeft', middle)).toEqual({ row: 50, column: 1 });
    expect(press('ArrowRight', middle)).toEqual({ row: 50, column: 3 });
  });

  it('goes to the ends of the row, and with Ctrl to the ends of the grid', () => {
    expect(press('Home', middle)).toEqual({ row: 50, column: 0 });
    expect(press('End', middle)).toEqual({ row: 50, column: 3 });
    expect(press('Home', middle, true)).toEqual({ row: 0, column: 0 });
    expect(press('End', middle, true)).toEqual({ row: 99, column: 3 });
  });

  it('goes a page, and stops at the first and last row', () => {
    expect(press('PageDown', middle)).toEqual({ row: 60, column: 2 });
    expect(press('PageUp', { row: 3, column: 1 })).toEqual({ row: 0, column: 1 });
    expect(press('PageDown', { row: 95, column: 1 })).toEqual({ row: 99, column: 1 });
  });

  it('reaches the head with one arrow above the first row, and no farther', () => {
    expect(press('ArrowUp', { row: 0, column: 1 })).toEqual({ row: -1, column: 1 });
    expect(press('ArrowUp', { row: -1, column: 1 })).toEqual({ row: -1, column: 1 });
  });

  it('stays in the head of an empty grid', () => {
    const empty = { rows: 0, columns: 2, page: 10 };
    for (const key of ['ArrowDown', 'PageDown', 'PageUp', 'Home', 'End']) {
      expect(press(key, { row: -1, column: 0 }, true, empty)?.row).toBe(-1);
    }
  });

  it('does not answer to letters', () => {
    expect(press('e', middle)).toBeNull();
  });
});
