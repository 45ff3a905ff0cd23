import { sameJson } from '#shared/base/canonical-json.ts';
import type { FileEnvelope } from '#shared/record/envelope.ts';
import { MIN_READER } from '#shared/record/envelope.ts';
import { homeOf, type Home } from '#shared/project/homes.ts';
import { wholeHome } from '#shared/project/shards.ts';
import { upgraded } from '#shared/project/migrations/migration.ts';
import type { Disk } from './atomic-file.ts';
import { errorCode } from './file-system.ts';
import { BrokenFile, NewerFile, openVersion } from './home-file.ts';
import { listHomes, mapLimited, READS_AT_ONCE } from './list-homes.ts';
import { inProject, isHome } from './project-files.ts';
import type { Seen } from './seen.ts';
import { isTombstone, parseKept, type Kept } from './valid-record.ts';

/** Something of a project that could not be read; it is left as it is on disk. */
export interface Problem {
  readonly file: string;
  readonly sentence: string;
}

/** What one file holds. `strays` are records we cannot read: they are written back as they stand. */
export interface HomeContent {
  readonly home: Home;
  /** A file that cannot be read at all is put aside before its home is first written. */
  readonly state: 'whole' | 'damaged' | 'broken';
  /** Everything of the envelope but the records; unknown fields survive. */
  readonly head: FileEnvelope | null;
  readonly kept: readonly Kept[];
  readonly strays: readonly unknown[];
  readonly problems: readonly Problem[];
  /** Why nothing may be written as long as this file is as it is; null for what we can live with. */
  readonly bars: 'newer' | 'unreadable' | null;
  /** The file as it was just before it was read. */
  readonly seen: Seen | null;
  /** What is `kept` is not what stands in the file: records of other files have their part in it. */
  readonly isMixed?: boolean;
}

/** Files to be read from another path, or as if they were not there (null). */
export type Overlay = ReadonlyMap<Home, string | null>;

const RECOVERY = 'The file stays as it is; the rest of the project is open.';

/** A problem with a record's place: private records must not slip into public files, nor records out of the project. */
function misplacement(kept: Kept, whole: Home): string | null {
  if (isTombstone(kept)) return null;
  const own = homeOf(kept);
  if (own === whole) return null; // as nearly all: no need to look at the name
  return isHome(own) ? `it belongs into ${own}` : 'it names a document that cannot be';
}

/** Finds records whose id is there twice. Files are in the order of ids, where nothing needs looking up. */
class Twins {
  #last = '';
  #byId: Map<string, Kept> | null = null;

  /** The one of `kept` that bears the same id; else `one` is taken for the next of them. */
  of(one: Kept, kept: readonly Kept[]): Kept | undefined {
    if (this.#byId === null && one.id > this.#last) {
      this.#last = one.id;
      return undefined;
    }
    this.#byId ??= new Map(kept.map((other) => [other.id, other]));
    const twin = this.#byId.get(one.id);
    if (!twin) this.#byId.set(one.id, one);
    return twin;
  }
}

const nameOf = (raw: unknown): string => {
  const id = (raw as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? `The record ${id}` : 'A record';
};

function sortRecords(home: Home, file: FileEnvelope): HomeContent {
  const kept: Kept[] = [];
  const strays: unknown[] = [];
  const problems: Problem[] = [];
  const twins = new Twins();
  const whole = wholeHome(home);
  for (const raw of file.records) {
    const parsed = parseKept(raw);
    let why = 'why' in parsed ? parsed.why : misplacement(parsed.kept, whole);
    if ('kept' in parsed && why === null) {
      const first = twins.of(parsed.kept, kept);
      if (!first) kept.push(parsed.kept);
      if (!first || sameJson(first, raw)) continue;
      why = 'its id is there twice';
    }
    strays.push(raw);
    problems.push({
      file: home,
      sentence: `${nameOf(raw)} in ${home} cannot be read: ${why}. It stays in the file; the rest is open.`,
    });
  }
  const head = { ...file, records: [] };
  const state = strays.length > 0 ? 'damaged' : 'whole';
  const bars = file.minReader > MIN_READER ? 'newer' : null;
  return { home, state, head, kept, strays, problems, bars, seen: null };
}

/** Nothing is wrong with the records of such a file; they may still not be what somebody saved. */
const alteration = (home: Home): Problem => ({
  file: home,
  sentence:
    `${home} is not as Attest saved it: another program changed it, or the disk damaged it. ` +
    'What stands there is open; compare it with an earlier version to see what differs.',
});

function broken(home: Home, why: string, bars: HomeContent['bars'] = null): HomeContent {
  const sentence = `${home} cannot be read: ${why}. ${RECOVERY}`;
  const problems = [{ file: home, sentence }];
  return { home, state: 'broken', head: null, kept: [], strays: [], problems, bars, seen: null };
}

/**
 * Reads one file of records, or a former version of it that is kept at `path`; null where there is none.
 * Never throws for what stands in the file.
 */
export async function readHome(
  disk: Disk,
  folder: string,
  home: Home,
  path = inProject(folder, home),
): Promise<HomeContent | null> {
  const { low, seen, isAltered } = openVersion(disk, path);
  try {
    const missing = low.data;
    await low.read();
    if (low.data === missing) return null;
    const content = sortRecords(home, upgraded(low.data, home));
    const problems = [...content.problems, ...(isAltered() ? [alteration(home)] : [])];
    return { ...content, problems, seen: seen() };
  } catch (error) {
    if (error instanceof BrokenFile) return { ...broken(home, error.message), seen: seen() };
    if (error instanceof NewerFile) return broken(home, 'a newer Attest wrote it', 'newer');
    const code = errorCode(error);
    // The file may be whole: it must not be put aside for a new one.
    if (code !== undefined) return broken(home, `the disk says ${code}`, 'unreadable');
    throw error;
  }
}

/** A file of another project (copied in by hand) is named and left alone. */
export function ofProject(content: HomeContent, projectId: string): HomeContent {
  if (content.head === null || content.head.projectId === projectId) return content;
  return { ...broken(content.home, 'it belongs to another project'), seen: content.seen };
}

/** Reads every file of records a project folder holds, in a fixed order. */
export async function readHomes(
  disk: Disk,
  folder: string,
  overlay: Overlay = new Map(),
): Promise<HomeContent[]> {
  const { homes: listed, unlisted } = await listHomes(disk, folder);
  const homes = [...new Set([...listed, ...overlay.keys()])];
  const read = await mapLimited(homes, READS_AT_ONCE, async (home) => {
    const code = unlisted.get(home);
    if (code !== undefined) return broken(home, `the disk says ${code}`, 'unreadable');
    const elsewhere = overlay.get(home);
    return elsewhere === null ? null : readHome(disk, folder, home, elsewhere);
  });
  return read.filter((content) => content !== null);
}
