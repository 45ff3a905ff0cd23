import { fail, ok } from '#shared/base/result.ts';
import { findEverywhere } from './find-everywhere.ts';
import type { HandlersOf } from './handlers.ts';
import type { ProjectSession } from './project-session.ts';

/** Searching while somebody types: a newer search of the same asker ends the one before. */
export function searchHandlers(session: ProjectSession): HandlersOf<'search'> {
  const running = new Map<string, AbortController>();
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
      const hits = await findEverywhere(project.project, search, asked, stop.signal);
      if (asker !== undefined && running.get(asker) === stop) running.delete(asker);
      return stop.signal.aborted
        ? fail('cancelled', 'Another search was begun in place of this one.')
        : ok(hits);
    },
  };
}
