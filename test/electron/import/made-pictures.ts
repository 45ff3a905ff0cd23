import { deflateSync } from 'node:zlib';
import { crc32 } from './crc32.ts';

/** Stands wherever a camera or a program writes what nobody meant to share. */
export const SECRET = 'taken at 16.8409 N by Nobody';

export function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A PNG of one grey, with a text, a time and an EXIF chunk that tell a secret. */
export function pngFile(width = 200, height = 120, grey = 128): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width, grey)]);
  const rows = Buffer.concat(Array<Buffer>(height).fill(row));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('tEXt', Buffer.from(`Comment\0${SECRET}`)),
    chunk('eXIf', Buffer.from(SECRET)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function segment(marker: number, data: string | Uint8Array): Buffer {
  const body = Buffer.from(data);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/**
 * EXIF as cameras write it, little end first: a maker's secret, and after it how the camera was held, or
 * another tag of one short.
 */
export function heldSo(orientation: number, tag = 0x0112): Buffer {
  const head = Buffer.from('Exif\0\0II\x2a\0\x08\0\0\0', 'latin1');
  const entries = Buffer.alloc(2 + 2 * 12 + 4);
  entries.writeUInt16LE(2, 0);
  entries.writeUInt16LE(0x010f, 2);
  entries.writeUInt16LE(2, 4);
  entries.writeUInt32LE(SECRET.length, 6);
  entries.writeUInt32LE(8 + entries.length, 10);
  entries.writeUInt16LE(tag, 14);
  entries.writeUInt16LE(3, 16);
  entries.writeUInt32LE(1, 18);
  entries.writeUInt16LE(orientation, 22);
  return Buffer.concat([head, entries, Buffer.from(SECRET)]);
}

/** The frame of a JPEG: segments as cameras write them, a scan of no meaning, bytes behind its end. */
export function jpegFile(width = 320, height = 240, held: Buffer | null = null): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
    segment(0xe1, held ?? `Exif\0\0${SECRET}`),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${SECRET}`),
    segment(0xed, SECRET),
    segment(0xfe, SECRET),
    segment(0xc0, frame),
    segment(0xda, '\x01\x01\0\0\x3f\0'),
    Buffer.from([0x12, 0x34, 0x56, 0xff, 0xd9]),
    Buffer.from(SECRET),
  ]);
}

/** A GIF of two colours: a comment and an application's words stand beside what it is drawn by. */
export function gifFile(): Buffer {
  const words = Buffer.concat([
    Buffer.from([SECRET.length]),
    Buffer.from(SECRET),
    Buffer.from([0]),
  ]);
  return Buffer.concat([
    Buffer.from('GIF89a'),
    Buffer.from([90, 0, 70, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    Buffer.from([0x21, 0xff, 11]),
    Buffer.from('NETSCAPE2.0'),
    Buffer.from([3, 1, 0, 0, 0]),
    Buffer.from([0x21, 0xff, 11]),
    Buffer.from('XMP DataXMP'),
    words,
    Buffer.from([0x21, 0xfe]),
    words,
    Buffer.from([0x21, 0xf9, 4, 0, 0, 0, 0, 0]),
    Buffer.from([0x2c, 0, 0, 0, 0, 90, 0, 70, 0, 0, 2, 2, 0x4c, 0x01, 0]),
    Buffer.from([0x3b]),
    Buffer.from(SECRET),
  ]);
}

function part(name: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** The head of the extended kind. */
function extended(width: number, height: number, flags: number): Buffer {
  const head = Buffer.alloc(10);
  head[0] = flags;
  head.writeUIntLE(width - 1, 4, 3);
  head.writeUIntLE(height - 1, 7, 3);
  return part('VP8X', head);
}

function riff(...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** A WebP of the extended kind, with EXIF and XMP behind the picture; more `flags` of its head. */
export function webpFile(
  width = 100,
  height = 80,
  exif: Uint8Array = Buffer.from(SECRET),
  flags = 0,
): Buffer {
  return riff(
    extended(width, height, 0x0c | flags),
    part('VP8 ', Buffer.alloc(11)),
    part('EXIF', exif),
    part('XMP ', Buffer.from(SECRET)),
  );
}

/** A still WebP as browsers write them, taken as if by a camera held so. */
export function heldWebp(still: Buffer, width: number, height: number, turn: number): Buffer {
  const at = still.toString('latin1', 12, 16) === 'VP8X' ? 30 : 12;
  return riff(extended(width, height, 0x08), still.subarray(at), part('EXIF', heldSo(turn)));
}

/** A part of a picture that moves, in dots of RGB, row by row. */
export interface MadeFrame {
  readonly x: number;
  readonly y: number;
  readonly rows: readonly (readonly string[])[]; // each dot as six hexadecimal digits
  /** How long it stands, in hundredths of a second. */
  readonly stands: number;
}

/** A PNG of RGB that moves once through its frames, the first of which is the whole, held so by a camera. */
export function movingPng(frames: readonly MadeFrame[], turn: number): Buffer {
  const size = ({ rows }: MadeFrame): readonly [number, number] => [rows[0]!.length, rows.length];
  const head = Buffer.alloc(13);
  for (const [at, length] of size(frames[0]!).entries()) head.writeUInt32BE(length, at * 4);
  head.set([8, 2, 0, 0, 0], 8);
  let order = 0;
  const numbered = (length: number): Buffer => {
    const body = Buffer.alloc(length);
    body.writeUInt32BE(order, 0);
    order += 1;
    return body;
  };
  const drawn = frames.flatMap((frame, index) => {
    const control = numbered(26);
    for (const [at, value] of [...size(frame), frame.x, frame.y].entries())
      control.writeUInt32BE(value, 4 + at * 4);
    control.writeUInt16BE(frame.stands, 20);
    control.writeUInt16BE(100, 22);
    const rows = frame.rows.map((row) => Buffer.from(`00${row.join('')}`, 'hex'));
    const packed = deflateSync(Buffer.concat(rows));
    const data =
      index === 0 ? chunk('IDAT', packed) : chunk('fdAT', Buffer.concat([numbered(4), packed]));
    return [chunk('fcTL', control), data];
  });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('eXIf', heldSo(turn).subarray('Exif\0\0'.length)),
    chunk('acTL', Buffer.from([0, 0, 0, frames.length, 0, 0, 0, 1])),
    ...drawn,
    chunk('tEXt', Buffer.from(`Comment\0${SECRET}`)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
