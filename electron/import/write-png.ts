import { deflateSync } from 'node:zlib';
import type { Raster } from './raster.ts';

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Pages are looked at once or twice and not kept: quick before small. */
const EFFORT = 4;
/** Each row says how it differs from the one above (W3C PNG, 9.2). */
const UP = 2;

const CRC_TABLE = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** One part of a PNG with its length and checksum. */
export function pngChunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** One byte a dot where nothing on the sheet has a colour; most scans have none. */
function greyOf(bytes: Uint8Array): Uint8Array | null {
  const grey = new Uint8Array(bytes.length / 3);
  for (let dot = 0; dot < grey.length; dot += 1) {
    const value = bytes[dot * 3] ?? 0;
    if (value !== bytes[dot * 3 + 1] || value !== bytes[dot * 3 + 2]) return null;
    grey[dot] = value;
  }
  return grey;
}

/** The sheet as a PNG, in grey where that loses nothing. */
export function writePng({ width, height, bytes }: Raster): Uint8Array {
  const grey = greyOf(bytes);
  const source = grey ?? bytes;
  const stride = source.length / height;
  const rows = Buffer.alloc((stride + 1) * height);
  for (let row = 0; row < height; row += 1) {
    const to = row * (stride + 1);
    const from = row * stride;
    rows[to] = UP;
    for (let i = 0; i < stride; i += 1) {
      const above = row === 0 ? 0 : (source[from - stride + i] ?? 0);
      rows[to + 1 + i] = (source[from + i] ?? 0) - above;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, grey ? 0 : 2, 0, 0, 0], 8);
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(rows, { level: EFFORT })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
