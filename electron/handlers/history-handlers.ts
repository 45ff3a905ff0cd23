import { ok } from '#shared/base/result.ts';
import type { Output } from '#shared/ipc/contract.ts';
import { describeDelta } from '#shared/project/describe-delta.ts';
import { homeWords } from '#shared/project/home-words.ts';
import { isPrivateHome } from '#shared/project/homes.ts';
import type { Project } from '#shared/project/project.ts';
import type { KeptHistory } from '#electron/store/history-files.ts';
import { momentsOf } from '#electron/store/history-moments.ts';
import type { Machine } from '#electron/store/machine.ts';
import type { HandlersOf } from './handlers.ts';
import { historyOf, lookBack } from './look-back.ts';
import { restoreProject } from './restore-project.ts';
import type { ProjectSession } from './project-session.ts';

/** A screen full many times over; the counts say how many there are. */
const MOST_ITEMS = 200;

/** What is kept, as the window lists it: names of files inside the project, never a path. */
export function listed(history: KeptHistory, project: Project): Output<'history.list'> {
  const name = (home: string): string => homeWords(home, project);
  return {
    files: history.files.map(({ home, current, problems, versions }) => ({
      file: home,
      name: name(home),
      isPrivate: isPrivateHome(home),
      current,
      problems: [...problems],
      versions: versions
        .map(({ from, until, size }) => ({ from: Math.min(from, until), until, size }))
        .reverse(),
    })),
    moments: momentsOf(history.versions).map(({ at, homes }) => ({ at, files: homes.map(name) })),
    quarantine: history.quarantine.map(({ name: kept, home, at, size }) => ({
      kept,
      file: home,
      name: name(home),
      at,
      size,
    })),
  };
}

/** Looking into what is kept of the open project, and going back to it. */
export function historyHandlers(session: ProjectSession, machine: Machine): HandlersOf<'history'> {
  return {
    'history.list': async () => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const { project } = opened.value;
      const history = await historyOf(project, machine);
      return history.ok ? ok(listed(history.value, project.project)) : history;
    },
    'history.diff': async ({ point }) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const { project } = opened.value;
      const look = await lookBack(project, machine, point);
      if (!look.ok) return look;
      const { delta, doubts } = look.value(project.project);
      return ok({
        returns: delta.returns.length,
        changes: delta.changes.length,
        goes: delta.goes.length,
        kept: delta.keptPrivate.length,
        items: describeDelta(delta, project.project, MOST_ITEMS),
        doubts: [...doubts],
      });
    },
    'history.restore': async (request) => {
      const opened = session.needed();
      return opened.ok ? restoreProject(opened.value.project, machine, request) : opened;
    },
  };
}
