import type { Home } from '#shared/project/homes.ts';
import type { HomeShelf } from './home-shelf.ts';
import { listHomes } from './list-homes.ts';
import type { Machine } from './machine.ts';
import { inProject, TOP_HOMES } from './project-files.ts';
import { isThere } from './journal.ts';

const TOP: ReadonlySet<Home> = new Set(TOP_HOMES);

/**
 * Files of records that somebody else put where there was none when the project was opened: a document
 * a colleague brought, the first highlights of one, the first claims. Throws the file system's error.
 */
export async function newHomes(
  machine: Machine,
  folder: string,
  shelf: HomeShelf,
): Promise<Home[]> {
  const { homes, unlisted } = await listHomes(machine, folder);
  const found: Home[] = [];
  for (const home of homes) {
    if (shelf.has(home) || unlisted.has(home)) continue;
    // These are listed whether they are there or not.
    if (TOP.has(home) && !(await isThere(machine, inProject(folder, home)))) continue;
    found.push(home);
  }
  return found;
}
