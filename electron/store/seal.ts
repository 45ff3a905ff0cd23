import { createHash } from 'node:crypto';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { sha256 } from './sha256.ts';

/** The field of a file that says what its bytes were when it was written. */
export const SEAL = 'check';
const DIGITS = 64;
/** What stands there while the digest is taken: anybody can do the same with an editor and sha256sum. */
export const OPEN_SEAL = '0'.repeat(DIGITS);
/** Two blanks deep there is only the file's own field; no line end stands inside a JSON string. */
const BEFORE = Buffer.from(`\n  "${SEAL}": "`);

const placeOf = (bytes: Buffer): number => {
  const at = bytes.indexOf(BEFORE);
  return at === -1 ? -1 : at + BEFORE.length;
};

/** Writes into bytes that hold `OPEN_SEAL` the SHA-256 of them as they are. Throws where there is none. */
export function seal(bytes: Buffer): Buffer {
  const at = placeOf(bytes);
  if (at === -1) throw new TypeError('The file has no place for its seal');
  bytes.write(sha256(bytes), at, 'latin1');
  return bytes;
}

/** The canonical JSON of an object, sealed. */
export function sealedJson(value: object): Uint8Array {
  return seal(Buffer.from(canonicalJson({ ...value, [SEAL]: OPEN_SEAL }), 'utf8'));
}

/**
 * Whether bytes are sealed and what they were then. `broken` after a flipped bit that leaves valid JSON, and
 * after an edit by another program: only people can tell the two apart.
 */
export function sealOf(bytes: Uint8Array): 'none' | 'whole' | 'broken' {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = placeOf(all);
  if (at === -1) return 'none';
  const digest = createHash('sha256')
    .update(all.subarray(0, at))
    .update(OPEN_SEAL)
    .update(all.subarray(at + DIGITS))
    .digest('hex');
  return all.toString('latin1', at, at + DIGITS) === digest ? 'whole' : 'broken';
}
