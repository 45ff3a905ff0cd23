import { deflateSync, inflateSync } from 'node:zlib';
import { liesOnItsSide, type Orientation } from './exif.ts';
import { PNG_SIGNATURE, pngChunk } from './write-png.ts';

/** Bytes unpacked: four times as much is held at once, and the process may hold 512 MB. */
const MOST_BYTES = 64 * 1024 * 1024;
const EFFORT = 6;
const UP = 2;
/** Samples a dot by colour type (W3C PNG, 11.2.1). */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export interface Dots {
  readonly width: number;
  readonly height: number;
  readonly bits: number; // a dot
  readonly stride: number; // bytes a row, its filter left out
  readonly rows: Uint8Array;
}

export interface Parts {
  readonly head: Buffer; // 13 bytes
  /** What says which colours are meant; it stands before the picture and holds for it turned as well. */
  readonly colours: readonly Buffer[];
  readonly packed: Buffer;
}

export const COLOURS = new Set('PLTE tRNS gAMA cHRM sRGB iCCP sBIT'.split(' '));

function partsOf(view: Buffer): Parts | undefined {
  const colours: Buffer[] = [];
  const packed: Buffer[] = [];
  let head: Buffer | undefined;
  for (let at = PNG_SIGNATURE.length; at + 12 <= view.length;) {
    const end = at + 12 + view.readUInt32BE(at);
    const name = view.toString('latin1', at + 4, at + 8);
    if (end > view.length || name === 'acTL') return undefined;
    if (name === 'IHDR') head = view.subarray(at + 8, end - 4);
    if (name === 'IDAT') packed.push(view.subarray(at + 8, end - 4));
    if (COLOURS.has(name)) colours.push(view.subarray(at, end));
    at = end;
  }
  return head?.length === 13 ? { head, colours, packed: Buffer.concat(packed) } : undefined;
}

/** The nearest of left, above and above left to what they foretell (W3C PNG, 9.4). */
function paeth(left: number, above: number, corner: number): number {
  const foretold = left + above - corner;
  const [a, b, c] = [left, above, corner].map((one) => Math.abs(foretold - one));
  if ((a ?? 0) <= (b ?? 0) && (a ?? 0) <= (c ?? 0)) return left;
  return (b ?? 0) <= (c ?? 0) ? above : corner;
}

/** Takes one row's filter back (W3C PNG, 9.2); `above` is the row before it, or zeros. */
function unfilter(row: Uint8Array, above: Uint8Array, filter: number, step: number): boolean {
  if (filter > 4) return false;
  for (let i = 0; filter > 0 && i < row.length; i += 1) {
    const left = i < step ? 0 : (row[i - step] ?? 0);
    const up = above[i] ?? 0;
    const corner = i < step ? 0 : (above[i - step] ?? 0);
    const guess =
      filter === 1
        ? left
        : filter === 2
          ? up
          : filter === 3
            ? (left + up) >> 1
            : paeth(left, up, corner);
    row[i] = (row[i] ?? 0) + guess;
  }
  return true;
}

/** The dots of a picture; undefined where they are interlaced, damaged or too many. */
export function unpack({ head, packed }: Pick<Parts, 'head' | 'packed'>): Dots | undefined {
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const bits = (head[8] ?? 0) * (CHANNELS[head[9] ?? -1] ?? 0);
  const stride = Math.ceil((width * bits) / 8);
  const size = (stride + 1) * height;
  if (bits === 0 || head[12] !== 0 || size > MOST_BYTES) return undefined;
  let raw: Buffer;
  try {
    raw = inflateSync(packed, { maxOutputLength: size });
  } catch {
    return undefined; // it is damaged, and shown as far as it goes
  }
  if (raw.length < size) return undefined;
  const rows = new Uint8Array(stride * height);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y += 1) {
    const row = rows.subarray(y * stride, (y + 1) * stride);
    row.set(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    if (!unfilter(row, above, raw[y * (stride + 1)] ?? 0, Math.max(1, bits >> 3))) return undefined;
    above = row;
  }
  return { width, height, bits, stride, rows };
}

/** Where a dot of the upright picture stands in the one that lies (EXIF 3.0, 4.6.5.1). */
function sourceOf(orientation: Orientation, { width, height }: Dots) {
  const [right, bottom] = [width - 1, height - 1];
  const places: Readonly<Record<Orientation, (x: number, y: number) => readonly [number, number]>> =
    {
      1: (x, y) => [x, y],
      2: (x, y) => [right - x, y],
      3: (x, y) => [right - x, bottom - y],
      4: (x, y) => [x, bottom - y],
      5: (x, y) => [y, x],
      6: (x, y) => [y, bottom - x],
      7: (x, y) => [right - y, bottom - x],
      8: (x, y) => [right - y, x],
    };
  return places[orientation];
}

export function turned(dots: Dots, orientation: Orientation): Dots {
  const { bits, stride: from, rows: lying } = dots;
  const onItsSide = liesOnItsSide(orientation);
  const [width, height] = onItsSide ? [dots.height, dots.width] : [dots.width, dots.height];
  const stride = Math.ceil((width * bits) / 8);
  const rows = new Uint8Array(stride * height);
  const source = sourceOf(orientation, dots);
  const bytes = bits >> 3;
  const mask = (1 << bits) - 1; // of dots smaller than a byte
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [left, top] = source(x, y);
      if (bytes > 0) {
        const [at, to] = [top * from + left * bytes, y * stride + x * bytes];
        for (let i = 0; i < bytes; i += 1) rows[to + i] = lying[at + i] ?? 0;
        continue;
      }
      const held =
        (lying[top * from + ((left * bits) >> 3)] ?? 0) >> (8 - bits - ((left * bits) & 7));
      const to = y * stride + ((x * bits) >> 3);
      rows[to] = (rows[to] ?? 0) | ((held & mask) << (8 - bits - ((x * bits) & 7)));
    }
  }
  return { width, height, bits, stride, rows };
}

export function packRows({ stride, height, rows }: Dots): Buffer {
  const out = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const to = y * (stride + 1);
    out[to] = UP;
    for (let i = 0; i < stride; i += 1) {
      const above = y === 0 ? 0 : (rows[(y - 1) * stride + i] ?? 0);
      out[to + 1 + i] = (rows[y * stride + i] ?? 0) - above;
    }
  }
  return deflateSync(out, { level: EFFORT });
}

/** The same head of a picture of another size. */
export function headOfSize(
  head: Buffer,
  { width, height }: Pick<Dots, 'width' | 'height'>,
): Buffer {
  const out = Buffer.from(head);
  out.writeUInt32BE(width, 0);
  out.writeUInt32BE(height, 4);
  return out;
}

/**
 * A PNG with its dots turned upright, for browsers differ on whether they turn one that says how it was
 * held. Undefined for what is interlaced, moves, is damaged or would take too much memory.
 */
export function turnPng(view: Buffer, orientation: Orientation): Buffer | undefined {
  const parts = partsOf(view);
  const dots = parts && unpack(parts);
  if (!parts || !dots) return undefined;
  const upright = turned(dots, orientation);
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk('IHDR', headOfSize(parts.head, upright)),
    ...parts.colours,
    pngChunk('IDAT', packRows(upright)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
