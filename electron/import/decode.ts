import { Buffer, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { fileSignature } from './file-signature.ts';
import {
  contradicted,
  meantBy,
  recogniseEncoding,
  SAMPLE_BYTES,
  utf16OfLatin,
  utf16OfOthers,
} from './recognise-encoding.ts';

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

/** Share of characters that may stay unreadable before an encoding is taken for the wrong one. */
const UNREADABLE = 0.01;

const EMPTY = 'The file is empty. Choose one with text in it.';
const BINARY =
  'The file holds no text but other data. Save its text as .txt, .md or .html and import that.';
const MAIL_JAPANESE =
  'The text is in ISO-2022-JP, an encoding of old Japanese mail that Attest does not read. Save it as UTF-8 and import it again.';
const UNKNOWN_ENCODING =
  'The text’s encoding could not be recognised. Save the file as UTF-8 and import it again.';

/** What switches to Japanese letters in ISO-2022-JP (RFC 1468), whose bytes are all ASCII. */
const SWITCHES = ['\u001b$B', '\u001b$@'];

/** Control characters a text has no use for; a file with more than a few of them is no text. */
function looksBinary(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) {
      controls += 1;
    }
  }
  return controls > Math.max(4, sample.length * 0.01) || controls * 2 > sample.length;
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
  const isBinary = looksBinary(sample);
  const isUnicode = isUtf8(bytes);
  const wide = utf16OfLatin(sample) ?? (isBinary || !isUnicode ? utf16OfOthers(sample) : undefined);
  if (wide) return decoded(bytes, wide, true);
  if (isBinary) return fail('binary', BINARY);
  if (isUnicode) {
    const ascii = Buffer.from(sample.buffer, sample.byteOffset, sample.byteLength);
    if (SWITCHES.some((one) => ascii.includes(one))) return fail('encoding', MAIL_JAPANESE);
    return decoded(bytes, 'utf-8', false);
  }
  if (isDamagedUtf8(bytes)) return decoded(bytes, 'utf-8', false);
  const declared = choice.declared === undefined ? '' : meantBy(choice.declared);
  if (iconv.encodingExists(declared) && !/utf-?(?:8|16)/.test(declared)) {
    const told = contradicted(bytes, declared);
    if (told === undefined) return decoded(bytes, declared, false);
    const read = decoded(bytes, told, false);
    const says = `The page says it is in ${declared}, but its bytes are those of ${told}: check the letters.`;
    if (read.ok) return ok({ ...read.value, warnings: [says, ...read.value.warnings] });
    return decoded(bytes, declared, false);
  }
  const encoding = recogniseEncoding(bytes);
  return encoding ? decoded(bytes, encoding, true) : fail('encoding', UNKNOWN_ENCODING);
}
