import { join } from 'node:path';
import type { Home } from '#shared/project/homes.ts';
import { ensureFolder, moveFile, syncFolder } from './atomic-file.ts';
import { errorCode } from './file-system.ts';
import { isThere } from './journal.ts';
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
  const path = inProject(folder, home);
  const kept = await freeName(machine, quarantine, home);
  try {
    if (state === 'broken') await moveFile(machine, path, kept);
    else await copyDurably(machine, path, kept, quarantine);
  } catch (error) {
    // Somebody removed it meanwhile: there is nothing left to keep.
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

/** The clock may stand at a moment it stood at before: what was put aside then stays. */
async function freeName(machine: Machine, quarantine: string, home: Home): Promise<string> {
  for (let at = machine.now(); ; at += 1) {
    const when = new Date(at).toISOString().replaceAll(':', '-');
    const name = join(quarantine, `${when}-${home.replaceAll('/', '__')}`);
    if (!(await isThere(machine, name))) return name;
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
