import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cleanPicture } from '#electron/import/clean-picture.ts';
import { chunk, heldSo, SECRET } from './made-pictures.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Kind {
  readonly depth: number;
  readonly colour: number;
  readonly rows: readonly (readonly number[])[]; // bytes, filters left out
  readonly width: number;
  readonly filters?: readonly number[];
  readonly interlaced?: boolean;
}

const at = (x: number, row: readonly number[]): number => row[x] ?? 0; // 0 before its first too

/** What the filters of two rows say, by the book: a byte less what is foretold of it. */
function filtered({ rows, filters = [] }: Kind, step: number): Buffer {
  return Buffer.concat(
    rows.map((row, y) => {
      const before = rows[y - 1] ?? [];
      const bytes = row.map((byte, x) => {
        const [a, b, c] = [at(x - step, row), at(x, before), at(x - step, before)];
        const near = [a, b, c].map((one) => Math.abs(a + b - c - one));
        const paeth = [a, b, c][near.indexOf(Math.min(...near))]!;
        return byte - [0, a, b, (a + b) >> 1, paeth][filters[y] ?? 0]!;
      });
      return Buffer.from([filters[y] ?? 0, ...bytes]);
    }),
  );
}

function pngOf(kind: Kind, step: number, orientation: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(kind.width, 0);
  head.writeUInt32BE(kind.rows.length, 4);
  head.set([kind.depth, kind.colour, 0, 0, kind.interlaced ? 1 : 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('eXIf', heldSo(orientation).subarray('Exif\0\0'.length)),
    chunk('PLTE', Buffer.alloc(48, 7)),
    chunk('IDAT', deflateSync(filtered(kind, step))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The rows of a PNG whose every row says how it differs from the one above. */
function rowsOf(bytes: Uint8Array, stride: number): number[][] {
  const png = Buffer.from(bytes);
  const at = png.indexOf('IDAT');
  const raw = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const rows: number[][] = [];
  for (let from = 0; from < raw.length; from += stride + 1) {
    expect(raw[from]).toBe(2);
    const row = [...raw.subarray(from + 1, from + 1 + stride)];
    rows.push(row.map((byte, x) => (byte + (rows.at(-1)?.[x] ?? 0)) & 255));
  }
  return rows;
}

const [A, B, C, D, E, F] = [10, 200, 30, 90, 250, 60];
const GREY: Kind = {
  depth: 8,
  colour: 0,
  width: 3,
  rows: [
    [A, B, C],
    [D, E, F],
  ],
};

describe('a PNG that says how the camera was held', () => {
  it.each([
    [
      2,
      [
        [C, B, A],
        [F, E, D],
      ],
    ],
    [
      3,
      [
        [F, E, D],
        [C, B, A],
      ],
    ],
    [
      4,
      [
        [D, E, F],
        [A, B, C],
      ],
    ],
    [
      5,
      [
        [A, D],
        [B, E],
        [C, F],
      ],
    ],
    [
      6,
      [
        [D, A],
        [E, B],
        [F, C],
      ],
    ],
    [
      7,
      [
        [F, C],
        [E, B],
        [D, A],
      ],
    ],
    [
      8,
      [
        [C, F],
        [B, E],
        [A, D],
      ],
    ],
  ])('is turned upright: %i', (orientation, upright) => {
    const clean = cleanPicture(pngOf(GREY, 1, orientation))!;
    expect(clean).toMatchObject({ type: 'png', width: upright[0]!.length, height: upright.length });
    expect(rowsOf(clean.bytes, clean.width)).toEqual(upright);
    expect(Buffer.from(clean.bytes).includes('eXIf')).toBe(false);
    expect(Buffer.from(clean.bytes).includes(SECRET)).toBe(false);
    expect(cleanPicture(clean.bytes)).toEqual(clean);
  });

  it('is turned whatever its rows are filtered by', () => {
    const rows = [
      [1, 2, 3, 250, 5, 6],
      [70, 8, 9, 100, 11, 12],
      [13, 140, 15, 16, 17, 18],
      [5, 200, 31, 6, 7, 8],
    ];
    for (const filters of [
      [1, 4, 3, 2],
      [4, 3, 2, 1],
      [3, 1, 4, 4],
    ]) {
      const kind = { depth: 8, colour: 2, width: 2, rows, filters };
      const clean = cleanPicture(pngOf(kind, 3, 3))!;
      const dots = rows.map((row) => [...row.slice(3), ...row.slice(0, 3)]).reverse();
      expect(rowsOf(clean.bytes, 6)).toEqual(dots);
    }
  });

  it('is turned dot by dot where several share a byte, its colours with it', () => {
    const bits = { depth: 1, colour: 0, width: 3, rows: [[0b10100000], [0b01100000]] };
    const turned = cleanPicture(pngOf(bits, 1, 6))!;
    expect(rowsOf(turned.bytes, 1)).toEqual([[0b01000000], [0b10000000], [0b11000000]]);
    const picked = {
      depth: 4,
      colour: 3,
      width: 3,
      rows: [
        [0x12, 0x30],
        [0x45, 0x60],
      ],
    };
    const again = cleanPicture(pngOf(picked, 1, 8))!;
    expect(rowsOf(again.bytes, 1)).toEqual([[0x36], [0x25], [0x14]]);
    expect(Buffer.from(again.bytes).includes('PLTE')).toBe(true);
  });

  it('is shown as it lies where it is interlaced or cut short', () => {
    const interlaced = cleanPicture(pngOf({ ...GREY, interlaced: true }, 1, 6))!;
    expect(interlaced).toMatchObject({ width: 3, height: 2 });
    const short = cleanPicture(pngOf({ ...GREY, rows: GREY.rows.slice(0, 1) }, 1, 6))!;
    expect(short).toMatchObject({ width: 1, height: 3 });
    const cut = Buffer.from(pngOf(GREY, 1, 6));
    cut.writeUInt32BE(9, 20); // it says nine rows and has two
    expect(cleanPicture(cut)).toMatchObject({ width: 3, height: 9 });
  });
});
