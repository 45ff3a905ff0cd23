import { dirname, join } from 'node:path';
import { ensureFolder, moveFile, type Disk } from './atomic-file.ts';
import { errorCode } from './file-system.ts';
import { inProject } from './project-files.ts';

/** Moves a file and answers whether there was one. */
async function moveIfThere(disk: Disk, root: string, from: string, to: string): Promise<boolean> {
  await ensureFolder(disk, root, dirname(to));
  try {
    await moveFile(disk, from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

async function moveAll(
  disk: Disk,
  root: string,
  names: readonly string[],
  from: (name: string) => string,
  to: (name: string) => string,
): Promise<string[]> {
  const moved: string[] = [];
  try {
    for (const name of names) {
      if (await moveIfThere(disk, root, from(name), to(name))) moved.push(name);
    }
    return moved;
  } catch (error) {
    for (const name of moved.reverse()) await moveIfThere(disk, root, to(name), from(name));
    throw error;
  }
}

/** Takes files out of the project into `parked`, in this order; answers those that were there. All or none. */
export function parkFiles(
  disk: Disk,
  folder: string,
  parked: string,
  names: readonly string[],
): Promise<string[]> {
  const place = (name: string): string => inProject(folder, name);
  return moveAll(disk, folder, names, place, (name) => inProject(parked, name));
}

/** Puts them back, last first: what a record needs is there before the record. */
export async function unparkFiles(
  disk: Disk,
  folder: string,
  parked: string,
  names: readonly string[],
): Promise<void> {
  const place = (name: string): string => inProject(folder, name);
  const back = [...names].reverse();
  const moved = await moveAll(disk, folder, back, (name) => inProject(parked, name), place);
  if (moved.length < back.length) {
    await moveAll(disk, folder, moved.reverse(), place, (name) => inProject(parked, name));
    throw Object.assign(new Error('A parked file is gone'), { code: 'ENOENT' });
  }
}

/** Removes a folder with everything in it; nothing to do where there is none. */
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
