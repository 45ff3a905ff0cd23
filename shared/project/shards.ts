import type { Home } from './homes.ts';

/**
 * The annotations of a document are kept in one file up to so many records. Deleted ones count: what is
 * left of a highlight is as long as a plain one (820 bytes against 640), and 1.6 KB once it was undone and
 * done again. Were they not counted, one file could hold 80 MB and be written with every edit.
 */
export const MOST_TOGETHER = 1000;

/** An id after the prefix of its kind. */
const KEY = /^[a-z]{3}_([a-z2-7]{26})$/;
const KEY_LENGTH = 26;
const WHOLE = /\/annotations\.json$/;
const SHARD = /\/annotations-([a-z2-7]{1,26})\.json$/;

/** The file as a person thinks of it: annotations of one document are one, in however many files. */
export function wholeHome(home: Home): Home {
  return home.replace(SHARD, '/annotations.json');
}

/** Whether a file, as a person counts them, is kept in several where it holds much. */
export function isSplittable(whole: Home): boolean {
  return WHOLE.test(whole);
}

/** The first characters of the ids a file is for: none for the whole; null for what is never split. */
export function shardPrefix(home: Home): string | null {
  return SHARD.exec(home)?.[1] ?? (isSplittable(home) ? '' : null);
}

/** The file of those ids. Throws for a file that is never split. */
export function shardHome(whole: Home, prefix: string): Home {
  if (!isSplittable(whole)) throw new Error(`${whole} is never split`);
  return prefix === '' ? whole : whole.replace(WHOLE, `/annotations-${prefix}.json`);
}

/** What decides the file: the id without its kind's prefix; null for what is no id of ours. */
export function shardKey(id: string): string | null {
  return KEY.exec(id)?.[1] ?? null;
}

/** How records lie in files. */
export interface Spread<R> {
  /** By prefix. Under none what is not split, and what bears no id of ours. */
  readonly leaves: ReadonlyMap<string, readonly R[]>;
  /** Each prefix whose records are too many for one file, with how many they are. */
  readonly split: ReadonlyMap<string, number>;
}

interface Options {
  readonly most?: number;
  /** Prefixes that stay split however few records there are. */
  readonly pinned?: ReadonlySet<string>;
  /** Where the records begin to be spread: all of them bear this prefix. */
  readonly under?: string;
}

/**
 * Spreads records over files by the first characters of their ids: one file where they are at most
 * `most`, else one for each next character, and again where one of those has too many. The same records
 * lie in the same files on every machine, in whatever order they came.
 */
export function spread<R extends { readonly id: string }>(
  records: readonly R[],
  { most = MOST_TOGETHER, pinned = new Set(), under = '' }: Options = {},
): Spread<R> {
  const leaves = new Map<string, R[]>();
  const split = new Map<string, number>();
  const strange: R[] = [];
  const lay = (some: readonly R[], prefix: string): void => {
    const isFew = some.length <= most && !pinned.has(prefix);
    if (isFew || prefix.length === KEY_LENGTH) return void leaves.set(prefix, [...some]);
    split.set(prefix, some.length);
    const next = new Map<string, R[]>();
    for (const record of some) {
      const child = (shardKey(record.id) ?? '').slice(0, prefix.length + 1);
      const own = next.get(child);
      if (own) own.push(record);
      else next.set(child, [record]);
    }
    for (const [child, own] of next) lay(own, child);
  };
  const fit = records.filter((one) => shardKey(one.id) !== null || void strange.push(one));
  lay(fit, under);
  if (strange.length > 0) leaves.set(under, [...(leaves.get(under) ?? []), ...strange]);
  return { leaves, split };
}

/** The files a person counts as one, with the records of each. */
export function filesOf<R extends { readonly id: string }>(
  home: Home,
  records: readonly R[],
  most = MOST_TOGETHER,
): Map<Home, readonly R[]> {
  if (!isSplittable(home) || records.length <= most) return new Map([[home, records]]);
  const { leaves } = spread(records, { most });
  return new Map([...leaves].map(([prefix, own]) => [shardHome(home, prefix), own]));
}
