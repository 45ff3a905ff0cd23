import type { Home } from '#shared/project/homes.ts';
import { fileBytes } from './file-bytes.ts';
import type { HomeShelf } from './home-shelf.ts';
import type { FileChange } from './journal.ts';

/** What files of records are to become; what goes comes last, as its records lie elsewhere by then. */
export function homeChanges(shelf: HomeShelf, homes: Iterable<Home>): FileChange[] {
  const all = [...new Set(homes)].sort();
  const stays = all.filter((home) => !shelf.isGone(home));
  const goes = all.filter((home) => shelf.isGone(home));
  return [
    ...stays.map((path) => {
      const bytes = fileBytes(shelf.file(path));
      return { path, bytes };
    }),
    ...goes.map((path) => ({ path, bytes: null })),
  ];
}
