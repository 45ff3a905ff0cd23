import { canonicalJson } from '#shared/base/canonical-json.ts';
import { surelyFits } from '#shared/base/surely-fits.ts';
import { fileEnvelope, type FileEnvelope } from '#shared/record/envelope.ts';
import { OPEN_SEAL, SEAL, seal } from './seal.ts';

const RECORD_INDENT = '    ';
const NO_RECORDS = '\n  "records": []';

/**
 * Records are immutable, so a file of thousands is written again for the price of the changed one. Kept
 * as bytes: joining them as text and encoding that took a tenth of a save. Forgotten together above
 * `MOST_KNOWN` bytes: a document of 50,000 highlights that is deleted and comes back would hold 200 MB.
 */
let known = new WeakMap<object, Buffer>();
let knownBytes = 0;
const MOST_KNOWN = 64 * 1024 * 1024;

/** A record as it follows another. */
function encode(record: unknown): Buffer {
  // JSON strings hold no raw line end, so every line end here is layout.
  const text = canonicalJson(record).trimEnd().replaceAll('\n', `\n${RECORD_INDENT}`);
  return Buffer.from(`,\n${RECORD_INDENT}${text}`, 'utf8');
}

function recordBytes(record: unknown): Buffer {
  if (typeof record !== 'object' || record === null) return encode(record);
  const there = known.get(record);
  if (there !== undefined) return there;
  const bytes = encode(record);
  knownBytes += bytes.length;
  if (knownBytes > MOST_KNOWN) {
    known = new WeakMap();
    knownBytes = bytes.length;
  }
  known.set(record, bytes);
  return bytes;
}

const fits = surelyFits(fileEnvelope);

/**
 * The same bytes as `canonicalJson(file)` in UTF-8, record by record, sealed. Throws for what could not be
 * read back as a file of records: only a bug can have made it.
 */
export function fileBytes(file: FileEnvelope): Uint8Array {
  if (!fits(file)) fileEnvelope.parse(file);
  const { records, ...head } = file;
  const frame = canonicalJson({ ...head, [SEAL]: OPEN_SEAL, records: [] });
  // No other line of it begins so: what lies inside another field is indented deeper.
  const open = frame.indexOf(NO_RECORDS) + NO_RECORDS.length - 1;
  const body = records.map(recordBytes);
  const [first] = body;
  if (first === undefined) return seal(Buffer.from(frame, 'utf8'));
  body[0] = first.subarray(1);
  const whole = [
    Buffer.from(frame.slice(0, open), 'utf8'),
    ...body,
    Buffer.from(`\n  ${frame.slice(open)}`, 'utf8'),
  ];
  return seal(Buffer.concat(whole));
}
