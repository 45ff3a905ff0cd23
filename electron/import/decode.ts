import { Buffer, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import jschardet from 'jschardet';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { fileSignature } from './file-signature.ts';

/** A file's text without byte-order mark. `encoding` is an IANA name in lower case. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly string[];
}

const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The detector's cost grows with its input and its verdict does not get better. */
const SAMPLE_BYTES = 256 * 1024;
const SURE = 0.5;
/** The detector is right at low confidence too, when what it reads is text at all. */
const PLAUSIBLE = 0.05;
/** Share of white space that text in scripts with spaces never falls below. */
const LEAST_SPACE = 0.05;
/** Share of characters that may stay unreadable before an encoding is taken for the wrong one. */
const UNREADABLE = 0.01;

const EMPTY = 'The file is empty. Choose one with text in it.';
const BINARY =
  'The file holds no text but other data. Save its text as .txt, .md or .html and import that.';
const UNKNOWN_ENCODING =
  'The text’s encoding could not be recognised. Save the file as UTF-8 and import it again.';

/** Control characters a text has no use for; a file with more than a few of them is no text. */
function looksBinary(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) {
      controls += 1;
    }
  }
  return controls > Math.max(4, sample.length * 0.01);
}

/** UTF-16 without a mark: every other byte of Latin text is zero. */
function utf16Without(sample: Uint8Array): string | undefined {
  const zeros: [number, number] = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  const half = sample.length / 2;
  if (sample.length < 4) return undefined;
  if (zeros[1] > half * 0.4 && zeros[0] < half * 0.05) return 'utf-16le';
  if (zeros[0] > half * 0.4 && zeros[1] < half * 0.05) return 'utf-16be';
  return undefined;
}

function unreadable(text: string): number {
  return text.match(/\ufffd/g)?.length ?? 0;
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return encoding === 'utf-8' ? view.toString('utf8') : iconv.decode(view, encoding);
}

function decoded(bytes: Uint8Array, encoding: string, guessed: boolean): Result<DecodedText> {
  const text = decodeAs(bytes, encoding).replace(/^\ufeff/, '');
  if (text.trim() === '') return fail('empty', EMPTY);
  const lost = unreadable(text);
  if (lost > Math.max(4, text.length * UNREADABLE)) return fail('encoding', UNKNOWN_ENCODING);
  const warnings: string[] = [];
  if (guessed) warnings.push(`The encoding was recognised as ${encoding}; check the accents.`);
  if (lost > 0) warnings.push(`${lost} characters could not be read in ${encoding}.`);
  return ok({ text, encoding, warnings });
}

/** UTF-8 with a few broken bytes (a cut file, a pasted word) is still UTF-8. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = decodeAs(bytes, 'utf-8');
  const lost = unreadable(text);
  const sound = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return lost > 0 && sound > 8 * lost;
}

function detect(bytes: Uint8Array): string | undefined {
  const firstHigh = bytes.findIndex((byte) => byte > 127);
  const from = Math.max(0, firstHigh - 1024);
  const sample = Buffer.from(bytes.subarray(from, from + SAMPLE_BYTES));
  const found: { encoding: string | null; confidence: number } = jschardet.detect(sample);
  const name = found.encoding?.toLowerCase();
  if (!name || !iconv.encodingExists(name)) return undefined;
  if (found.confidence < SURE && !(found.confidence > PLAUSIBLE && hasSpaces(sample)))
    return undefined;
  return name === 'ascii' ? 'windows-1252' : name;
}

function hasSpaces(sample: Uint8Array): boolean {
  const spaces = sample.filter((byte) => byte === 32 || byte === 10 || byte === 13 || byte === 9);
  return spaces.length > sample.length * LEAST_SPACE;
}

/**
 * Bytes to text: byte-order mark, then UTF-8 if valid, then `declared` (what a page says of itself),
 * then detection. `forced` overrides them all. Fails with `empty`, `binary`, `unsupported` (a known
 * format that is no text) or `encoding`.
 */
export function decodeText(
  bytes: Uint8Array,
  choice: { readonly forced?: string; readonly declared?: string } = {},
): Result<DecodedText> {
  if (bytes.length === 0) return fail('empty', EMPTY);
  const mark = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (choice.forced !== undefined) {
    if (iconv.encodingExists(choice.forced)) return decoded(bytes, choice.forced, false);
    return fail(
      'encoding',
      `Attest does not know the encoding “${String(choice.forced)}”. Choose another.`,
    );
  }
  if (mark) return decoded(bytes, mark[0], false);
  const format = fileSignature(bytes);
  if (format) return fail('unsupported', format);
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const wide = utf16Without(sample);
  if (wide) return decoded(bytes, wide, true);
  if (looksBinary(sample)) return fail('binary', BINARY);
  if (isUtf8(bytes)) return decoded(bytes, 'utf-8', false);
  if (isDamagedUtf8(bytes)) return decoded(bytes, 'utf-8', false);
  const { declared } = choice;
  if (declared !== undefined && iconv.encodingExists(declared) && !/utf-?8/i.test(declared)) {
    return decoded(bytes, declared.toLowerCase(), false);
  }
  const encoding = detect(bytes) ?? (hasSpaces(sample) ? 'windows-1252' : undefined);
  return encoding ? decoded(bytes, encoding, true) : fail('encoding', UNKNOWN_ENCODING);
}
