import { z } from 'zod';
import type { Document } from './document.ts';
import {
  containment,
  SAME_TEXT,
  sameTextShare,
  shareAtLeast,
  type Fingerprint,
  type Prints,
} from './fingerprint.ts';
import { NearTexts } from './near-texts.ts';

/** How a text that comes in is akin to one that is here. */
export const KINSHIPS = ['same text', 'nearly the same text', 'likely a new version'] as const;
export type Kinship = (typeof KINSHIPS)[number];

/** A document as kinship is judged. */
export interface Kin extends Prints {
  readonly id: string;
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
/**
 * Two states of a short text of one work share so many of its runs of three words. Of notices that fill one
 * form, no share tells the next one from an edited one: only the work does.
 */
const SHARED_BY_SHORT = 0.5;
/** What so many texts bear is no title of a work. */
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

/** What a work is known by. */
interface Work {
  readonly place: string;
  readonly outlet: string | undefined;
  readonly title: string;
  readonly files: ReadonlySet<string>;
}

/** Folding costs more than comparing, and each document is compared with many. */
const works = new WeakMap<Kin['document'], Work>();

function workOf({ document }: Kin): Work {
  const known = works.get(document);
  if (known) return known;
  const { url, publisher, title, texts } = document;
  const work = {
    place: url ? placeOf(url.value) : '',
    outlet: publisher && folded(publisher.value),
    title: folded(title.value),
    files: new Set(texts.map(({ fileName }) => fileName)),
  };
  works.set(document, work);
  return work;
}

/** Whether both are the same work by what is known of them: address, else title with outlet or file. */
export function sameWork(one: Kin, other: Kin): boolean {
  const [a, b] = [workOf(one), workOf(other)];
  if (a.place !== '' && other.document.url) return a.place === b.place;
  if (a.outlet !== undefined && b.outlet !== undefined && a.outlet !== b.outlet) return false;
  if (a.title === b.title) return true;
  for (const file of b.files) if (a.files.has(file)) return true;
  return false;
}

const equal = (a: Fingerprint, b: Fingerprint): boolean =>
  a.length === b.length && a.length > 0 && shareAtLeast(a, b, 1) !== null;

type Apart = { readonly id: string; readonly document: Pick<Document, 'apart'> };

/** Whether somebody said of either that it is no copy of the other. */
export function areApart(a: Apart, b: Apart): boolean {
  return (a.document.apart?.includes(b.id) ?? false) || (b.document.apart?.includes(a.id) ?? false);
}

/** How much two have to share to be akin at all. */
const leastShare = (one: Kin, other: Kin): number =>
  sameWork(one, other) ? SHARED_BY_VERSIONS : SAME_TEXT;

/** How much two texts of one work share where that makes them two states of it; else null. */
function versionShare(one: Kin, other: Kin): number | null {
  const share = shareAtLeast(one.fingerprint, other.fingerprint, SHARED_BY_VERSIONS);
  if (share !== null || !one.brief || !other.brief) return share;
  return shareAtLeast(one.brief, other.brief, SHARED_BY_SHORT);
}

/** How `one` is akin to `other`, or null. Two that somebody called no copies are not. */
export function kinshipOf(one: Kin, other: Kin): KinPair | null {
  if (areApart(one, other)) return null;
  const [a, b] = [one.fingerprint, other.fingerprint];
  const pair = (kinship: Kinship, share: number): KinPair => ({
    document: other.id,
    kinship,
    containment: share,
  });
  // Scans of as many pages have one text, for they have none.
  const oneText = one.document.texts.some(
    ({ textHash, words }) =>
      words > 0 && other.document.texts.some((version) => version.textHash === textHash),
  );
  if (oneText || equal(a, b)) return pair('same text', containment(a, b));
  if (sameWork(one, other)) {
    const share = versionShare(one, other);
    if (share !== null) return pair('likely a new version', share);
  }
  const share = sameTextShare(a, b);
  return share === null ? null : pair('nearly the same text', share);
}

/** Documents by what kin have in common, so that not every pair is compared. */
class Holders {
  readonly #all: Kin[] = [];
  readonly #texts = new NearTexts(SHARED_BY_VERSIONS);
  readonly #byTitle = new Map<string, number[]>();
  readonly #byHash = new Map<string, number[]>();

  add(one: Kin): void {
    const index = this.#all.length;
    this.#all.push(one);
    this.#texts.add(one.fingerprint);
    push(this.#byTitle, workOf(one).title, index);
    for (const { textHash } of one.document.texts) push(this.#byHash, textHash, index);
  }

  /** Those that may be akin, in the order they were added. */
  near(one: Kin): Kin[] {
    const shareWith = (index: number): number => {
      const other = this.#all[index];
      return other ? leastShare(one, other) : 1;
    };
    const near = this.#texts.near(one.fingerprint, shareWith);
    for (const index of this.#byTitle.get(workOf(one).title) ?? []) near.add(index);
    for (const { textHash } of one.document.texts) {
      for (const index of this.#byHash.get(textHash) ?? []) near.add(index);
    }
    return [...near].sort((a, b) => a - b).flatMap((index) => this.#all[index] ?? []);
  }
}

function push<K>(lists: Map<K, number[]>, key: K, index: number): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [index]);
  else if (list.length < MOST_HOLDERS) list.push(index);
}

/** The kin of one that comes in, the nearest first. */
export interface KinOfOne {
  readonly id: string;
  readonly pairs: readonly KinPair[];
}

/**
 * Who is akin to each that comes in: among those that are here and those that came in before it. The
 * nearest first; nothing is decided by it. A step for each that comes in.
 */
export function* kinSteps(
  arriving: readonly Kin[],
  present: readonly Kin[],
): Generator<KinOfOne, undefined> {
  const holders = new Holders();
  for (const kin of present) holders.add(kin);
  for (const one of arriving) {
    const pairs = holders
      .near(one)
      .flatMap((other) => (other.id === one.id ? [] : (kinshipOf(one, other) ?? [])))
      .sort((a, b) => b.containment - a.containment);
    holders.add(one);
    yield { id: one.id, pairs };
  }
}
