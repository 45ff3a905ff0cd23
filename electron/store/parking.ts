import { dirname, join } from 'node:path';
import { ensureFolder, renameFile, syncFolders, type Disk, type Unsynced } from './atomic-file.ts';
import { errorCode } from './file-system.ts';
import { inProject } from './project-files.ts';

/** Where a name stands now and where it is to go. */
interface Route {
  readonly root: string;
  readonly from: (name: string) => string;
  readonly to: (name: string) => string;
}

async function isThere({ fs }: Disk, path: string): Promise<boolean> {
  try {
    await fs.stat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Moves those files that are there, and answers them once the folders are on disk. All or none. */
async function moveAll(disk: Disk, route: Route, names: readonly string[]): Promise<string[]> {
  const { root, from, to } = route;
  const moved: string[] = [];
  const changed: Unsynced = new Set();
  try {
    for (const name of names) {
      if (!(await isThere(disk, from(name)))) continue;
      await ensureFolder(disk, root, dirname(to(name)), changed);
      await renameFile(disk, from(name), to(name));
      moved.push(name);
      changed.add(dirname(to(name))).add(dirname(from(name)));
    }
    await syncFolders(disk, changed);
    return moved;
  } catch (error) {
    for (const name of moved.reverse()) await renameFile(disk, to(name), from(name));
    throw error;
  }
}

const away = (folder: string, parked: string): Route => ({
  root: folder,
  from: (name) => inProject(folder, name),
  to: (name) => inProject(parked, name),
});

const back = (folder: string, parked: string): Route => {
  const { root, from, to } = away(folder, parked);
  return { root, from: to, to: from };
};

/** Takes files of the project into `parked`; answers those that were there. */
export function parkFiles(
  disk: Disk,
  folder: string,
  parked: string,
  names: readonly string[],
): Promise<string[]> {
  return moveAll(disk, away(folder, parked), names);
}

/** Puts parked files back. Fails with ENOENT, and moves none, where one of them is gone. */
export async function unparkFiles(
  disk: Disk,
  folder: string,
  parked: string,
  names: readonly string[],
): Promise<void> {
  const moved = await moveAll(disk, back(folder, parked), names);
  if (moved.length === names.length) return;
  await moveAll(disk, away(folder, parked), moved);
  throw Object.assign(new Error('A parked file is gone'), { code: 'ENOENT' });
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
