import type { Home } from '#shared/project/homes.ts';
import { fileBytes } from './file-bytes.ts';
import type { HomeShelf } from './home-shelf.ts';
import type { FileChange } from './journal.ts';

/**
 * What files of records are to become, as they stand at this moment; what goes comes last, as its records
 * lie elsewhere by then. The bytes of each are made when it is staged: a document of 50,000 highlights
 * is a thousand files, and making all at once held the process up for seconds.
 */
export function homeChanges(shelf: HomeShelf, homes: Iterable<Home>): FileChange[] {
  const all = [...new Set(homes)].sort();
  const stays = all.filter((home) => !shelf.isGone(home));
  const goes = all.filter((home) => shelf.isGone(home));
  return [
    ...stays.map((path) => {
      const file = shelf.file(path);
      return { path, bytes: () => fileBytes(file) };
    }),
    ...goes.map((path) => ({ path, bytes: null })),
  ];
}
