import { fail, ok, type Result } from '#shared/base/result.ts';
import { planRestore, trashItems, type Deletion } from '#shared/project/trash.ts';
import { diskSentence } from '#electron/store/disk-failure.ts';
import type { Machine } from '#electron/store/machine.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenProject } from './open-project.ts';
import type { ProjectSession } from './project-session.ts';

async function deletionsOf(project: OpenProject): Promise<Result<readonly Deletion[]>> {
  try {
    return ok(await project.store.trash.list());
  } catch (error) {
    return fail('unreadable', `The trash cannot be read. ${diskSentence(error)}`);
  }
}

/** What was deleted from the open project, and having it back. */
export function trashHandlers(session: ProjectSession, machine: Machine): HandlersOf<'trash'> {
  return {
    'trash.list': async () => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const { project } = opened.value;
      const deletions = await deletionsOf(project);
      if (!deletions.ok) return deletions;
      const asked = { me: project.header.me.id, now: machine.now() };
      return ok(trashItems(project.project, deletions.value, asked));
    },
    'trash.restore': async ({ ids }) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const { project } = opened.value;
      const deletions = await deletionsOf(project);
      if (!deletions.ok) return deletions;
      return project.write((now) => planRestore(now, deletions.value, ids));
    },
  };
}
