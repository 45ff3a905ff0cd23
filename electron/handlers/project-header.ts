import { basename } from 'node:path';
import type { Id } from '#shared/base/ids.ts';
import type { ProjectHeader } from '#shared/ipc/contract.ts';
import { projectRecord, type Project } from '#shared/project/project.ts';
import type { OpenedStore } from '#electron/store/project-store.ts';

/** What the window is told of an open project at once; its records follow in chunks. */
export function headerOf(
  project: Project,
  {
    store,
    me,
    problems,
    isHeld,
    beside,
  }: Pick<OpenedStore, 'store' | 'problems' | 'isHeld' | 'beside'> & { readonly me: Id<'person'> },
  state: Pick<ProjectHeader, 'revision' | 'readOnly' | 'history'>,
): ProjectHeader {
  const { name, people } = projectRecord(project);
  return {
    id: project.id,
    name,
    folder: basename(store.folder),
    saved: store.saved(),
    me: { id: me, name: people[me]?.name ?? '' },
    isHeld: isHeld && state.readOnly !== null,
    beside,
    problems: [...problems],
    ...state,
  };
}
