import type { Home } from '#shared/project/homes.ts';
import { isSplittable, wholeHome } from '#shared/project/shards.ts';
import { listVersions } from './history.ts';
import type { Version } from './history-rotation.ts';
import { listMembers, mapLimited } from './list-homes.ts';
import type { Machine } from './machine.ts';
import { inProject } from './project-files.ts';
import { listQuarantine, type Quarantined } from './quarantine-list.ts';
import { ofProject, readHome, type Problem } from './read-homes.ts';
import { lookAt, type Seen } from './seen.ts';
import type { MemberHistory } from './sharded-moments.ts';

/** A file as it is now; null where there is none. Time in ms since 1970, size in bytes. */
export interface CurrentFile {
  readonly at: number;
  readonly size: number;
}

/** What is kept of one file a person knows of; annotations of a document are one, however split. */
export interface FileHistory {
  readonly home: Home;
  /** What this is made of on the disk, or was. */
  readonly members: readonly MemberHistory[];
  readonly current: CurrentFile | null;
  /** Why it cannot be read as it is, in sentences. */
  readonly problems: readonly string[];
  readonly versions: readonly Version[]; // the oldest first
}

/** Everything a project can be brought back from. */
export interface KeptHistory {
  /** Files of which something is kept, or that cannot be read. */
  readonly files: readonly FileHistory[];
  readonly versions: readonly Version[]; // the oldest first
  readonly quarantine: readonly Quarantined[];
}

const LOOKS_AT_ONCE = 8;

function grouped<T extends { readonly home: Home }>(items: readonly T[]): Map<Home, T[]> {
  const groups = new Map<Home, T[]>();
  for (const item of items) {
    const home = wholeHome(item.home);
    const group = groups.get(home);
    if (group) group.push(item);
    else groups.set(home, [item]);
  }
  return groups;
}

function currentOf(found: readonly { readonly seen: Seen | null }[]): CurrentFile | null {
  const seen = found.flatMap((one) => one.seen ?? []);
  if (seen.length === 0) return null;
  return {
    at: Math.max(...seen.map(({ mtimeMs }) => mtimeMs)),
    size: seen.reduce((sum, { size }) => sum + size, 0),
  };
}

/** Those of the problems a project was opened with that stand: a file is whole once it was written. */
async function standing(
  { machine, folder, projectId }: Place,
  problems: readonly Problem[],
): Promise<{ home: Home; sentence: string }[]> {
  const homes = [...new Set(problems.map(({ file }) => file))];
  const found = await mapLimited(homes, LOOKS_AT_ONCE, async (home) => {
    const read = await readHome(machine, folder, home);
    if (!read) return [{ home, sentence: `${home} is missing.` }];
    return ofProject(read, projectId).problems.map(({ sentence }) => ({ home, sentence }));
  });
  return found.flat();
}

/** The files that stand or stood for one, each with its own past. */
async function membersOf(
  { machine, folder }: Place,
  whole: Home,
  versions: readonly Version[],
  bad: readonly { readonly home: Home }[],
): Promise<(MemberHistory & { readonly seen: Seen | null })[]> {
  const there = isSplittable(whole) ? await listMembers(machine, folder, whole) : [];
  const homes = new Set([whole, ...there, ...[...versions, ...bad].map(({ home }) => home)]);
  return mapLimited([...homes], LOOKS_AT_ONCE, async (home) => {
    const seen = await lookAt(machine, inProject(folder, home));
    const isBad = bad.some((one) => one.home === home);
    const since = isBad ? null : (seen?.mtimeMs ?? null);
    return { home, versions: versions.filter((one) => one.home === home), since, isBad, seen };
  });
}

export interface Place {
  readonly machine: Machine;
  readonly folder: string;
  readonly projectId: string;
}

/**
 * Lists what history and quarantine keep. `problems` are those the project was opened with. Throws the
 * file system's error.
 */
export async function readHistory(
  place: Place,
  problems: readonly Problem[],
): Promise<KeptHistory> {
  const { machine, folder } = place;
  const versions = await listVersions(machine, folder);
  const quarantine = await listQuarantine(machine, folder);
  const kept = grouped(versions);
  const bad = grouped(await standing(place, problems));
  const aside = grouped(quarantine);
  const homes = [...new Set([...kept.keys(), ...bad.keys(), ...aside.keys()])].sort();
  const files = await mapLimited(homes, LOOKS_AT_ONCE, async (home) => {
    const own = kept.get(home) ?? [];
    const wrong = bad.get(home) ?? [];
    const found = await membersOf(place, home, own, wrong);
    return {
      home,
      members: found,
      current: currentOf(found),
      problems: wrong.map(({ sentence }) => sentence),
      versions: own,
    };
  });
  return { files, versions, quarantine };
}
