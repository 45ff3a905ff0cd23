import type { Turn } from '#shared/document/webp-turn.ts';

export type Orientation = Turn;

const TAG = 0x0112;
const HEAD = 'Exif\0\0';

const isOrientation = (value: number): value is Orientation =>
  Number.isInteger(value) && value >= 1 && value <= 8;

/** Where a photograph was taken has a list of its own, named by this tag of the first. */
const PLACE = 0x8825;

interface Entry {
  readonly tag: number;
  /** The value itself where it is one short, as an orientation is. */
  readonly short: number;
}

/** The first list of an EXIF block (TIFF 6.0, 2); empty where it is none. */
function firstList(tiff: Buffer): Entry[] {
  if (tiff.length < 8) return [];
  const order = tiff.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return [];
  const isLittle = order === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return [];
  const entries: Entry[] = [];
  for (let at = first + 2; at + 12 <= tiff.length && entries.length < short(first); at += 12) {
    entries.push({ tag: short(at), short: short(at + 8) });
  }
  return entries;
}

/** An EXIF block without the head that JPEG, and some writers of WebP, put before it. */
export const tiffOf = (body: Buffer): Buffer =>
  body.toString('latin1', 0, HEAD.length) === HEAD ? body.subarray(HEAD.length) : body;

/** The orientation an EXIF block states; null where it states none. */
export function tiffOrientation(tiff: Buffer): Orientation | null {
  const value = firstList(tiff).find(({ tag }) => tag === TAG)?.short ?? 0;
  return isOrientation(value) ? value : null;
}

/** Whether an EXIF block says where on earth the picture was taken. */
export const namesPlace = (tiff: Buffer): boolean =>
  firstList(tiff).some(({ tag }) => tag === PLACE);

/** The orientation an APP1 segment states (`body` without marker and length); null where it states none. */
export function orientationIn(body: Buffer): Orientation | null {
  return body.toString('latin1', 0, HEAD.length) === HEAD ? tiffOrientation(tiffOf(body)) : null;
}

/** An APP1 segment that says how to turn the picture, and nothing of camera, place or time. */
export function orientationSegment(orientation: Orientation): Buffer {
  const segment = Buffer.alloc(36);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(34, 2); // its own length, the marker left out
  segment.write(`${HEAD}MM`, 4, 'latin1');
  segment.writeUInt16BE(42, 12);
  segment.writeUInt32BE(8, 14); // where its one list begins
  segment.writeUInt16BE(1, 18);
  segment.writeUInt16BE(TAG, 20);
  segment.writeUInt16BE(3, 22); // a short
  segment.writeUInt32BE(1, 24);
  segment.writeUInt16BE(orientation, 28);
  return segment;
}

/** Whether width and height change places when the picture is turned upright. */
export const liesOnItsSide = (orientation: Orientation): boolean => orientation >= 5;
