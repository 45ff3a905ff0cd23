import { NearTexts, type Fingerprint } from './near-texts.ts';
import type { TwinPair } from './same-text.ts';
import type { Block } from './text.ts';

export type { Fingerprint } from './near-texts.ts';

/** Words per shingle: five in a row are rarely shared by texts that were written apart. */
const WIDTH = 5;
/** Share of the smaller text's shingles found in the larger from which two documents carry one text. */
export const SAME_TEXT = 0.8;
/** Texts of fewer shingles are one text only when they are equal. */
const LEAST = 20;
/** Words per run where a body is so short that one word changed leaves few of five in a row. */
const SHORT_WIDTH = 3;
/** Shares are quotients. */
const ROUNDING = 1e-9;

function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function shingleHash(words: readonly number[], at: number, width: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + width; i += 1) {
    hash = Math.imul(hash ^ (words[i] ?? 0), 0x85ebca6b);
    hash = (hash ^ (hash >>> 15)) >>> 0;
  }
  return hash >>> 0;
}

function bodyOf(text: string, blocks: readonly Block[]): number[] {
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
  return words;
}

function runsOf(words: readonly number[], width: number): Fingerprint {
  const hashes = new Set<number>();
  for (let at = 0; at + width <= words.length; at += 1) hashes.add(shingleHash(words, at, width));
  return Uint32Array.from(hashes).sort();
}

/** What a text is compared by. */
export interface Prints {
  readonly fingerprint: Fingerprint;
  /** Runs of three words, of a body too short to be told by runs of five once it is edited. */
  readonly brief?: Fingerprint;
}

/**
 * The prints of a text's body zone: letters and digits only, case ignored, so that markup, quotes'
 * shapes and page furniture do not count.
 */
export function printsOf(text: string, blocks: readonly Block[]): Prints {
  const words = bodyOf(text, blocks);
  const fingerprint = runsOf(words, WIDTH);
  return fingerprint.length < LEAST
    ? { fingerprint, brief: runsOf(words, SHORT_WIDTH) }
    : { fingerprint };
}

/** The fingerprint alone; empty for a body of fewer than five words. */
export function fingerprintOf(text: string, blocks: readonly Block[]): Fingerprint {
  return printsOf(text, blocks).fingerprint;
}

/**
 * Share of the smaller text's shingles that the larger holds, 0 to 1; null as soon as it is sure to be
 * less than `least`, which between texts that were written apart is after a few.
 */
export function shareAtLeast(a: Fingerprint, b: Fingerprint, least: number): number | null {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  if (small.length === 0) return least > 0 ? null : 0;
  const mostMissed = small.length * (1 - least);
  let missed = 0;
  let at = 0;
  for (let i = 0; i < small.length; i += 1) {
    const one = small[i] ?? 0;
    while (at < large.length && (large[at] ?? 0) < one) at += 1;
    if (large[at] === one) at += 1;
    else if ((missed += 1) > mostMissed + ROUNDING) return null;
  }
  const share = (small.length - missed) / small.length;
  return share >= least ? share : null;
}

/** Share of the smaller text's shingles that the larger holds, 0 to 1. */
export function containment(a: Fingerprint, b: Fingerprint): number {
  return shareAtLeast(a, b, 0) ?? 0;
}

/** How much of two texts is one text, whole or as an excerpt of the other; null where they are not. */
export function sameTextShare(a: Fingerprint, b: Fingerprint): number | null {
  if (Math.min(a.length, b.length) >= LEAST) return shareAtLeast(a, b, SAME_TEXT);
  return a.length === b.length && a.length > 0 ? shareAtLeast(a, b, 1) : null;
}

/** Whether two texts are one text, whole or as an excerpt of the other. */
export function sameText(a: Fingerprint, b: Fingerprint): boolean {
  return sameTextShare(a, b) !== null;
}

/** One document's fingerprint, by the id its pairs will name. */
export interface Fingerprinted extends Prints {
  readonly id: string;
}

/** Every pair of documents that carries one text: a step for each document, with those before it. */
export function* twinSteps(documents: readonly Fingerprinted[]): Generator<TwinPair[], undefined> {
  const before = new NearTexts(SAME_TEXT);
  for (const { id, fingerprint } of documents) {
    const twins: TwinPair[] = [];
    for (const index of before.near(fingerprint, () => SAME_TEXT)) {
      const other = documents[index];
      const share = other && sameTextShare(other.fingerprint, fingerprint);
      if (other && typeof share === 'number')
        twins.push({ a: other.id, b: id, containment: share });
    }
    yield twins;
    before.add(fingerprint);
  }
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
