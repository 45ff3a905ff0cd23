import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cleanPicture } from '#electron/import/clean-picture.ts';
import { movingPng, SECRET, type MadeFrame } from './made-pictures.ts';

const dots = (names: string): string[] => Array.from(names, (name) => `0000${name}${name}`);
/** Three dots wide and two high; then one dot of the right edge, then two of the bottom. */
const FRAMES: readonly MadeFrame[] = [
  { x: 0, y: 0, rows: [dots('123'), dots('456')], stands: 5 },
  { x: 2, y: 0, rows: [dots('7')], stands: 10 },
  { x: 0, y: 1, rows: [dots('89')], stands: 20 },
];

interface Read {
  readonly order: number;
  readonly box: readonly number[];
  readonly stands: number;
  readonly rows: readonly string[];
}

/** What is drawn of a PNG that moves; every row of it says how it differs from the one above. */
function framesOf(bytes: Uint8Array): Read[] {
  const png = Buffer.from(bytes);
  const out: Read[] = [];
  let control = Buffer.alloc(26);
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const name = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (name === 'fcTL') control = body;
    if (name !== 'IDAT' && name !== 'fdAT') continue;
    const raw = inflateSync(name === 'IDAT' ? body : body.subarray(4));
    const width = control.readUInt32BE(4);
    const rows: string[] = [];
    let above = new Array<number>(width * 3).fill(0);
    for (let from = 0; from < raw.length; from += width * 3 + 1) {
      expect(raw[from]).toBe(2);
      above = above.map((byte, x) => (byte + raw[from + 1 + x]!) & 255);
      rows.push(
        above
          .filter((_, x) => x % 3 === 2)
          .map((byte) => (byte & 15).toString(16))
          .join(''),
      );
    }
    const box = [12, 16, 4, 8].map((place) => control.readUInt32BE(place));
    out.push({ order: control.readUInt32BE(0), box, stands: control.readUInt16BE(20), rows });
  }
  return out;
}

const turnedTo = (turn: number) => cleanPicture(movingPng(FRAMES, turn))!;

describe('a PNG that moves, held turned', () => {
  it.each([
    [2, ['321', '654'], [0, 0, 1, 1], ['7'], [1, 1, 2, 1], ['98']],
    [3, ['654', '321'], [0, 1, 1, 1], ['7'], [1, 0, 2, 1], ['98']],
    [4, ['456', '123'], [2, 1, 1, 1], ['7'], [0, 0, 2, 1], ['89']],
    [5, ['14', '25', '36'], [0, 2, 1, 1], ['7'], [1, 0, 1, 2], ['8', '9']],
    [6, ['41', '52', '63'], [1, 2, 1, 1], ['7'], [0, 0, 1, 2], ['8', '9']],
    [7, ['63', '52', '41'], [1, 0, 1, 1], ['7'], [0, 1, 1, 2], ['9', '8']],
    [8, ['36', '25', '14'], [0, 0, 1, 1], ['7'], [1, 1, 1, 2], ['9', '8']],
  ] as const)(
    'has every frame turned in its place: %i',
    (turn, first, second, two, third, three) => {
      const clean = turnedTo(turn);
      const [width, height] = turn >= 5 ? [2, 3] : [3, 2];
      expect(clean).toMatchObject({ type: 'png', width, height });
      expect(clean.lies).toBeUndefined();
      expect(framesOf(clean.bytes)).toEqual([
        { order: 0, box: [0, 0, width, height], stands: 5, rows: first },
        { order: 1, box: second, stands: 10, rows: two },
        { order: 3, box: third, stands: 20, rows: three },
      ]);
    },
  );

  it('tells nothing of the camera afterwards, and is clean', () => {
    const { bytes } = turnedTo(6);
    expect(Buffer.from(bytes).includes(SECRET) || Buffer.from(bytes).includes('eXIf')).toBe(false);
    expect(Buffer.from(cleanPicture(bytes)!.bytes)).toEqual(Buffer.from(bytes));
  });

  it('keeps a picture that stands for it where nothing moves', () => {
    const png = movingPng(FRAMES, 3);
    const [from, to] = [png.indexOf('fcTL') - 4, png.indexOf('IDAT') - 4];
    const plays = Buffer.from(png);
    plays[plays.indexOf('acTL') + 7] = 2;
    const apart = Buffer.concat([plays.subarray(0, from), plays.subarray(to)]);
    const clean = cleanPicture(apart)!;
    expect(clean.lies).toBeUndefined();
    const bytes = Buffer.from(clean.bytes);
    expect(bytes.indexOf('IDAT')).toBeLessThan(bytes.indexOf('fcTL'));
    expect(bytes.indexOf('acTL')).toBeLessThan(bytes.indexOf('IDAT'));
  });

  it('stays as it lies, and says so, where a frame is damaged or stands outside', () => {
    const broken = (name: string, place: number, value: number) => {
      const png = movingPng(FRAMES, 6);
      png[png.indexOf(name) + 4 + place] = value;
      return cleanPicture(png);
    };
    expect(broken('acTL', 3, 9)).toMatchObject({ width: 3, height: 2, lies: true });
    expect(broken('fcTL', 15, 2)).toMatchObject({ lies: true });
    expect(broken('fdAT', 5, 255)).toMatchObject({ lies: true });
  });
});
