import { z } from 'zod';
import { hexToBytes } from '@noble/hashes/utils';
import { TailDigest } from './tail-digest.ts';

/** The prefix each kind of record wears. A prefix, once released, never changes its meaning. */
export const ID_PREFIX = {
  project: 'prj',
  person: 'per',
  document: 'doc',
  zone: 'zon',
  highlight: 'hlt',
  region: 'rgn',
  tag: 'tag',
  figure: 'fig',
  body: 'bdy',
  claim: 'clm',
  evidence: 'evd',
  ruling: 'rul',
  query: 'qry',
  chart: 'chr',
  brief: 'brf',
  block: 'blk',
  comment: 'cmt',
  note: 'nte',
  contact: 'cnt',
  redaction: 'red',
} as const;

export type IdKind = keyof typeof ID_PREFIX;
export type Id<K extends IdKind> = string & { readonly __id: K };
export type AnyId = Id<IdKind>;

// RFC 4648 base32, lower case: readable in a file name, blind to case on every file system.
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const BITS = 128;
const LENGTH = Math.ceil(BITS / 5);

const CODES = Array.from(ALPHABET, (letter) => letter.charCodeAt(0));

// Written over by each call: an extractor makes thousands of ids.
const letters = new Array<number>(LENGTH).fill(0);

/** 128 bits (16 bytes) as 26 base32 characters. */
function base32(bytes: Uint8Array): string {
  let at = 0;
  let buffer = 0;
  let bits = 0;
  for (let i = 0; i < BITS / 8; i += 1) {
    buffer = ((buffer << 8) | (bytes[i] ?? 0)) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      letters[at] = CODES[(buffer >> bits) & 31] ?? 0;
      at += 1;
    }
  }
  letters[at] = CODES[(buffer << (5 - bits)) & 31] ?? 0;
  return String.fromCharCode.apply(null, letters);
}

function branded<K extends IdKind>(kind: K, body: string): Id<K> {
  // The only place an id comes into being: the brand says it was made or parsed here.
  return `${ID_PREFIX[kind]}_${body}` as Id<K>;
}

/** A source of 16 random bytes; main passes the operating system's, tests a seeded one. */
export type RandomBytes = () => Uint8Array;

export function makeId<K extends IdKind>(kind: K, random: RandomBytes): Id<K> {
  return branded(kind, base32(random()));
}

/** The same original bytes are the same document for everybody (first 128 bits of SHA-256). */
export function documentId(originalSha256: string): Id<'document'> {
  return branded('document', base32(hexToBytes(originalSha256)));
}

/**
 * The figure a suggestion becomes: derived from the text and the numeral's span, so that two people
 * accepting one suggestion make one figure.
 */
export function suggestedFigureId(textHash: string, start: number, end: number): Id<'figure'> {
  return suggestedFigureIds(textHash)(start, end);
}

/** The same for many numerals of one text: what the text's hash adds to the digest is computed once. */
export function suggestedFigureIds(textHash: string): (start: number, end: number) => Id<'figure'> {
  const digest = new TailDigest(textHash);
  return (start, end) => branded('figure', base32(digest.ofPlace(start, end)));
}

/** Schema of one kind's ids: prefix, underscore, 26 base32 characters. */
export function idSchema<K extends IdKind>(kind: K): z.ZodType<Id<K>, string> {
  const pattern = new RegExp(`^${ID_PREFIX[kind]}_[a-z2-7]{${LENGTH}}$`);
  return z.string().regex(pattern) as unknown as z.ZodType<Id<K>, string>; // regex proves the brand
}

const KIND_OF = new Map<string, string>(
  Object.entries(ID_PREFIX).map(([kind, prefix]) => [prefix, kind]),
);

/** The kind an id's prefix names, or undefined for a string that is no id. */
export function idKind(id: string): IdKind | undefined {
  return KIND_OF.get(id.slice(0, 3)) as IdKind | undefined; // keys of ID_PREFIX by construction
}
