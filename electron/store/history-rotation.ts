import type { Home } from '#shared/project/homes.ts';

/** A file of records as it was from one moment until it was replaced. Times in ms since 1970. */
export interface Version {
  readonly home: Home;
  readonly path: string;
  readonly from: number;
  readonly until: number;
  readonly size: number; // bytes
}

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const LAST_KEPT = 10;
const DAYS_KEPT = 30;
/** Of one installation in one project, in bytes. */
const MOST_BYTES = 256 * 1024 * 1024;

/** A version of later than now: the clock was ahead when it was replaced, or is behind now. */
const isAhead = ({ until }: Version, now: number): boolean => until > now + HOUR_MS;

/**
 * Of one file: its last ten versions, then one an hour for a day, then one a day for thirty days. Those of
 * a clock that was ahead have ten of their own: else none of the last ten would be what was just written.
 */
function keptOfFile(newestFirst: readonly Version[], now: number): Version[] {
  const ahead = newestFirst.filter((one) => isAhead(one, now)).slice(0, LAST_KEPT);
  const last = newestFirst.filter((one) => !isAhead(one, now)).slice(0, LAST_KEPT);
  const kept = [...ahead, ...last];
  const chosen = new Set(kept);
  const slots = new Set<string>();
  for (const version of newestFirst) {
    if (chosen.has(version)) continue;
    const age = now - version.until;
    if (age > DAYS_KEPT * DAY_MS) continue;
    const step = age <= DAY_MS ? HOUR_MS : DAY_MS;
    const slot = `${step} ${Math.floor(version.until / step)}`;
    if (slots.has(slot)) continue;
    slots.add(slot);
    kept.push(version);
  }
  return kept;
}

/**
 * Which versions stay. Where they are more than `mostBytes`, the oldest go first, and those of
 * project.json last of all: nothing else can be made from it again. Versions of a clock that was ahead count
 * as older than those of today.
 */
export function keptVersions(
  versions: readonly Version[],
  now: number,
  mostBytes = MOST_BYTES,
): ReadonlySet<Version> {
  const files = new Map<Home, Version[]>();
  for (const version of versions) {
    const own = files.get(version.home);
    if (own) own.push(version);
    else files.set(version.home, [version]);
  }
  const newest = (a: Version, b: Version): number => b.until - a.until;
  const kept = [...files.values()].flatMap((file) => keptOfFile(file.sort(newest), now));
  const own = ({ home }: Version): number => Number(home === 'project.json');
  const ahead = (version: Version): number => Number(isAhead(version, now));
  kept.sort((a, b) => own(b) - own(a) || ahead(a) - ahead(b) || newest(a, b));
  let bytes = 0;
  return new Set(kept.filter(({ size }) => (bytes += size) <= mostBytes));
}
