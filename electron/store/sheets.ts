import type { FileEnvelope } from '#shared/record/envelope.ts';
import type { Home } from '#shared/project/homes.ts';
import { sheetOf, type Sheet } from './file-bytes.ts';
import { createLru } from './lru.ts';

/** Bytes of files that are written again and again: some hundreds of them, or the few largest. */
const MOST_BYTES = 64 * 1024 * 1024;
/** A file that grows by a record each time is not to be moved each time. */
const ROOM_TO_GROW = 1.25;

/**
 * The files that were written lately, byte by byte, so that writing one again costs what changed and a copy.
 * One write of a file is in flight at a time: the bytes it wrote before are free by then, and are written
 * over with the next file's.
 */
export class Sheets {
  readonly #lately = createLru<Sheet>(MOST_BYTES, ({ bytes }) => bytes.buffer.byteLength);
  #spare: Buffer | null = null;

  /** The bytes of a file, good until that file is asked for again. */
  bytes(home: Home, file: FileEnvelope): Uint8Array {
    const before = this.#lately.get(home) ?? null;
    const sheet = sheetOf(file, before, (size) => this.#roomFor(size));
    if (before) this.#spare = Buffer.from(before.bytes.buffer);
    this.#lately.set(home, sheet);
    return sheet.bytes;
  }

  /** Memory made anew for each save left a tenth of a megabyte to collect. */
  #roomFor(size: number): Buffer {
    const spare = this.#spare;
    this.#spare = null;
    return spare && spare.length >= size
      ? spare
      : Buffer.allocUnsafeSlow(Math.ceil(size * ROOM_TO_GROW));
  }
}
