import { liesOnItsSide, type Orientation } from './exif.ts';
import { COLOURS, headOfSize, packRows, turned, unpack, type Parts } from './turn-png.ts';
import { PNG_SIGNATURE, pngChunk } from './write-png.ts';

/** Bytes of all frames unpacked, one after the other: some seconds of work. */
const MOST_BYTES = 256 * 1024 * 1024;
/** A minute at the pace of film; each is unpacked and packed again. */
const MOST_FRAMES = 1_500;
const CONTROL = 26;

/** A frame as it lies: where in the picture, and how it follows the one before (W3C PNG, 11.3.2). */
interface Frame {
  /** Null for a picture that is shown only where nothing moves. */
  readonly control: Buffer | null;
  readonly packed: readonly Buffer[];
}

interface MovingParts extends Omit<Parts, 'packed'> {
  readonly plays: Buffer;
  readonly frames: readonly Frame[];
}

function partsOf(view: Buffer): MovingParts | undefined {
  const colours: Buffer[] = [];
  const frames: { readonly control: Buffer | null; readonly packed: Buffer[] }[] = [];
  let [head, plays]: (Buffer | undefined)[] = [];
  for (let at = PNG_SIGNATURE.length; at + 12 <= view.length;) {
    const end = at + 12 + view.readUInt32BE(at);
    if (end > view.length) return undefined;
    const name = view.toString('latin1', at + 4, at + 8);
    const body = view.subarray(at + 8, end - 4);
    if (name === 'IHDR') head = body;
    else if (name === 'acTL') plays = body;
    else if (COLOURS.has(name)) colours.push(view.subarray(at, end));
    else if (name === 'fcTL') frames.push({ control: body, packed: [] });
    else if (name === 'IDAT') {
      if (frames.length === 0) frames.push({ control: null, packed: [] });
      frames.at(-1)?.packed.push(body);
    } else if (name === 'fdAT') frames.at(-1)?.packed.push(body.subarray(4));
    at = end;
  }
  const moving = frames.filter(({ control }) => control !== null);
  if (head?.length !== 13 || plays?.length !== 8 || frames.length > MOST_FRAMES) return undefined;
  return plays.readUInt32BE(0) === moving.length ? { head, colours, plays, frames } : undefined;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a part of a picture of this size stands once the whole is turned (EXIF 3.0, 4.6.5.1). */
function turnedBox({ x, y, width, height }: Box, orientation: Orientation, whole: Box): Box {
  const right = whole.width - x - width;
  const bottom = whole.height - y - height;
  const places: Readonly<Record<Orientation, readonly [number, number]>> = {
    1: [x, y],
    2: [right, y],
    3: [right, bottom],
    4: [x, bottom],
    5: [y, x],
    6: [bottom, x],
    7: [bottom, right],
    8: [y, right],
  };
  const [left, top] = places[orientation];
  return liesOnItsSide(orientation)
    ? { x: left, y: top, width: height, height: width }
    : { x: left, y: top, width, height };
}

function boxOf({ control }: Frame, whole: Box): Box | undefined {
  if (!control) return whole;
  if (control.length !== CONTROL) return undefined;
  const [width = 0, height = 0, x = 0, y = 0] = [4, 8, 12, 16].map((at) =>
    control.readUInt32BE(at),
  );
  const fits = x + width <= whole.width && y + height <= whole.height;
  return fits && width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

/** The same frame elsewhere, as the `order`-th of the chunks that are counted. */
function controlAt(control: Buffer, { x, y, width, height }: Box, order: number): Buffer {
  const out = Buffer.from(control);
  for (const [index, value] of [order, width, height, x, y].entries())
    out.writeUInt32BE(value, index * 4);
  return out;
}

const ordered = (order: number, data: Buffer): Buffer => {
  const number = Buffer.alloc(4);
  number.writeUInt32BE(order, 0);
  return Buffer.concat([number, data]);
};

/**
 * A PNG that moves with each of its frames turned upright, for browsers differ on whether they turn one
 * that says how it was held. Undefined for what does not move, is interlaced, is damaged or would take too
 * much work.
 */
export function turnMovingPng(view: Buffer, orientation: Orientation): Buffer | undefined {
  const parts = partsOf(view);
  if (!parts) return undefined;
  const { head, colours, plays, frames } = parts;
  const whole = { x: 0, y: 0, width: head.readUInt32BE(0), height: head.readUInt32BE(4) };
  const out: Buffer[] = [];
  let order = 0;
  let bytes = 0;
  for (const [index, frame] of frames.entries()) {
    const box = boxOf(frame, whole);
    const dots =
      box && unpack({ head: headOfSize(head, box), packed: Buffer.concat(frame.packed) });
    bytes += dots?.rows.length ?? 0;
    if (!box || !dots || bytes > MOST_BYTES) return undefined;
    const place = turnedBox(box, orientation, whole);
    if (frame.control) {
      out.push(pngChunk('fcTL', controlAt(frame.control, place, order)));
      order += 1;
    }
    const packed = packRows(turned(dots, orientation));
    if (index === 0) out.push(pngChunk('IDAT', packed));
    else {
      out.push(pngChunk('fdAT', ordered(order, packed)));
      order += 1;
    }
  }
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk('IHDR', headOfSize(head, turnedBox(whole, orientation, whole))),
    ...colours,
    pngChunk('acTL', plays),
    ...out,
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
