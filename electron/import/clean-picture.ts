import type { PictureType } from '#shared/document/text.ts';
import { turnChunk } from '#shared/document/webp-turn.ts';
import { cleanGif } from './clean-gif.ts';
import {
  liesOnItsSide,
  orientationIn,
  orientationSegment,
  tiffOf,
  tiffOrientation,
  type Orientation,
} from './exif.ts';
import { turnMovingPng } from './turn-moving-png.ts';
import { turnPng } from './turn-png.ts';
import { PNG_SIGNATURE as PNG } from './write-png.ts';

/**
 * A picture's bytes without what they say of camera, place and person; size in pixels, as it is looked
 * at. A JPEG or WebP that has to be turned still says so.
 */
export interface CleanPicture {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  /** It was taken with the camera turned, and is shown as it lies. */
  readonly lies?: true;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const lying = (lies: boolean): Pick<CleanPicture, 'lies'> => (lies ? { lies } : {});

/** Unpacked, a picture takes four bytes a pixel; a page's camera makes 24 million. */
const MOST_PIXELS = 50_000_000;

/** What a PNG is drawn by (W3C PNG, 11); text, time and EXIF chunks stay out. */
const PNG_DRAWN = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT pHYs acTL fcTL fdAT'.split(' '),
);

function cleanPng(view: Buffer): CleanPicture | undefined {
  const parts: Buffer[] = [PNG];
  let size: Size | undefined;
  let isDrawn = false;
  let turned: Orientation = 1;
  for (let at = PNG.length; at + 12 <= view.length;) {
    const length = view.readUInt32BE(at);
    const name = view.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > view.length) return undefined;
    if (name === 'IHDR')
      size = { width: view.readUInt32BE(at + 8), height: view.readUInt32BE(at + 12) };
    if (name === 'IDAT') isDrawn = true;
    if (name === 'eXIf') turned = tiffOrientation(tiffOf(view.subarray(at + 8, end - 4))) ?? 1;
    if (PNG_DRAWN.has(name)) parts.push(view.subarray(at, end));
    at = end;
    if (name === 'IEND') break;
  }
  if (!size || !isDrawn) return undefined;
  const fits = size.width * size.height <= MOST_PIXELS;
  const upright =
    turned === 1 || !fits ? undefined : (turnPng(view, turned) ?? turnMovingPng(view, turned));
  if (upright) return { type: 'png', ...uprightSize(size, turned), bytes: upright };
  return { type: 'png', ...size, bytes: Buffer.concat(parts), ...lying(turned !== 1) };
}

/** Segments a JPEG is drawn by stay; of the application's only JFIF (0), colour (2) and Adobe's (14). */
const isPrivate = (marker: number): boolean =>
  marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee);
/** Start-of-frame segments hold the size (ITU T.81, B.2.2). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const START_OF_SCAN = 0xda;

function cleanJpeg(view: Buffer): CleanPicture | undefined {
  const parts: Buffer[] = [view.subarray(0, 2)];
  let size: Size | undefined;
  let turned: Orientation = 1;
  for (let at = 2; at + 4 <= view.length;) {
    const marker = view[at + 1] ?? 0;
    if (view[at] !== 0xff) return undefined;
    if (marker === START_OF_SCAN) {
      const end = view.lastIndexOf(Buffer.from([0xff, 0xd9]));
      parts.push(view.subarray(at, end < at ? view.length : end + 2)); // nothing behind its end
      return size && { type: 'jpeg', ...uprightSize(size, turned), bytes: Buffer.concat(parts) };
    }
    const end = at + 2 + view.readUInt16BE(at + 2);
    if (end > view.length || end < at + 4) return undefined;
    if (isFrame(marker) && at + 9 <= view.length)
      size = { height: view.readUInt16BE(at + 5), width: view.readUInt16BE(at + 7) };
    if (!isPrivate(marker)) parts.push(view.subarray(at, end));
    const orientation = marker === 0xe1 ? orientationIn(view.subarray(at + 4, end)) : null;
    if (turned === 1 && orientation !== null && orientation !== 1) {
      turned = orientation;
      parts.push(orientationSegment(orientation));
    }
    at = end;
  }
  return undefined;
}

const uprightSize = ({ width, height }: Size, turned: Orientation): Size =>
  liesOnItsSide(turned) ? { width: height, height: width } : { width, height };

/** The flags of the head that announce EXIF, XMP and pictures that move (RFC 9649, 2.7). */
const [EXIF_FLAG, XMP_FLAG, MOVES_FLAG] = [0x08, 0x04, 0x02];

/**
 * WebP without its EXIF and XMP chunks, the flags that announce them taken back, but for how a still one
 * is to be turned.
 */
function cleanWebp(view: Buffer): CleanPicture | undefined {
  const parts: Buffer[] = [];
  let size: Size | undefined;
  let extended: Buffer | undefined;
  let turned: Orientation = 1;
  for (let at = 12; at + 8 <= view.length;) {
    const name = view.toString('latin1', at, at + 4);
    const length = view.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > view.length) return undefined;
    const chunk = Buffer.from(view.subarray(at, Math.min(end, view.length)));
    if (name === 'VP8X' && length >= 10) {
      chunk.writeUInt8(chunk.readUInt8(8) & ~(EXIF_FLAG | XMP_FLAG), 8);
      extended = chunk;
      size = { width: 1 + chunk.readUIntLE(12, 3), height: 1 + chunk.readUIntLE(15, 3) };
    } else if (name === 'VP8 ' && length >= 10) {
      size ??= {
        width: chunk.readUInt16LE(14) & 0x3fff,
        height: chunk.readUInt16LE(16) & 0x3fff,
      };
    } else if (name === 'VP8L' && length >= 5) {
      const bits = chunk.readUInt32LE(9);
      size ??= { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    if (name === 'EXIF') turned = tiffOrientation(tiffOf(chunk.subarray(8, 8 + length))) ?? turned;
    if (name !== 'EXIF' && name !== 'XMP ') parts.push(chunk);
    at = end;
  }
  const flags = extended?.readUInt8(8) ?? MOVES_FLAG;
  const lies = (flags & MOVES_FLAG) !== 0 && turned !== 1;
  if (lies) turned = 1;
  if (extended && turned !== 1) {
    extended.writeUInt8(flags | EXIF_FLAG, 8);
    parts.push(Buffer.from(turnChunk(turned)));
  }
  const body = Buffer.concat(parts);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + body.length, 4);
  const bytes = Buffer.concat([head, body]);
  return size && { type: 'webp', ...uprightSize(size, turned), bytes, ...lying(lies) };
}

function gif(view: Buffer): CleanPicture | undefined {
  const bytes = cleanGif(view);
  const size = bytes && { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  return size && { type: 'gif', ...size, bytes };
}

function cleaned(view: Buffer): CleanPicture | undefined {
  const head = view.toString('latin1', 0, 12);
  if (head.startsWith('\xff\xd8\xff')) return cleanJpeg(view);
  if (view.subarray(0, PNG.length).equals(PNG)) return cleanPng(view);
  if (/^GIF8[79]a/.test(head)) return gif(view);
  return /^RIFF[^]{4}WEBP/.test(head) ? cleanWebp(view) : undefined;
}

/**
 * A picture told by its bytes, never by its name, without XMP, comments, text and EXIF, but for how a JPEG
 * or WebP is to be turned; a PNG is turned. Undefined for what is none of JPEG, PNG, GIF and WebP (drawings that hold scripts among them), is broken, or would
 * unpack to more than fits.
 */
export function cleanPicture(bytes: Uint8Array): CleanPicture | undefined {
  const picture = cleaned(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!picture || picture.width * picture.height > MOST_PIXELS) return undefined;
  return picture.width > 0 && picture.height > 0 ? picture : undefined;
}
