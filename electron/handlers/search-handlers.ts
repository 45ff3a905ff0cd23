import { fail, ok } from '#shared/base/result.ts';
import type { Block } from '#shared/document/text.ts';
import { createLru } from '#electron/store/lru.ts';
import { findEverywhere } from './find-everywhere.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenProject } from './open-project.ts';
import type { ReadLines } from './places-of-hits.ts';
import type { ProjectSession } from './project-session.ts';

/** Lines kept in memory: some hundred articles' worth. */
const LINE_BUDGET = 20_000;

/** Reads the lines of texts and keeps them: letter after letter the same ones are asked for. */
function lineReader(): (open: OpenProject) => ReadLines {
  const known = createLru<readonly Block[]>(LINE_BUDGET, (blocks) => blocks.length + 1);
  return ({ store }) =>
    async (document, textHash) => {
      const key = `${document} ${textHash}`;
      const kept = known.get(key);
      if (kept) return kept;
      const found = await store.blocks(document, textHash);
      if (!found.ok) return null;
      known.set(key, found.value.blocks);
      return found.value.blocks;
    };
}

/** Searching while somebody types: a newer search of the same asker ends the one before. */
export function searchHandlers(session: ProjectSession): HandlersOf<'search'> {
  const running = new Map<string, AbortController>();
  const linesOf = lineReader();
  return {
    'search.find': async ({ asker, ...asked }) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const stop = new AbortController();
      if (asker !== undefined) {
        running.get(asker)?.abort();
        running.set(asker, stop);
      }
      const { project, search } = opened.value;
      const places = { texts: search, read: linesOf(project) };
      const hits = await findEverywhere(project.project, places, asked, stop.signal);
      if (asker !== undefined && running.get(asker) === stop) running.delete(asker);
      return stop.signal.aborted
        ? fail('cancelled', 'Another search was begun in place of this one.')
        : ok(hits);
    },
  };
}
