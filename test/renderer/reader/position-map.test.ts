import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPositionMap, type PlacedBlock } from '#renderer/reader/position-map.ts';

/** Blocks as a page has them: one newline between texts, one or more node borders between positions. */
const placed = fc
  .array(fc.record({ length: fc.nat(40), borders: fc.integer({ min: 2, max: 6 }) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((pieces) => {
    const blocks: PlacedBlock[] = [];
    let start = 0;
    let position = 3;
    for (const { length, borders } of pieces) {
      blocks.push({ start, end: start + length, position });
      start += length + 1;
      position += length + borders;
    }
    return blocks;
  });

const withOffset = placed.chain((blocks) =>
  fc.record({ blocks: fc.constant(blocks), offset: fc.nat(blocks.at(-1)?.end ?? 0) }),
);

describe('the position map', () => {
  it('leads every offset to a position and back', () => {
    fc.assert(
      fc.property(withOffset, ({ blocks, offset }) => {
        const map = createPositionMap(blocks);
        const inside = blocks.find(({ start, end }) => start <= offset && offset <= end);
        expect(inside).toBeDefined();
        const position = map.toPosition(offset);
        expect(position - inside!.position).toBe(offset - inside!.start);
        expect(map.toOffset(position, 1)).toBe(offset);
        if (offset > inside!.start) expect(map.toOffset(position, -1)).toBe(offset);
      }),
      { numRuns: 2000 },
    );
  });

  it('never leads backwards', () => {
    fc.assert(
      fc.property(placed, (blocks) => {
        const map = createPositionMap(blocks);
        const last = blocks.at(-1)!;
        let [before, after] = [-1, -1];
        for (let position = 0; position <= last.position + last.end - last.start; position += 1) {
          const [left, right] = [map.toOffset(position, -1), map.toOffset(position, 1)];
          expect(left).toBeLessThanOrEqual(right);
          expect(left).toBeGreaterThanOrEqual(before);
          expect(right).toBeGreaterThanOrEqual(after);
          [before, after] = [left, right];
        }
      }),
    );
  });

  it('gives a position between two blocks to the one the bias asks for', () => {
    const map = createPositionMap([
      { start: 0, end: 5, position: 2 },
      { start: 6, end: 9, position: 10 },
    ]);
    expect([8, 9, 10].map((position) => map.toOffset(position, -1))).toEqual([5, 5, 5]);
    expect([8, 9, 10].map((position) => map.toOffset(position, 1))).toEqual([6, 6, 6]);
  });

  it('answers the ends of the text for places outside it', () => {
    const map = createPositionMap([{ start: 0, end: 5, position: 2 }]);
    expect([map.toOffset(0, -1), map.toOffset(0, 1), map.toOffset(99, 1)]).toEqual([0, 0, 5]);
    expect([map.toPosition(-4), map.toPosition(99)]).toEqual([2, 7]);
  });

  it('knows the block of an offset', () => {
    const map = createPositionMap([
      { start: 0, end: 5, position: 2 },
      { start: 6, end: 6, position: 9 },
      { start: 7, end: 9, position: 11 },
    ]);
    expect([0, 5, 6, 7, 42].map((offset) => map.blockAt(offset))).toEqual([0, 0, 1, 2, 2]);
  });
});
