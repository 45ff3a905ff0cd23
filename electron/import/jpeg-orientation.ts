/** How a camera was held: 1 is upright, 5 to 8 lie on their side (EXIF 3.0, 4.6.5.1, tag 274). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const TAG = 0x0112;
const HEAD = 'Exif\0\0';

const isOrientation = (value: number): value is Orientation =>
  Number.isInteger(value) && value >= 1 && value <= 8;

/** The orientation an APP1 segment states (`body` without marker and length); null where it states none. */
export function orientationIn(body: Buffer): Orientation | null {
  if (body.toString('latin1', 0, HEAD.length) !== HEAD) return null;
  const tiff = body.subarray(HEAD.length);
  if (tiff.length < 8) return null;
  const order = tiff.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return null;
  const isLittle = order === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return null;
  const count = short(first);
  for (let index = 0; index < count; index += 1) {
    const at = first + 2 + index * 12;
    if (at + 12 > tiff.length) return null;
    if (short(at) !== TAG) continue;
    const value = short(at + 8);
    return isOrientation(value) ? value : null;
  }
  return null;
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
