import { randomBytes } from 'node:crypto';
import { dirname, join, basename, relative } from 'node:path';
import { errorCode, type FileStat, type FileSystem, type IsExpected } from './file-system.ts';
import type { Machine } from './machine.ts';

/** What saving one file needs of the machine. */
export type Disk = Pick<Machine, 'fs' | 'now' | 'after' | 'windows'>;

/** Virus scanners and indexers hold files for moments; Windows refuses a rename meanwhile. */
const WINDOWS_RETRY_MS = 5000;
const WINDOWS_BUSY = new Set(['EPERM', 'EBUSY', 'EACCES']);
const FIRST_PAUSE_MS = 10;
const TEMP_SUFFIX = '.tmp';

const NAME_BITS = 64;
/** No other process draws the same; from there on ours are counted, which costs less than drawing each. */
let lastName = randomBytes(NAME_BITS / 8).readBigUInt64BE();

function tempPath(path: string): string {
  lastName = BigInt.asUintN(NAME_BITS, lastName + 1n);
  const own = lastName.toString(16).padStart(NAME_BITS / 4, '0');
  return join(dirname(path), `.${basename(path)}.${own}${TEMP_SUFFIX}`);
}

/** Makes what was renamed into or out of a folder outlast a power cut. Windows has no such call. */
export async function syncFolder({ fs, windows }: Disk, folder: string): Promise<void> {
  if (windows) return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * What is done around the rename: the last thing before it, with the temp file, and the first after it.
 * Only what `isExpected` is replaced; anything else refuses with EALTERED.
 */
export interface Around {
  /** The file was there: a folder that is missing went with it, or with the drive, and is not made anew. */
  readonly isThere: boolean;
  readonly isExpected: IsExpected;
  readonly before: (temp: string, stat: FileStat) => Promise<void>;
  readonly after: () => void;
}

/** Folders whose entries changed and are not on disk yet, for callers that save many files at once. */
export type Unsynced = Set<string>;

async function settleFolder(
  disk: Disk,
  folder: string,
  later: Unsynced | undefined,
): Promise<void> {
  if (later) later.add(folder);
  else await syncFolder(disk, folder);
}

export async function syncFolders(disk: Disk, folders: Iterable<string>): Promise<void> {
  for (const folder of folders) await syncFolder(disk, folder);
}

/**
 * Makes the folders between `root` and `folder`; `root` itself must be there (a drive may be gone). Those
 * above are nearly always there, so the last is tried first.
 */
export async function ensureFolder(
  disk: Disk,
  root: string,
  folder: string,
  later?: Unsynced,
): Promise<void> {
  if (relative(root, folder) === '') return;
  const parent = dirname(folder);
  try {
    await disk.fs.mkdir(folder).catch(async (error: unknown) => {
      if (errorCode(error) !== 'ENOENT' || relative(root, parent) === '') throw error;
      await ensureFolder(disk, root, parent, later);
      await disk.fs.mkdir(folder);
    });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    throw error;
  }
  await settleFolder(disk, parent, later);
}

/** What is to be written, or what makes it: that is done while the disk makes the file, a fifth of a save. */
export type Content = Uint8Array | (() => Uint8Array);

/**
 * Writes a file that is not there yet; its content is on disk when it returns, its name not. Answers
 * what it is as long as it is open: Windows may set its times when it is closed.
 */
export async function writeNewFile(
  fs: FileSystem,
  path: string,
  content: Content,
): Promise<FileStat> {
  const opening = fs.open(path, 'wx');
  const making = Promise.resolve().then(() =>
    typeof content === 'function' ? content() : content,
  );
  // Where both fail the disk's error is told.
  await Promise.allSettled([opening, making]);
  const file = await opening;
  try {
    const bytes = await making;
    for (let at = 0; at < bytes.length;) {
      const written = await file.write(bytes, at, bytes.length - at);
      // A disk that takes nothing and says nothing would keep us here for ever.
      if (written <= 0) throw Object.assign(new Error('Nothing written'), { code: 'ENOSPC' });
      at += written;
    }
    await file.sync();
    // A nearly full disk may report success and keep less: measured with other writers.
    const stat = await file.stat();
    if (stat.size !== bytes.length) {
      throw Object.assign(new Error('The file on disk is shorter'), { code: 'ENOSPC' });
    }
    return stat;
  } finally {
    await file.close();
  }
}

const pause = (disk: Disk, ms: number): Promise<void> =>
  new Promise((resolve) => void disk.after(ms, resolve));

/** A rename that waits for whoever holds the file, on Windows alone and at most five seconds. */
export async function renameFile(
  disk: Disk,
  from: string,
  to: string,
  isExpected?: IsExpected,
): Promise<void> {
  const until = disk.now() + WINDOWS_RETRY_MS;
  for (let wait = FIRST_PAUSE_MS; ; wait *= 2) {
    try {
      await disk.fs.rename(from, to, isExpected);
      return;
    } catch (error) {
      const busy = disk.windows && WINDOWS_BUSY.has(errorCode(error) ?? '');
      if (!busy || disk.now() + wait > until) throw error;
    }
    await pause(disk, wait);
  }
}

/**
 * Replaces a file so that after a crash the old or the new one is there whole, and returns only when
 * the new one is on disk: temp file beside it, write, fsync, size check, rename, fsync of the folder.
 * Throws the file system's error; the old file is then untouched, and no temp file stays if the
 * disk still lets us remove it. With `later` the folder's fsync is left to the caller.
 */
export async function writeFileAtomically(
  disk: Disk,
  path: string,
  content: Content,
  later?: Unsynced,
  around?: Around,
): Promise<void> {
  const temp = tempPath(path);
  try {
    const stat = await writeNewFile(disk.fs, temp, content);
    await around?.before(temp, stat);
    await renameFile(disk, temp, path, around?.isExpected);
  } catch (error) {
    // The first error is the one to tell; a temp file left behind bears no name anybody reads.
    await disk.fs.unlink(temp).catch(() => undefined);
    throw error;
  }
  around?.after();
  await settleFolder(disk, dirname(path), later);
}

/** Moves a file into another folder for good: both folders are on disk when it returns. */
export async function moveFile(disk: Disk, from: string, to: string): Promise<void> {
  await renameFile(disk, from, to);
  await syncFolder(disk, dirname(to));
  await syncFolder(disk, dirname(from));
}

/** Writes a file of the project, making its folder where there is none yet: rarely, so it is tried without. */
export async function writeInProject(
  disk: Disk,
  root: string,
  path: string,
  content: Content,
  later?: Unsynced,
  around?: Around,
): Promise<void> {
  try {
    await writeFileAtomically(disk, path, content, later, around);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || around?.isThere) throw error;
    await ensureFolder(disk, root, dirname(path), later);
    await writeFileAtomically(disk, path, content, later, around);
  }
}
