import { isThere } from './journal.ts';
import type { Machine } from './machine.ts';
import { inProject, LOCAL_FOLDER } from './project-files.ts';

/**
 * Throws ENOENT where the project is gone and its place is not: a drive that was unplugged leaves an empty
 * folder where it was mounted, and what is written there nobody finds again. A project that lost its
 * project.json alone still has other files.
 */
export async function assertThere(machine: Machine, folder: string): Promise<void> {
  if (await isThere(machine, inProject(folder, 'project.json'))) return;
  const names = await machine.fs.readdir(folder);
  if (names.some((name) => name !== LOCAL_FOLDER)) return;
  throw Object.assign(new Error(`${folder} is empty`), { code: 'ENOENT' });
}
