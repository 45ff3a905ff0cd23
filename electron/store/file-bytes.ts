import { canonicalJson } from '#shared/base/canonical-json.ts';
import { surelyFits } from '#shared/base/surely-fits.ts';
import { fileEnvelope, type FileEnvelope } from '#shared/record/envelope.ts';
import { OPEN_SEAL, SEAL, seal } from './seal.ts';

const RECORD_INDENT = '    ';
const NO_RECORDS = '\n  "records": []';
const BRACKET = '['.charCodeAt(0);
const COMMA = ','.charCodeAt(0);

/**
 * The bytes of one file and where each of its records stands in them: what did not change is taken over
 * from here when the file is written again.
 */
export interface Sheet {
  readonly bytes: Buffer;
  readonly records: readonly unknown[];
  /** Where the bytes of the first record begin, with what parts it from what stands before. */
  readonly start: number;
  /** Where the bytes of each record end. */
  readonly ends: readonly number[];
}

/** A record as it follows another. */
function encode(record: unknown): Buffer {
  // JSON strings hold no raw line end, so every line end here is layout.
  const text = canonicalJson(record).trimEnd().replaceAll('\n', `\n${RECORD_INDENT}`);
  return Buffer.from(`,\n${RECORD_INDENT}${text}`, 'utf8');
}

const idOf = (record: unknown): string => {
  const id = (record as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : '';
};

/**
 * The bytes of all records, in as few pieces as can be: records are immutable, so what is the very same
 * one as before is taken over with its neighbours. Ids are in order, which says what came and what went.
 */
function piecesOf(
  records: readonly unknown[],
  before: Sheet | null,
): { pieces: Buffer[]; lengths: number[] } {
  const pieces: Buffer[] = [];
  const lengths: number[] = [];
  const known = before?.records ?? [];
  const startOf = (at: number): number => (at === 0 ? before?.start : before?.ends[at - 1]) ?? 0;
  let run = 0; // how many of those before `old` are taken over together
  let old = 0;
  const endRun = (): void => {
    if (before && run > 0) pieces.push(before.bytes.subarray(startOf(old - run), startOf(old)));
    run = 0;
  };
  for (const record of records) {
    while (old < known.length && known[old] !== record && idOf(known[old]) < idOf(record)) {
      endRun();
      old += 1;
    }
    if (old < known.length && known[old] === record) {
      lengths.push(startOf(old + 1) - startOf(old));
      old += 1;
      run += 1;
      continue;
    }
    endRun();
    const bytes = encode(record);
    lengths.push(bytes.length);
    pieces.push(bytes);
  }
  endRun();
  return { pieces, lengths };
}

const fits = surelyFits(fileEnvelope);

/**
 * The same bytes as `canonicalJson(file)` in UTF-8, sealed; `before` is what stood there, `roomFor` gives
 * at least so many bytes to write into. Throws for what could not be read back as a file of records: only a bug can have
 * made it.
 */
export function sheetOf(
  file: FileEnvelope,
  before: Sheet | null,
  roomFor: (size: number) => Buffer,
): Sheet {
  if (!fits(file)) fileEnvelope.parse(file);
  const { records, ...head } = file;
  const frame = canonicalJson({ ...head, [SEAL]: OPEN_SEAL, records: [] });
  // No other line of it begins so: what lies inside another field is indented deeper.
  const open = frame.indexOf(NO_RECORDS) + NO_RECORDS.length - 1;
  const top = Buffer.from(frame.slice(0, open), 'utf8');
  const foot = Buffer.from(records.length === 0 ? frame.slice(open) : `\n  ${frame.slice(open)}`);
  const { pieces, lengths } = piecesOf(records, before);
  // What parts a record from the one before it is for the first the bracket that opens them.
  const start = records.length === 0 ? top.length : top.length - 1;
  const length = lengths.reduce((sum, one) => sum + one, start) + foot.length;
  const bytes = roomFor(length).subarray(0, length);
  bytes.set(top, 0);
  let at = start;
  for (const piece of pieces) {
    bytes.set(piece, at);
    bytes[at] = COMMA;
    at += piece.length;
  }
  if (records.length > 0) bytes[start] = BRACKET;
  bytes.set(foot, at);
  let end = start;
  const ends = lengths.map((one) => (end += one));
  return { bytes: seal(bytes), records, start, ends };
}

/** The bytes of a file of records that is written once; see `sheetOf`. */
export function fileBytes(file: FileEnvelope): Uint8Array {
  return sheetOf(file, null, (size) => Buffer.allocUnsafeSlow(size)).bytes;
}
