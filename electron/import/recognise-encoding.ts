import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import jschardet from 'jschardet';

/** The detector's cost grows with its input and its verdict does not get better. */
export const SAMPLE_BYTES = 256 * 1024;
const SURE = 0.5;
/** The detector is right at low confidence too, when what it reads is text at all. */
const PLAUSIBLE = 0.05;
/** Below this, and with so few signs to go by, it takes a quotation mark or a euro for Hebrew or Latvian. */
const TELLING = 0.1;
const FEW_SIGNS = 8;
/** So sure it has to be to speak against what a page says of itself. */
const AGAINST_PAGE = 0.3;
/** Share of bytes that are not ASCII in text of Latin letters at most; Greek and Russian have three quarters. */
const SPARSE = 0.3;
/** Share of white space that text in scripts with spaces never falls below. */
const LEAST_SPACE = 0.05;
/** Fewer letters of another script than this are chance. */
const FEWEST_LETTERS = 4;
const NEARLY_ALL = 0.9;

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}\p{Script=Lao}]/gu;
/** Scripts of which a text is written in one, or in one beside Latin. */
const SCRIPTS = [
  /[\p{Script=Latin}]/gu,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu,
  ...[
    'Cyrillic',
    'Greek',
    'Arabic',
    'Hebrew',
    'Myanmar',
    'Thai',
    'Devanagari',
    'Bengali',
    'Tamil',
  ].map((script) => new RegExp(`\\p{Script=${script}}`, 'gu')),
];

/**
 * Browsers read these names as the wider code of Windows, for pages that say them mean it (WHATWG
 * Encoding, 4.2): in the narrow one its quotation marks and dashes are control characters.
 */
const WIDER: readonly (readonly [RegExp, string])[] = [
  [/^(?:iso[-_]?8859-?1|latin-?1|l1|us-ascii|ascii)$/, 'windows-1252'],
  [/^(?:iso[-_]?8859-?9|latin-?5|l5)$/, 'windows-1254'],
  [/^(?:iso[-_]?8859-?11|tis-?620|cp874)$/, 'windows-874'],
];

/** The encoding that is meant by a name, in lower case. */
export function meantBy(name: string): string {
  const lower = name.toLowerCase();
  return WIDER.find(([narrow]) => narrow.test(lower))?.[1] ?? lower;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function hasSpaces(sample: Uint8Array): boolean {
  const spaces = sample.filter((byte) => byte === 32 || byte === 10 || byte === 13 || byte === 9);
  return spaces.length > sample.length * LEAST_SPACE;
}

function isSparse(sample: Uint8Array): boolean {
  return sample.filter((byte) => byte > 127).length <= sample.length * SPARSE;
}

/** Text of a script that has no spaces to tell it by: nearly all that is not ASCII is letters of it. */
function isUnspacedText(sample: Buffer, encoding: string): boolean {
  const text = iconv.decode(sample, encoding);
  const wide = count(text, /[^\p{ASCII}\p{P}]/gu);
  // The sample may end inside a character.
  return (
    count(text, /\ufffd/g) <= 1 &&
    wide >= FEWEST_LETTERS &&
    count(text, UNSPACED) > wide * NEARLY_ALL
  );
}

/** Markup is ASCII, and drowns what the letters of a short page tell. */
const withoutTags = (sample: Buffer): Buffer =>
  Buffer.from(sample.toString('latin1').replace(/<[a-z/!][^<>]{0,500}>/gi, ' '), 'latin1');

interface Recognised {
  readonly encoding: string;
  readonly confidence: number;
}

function ask(bytes: Uint8Array): {
  readonly sample: Buffer;
  readonly found: Recognised | undefined;
} {
  const firstHigh = bytes.findIndex((byte) => byte > 127);
  const from = Math.max(0, firstHigh - 1024);
  const sample = withoutTags(Buffer.from(bytes.subarray(from, from + SAMPLE_BYTES)));
  const { encoding, confidence }: { encoding: string | null; confidence: number } =
    jschardet.detect(sample);
  const name = encoding === null ? '' : meantBy(encoding);
  return { sample, found: iconv.encodingExists(name) ? { encoding: name, confidence } : undefined };
}

/** The encoding of bytes that say nothing of it, by how often which letters follow each other. */
export function recogniseEncoding(bytes: Uint8Array): string | undefined {
  const { sample, found } = ask(bytes);
  const sparse = isSparse(sample);
  const isChance = sparse && sample.filter((byte) => byte > 127).length <= FEW_SIGNS;
  if (found && !(isChance && found.confidence < TELLING)) {
    const { encoding, confidence } = found;
    if (confidence >= SURE) return encoding;
    if (confidence > PLAUSIBLE && (hasSpaces(sample) || isUnspacedText(sample, encoding)))
      return encoding;
  }
  return sparse || hasSpaces(sample) ? 'windows-1252' : undefined;
}

/** The encoding that the bytes tell where it makes other text of them than the one a page declares. */
export function contradicted(bytes: Uint8Array, declared: string): string | undefined {
  const { sample, found } = ask(bytes);
  if (!found || found.confidence < AGAINST_PAGE || found.encoding === declared) return undefined;
  const words = (encoding: string): readonly string[] =>
    iconv.decode(sample, encoding).split(/\p{ASCII}+/u);
  const [said, told] = [words(declared), words(found.encoding)];
  // Encodings of one family read most words alike, and the page knows which of them it is in.
  const same = told.filter((word, at) => said[at] === word).length;
  return same < told.length / 2 ? found.encoding : undefined;
}

/** Control characters but for white space, halves of characters, what is no character. */
const NO_TEXT = /[^\P{Cc}\s]|[\p{Cs}\p{Cn}\p{Co}\ufffd]/u;

/** Letters of one script, beside Latin or not, and nothing that is no text. */
function isOneScript(text: string): boolean {
  const letters = count(text, /[\p{L}\p{M}]/gu);
  const latin = count(text, /[a-z]/gi);
  const least = letters * NEARLY_ALL;
  const isOne = SCRIPTS.some((script) => {
    const own = count(text, script);
    return own > 0 && own + latin > least;
  });
  return isOne && !NO_TEXT.test(text);
}

/** Which order of UTF-16 the zeros speak for, and how many of its units have one there and elsewhere. */
function zerosOf(sample: Uint8Array) {
  const zeros: [number, number] = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  const half = sample.length / 2;
  const encoding = zeros[1] > zeros[0] ? ('utf-16le' as const) : ('utf-16be' as const);
  return { encoding, more: Math.max(...zeros) / half, fewer: Math.min(...zeros) / half };
}

/** UTF-16 without a mark: every other byte of Latin text is zero. */
export function utf16OfLatin(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (sample.length < 4) return undefined;
  const { encoding, more, fewer } = zerosOf(sample);
  return more > 0.4 && fewer < 0.05 ? encoding : undefined;
}

/** UTF-16 without a mark in other scripts, for bytes that look like none: its spaces and digits leave zeros. */
export function utf16OfOthers(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const { encoding, more, fewer } = zerosOf(sample);
  const latin = sample.filter((byte) => byte >= 0x61 && byte <= 0x7a).length;
  if (more === fewer || sample.length % 2 === 1 || latin > sample.length * SPARSE) return undefined;
  return isOneScript(iconv.decode(Buffer.from(sample), encoding)) ? encoding : undefined;
}
