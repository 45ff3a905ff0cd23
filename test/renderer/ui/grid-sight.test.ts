import { describe, expect, it } from 'vitest';
import type { GridEntry } from '#renderer/ui/grid-entries.ts';
import {
  carriedOver,
  drawnRange,
  entryAt,
  gridTops,
  type GridSight,
  lookedAt,
} from '#renderer/ui/grid-sight.ts';

const ROW = 50;
const GROUP = 34;

const row = (key: string): GridEntry<string> => ({ kind: 'row', key, row: key });
const rows = (...keys: string[]) => gridTops(keys.map(row), ROW);
const many = (count: number, name = 'row') =>
  Array.from({ length: count }, (_, at) => `${name} ${at}`);

function sight(keys: readonly string[], part: Partial<GridSight<string>> = {}): GridSight<string> {
  return { ...rows(...keys), from: 0, height: 200, isHeld: false, ...part };
}

describe('where entries stand', () => {
  it('is the sum of the heights before them, of a group’s row too', () => {
    const group: GridEntry<string> = { kind: 'group', key: 'g', group: { id: 'g', rows: [] } };
    const { tops } = gridTops([row('a'), group, row('b')], ROW);
    expect(tops).toEqual([0, ROW, ROW + GROUP, ROW + GROUP + ROW]);
  });

  it('is found by the pixel, at the ends and beyond them', () => {
    const all = rows('a', 'b', 'c');
    expect([-9, 0, 49, 50, 100, 149, 900].map((px) => entryAt(all, px))).toEqual([
      0, 0, 0, 1, 2, 2, 2,
    ]);
    expect(entryAt(rows(), 10)).toBe(0);
  });
});

describe('what is drawn', () => {
  it('is what is in sight and five rows around it', () => {
    expect(drawnRange(sight(many(100), { from: 1000 }))).toEqual([15, 29]);
    expect(drawnRange(sight(many(100)))).toEqual([0, 9]);
    expect(drawnRange(sight(many(3)))).toEqual([0, 2]);
  });

  it('is nothing of an empty list', () => {
    const [first, last] = drawnRange(sight([]));
    expect(last).toBeLessThan(first);
  });

  it('changes only with the topmost row in sight, the height, and what is held', () => {
    const before = sight(many(100), { from: 1000, isHeld: true });
    expect(lookedAt(before, { from: 1040, height: 200, isHeld: true })).toBe(before);
    expect(lookedAt(before, { from: 1060, height: 200, isHeld: true }).from).toBe(1060);
    expect(lookedAt(before, { from: 1000, height: 260, isHeld: true }).height).toBe(260);
    expect(lookedAt(before, { from: 1000, height: 200, isHeld: false }).isHeld).toBe(false);
  });

  it('is enough for what comes into a list that was all in sight', () => {
    const one = lookedAt(sight(['row'], { height: 0 }), { from: 0, height: 900, isHeld: false });
    expect(drawnRange(carriedOver(one, rows('row', ...many(40))))).toEqual([0, 23]);
  });
});

describe('a sight of other rows', () => {
  const ten = many(10);
  const held = sight(ten, { from: 120, isHeld: true });

  it('goes along with what came in above it', () => {
    expect(carriedOver(held, rows('new 1', 'new 2', ...ten)).from).toBe(220);
  });

  it('stays where rows came in below it', () => {
    expect(carriedOver(held, rows(...ten, 'new')).from).toBe(120);
  });

  it('stays as far down where rows left', () => {
    expect(carriedOver(held, rows(...ten.slice(1))).from).toBe(120);
  });

  it('holds on to the next row where the topmost is gone', () => {
    expect(carriedOver(held, rows(...many(5, 'new'), ...ten.slice(3))).from).toBe(220);
  });

  it('stays as far down where all rows are others, or in another order', () => {
    expect(carriedOver(held, rows(...many(30, 'other'))).from).toBe(120);
    expect(carriedOver(held, rows(...ten.toReversed())).from).toBe(120);
  });

  it('shows what comes in where nothing is held', () => {
    const next = carriedOver(sight(ten), rows(...many(50, 'new'), ...ten));
    expect(next.from).toBe(0);
    expect(drawnRange(next)).toEqual([0, 9]);
  });
});
