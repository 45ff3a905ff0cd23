import { mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import {
  ensureFolder,
  syncFolder,
  writeFileAtomically,
  type Disk,
} from '#electron/store/atomic-file.ts';
import { notSaved } from '#electron/store/disk-failure.ts';
import { errorCode } from '#electron/store/file-system.ts';
import { inProject } from '#electron/store/project-files.ts';
import { readHomes } from '#electron/store/read-homes.ts';
import { readBundle, type ReadBundle } from './read-bundle.ts';
import type { Tell } from './tell.ts';

async function checkPlace(folder: string): Promise<Result<null>> {
  try {
    const names = await readdir(folder);
    if (names.length === 0) return ok(null);
    return fail(
      'project-exists',
      `${basename(folder)} is not empty. Choose an empty or a new folder.`,
    );
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return ok(null);
    if (errorCode(error) === 'ENOTDIR') {
      return fail(
        'project-exists',
        `${basename(folder)} is a file. Choose an empty or a new folder.`,
      );
    }
    throw error;
  }
}

async function writeMembers(
  disk: Disk,
  folder: string,
  { members }: ReadBundle,
  tell?: Tell,
): Promise<void> {
  const unsynced = new Set<string>();
  for (const [at, { name, bytes }] of members.entries()) {
    tell?.(at, members.length);
    const path = inProject(folder, name);
    await ensureFolder(disk, folder, dirname(path), unsynced);
    await writeFileAtomically(disk, path, bytes, unsynced);
  }
  for (const one of unsynced) await syncFolder(disk, one);
}

/** Records that do not fit their schema or their place refuse the bundle whole. */
async function checkRecords(disk: Disk, folder: string, projectId: string): Promise<Result<null>> {
  const contents = await readHomes(disk, folder);
  const problem = contents.flatMap(({ problems }) => problems)[0];
  const foreign = contents.find(({ head }) => head !== null && head.projectId !== projectId);
  if (!problem && !foreign) return ok(null);
  const why = problem ? problem.file : (foreign?.home ?? '');
  return fail(
    'refused',
    `This bundle was not opened: ${why} holds records that cannot be read. Nothing was changed. ` +
      'Ask for it to be sent again.',
  );
}

/**
 * Makes a project folder out of a bundle: unpacked beside the place, checked there, then renamed into
 * it. The place must be missing or empty; it is left as it was when anything is refused.
 */
export async function unpackBundle(
  disk: Disk,
  file: string,
  folder: string,
  tell?: Tell,
): Promise<Result<null>> {
  // Every file is read and checked before the first is written: half of the way each.
  const place = await checkPlace(folder);
  if (!place.ok) return place;
  const bundle = await readBundle(file, (done, total) => tell?.(done, 2 * total));
  if (!bundle.ok) return bundle;
  let temp: string | undefined;
  try {
    await mkdir(dirname(folder), { recursive: true });
    temp = await mkdtemp(join(dirname(folder), '.attest-unpack-'));
    await writeMembers(disk, temp, bundle.value, (done, total) => tell?.(total + done, 2 * total));
    const valid = await checkRecords(disk, temp, bundle.value.manifest.projectId);
    if (!valid.ok) return valid;
    await rmdir(folder).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') throw error;
    });
    await rename(temp, folder);
    await syncFolder(disk, dirname(folder));
    return ok(null);
  } catch (error) {
    return notSaved(error);
  } finally {
    if (temp !== undefined) await rm(temp, { recursive: true, force: true });
  }
}
