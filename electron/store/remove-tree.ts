import { join } from 'node:path';
import type { Disk } from './atomic-file.ts';
import { errorCode } from './file-system.ts';

/** Removes a folder with everything in it. Throws the file system's error. */
export async function removeTree(disk: Disk, folder: string): Promise<void> {
  let names: string[];
  try {
    names = await disk.fs.readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  for (const name of names) {
    const path = join(folder, name);
    if ((await disk.fs.stat(path)).kind === 'folder') await removeTree(disk, path);
    else await disk.fs.unlink(path);
  }
  await disk.fs.rmdir(folder);
}

/** Removes folders that became empty; one that holds anything stays. */
export async function removeEmptyFolders(disk: Disk, folders: Iterable<string>): Promise<void> {
  for (const folder of folders) {
    try {
      await disk.fs.rmdir(folder);
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
    }
  }
}
