const EXTENSION = 0x21;
const IMAGE = 0x2c;
const END = 0x3b;
const CONTROL = 0xf9;
const APPLICATION = 0xff;
/** How often it is to be played; every other application writes what nobody sees (XMP among it). */
const PLAYED = /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/;

/** Where a chain of sub-blocks that begins at `at` ends; undefined where the file ends before it. */
function behindBlocks(view: Buffer, at: number): number | undefined {
  for (let place = at; place < view.length;) {
    const length = view[place] ?? 0;
    place += 1 + length;
    if (length === 0) return place;
  }
  return undefined;
}

/** Bytes of a table of colours, told by the byte that announces it. */
const tableLength = (packed: number): number =>
  (packed & 0x80) === 0 ? 0 : 3 << ((packed & 7) + 1);

const isDrawn = (view: Buffer, at: number): boolean =>
  view[at + 1] === CONTROL ||
  (view[at + 1] === APPLICATION && PLAYED.test(view.toString('latin1', at + 3, at + 14)));

/**
 * A GIF (89a) without comments, plain text and what applications left in it, with nothing behind its end;
 * undefined where it is broken. Offsets are those of its Appendix A.
 */
export function cleanGif(view: Buffer): Buffer | undefined {
  if (view.length < 14) return undefined;
  let at = 13 + tableLength(view[10] ?? 0);
  const parts = [view.subarray(0, at)];
  let images = 0;
  while (at < view.length) {
    const kind = view[at];
    if (kind === END) break;
    if (kind !== EXTENSION && kind !== IMAGE) return undefined;
    const blocks = kind === EXTENSION ? at + 2 : at + 11 + tableLength(view[at + 9] ?? 0);
    const end = behindBlocks(view, blocks);
    if (end === undefined) return undefined;
    if (kind === IMAGE) images += 1;
    if (kind === IMAGE || isDrawn(view, at)) parts.push(view.subarray(at, end));
    at = end;
  }
  return images === 0 ? undefined : Buffer.concat([...parts, Buffer.from([END])]);
}
