import type { TwinPair } from './same-text.ts';
import type { Block } from './text.ts';

/** Words per shingle: five in a row are rarely shared by texts that were written apart. */
const WIDTH = 5;
/** Share of the smaller text's shingles found in the larger from which two documents carry one text. */
export const SAME_TEXT = 0.8;
/** Texts of fewer shingles are one text only when they are equal. */
const LEAST = 20;
/** One shingle in so many is looked up to find candidates; the verdict uses all of them. */
const SAMPLED = 4;
/** Below this size a sample may miss; such texts are compared with every other. */
const SMALL = 120;
/** A shingle in more documents than this is a phrase of the trade; the first ones join their group. */
const MOST_HOLDERS = 50;

/** Sorted, distinct 32-bit hashes of a text's shingles. */
export type Fingerprint = Uint32Array;

function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function shingleHash(words: readonly number[], at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + WIDTH; i += 1) {
    hash = Math.imul(hash ^ (words[i] ?? 0), 0x85ebca6b);
    hash = (hash ^ (hash >>> 15)) >>> 0;
  }
  return hash >>> 0;
}

/**
 * The fingerprint of a text's body zone: letters and digits only, case ignored, so that markup,
 * quotes' shapes and page furniture do not count. Empty for a body of fewer than five words.
 */
export function fingerprintOf(text: string, blocks: readonly Block[]): Fingerprint {
  const words: number[] = [];
  for (const block of blocks) {
    if (block.zone !== 'body' || block.kind === 'caption') continue;
    const body = text.slice(block.start, block.end).toLowerCase();
    // A run without spaces (Burmese) is read letter by letter: a whole clause would be one word.
    for (const [word] of body.matchAll(
      /[\p{Script=Myanmar}\p{Script=Thai}\p{Script=Han}]|[\p{L}\p{N}]+/gu,
    )) {
      words.push(wordHash(word));
    }
  }
  const hashes = new Set<number>();
  for (let at = 0; at + WIDTH <= words.length; at += 1) hashes.add(shingleHash(words, at));
  return Uint32Array.from(hashes).sort();
}

function sharedCount(a: Fingerprint, b: Fingerprint): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) count += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return count;
}

/** Share of the smaller text's shingles that the larger holds, 0 to 1. */
export function containment(a: Fingerprint, b: Fingerprint): number {
  const smaller = Math.min(a.length, b.length);
  return smaller === 0 ? 0 : sharedCount(a, b) / smaller;
}

/** Whether two texts are one text, whole or as an excerpt of the other. */
export function sameText(a: Fingerprint, b: Fingerprint): boolean {
  if (Math.min(a.length, b.length) >= LEAST) return containment(a, b) >= SAME_TEXT;
  return a.length === b.length && a.length > 0 && containment(a, b) === 1;
}

/** One document's fingerprint, by the id its pairs will name. */
export interface Fingerprinted {
  readonly id: string;
  readonly fingerprint: Fingerprint;
}

/** Documents that share a sampled shingle, as pairs of indices, the smaller index first. */
function candidatePairs(documents: readonly Fingerprinted[]): Set<number> {
  const holders = new Map<number, number[]>();
  const pairs = new Set<number>();
  const add = (a: number, b: number): void => {
    if (a !== b) pairs.add(Math.min(a, b) * documents.length + Math.max(a, b));
  };
  for (const [index, { fingerprint }] of documents.entries()) {
    if (fingerprint.length < SMALL) documents.forEach((_, other) => add(index, other));
    for (const hash of fingerprint) {
      if (hash % SAMPLED !== 0) continue;
      const list = holders.get(hash);
      if (!list) holders.set(hash, [index]);
      else {
        for (const other of list) add(other, index);
        if (list.length < MOST_HOLDERS) list.push(index);
      }
    }
  }
  return pairs;
}

/** Every pair of documents that carries one text. */
export function findTwins(documents: readonly Fingerprinted[]): TwinPair[] {
  const twins: TwinPair[] = [];
  for (const pair of candidatePairs(documents)) {
    const a = documents[Math.floor(pair / documents.length)];
    const b = documents[pair % documents.length];
    if (!a || !b || !sameText(a.fingerprint, b.fingerprint)) continue;
    twins.push({ a: a.id, b: b.id, containment: containment(a.fingerprint, b.fingerprint) });
  }
  return twins;
}

/** The documents that carry the text of `one`; linear in the number of documents. */
export function twinsOf(one: Fingerprinted, documents: readonly Fingerprinted[]): TwinPair[] {
  return documents
    .filter((other) => other.id !== one.id && sameText(one.fingerprint, other.fingerprint))
    .map((other) => ({
      a: one.id,
      b: other.id,
      containment: containment(one.fingerprint, other.fingerprint),
    }));
}
