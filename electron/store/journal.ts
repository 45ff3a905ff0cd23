import { dirname } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import type { Home } from '#shared/project/homes.ts';
import {
  ensureFolder,
  renameFile,
  syncFolders,
  writeFileAtomically,
  writeNewFile,
  type Content,
  type Disk,
  type Unsynced,
} from './atomic-file.ts';
import { errorCode, type IsExpected } from './file-system.ts';
import { mapLimited } from './list-homes.ts';
import { inProject, isHome, isImmutable, isJournalled, localName } from './project-files.ts';
import { removeTree } from './remove-tree.ts';
import { sha256 } from './sha256.ts';
import { standingAmong } from './standing-among.ts';

const JOURNAL = 'journal';
const ENTRY = 'entry.json';
/** A disk that syncs several files at once syncs them nearly as soon as one. */
const STAGED_AT_ONCE = 8;

/** Paths are names inside the project folder, with forward slashes; hashes are SHA-256 of all bytes. */
const step = z.object({
  path: z.string().refine(isJournalled),
  /** Where what is to stand at `path` waits; null = nothing is to stand there. */
  from: z.string().refine(isJournalled).nullable(),
  /** Of what was staged; null for what is only moved or removed. */
  hash: z.string().nullable(),
  /** Of the file of records that is replaced or removed; null for none, and for every other file. */
  old: z.string().nullable(),
});
export type Step = z.infer<typeof step>;

const journalEntry = z.object({ format: z.literal(1), why: z.string(), steps: z.array(step) });

/** A change of several files that is on disk as a whole and is being carried out. */
export interface Entry {
  /** Its folder, as a name inside the project. */
  readonly place: string;
  readonly why: string;
  readonly steps: readonly Step[];
}

/** What is to become of one file: new bytes, another file moved to its place, or nothing. */
export type FileChange =
  | { readonly path: string; readonly bytes: Content }
  | { readonly path: string; readonly from: string; readonly ifThere?: boolean }
  | { readonly path: string; readonly bytes: null };

async function bytesOf({ fs }: Disk, path: string): Promise<Uint8Array | null> {
  try {
    return await fs.readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null;
    throw error;
  }
}

export async function isThere({ fs }: Disk, path: string): Promise<boolean> {
  try {
    await fs.stat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return false;
    throw error;
  }
}

export async function fileHash(disk: Disk, path: string): Promise<string | null> {
  const bytes = await bytesOf(disk, path);
  return bytes && sha256(bytes);
}

/**
 * A change of several files while it is gathered: what it writes is staged on disk, and nothing of the
 * project is touched until `commit`. Errors are the file system's.
 */
export class JournalDraft {
  readonly #disk: Disk;
  readonly #project: string;
  readonly #root: string;
  #place: Promise<string> | null = null;
  #steps: Step[] = [];
  #staged = 0;

  constructor(disk: Disk, project: string, token: string) {
    this.#disk = disk;
    this.#project = project;
    this.#root = localName(token, JOURNAL);
  }

  /** The files this change writes or moves to, but for those of records. */
  get files(): string[] {
    return this.#steps.flatMap(({ path, from }) => (from && !isHome(path) ? [path] : []));
  }

  /** Stages files that belong together: all of them become part of the change, or none. */
  async stage(changes: readonly FileChange[]): Promise<void> {
    for (const { path } of changes) {
      if (!isJournalled(path)) throw new Error(`No file of a project: ${path}`);
    }
    // Each waits for the disk by itself, and none may still be written when the draft is discarded.
    const failed: unknown[] = [];
    const steps = await mapLimited(changes, STAGED_AT_ONCE, async (change) => {
      if (failed.length > 0) return null;
      return this.#step(change).catch((error: unknown) => void failed.push(error));
    });
    if (failed.length > 0) throw failed[0];
    this.#steps.push(...steps.flatMap((made) => made ?? []));
  }

  /**
   * Puts the change on disk as a whole. Once this has resolved it will be carried out, by `carryOut`
   * now or by the next who opens the project.
   */
  async commit(why: string): Promise<Entry> {
    this.#steps = await this.#needed();
    const place = await (this.#place ??= this.#make());
    const folder = inProject(this.#project, place);
    const entry = { format: 1, why, steps: this.#steps };
    const path = inProject(this.#project, `${place}/${ENTRY}`);
    await writeNewFile(this.#disk.fs, `${path}.new`, Buffer.from(canonicalJson(entry), 'utf8'));
    // The names of what was staged first: an entry without them could not be carried out.
    await syncFolders(this.#disk, [dirname(dirname(folder)), dirname(folder), folder]);
    await renameFile(this.#disk, `${path}.new`, path);
    return { place, why, steps: this.#steps };
  }

  /** Forgets the change; what a disk that refuses keeps of it goes when the project is next opened. */
  async discard(): Promise<void> {
    const place = await this.#place?.catch(() => null);
    if (typeof place !== 'string') return;
    await removeTree(this.#disk, inProject(this.#project, place)).catch(ignoreDisk);
  }

  async #step(change: FileChange): Promise<Step | null> {
    const { path } = change;
    const target = inProject(this.#project, path);
    const old = isHome(path) ? await fileHash(this.#disk, target) : null;
    if ('from' in change) {
      const source = inProject(this.#project, change.from);
      if (!(await isThere(this.#disk, source))) {
        if (change.ifThere || (await isThere(this.#disk, target))) return null;
        throw Object.assign(new Error(`${change.from} is gone`), { code: 'EFILEGONE' });
      }
      return { path, from: change.from, hash: null, old };
    }
    if (change.bytes === null) {
      return (await isThere(this.#disk, target)) ? { path, from: null, hash: null, old } : null;
    }
    const bytes = typeof change.bytes === 'function' ? change.bytes() : change.bytes;
    const hash = sha256(bytes);
    // What is there already is found when all is staged: looking before as well cost an import of new
    // documents three openings of files each, all for nothing.
    const place = await (this.#place ??= this.#make());
    this.#staged += 1;
    const from = `${place}/${this.#staged}`;
    await writeNewFile(this.#disk.fs, inProject(this.#project, from), bytes);
    return { path, from, hash, old };
  }

  /** Another change may have brought the same text meanwhile: it is not ours to take away again. */
  async #needed(): Promise<Step[]> {
    const needed: Step[] = [];
    const standing = await standingAmong(
      this.#disk,
      this.#steps.map((one) => this.#target(one)),
    );
    for (const one of this.#steps) {
      const there = one.hash !== null && isImmutable(one.path) && standing(this.#target(one));
      const same = there && (await fileHash(this.#disk, this.#target(one))) === one.hash;
      if (!same) needed.push(one);
    }
    return needed;
  }

  #target({ path }: Step): string {
    return inProject(this.#project, path);
  }

  async #make(): Promise<string> {
    const root = inProject(this.#project, this.#root);
    try {
      await ensureFolder(this.#disk, this.#project, root);
      for (let number = 1; ; number += 1) {
        try {
          await this.#disk.fs.mkdir(inProject(root, String(number)));
          return `${this.#root}/${number}`;
        } catch (error) {
          if (errorCode(error) !== 'EEXIST') throw error;
        }
      }
    } catch (error) {
      this.#place = null;
      throw error;
    }
  }
}

/** Does what a step says; refuses with EALTERED where not what is expected would be lost. */
export type Act = (isExpected?: IsExpected) => Promise<void>;

/** Acts on one file of records between keeping what is there and learning what was. */
export type Replace = (home: Home, step: Step, act: Act) => Promise<void>;

/** Takes one step back. */
type Back = () => Promise<void>;

/** Carries a step out; answers the way back, or null where a former try had got as far as this. */
async function carryOutStep(
  disk: Disk,
  project: string,
  one: Step,
  replace: Replace,
): Promise<Back | null> {
  const target = inProject(project, one.path);
  const source = one.from === null ? target : inProject(project, one.from);
  if (!(await isThere(disk, source))) return null;
  const act: Act = (isExpected) =>
    one.from === null
      ? disk.fs.unlink(target, isExpected)
      : renameFile(disk, source, target, isExpected);
  const was = one.old === null ? null : await bytesOf(disk, target);
  if (isHome(one.path)) await replace(one.path, one, act);
  else await act();
  return async () => {
    if (one.from !== null) await renameFile(disk, target, source);
    if (was) await writeFileAtomically(disk, target, was);
  };
}

/** A folder of the project and all above it: what a former try renamed may not be on disk for good. */
function foldersAbove(project: string, name: string): string[] {
  const parts = name.split('/').slice(0, -1);
  return [
    project,
    ...parts.map((_part, at) => inProject(project, parts.slice(0, at + 1).join('/'))),
  ];
}

/** The folders whose names a change alters, those that are there. */
async function foldersOf(disk: Disk, project: string, steps: readonly Step[]): Promise<string[]> {
  const folders = new Set<string>();
  for (const { path, from } of steps) {
    for (const name of from === null ? [path] : [path, from]) {
      for (const above of foldersAbove(project, name)) folders.add(above);
    }
  }
  const there: string[] = [];
  for (const one of folders) if (await isThere(disk, one)) there.push(one);
  return there;
}

/** Everything is as the entry says, or as it was before: the entry goes. */
async function forget(disk: Disk, project: string, { place, steps }: Entry): Promise<void> {
  const folder = inProject(project, place);
  await syncFolders(disk, await foldersOf(disk, project, steps));
  await disk.fs.unlink(inProject(folder, ENTRY)).catch(ignoreMissing);
  await syncFolders(disk, [folder]);
  await removeTree(disk, folder).catch(ignoreDisk);
}

/** Folders first and for good: what is moved into one that a power cut takes back would be lost. */
async function makeFolders(disk: Disk, project: string, steps: readonly Step[]): Promise<void> {
  const made: Unsynced = new Set();
  const filled = new Map<string, string>();
  for (const { path, from } of steps) {
    if (from !== null) filled.set(dirname(inProject(project, path)), path);
  }
  for (const [folder, path] of filled) {
    await ensureFolder(disk, project, folder, made);
    // A former try may have made it and not lived to sync it.
    for (const above of foldersAbove(project, path).slice(0, -1)) made.add(above);
  }
  await syncFolders(disk, made);
}

async function carryOutSteps(
  disk: Disk,
  project: string,
  { place, steps }: Entry,
  replace: Replace,
  back: Back[],
): Promise<void> {
  // The entry itself first: half of a change must not be older than what says how to end it.
  await syncFolders(disk, [inProject(project, place)]);
  await makeFolders(disk, project, steps);
  for (const one of steps) {
    const step = await carryOutStep(disk, project, one, replace);
    if (step) back.push(step);
  }
}

/**
 * Carries a change out, or what is left of it; it can be asked for again after any failure. When it
 * resolves everything is on disk and the entry is gone. Throws the file system's error.
 */
export async function carryOut(
  disk: Disk,
  project: string,
  entry: Entry,
  replace: Replace,
): Promise<void> {
  await carryOutSteps(disk, project, entry, replace, []);
  await forget(disk, project, entry);
}

/**
 * Carries a change out that was committed just now, or takes it back where the disk refuses one of its
 * steps. Answers `stuck` where it refuses that too: then it is to be carried out later. Throws the
 * error that stopped it once it is taken back.
 */
export async function carryOutOrBack(
  disk: Disk,
  project: string,
  entry: Entry,
  replace: Replace,
): Promise<'done' | 'stuck'> {
  const back: Back[] = [];
  try {
    await carryOutSteps(disk, project, entry, replace, back);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    try {
      for (const step of back.reverse()) await step();
      await forget(disk, project, entry);
    } catch (again) {
      ignoreDisk(again);
      return 'stuck';
    }
    throw error;
  }
  return forget(disk, project, entry).then(
    () => 'done',
    (error: unknown) => {
      ignoreDisk(error);
      return 'stuck';
    },
  );
}

/** A journal that cannot be read: damaged by something that was not us. */
export class BrokenJournal extends Error {
  override readonly name = 'BrokenJournal';
}

/** The changes an installation had on disk as a whole when it stopped; removes what never got so far. */
export async function readJournal(disk: Disk, project: string, token: string): Promise<Entry[]> {
  const root = localName(token, JOURNAL);
  const names = await disk.fs.readdir(inProject(project, root)).catch(noNames);
  const entries: Entry[] = [];
  for (const name of names.sort((a, b) => Number(a) - Number(b))) {
    const place = `${root}/${name}`;
    const bytes = await bytesOf(disk, inProject(project, `${place}/${ENTRY}`));
    if (bytes) entries.push({ place, ...parseEntry(bytes, place) });
  }
  return entries;
}

/** Removes what was staged for changes that were never on disk as a whole. */
export async function sweepJournal(disk: Disk, project: string, token: string): Promise<void> {
  const root = inProject(project, localName(token, JOURNAL));
  for (const name of await disk.fs.readdir(root).catch(noNames)) {
    if (await isThere(disk, inProject(root, `${name}/${ENTRY}`))) continue;
    await removeTree(disk, inProject(root, name)).catch(ignoreDisk);
  }
}

function parseEntry(bytes: Uint8Array, place: string): Pick<Entry, 'why' | 'steps'> {
  try {
    return journalEntry.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw new BrokenJournal(place);
    throw error;
  }
}

function noNames(error: unknown): string[] {
  if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return [];
  throw error;
}

function ignoreMissing(error: unknown): void {
  if (errorCode(error) !== 'ENOENT') throw error;
}

/** For what is convenience only. */
function ignoreDisk(error: unknown): void {
  if (errorCode(error) === undefined) throw error;
}
