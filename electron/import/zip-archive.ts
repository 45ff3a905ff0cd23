import { inflateRawSync } from 'node:zlib';
import { fail, ok, type Result } from '#shared/base/result.ts';

/** Office documents and books have a few thousand parts at most. */
const MOST_ENTRIES = 20_000;
/** One part unpacked, in bytes: a thousand-page book's text is 3 MB. */
const LARGEST_ENTRY = 48 * 1024 * 1024;
/** All parts that are read, unpacked, in bytes. */
const LARGEST_TOTAL = 160 * 1024 * 1024;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
const LOCKED = 1;
const UTF8 = 0x800;

const DAMAGED =
  'The file is damaged: its packed parts cannot be read. Open it where it was made, save it again and import that.';
const TOO_LARGE =
  'The file unpacks to more than Attest reads from one document. Save its text as .txt and import that.';
const PROTECTED =
  'The file is locked with a password. Open it where it was made, save it without one and import that.';

interface Entry {
  readonly method: number;
  readonly flags: number;
  readonly packed: number;
  readonly offset: number;
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

/**
 * The parts of a zip file, unpacked one by one when asked for and never onto the disk: names lead
 * nowhere but into this list. What a file says of its sizes is not believed; unpacking stops at the
 * limits (APPNOTE.TXT 4.3).
 */
export class ZipArchive {
  private readonly view: Buffer;
  private readonly entries: ReadonlyMap<string, Entry>;
  private unpacked = 0;

  private constructor(view: Buffer, entries: ReadonlyMap<string, Entry>) {
    this.view = view;
    this.entries = entries;
  }

  /** Fails with `unreadable` for what is no whole zip file, `too-large` for too many parts. */
  static open(bytes: Uint8Array): Result<ZipArchive> {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = endRecord(view);
    if (end < 0) return fail('unreadable', DAMAGED);
    const count = view.readUInt16LE(end + 10);
    if (count > MOST_ENTRIES) return fail('too-large', TOO_LARGE);
    const entries = directory(view, view.readUInt32LE(end + 16), count);
    return entries ? ok(new ZipArchive(view, entries)) : fail('unreadable', DAMAGED);
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** One part's bytes. Fails with `unreadable` when it is missing, locked or damaged, `too-large`. */
  read(name: string): Result<Uint8Array> {
    const entry = this.entries.get(name);
    if (!entry) return fail('unreadable', DAMAGED);
    if ((entry.flags & LOCKED) !== 0) return fail('unreadable', PROTECTED);
    const data = this.packedBytes(entry);
    if (!data) return fail('unreadable', DAMAGED);
    const limit = Math.min(LARGEST_ENTRY, LARGEST_TOTAL - this.unpacked);
    try {
      const bytes =
        entry.method === STORED ? data : inflateRawSync(data, { maxOutputLength: limit });
      if (bytes.length > limit) return fail('too-large', TOO_LARGE);
      this.unpacked += bytes.length;
      return ok(bytes);
    } catch (error) {
      return isTooLarge(error) ? fail('too-large', TOO_LARGE) : fail('unreadable', DAMAGED);
    }
  }

  /** One part's bytes where it is there and sound: what a document does without. */
  bytes(name: string): Uint8Array | undefined {
    const read = this.has(name) ? this.read(name) : undefined;
    return read?.ok ? read.value : undefined;
  }

  /** One part as UTF-8 (UTF-16 where it is marked so), without a byte-order mark. */
  text(name: string): Result<string> {
    const bytes = this.read(name);
    if (!bytes.ok) return bytes;
    const [first, second] = bytes.value;
    const label = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
    return ok(new TextDecoder(label).decode(bytes.value));
  }

  private packedBytes({ method, packed, offset }: Entry): Buffer | undefined {
    if (method !== STORED && method !== DEFLATED) return undefined;
    if (offset + 30 > this.view.length || this.view.readUInt32LE(offset) !== LOCAL)
      return undefined;
    const start =
      offset + 30 + this.view.readUInt16LE(offset + 26) + this.view.readUInt16LE(offset + 28);
    return start + packed > this.view.length
      ? undefined
      : this.view.subarray(start, start + packed);
  }
}

function endRecord(view: Buffer): number {
  const least = Math.max(0, view.length - END_SIZE - LONGEST_COMMENT);
  for (let at = view.length - END_SIZE; at >= least; at -= 1) {
    if (view.readUInt32LE(at) === END) return at;
  }
  return -1;
}

/** Of two entries with one name the first counts. Undefined when the list leads out of the file. */
function directory(view: Buffer, start: number, count: number): Map<string, Entry> | undefined {
  const entries = new Map<string, Entry>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== CENTRAL) return undefined;
    const flags = view.readUInt16LE(at + 8);
    const length = view.readUInt16LE(at + 28);
    const raw = view.subarray(at + 46, at + 46 + length);
    const name = raw.toString((flags & UTF8) === 0 ? 'latin1' : 'utf8').replaceAll('\\', '/');
    if (!entries.has(name)) {
      entries.set(name, {
        flags,
        method: view.readUInt16LE(at + 10),
        packed: view.readUInt32LE(at + 20),
        offset: view.readUInt32LE(at + 42),
      });
    }
    at += 46 + length + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return entries;
}
