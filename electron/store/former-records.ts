import type { FormerState } from '#shared/project/former-state.ts';
import { homeOf, type Home } from '#shared/project/homes.ts';
import { isSplittable, wholeHome } from '#shared/project/shards.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import { allRecords, type Project } from '#shared/project/project.ts';
import { stampTime } from '#shared/record/clock.ts';
import { errorCode } from './file-system.ts';
import type { FileHistory } from './history-files.ts';
import { stateAt } from './history-moments.ts';
import { listMembers } from './list-homes.ts';
import type { Machine } from './machine.ts';
import { inProject } from './project-files.ts';
import { ofProject, readHome } from './read-homes.ts';
import { salvage } from './salvage.ts';
import { lookAt } from './seen.ts';
import { membersAt } from './sharded-moments.ts';
import { isTombstone } from './valid-record.ts';

/** The records files held at a moment, as far as it is known. */
export interface FormerRecords {
  readonly records: readonly AnyRecord[];
  /** What could not be told or read, in sentences; empty where all is as it was. */
  readonly doubts: readonly string[];
}

interface Reader {
  readonly machine: Machine;
  readonly folder: string;
  readonly project: Project;
}

const isThere = (at: number) => (record: AnyRecord) => stampTime(record.created.at) <= at;

/** The live records of a file kept at `path`, or the sentence that says why there are none. */
export async function recordsIn(
  { machine, folder, project }: Reader,
  home: Home,
  path: string,
): Promise<FormerRecords> {
  const read = await readHome(machine, folder, home, path);
  if (!read) return { records: [], doubts: [`What was kept of ${home} is gone.`] };
  const { kept, state } = ofProject(read, project.id);
  const records = kept.filter((one): one is AnyRecord => !isTombstone(one));
  if (state === 'whole') return { records, doubts: [] };
  const doubt =
    state === 'broken'
      ? `What was kept of ${home} cannot be read.`
      : `Some records in what was kept of ${home} cannot be read; they stay as they are.`;
  return { records, doubts: [doubt] };
}

/**
 * What can still be read of a file that was put aside or stands broken in its place: its records, or
 * those that are whole where it is no complete JSON.
 */
export async function readableIn(reader: Reader, home: Home, path: string): Promise<FormerRecords> {
  const found = await recordsIn(reader, home, path);
  if (found.records.length > 0) return found;
  const bytes = await reader.machine.fs.readFile(path).catch(missing);
  const kept = bytes ? salvage(bytes, reader.project.id) : [];
  const records = kept.filter((one): one is AnyRecord => !isTombstone(one));
  if (records.length === 0) return found;
  const doubt = `${home} is damaged: only the records that are whole in it can be read.`;
  return { records, doubts: [doubt] };
}

function missing(error: unknown): null {
  if (errorCode(error) !== 'ENOENT') throw error;
  return null;
}

/** What the files hold now, by file as a person counts them. */
function currentByHome(project: Project): Map<Home, AnyRecord[]> {
  const homes = new Map<Home, AnyRecord[]>();
  for (const record of allRecords(project)) {
    const home = wholeHome(homeOf(record));
    const own = homes.get(home);
    if (own) own.push(record);
    else homes.set(home, [record]);
  }
  return homes;
}

/**
 * What a file that was never replaced held at a moment. One that was written later may have come from
 * a copy of the project: what was made before that moment stays.
 */
async function neverReplaced(
  { machine, folder }: Reader,
  home: Home,
  now: readonly AnyRecord[],
  at: number,
): Promise<readonly AnyRecord[]> {
  const made = now.filter(isThere(at));
  if (made.length === now.length) return now;
  const homes = isSplittable(home) ? await listMembers(machine, folder, home) : [home];
  for (const one of homes) {
    const seen = await lookAt(machine, inProject(folder, one));
    if (seen !== null && seen.mtimeMs > at) return made;
  }
  return now;
}

const nearWords = (home: Home): string =>
  `Of ${home} no version of that very moment is kept; the last one before counts.`;
const lateWords = (home: Home): string =>
  `Of ${home} nothing is kept from before that moment; what was made later is left out.`;

/** What a file held that is one file, with versions or a problem. */
async function singleAt(
  reader: Reader,
  { home, versions, problems }: FileHistory,
  at: number,
  now: readonly AnyRecord[],
): Promise<FormerRecords> {
  const state = stateAt(versions, at, problems.length === 0);
  if (state.kind === 'current') return { records: now, doubts: [] };
  const { records, doubts } = await recordsIn(reader, home, state.version.path);
  if (state.kind === 'version') {
    return { records, doubts: state.exact ? doubts : [...doubts, nearWords(home)] };
  }
  const made = records.filter(isThere(at));
  return { records: made, doubts: made.length > 0 ? [...doubts, lateWords(home)] : doubts };
}

/** What the files held that annotations were in then. */
async function shardedAt(
  reader: Reader,
  { home: whole, members }: FileHistory,
  at: number,
): Promise<FormerRecords> {
  const records = new Map<string, AnyRecord>();
  const doubts = new Set<string>();
  for (const { home, version, how } of membersAt(members, at, reader.machine.now())) {
    const path = version?.path ?? inProject(reader.folder, home);
    const found = await recordsIn(reader, home, path);
    const had = how === 'later' ? found.records.filter(isThere(at)) : found.records;
    for (const record of had) if (!records.has(record.id)) records.set(record.id, record);
    for (const doubt of found.doubts) doubts.add(doubt);
    if (how === 'near') doubts.add(nearWords(whole));
    if (how === 'later' && version && had.length > 0) doubts.add(lateWords(whole));
  }
  return { records: [...records.values()], doubts: [...doubts] };
}

async function recordsAt(
  reader: Reader,
  file: FileHistory,
  at: number,
  now: readonly AnyRecord[],
): Promise<FormerRecords> {
  if (file.versions.length === 0 && file.problems.length === 0) {
    return { records: await neverReplaced(reader, file.home, now, at), doubts: [] };
  }
  const isSharded = file.members.some(({ home }) => home !== file.home);
  return isSharded ? shardedAt(reader, file, at) : singleAt(reader, file, at, now);
}

const nothingKept = (home: Home): FileHistory => ({
  home,
  members: [],
  current: null,
  problems: [],
  versions: [],
});

/**
 * The state of one file, or of all where `only` is null, at a moment (ms since 1970). Throws the file
 * system's error.
 */
export async function formerState(
  reader: Reader,
  files: readonly FileHistory[],
  only: Home | null,
  at: number,
): Promise<{ readonly state: FormerState; readonly doubts: readonly string[] }> {
  const now = currentByHome(reader.project);
  const kept = new Map(files.map((file) => [file.home, file]));
  const homes = only === null ? new Set([...now.keys(), ...kept.keys()]) : new Set([only]);
  const found: FormerRecords[] = [];
  for (const home of homes) {
    const file = kept.get(home) ?? nothingKept(home);
    found.push(await recordsAt(reader, file, at, now.get(home) ?? []));
  }
  const records = found.flatMap((one) => one.records);
  return { state: { homes, records }, doubts: found.flatMap((one) => one.doubts) };
}
