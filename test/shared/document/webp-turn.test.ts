import { describe, expect, it } from 'vitest';
import { turnChunk, uprightPlan, webpTurn, type Turn } from '#shared/document/webp-turn.ts';

const TURNS: readonly Turn[] = [1, 2, 3, 4, 5, 6, 7, 8];
/** Where the first row and the first column of the file are in the upright picture (EXIF 3.0, table 6). */
const FIRST: Readonly<Record<Turn, readonly [row: string, column: string]>> = {
  1: ['top', 'left'],
  2: ['top', 'right'],
  3: ['bottom', 'right'],
  4: ['bottom', 'left'],
  5: ['left', 'top'],
  6: ['right', 'top'],
  7: ['right', 'bottom'],
  8: ['left', 'bottom'],
};
const [WIDTH, HEIGHT] = [30, 20];

describe('a WebP that lies turned', () => {
  it.each(TURNS)('is drawn with its first row and column where the camera says: %i', (turn) => {
    const { width, height, matrix } = uprightPlan(turn, WIDTH, HEIGHT);
    const [a, b, c, d, e, f] = matrix;
    const edge = (x: number, y: number): string => {
      const [left, top] = [a * x + c * y + e, b * x + d * y + f];
      if (top === 0) return 'top';
      if (top === height) return 'bottom';
      return left === 0 ? 'left' : left === width ? 'right' : `${left} ${top}`;
    };
    expect([edge(WIDTH / 2, 0), edge(0, HEIGHT / 2)]).toEqual(FIRST[turn]);
    expect(width).toBe(turn >= 5 ? HEIGHT : WIDTH);
  });

  it('says so in its last chunk only, in no form but ours', () => {
    for (const turn of TURNS) {
      const chunk = turnChunk(turn);
      expect(webpTurn(Uint8Array.from([1, 2, 3, ...chunk]))).toBe(turn);
      expect(webpTurn(Uint8Array.from([...chunk, 0]))).toBe(1);
      expect(webpTurn(chunk.subarray(1))).toBe(1);
    }
    expect(webpTurn(turnChunk(9 as Turn))).toBe(1);
  });
});
