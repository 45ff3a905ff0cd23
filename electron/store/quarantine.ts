import { join } from 'node:path';
import type { Home } from '#shared/project/homes.ts';
import { ensureFolder, moveFile, syncFolder } from './atomic-file.ts';
import { errorCode } from './file-system.ts';
import type { HomeContent } from './read-homes.ts';
import type { Machine } from './machine.ts';
import { inProject, localFolder } from './project-files.ts';
import { QUARANTINE } from './quarantine-list.ts';

/**
 * Keeps what we could not read before its home is written for the first time: a broken file is moved
 * to quarantine, of a damaged one a copy is kept. Nothing there is ever deleted by us.
 */
export async function putAside(
  machine: Machine,
  folder: string,
  home: Home,
  state: HomeContent['state'],
): Promise<void> {
  if (state === 'whole') return;
  const quarantine = join(localFolder(folder, machine.token), QUARANTINE);
  await ensureFolder(machine, folder, quarantine);
  const when = new Date(machine.now()).toISOString().replaceAll(':', '-');
  const path = inProject(folder, home);
  const kept = join(quarantine, `${when}-${home.replaceAll('/', '__')}`);
  try {
    if (state === 'broken') await moveFile(machine, path, kept);
    else await copyDurably(machine, path, kept, quarantine);
  } catch (error) {
    // Somebody removed it meanwhile: there is nothing left to keep.
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

async function copyDurably(
  machine: Machine,
  from: string,
  to: string,
  folder: string,
): Promise<void> {
  await machine.fs.copyFile(from, to);
  const copy = await machine.fs.open(to, 'r');
  try {
    await copy.sync();
  } finally {
    await copy.close();
  }
  await syncFolder(machine, folder);
}
