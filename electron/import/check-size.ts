import { fail, ok, type Result } from '#shared/base/result.ts';

const MB = 1024 * 1024;
/** Larger files are refused unread. */
export const LARGEST_FILE = 200 * MB;
/** A text of this size has five million words; the Bible has a sixth of that. */
const LARGEST_TEXT = 32 * MB;
/** Pages saved whole, rich text and web archives write the bytes of their pictures out as letters. */
const LARGEST_SPELT = 64 * MB;
const SPELT =
  /^\{\\rtf|^(?:from|subject|mime-version|date|content-type)[^\n]*:|<!doctype html|<html[\s>]/im;
/** From this size on a PDF is read only where its own table of objects can be found: looking through it takes too long. */
const LARGEST_UNINDEXED = 32 * MB;
/** Where a PDF says at which byte its table begins: readers look at the last 1,024 bytes (ISO 32000, annex H.3.18). */
const PDF_TAIL = 2_048;

const TOO_LARGE = 'The file is larger than 200 MB. Split it and import the parts.';
const TOO_MUCH_TEXT =
  'The file holds more text than Attest reads as one document. Split it into parts of 32 MB and import those.';
const TOO_SPELT =
  'The file is larger than 64 MB, more than Attest reads of its kind. Save its text as .txt and import that.';
const NO_TABLE =
  'The PDF is damaged: the table that says where its pages are cannot be found. Open it in a PDF program, save it again and import that.';

const view = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function hasTable(bytes: Uint8Array): boolean {
  const tail = view(bytes.subarray(-PDF_TAIL)).toString('latin1');
  const at = Number(/startxref\s+(\d+)\s+%%EOF/.exec(tail)?.[1] ?? Infinity);
  if (at >= bytes.length) return false;
  const head = view(bytes.subarray(at, at + 64)).toString('latin1');
  return /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(head);
}

/**
 * Refuses what is too large for its kind, told by its first bytes, before any process is given it.
 * Fails with `too-large`, and with `unreadable` for a large PDF without its table.
 */
export function checkSize(bytes: Uint8Array): Result<null> {
  const { length } = bytes;
  if (length > LARGEST_FILE) return fail('too-large', TOO_LARGE);
  const head = view(bytes.subarray(0, 512)).toString('latin1');
  if (head.startsWith('PK\x03\x04')) return ok(null);
  if (head.startsWith('%PDF-')) {
    const isLost = length > LARGEST_UNINDEXED && !hasTable(bytes);
    return isLost ? fail('unreadable', NO_TABLE) : ok(null);
  }
  if (SPELT.test(head)) return length > LARGEST_SPELT ? fail('too-large', TOO_SPELT) : ok(null);
  return length > LARGEST_TEXT ? fail('too-large', TOO_MUCH_TEXT) : ok(null);
}
