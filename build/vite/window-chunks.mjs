import { join } from 'node:path';

/**
 * How the window's code is cut: left to itself the bundler cuts along every set of importers, 34 files
 * for one picture, each asked of main, which is busy at that time. What only a later screen needs stays
 * apart.
 *
 * - `page` is read at once and only waits until the first picture is on the screen;
 * - `base` is what the window's beginning and the printed page need;
 * - `window` is the rest of the window's beginning.
 *
 * @param {string} root
 * @returns {import('rolldown').CodeSplittingGroup[]}
 */
export function windowChunks(root) {
  const [page, begin, print] = ['main.tsx', 'begin.tsx', join('print', 'print.tsx')].map((name) =>
    join(root, 'renderer', name),
  );
  /** @type {Map<string, Set<string>>} */
  const known = new Map();
  /** @param {import('rolldown').ChunkingContext} modules @param {string} [from] */
  const needed = (modules, from = '') => {
    const found = known.get(from) ?? new Set([from]);
    if (!known.has(from)) {
      known.set(from, found);
      // A set hands out what is added while it is gone through.
      for (const at of found) {
        for (const next of modules.getModuleInfo(at)?.importedIds ?? []) found.add(next);
      }
    }
    return found;
  };
  return [
    {
      debugName: 'page',
      priority: 1,
      name: (id, modules) => (id !== page && needed(modules, page).has(id) ? 'page' : null),
    },
    {
      debugName: 'beginning',
      name: (id, modules) => {
        if (id === begin || !needed(modules, begin).has(id)) return null;
        return needed(modules, print).has(id) ? 'base' : 'window';
      },
    },
  ];
}
