import type { Home } from '#shared/project/homes.ts';
import { wholeHome } from '#shared/project/shards.ts';
import type { Version } from './history-rotation.ts';

/** What is known of one file at a moment. */
export type StateAt =
  /** It has not been replaced since. */
  | { readonly kind: 'current' }
  /** This version stood then; `exact` false: it is the nearest that is kept. */
  | { readonly kind: 'version'; readonly version: Version; readonly exact: boolean }
  /** Nothing older than this version is kept, and it was written later. */
  | { readonly kind: 'later'; readonly version: Version };

/** When a version came to stand. A drive whose clock is ahead of ours would have it begin after its end. */
const begins = ({ from, until }: Version): number => (from > until ? -Infinity : from);

/**
 * Which of a file's versions stood at a moment (ms since 1970). `oldestFirst` are all that are kept of
 * it; rotation leaves gaps, in which the last one before counts. A file that cannot be read now is
 * never the answer as it is: the newest version stands for it.
 */
export function stateAt(oldestFirst: readonly Version[], at: number, readable: boolean): StateAt {
  const next = oldestFirst.find(({ until }) => until > at);
  const before = oldestFirst.findLast(({ until }) => until <= at);
  if (!next) {
    return readable || !before
      ? { kind: 'current' }
      : { kind: 'version', version: before, exact: false };
  }
  if (begins(next) <= at) return { kind: 'version', version: next, exact: true };
  if (before) return { kind: 'version', version: before, exact: false };
  return { kind: 'later', version: next };
}

/** A moment worth going back to: the last one before some files were replaced together. */
export interface Moment {
  readonly at: number; // ms since 1970
  /** The files that were replaced then, as a person counts them. */
  readonly homes: readonly Home[];
}

/** What is replaced within this time is one change: a step of several files takes that long to write. */
const TOGETHER_MS = 2000;

/** The moments before each change that history knows of, the newest first. */
export function momentsOf(versions: readonly Version[]): Moment[] {
  const moments: { at: number; last: number; homes: Set<Home>; files: Set<Home> }[] = [];
  for (const { home, until } of [...versions].sort((a, b) => a.until - b.until)) {
    const open = moments.at(-1);
    const whole = wholeHome(home);
    if (open && until - open.last <= TOGETHER_MS && !open.files.has(home)) {
      open.homes.add(whole);
      open.files.add(home);
      open.last = until;
    } else
      moments.push({ at: until - 1, last: until, homes: new Set([whole]), files: new Set([home]) });
  }
  return moments.reverse().map(({ at, homes }) => ({ at, homes: [...homes] }));
}
