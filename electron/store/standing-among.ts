import { basename, dirname } from 'node:path';
import type { Disk } from './atomic-file.ts';
import { errorCode } from './file-system.ts';

/** From so many paths of one folder on it is listed once, rather than the disk asked for each. */
const LISTED_FROM = 8;

async function namesIn({ fs }: Disk, folder: string): Promise<ReadonlySet<string>> {
  try {
    return new Set(await fs.readdir(folder));
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return new Set();
    throw error;
  }
}

/**
 * Whether anything may stand at one of these paths: an import names hundreds of files at once, and where
 * nothing stands nothing has to be opened to see it. Answers yes for a path it has not looked for.
 */
export async function standingAmong(
  disk: Disk,
  paths: readonly string[],
): Promise<(path: string) => boolean> {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  const names = new Map<string, ReadonlySet<string>>();
  for (const [folder, count] of counts) {
    if (count >= LISTED_FROM) names.set(folder, await namesIn(disk, folder));
  }
  return (path) => names.get(dirname(path))?.has(basename(path)) ?? true;
}
