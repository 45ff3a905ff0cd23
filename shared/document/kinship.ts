import { z } from 'zod';
import { containment, sameText, type Fingerprint } from './fingerprint.ts';
import type { Document } from './document.ts';

/** How a text that comes in is akin to one that is here. */
export const KINSHIPS = ['same text', 'nearly the same text', 'likely a new version'] as const;
export type Kinship = (typeof KINSHIPS)[number];

/** A document as kinship is judged. */
export interface Kin {
  readonly id: string;
  readonly fingerprint: Fingerprint;
  readonly document: Pick<Document, 'title' | 'publisher' | 'url' | 'texts' | 'apart'>;
}

/** `containment` is the share of the smaller text's five-word runs that stand in the other. */
export const kinPair = z.object({
  document: z.string(),
  kinship: z.enum(KINSHIPS),
  containment: z.number(),
});
export type KinPair = z.infer<typeof kinPair>;

/** Two states of one article share this much at least; what is written anew shares next to nothing. */
const SHARED_BY_VERSIONS = 0.3;
/** One run of five words in so many is looked up to find who shares any. */
const SAMPLED = 4;
/** A text of fewer runs is compared with every other: a sample of it may miss. */
const SMALL = 120;
/** What so many texts share is a phrase of the trade. */
const MOST_HOLDERS = 50;

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** An address without what differs between two visits: scheme, www, query, fragment, last slash. */
function placeOf(url: string): string {
  return url
    .replace(/^[a-z]+:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

/** Whether both are the same work by what is known of them: address, else title with outlet or file. */
export function sameWork({ document: a }: Kin, { document: b }: Kin): boolean {
  if (a.url && b.url && placeOf(a.url.value) !== '') {
    return placeOf(a.url.value) === placeOf(b.url.value);
  }
  const outlets = [a.publisher?.value, b.publisher?.value].map((one) => one && folded(one));
  const oneOutlet =
    outlets[0] === undefined || outlets[1] === undefined || outlets[0] === outlets[1];
  if (!oneOutlet) return false;
  if (folded(a.title.value) === folded(b.title.value)) return true;
  const files = new Set(a.texts.map(({ fileName }) => fileName));
  return b.texts.some(({ fileName }) => files.has(fileName));
}

function equal(a: Fingerprint, b: Fingerprint): boolean {
  return a.length === b.length && a.length > 0 && containment(a, b) === 1;
}

type Apart = { readonly id: string; readonly document: Pick<Document, 'apart'> };

/** Whether somebody said of either that it is no copy of the other. */
export function areApart(a: Apart, b: Apart): boolean {
  return (a.document.apart?.includes(b.id) ?? false) || (b.document.apart?.includes(a.id) ?? false);
}

/** How `one` is akin to `other`, or null. Two that somebody called no copies are not. */
export function kinshipOf(one: Kin, other: Kin): KinPair | null {
  if (areApart(one, other)) return null;
  const [a, b] = [one.fingerprint, other.fingerprint];
  const share = containment(a, b);
  const pair = (kinship: Kinship): KinPair => ({ document: other.id, kinship, containment: share });
  // Scans of as many pages have one text, for they have none.
  const oneText = one.document.texts.some(
    ({ textHash, words }) =>
      words > 0 && other.document.texts.some((version) => version.textHash === textHash),
  );
  if (oneText || equal(a, b)) return pair('same text');
  if (share >= SHARED_BY_VERSIONS && sameWork(one, other)) return pair('likely a new version');
  return sameText(a, b) ? pair('nearly the same text') : null;
}

/** Documents by some of their runs of words, so that not every pair is compared. */
class Holders {
  readonly #byRun = new Map<number, number[]>();
  readonly #byTitle = new Map<string, number[]>();
  readonly #small: number[] = [];

  add({ fingerprint, document }: Kin, index: number): void {
    if (fingerprint.length < SMALL) this.#small.push(index);
    for (const run of sampled(fingerprint)) push(this.#byRun, run, index);
    push(this.#byTitle, folded(document.title.value), index);
  }

  /** Indices of those that may be akin. */
  near({ fingerprint, document }: Kin): Set<number> {
    const near = new Set(this.#small);
    for (const run of fingerprint.length < SMALL ? fingerprint : sampled(fingerprint)) {
      for (const index of this.#byRun.get(run) ?? []) near.add(index);
    }
    for (const index of this.#byTitle.get(folded(document.title.value)) ?? []) near.add(index);
    return near;
  }
}

function sampled(fingerprint: Fingerprint): Fingerprint {
  return fingerprint.filter((run) => run % SAMPLED === 0);
}

function push<K>(lists: Map<K, number[]>, key: K, index: number): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [index]);
  else if (list.length < MOST_HOLDERS) list.push(index);
}

/**
 * Who is akin to each that comes in: among those that are here and those that came in before it. The
 * nearest first; nothing is decided by it.
 */
export function findKin(arriving: readonly Kin[], present: readonly Kin[]): Map<string, KinPair[]> {
  const all = [...present];
  const holders = new Holders();
  for (const [index, kin] of all.entries()) holders.add(kin, index);
  const found = new Map<string, KinPair[]>();
  for (const one of arriving) {
    const pairs: KinPair[] = [];
    for (const index of holders.near(one)) {
      const other = all[index];
      const pair = other && other.id !== one.id ? kinshipOf(one, other) : null;
      if (pair) pairs.push(pair);
    }
    pairs.sort((a, b) => b.containment - a.containment);
    if (pairs.length > 0) found.set(one.id, pairs);
    holders.add(one, all.length);
    all.push(one);
  }
  return found;
}
