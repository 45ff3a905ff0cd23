import { describe, expect, it } from 'vitest';
import { comparisonGrid } from '#shared/figure/compare/comparison-grid.ts';
import { someFigure } from './compared.ts';

const courier = { name: 'Courier' };
const wire = { name: 'Wire' };

describe('the grid of a comparison', () => {
  it('sets measures down and outlets across, in the order they are met', () => {
    const grid = comparisonGrid(
      [
        someFigure({ value: 5 }, wire),
        someFigure({ value: 7 }, courier),
        someFigure({ value: 3, counted: 'police who left' }, courier),
      ],
      'outlet',
    );
    expect(grid.columns.map(({ name }) => name)).toEqual(['Wire', 'Courier']);
    expect(grid.rows.map(({ name }) => name)).toEqual(['soldiers who left', 'police who left']);
    expect(
      grid.rows.map(({ cells }) => cells.map((cell) => cell.map((one) => one.figure.value))),
    ).toEqual([
      [[5], [7]],
      [[], [3]],
    ]);
  });

  it('sets those nobody counted last under who counted', () => {
    const grid = comparisonGrid(
      [someFigure({ attribution: {} }, wire), someFigure({}, courier)],
      'body',
    );
    expect(grid.columns.map(({ name }) => name)).toEqual(['the Roll', 'nobody named']);
  });

  it('orders the figures of one cell by their periods', () => {
    const year = (from: string) =>
      ({ words: from, from, to: from, kind: 'during', basis: 'words' }) as const;
    const grid = comparisonGrid(
      [
        someFigure({ value: 2, period: year('2025') }, wire),
        someFigure({ value: 1, period: year('2024') }, wire),
      ],
      'outlet',
    );
    expect(grid.rows[0]?.cells[0]?.map(({ figure }) => figure.value)).toEqual([1, 2]);
  });

  it('keeps two units of one thing apart', () => {
    const share = someFigure({ kind: 'share', unit: 'percent', value: 12 }, wire);
    expect(comparisonGrid([someFigure({}, wire), share], 'outlet').rows).toHaveLength(2);
  });
});
