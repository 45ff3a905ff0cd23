import type { FileStat } from './file-system.ts';
import type { Disk } from './atomic-file.ts';
import { errorCode, type IsExpected } from './file-system.ts';
import { sha256 } from './sha256.ts';

/** What a file was when we last read or wrote it. `hash` only where times are too coarse to tell. */
export interface Seen extends Pick<FileStat, 'mtimeMs' | 'size' | 'ino'> {
  readonly hash: string | null;
}

/** vfat keeps times in steps of two seconds, some network drives of one: there only the bytes tell. */
const COARSE_MS = 1000;

// A fine clock hits a whole second once in a thousand times, which costs one needless hash.
const isCoarse = ({ mtimeMs }: FileStat): boolean => mtimeMs % COARSE_MS === 0;

const seen = ({ mtimeMs, size, ino }: FileStat, hash: string | null): Seen => ({
  mtimeMs,
  size,
  ino,
  hash,
});

/** What a file was whose bytes were read with this stat. */
export function seenAs(stat: FileStat, bytes: Uint8Array): Seen {
  return seen(stat, isCoarse(stat) ? sha256(bytes) : null);
}

/** What a file is that was just written, from its stat while it was open: Windows sets times at closing. */
export async function asWritten(disk: Disk, path: string, stat: FileStat): Promise<Seen | null> {
  return disk.windows || isCoarse(stat) ? lookAt(disk, path) : seen(stat, null);
}

/** Looks at a file as it is now; null where there is none. Throws other errors of the file system. */
export async function lookAt({ fs }: Disk, path: string): Promise<Seen | null> {
  try {
    const stat = await fs.stat(path);
    return isCoarse(stat) ? seenAs(stat, await fs.readFile(path)) : seen(stat, null);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null;
    throw error;
  }
}

/** Whether nobody wrote in between. A rename over the file gives it another inode, whatever its time. */
export function sameFile(a: Seen | null, b: Seen | null): boolean {
  if (a === null || b === null) return a === b;
  // Disks without inodes make them up, so that bytes which are the same count for more.
  if (a.hash !== null && b.hash !== null) return a.hash === b.hash;
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ino === b.ino;
}

/** Whether a name still bears what was seen there, for the last look before it is replaced or removed. */
export const isStill =
  (was: Seen | null): IsExpected =>
  (found, bytes) => {
    const now = found && (isCoarse(found) ? seenAs(found, bytes()) : seen(found, null));
    return sameFile(now, was);
  };
