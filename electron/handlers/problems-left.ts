import type { Home } from '#shared/project/homes.ts';
import { wholeHome } from '#shared/project/shards.ts';
import type { Machine } from '#electron/store/machine.ts';
import { isHome } from '#electron/store/project-files.ts';
import { ofProject, readHome, type Problem } from '#electron/store/read-homes.ts';
import type { OpenProject } from './open-project.ts';

/**
 * What still cannot be read of the project after one file of it (or all, for null) was brought back. A
 * problem of another file stays, though a new file may stand in its place by now: what it held is not
 * back.
 */
export async function problemsLeft(
  open: OpenProject,
  machine: Machine,
  home: Home | null,
): Promise<Problem[]> {
  const left: Problem[] = [];
  for (const problem of open.header.problems) {
    const isMeant = home === null || wholeHome(problem.file) === wholeHome(home);
    if (!isMeant || !(await isWhole(open, machine, problem.file))) left.push(problem);
  }
  return left;
}

/** Whether a file stands there again, or the ones that took its place when it was split or joined. */
async function isWhole(open: OpenProject, machine: Machine, file: Home): Promise<boolean> {
  if (!isHome(file)) return false;
  const read = await readHome(machine, open.store.folder, file);
  return read === null || ofProject(read, open.project.id).state === 'whole';
}
