import { join } from 'node:path';
import type { Home } from '#shared/project/homes.ts';
import { ensureFolder, syncFolder } from './atomic-file.ts';
import { ALTERED, errorCode, type IsExpected } from './file-system.ts';
import { mapLimited } from './list-homes.ts';
import { keptVersions, type Version } from './history-rotation.ts';
import type { Machine } from './machine.ts';
import { inProject, isHome, LOCAL_FOLDER, localFolder } from './project-files.ts';
import type { Seen } from './seen.ts';

const HISTORY = 'history';
/** Looking for what has had its time is worth it after this many versions of a file ... */
const TIDY_EVERY = 8;
/**
 * ... and not while they are being made: a save would wait behind what is removed, and a new file costs more
 * beside those just removed. That made the slowest twentieth of saves half as slow again.
 */
const QUIET_MS = 2000;
/** Who never pauses is tidied up after all. */
const LONGEST_MS = 30_000;
/** Closing a project waits for this: what is more goes another time. */
const MOST_AT_ONCE = 5000;
const REMOVALS_AT_CLOSE = 8;
/** Beside somebody at work: the disk and the threads that wait for it are theirs. */
const REMOVALS_BESIDE_WORK = 1;
/** Errors of a link that a copy would meet as well. */
const UNCOPIED = new Set(['ENOENT', 'EEXIST', ALTERED]);
const NAME = /^(\d{15})-(\d{15})-(\d+)\.json$/;

const padded = (ms: number): string => String(Math.max(0, Math.floor(ms))).padStart(15, '0');

const nameOf = ({ from, until, size }: Version): string =>
  `${padded(from)}-${padded(until)}-${size}.json`;

const folderName = (home: Home): string => home.replaceAll('/', '__');

function versionOf(home: Home, folder: string, name: string): Version | null {
  const [, from, until, size] = NAME.exec(name) ?? [];
  if (from === undefined) return null;
  const path = join(folder, name);
  return { home, path, from: Number(from), until: Number(until), size: Number(size) };
}

export async function namesIn({ fs }: Machine, folder: string): Promise<string[]> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}

async function versionsIn(machine: Machine, history: string): Promise<Version[]> {
  const versions: Version[] = [];
  for (const name of await namesIn(machine, history)) {
    const home = name.replaceAll('__', '/');
    if (!isHome(home)) continue;
    const folder = join(history, name);
    for (const one of await namesIn(machine, folder)) {
      const version = versionOf(home, folder, one);
      if (version) versions.push(version);
    }
  }
  return versions;
}

/** What every installation that shares the folder kept of its files, the oldest first. */
export async function listVersions(machine: Machine, folder: string): Promise<Version[]> {
  const versions: Version[] = [];
  for (const token of await namesIn(machine, join(folder, LOCAL_FOLDER))) {
    versions.push(...(await versionsIn(machine, join(localFolder(folder, token), HISTORY))));
  }
  return versions.sort((a, b) => a.until - b.until || (a.path < b.path ? -1 : 1));
}

interface Keeping {
  readonly folder: string;
  readonly isExpected: IsExpected | undefined;
}

/** Former versions of the files of records, under this installation's folder. */
export class History {
  readonly #machine: Machine;
  readonly #project: string;
  readonly #folder: string;
  readonly #since = new Map<Home, number>();
  #last = 0;
  /** Since when there has been something to tidy up; null where there is not. */
  #due: number | null = null;
  #later: (() => void) | null = null;
  #tidying: Promise<void> = Promise.resolve();

  constructor(machine: Machine, folder: string) {
    this.#machine = machine;
    this.#project = folder;
    this.#folder = join(localFolder(folder, machine.token), HISTORY);
  }

  /**
   * Gives the file that is about to be replaced a second name here, or copies it where the disk knows
   * no links. Not synced: what a save acknowledges is the new file, and a power cut may cost the name
   * of the last one. Answers its path; null where it cannot be kept, which must not keep a full disk
   * from taking a smaller file. Only what `isExpected` is kept: anything else refuses with EALTERED.
   */
  async keep(home: Home, was: Seen, isExpected?: IsExpected): Promise<string | null> {
    this.#last = Math.max(this.#last + 1, this.#machine.now());
    const folder = join(this.#folder, folderName(home));
    const version = { home, path: '', from: was.mtimeMs, until: this.#last, size: was.size };
    const path = join(folder, nameOf(version));
    try {
      await this.#name(inProject(this.#project, home), path, { folder, isExpected });
    } catch (error) {
      const code = errorCode(error);
      if (code === undefined || code === ALTERED) throw error;
      return null;
    }
    this.#count(home);
    return path;
  }

  /** Removes what has had its time; a disk that refuses is asked again another time. */
  tidy(atOnce = REMOVALS_AT_CLOSE): Promise<void> {
    this.#later?.();
    this.#later = null;
    this.#due = null;
    this.#tidying = this.#tidying.then(async () => {
      try {
        await this.#tidyNow(atOnce);
      } catch (error) {
        if (errorCode(error) === undefined) throw error;
      }
    });
    return this.#tidying;
  }

  async #tidyNow(atOnce: number): Promise<void> {
    const versions = await versionsIn(this.#machine, this.#folder);
    const kept = keptVersions(versions, this.#machine.now());
    const gone = versions.filter((version) => !kept.has(version)).slice(0, MOST_AT_ONCE);
    await mapLimited(gone, atOnce, ({ path }) => this.#machine.fs.unlink(path));
    for (const home of new Set(gone.map((one) => one.home))) {
      await syncFolder(this.#machine, join(this.#folder, folderName(home)));
    }
  }

  #count(home: Home): void {
    const since = (this.#since.get(home) ?? 0) + 1;
    this.#since.set(home, since % TIDY_EVERY);
    if (since === TIDY_EVERY) this.#due ??= this.#last;
    if (this.#due === null) return;
    this.#later?.();
    const pause = Math.max(0, Math.min(QUIET_MS, this.#due + LONGEST_MS - this.#last));
    this.#later = this.#machine.after(pause, () => void this.tidy(REMOVALS_BESIDE_WORK));
  }

  async #name(from: string, to: string, { folder, isExpected }: Keeping): Promise<void> {
    try {
      await this.#linkOrCopy(from, to, isExpected);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      // The folder is missing, which is so once per file; or the file is, and then this fails again.
      await ensureFolder(this.#machine, this.#project, folder, new Set());
      await this.#linkOrCopy(from, to, isExpected);
    }
  }

  async #linkOrCopy(from: string, to: string, isExpected?: IsExpected): Promise<void> {
    const { fs } = this.#machine;
    try {
      await fs.link(from, to, isExpected);
    } catch (error) {
      const code = errorCode(error);
      if (code === undefined || UNCOPIED.has(code)) throw error;
      await fs.copyFile(from, to);
    }
  }
}
