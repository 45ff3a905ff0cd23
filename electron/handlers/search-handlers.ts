import { ok } from '#shared/base/result.ts';
import { findWords } from './find-words.ts';
import type { HandlersOf } from './handlers.ts';
import type { ProjectSession } from './project-session.ts';

export function searchHandlers(session: ProjectSession): HandlersOf<'search'> {
  return {
    'search.find': async ({ query, limit }) => {
      const opened = session.needed();
      return opened.ok ? ok(await findWords(opened.value.project, query, limit)) : opened;
    },
  };
}
