import { basename } from 'node:path';
import { ok } from '#shared/base/result.ts';
import { projectRecord } from '#shared/project/project.ts';
import type { Machine } from '#electron/store/machine.ts';
import { copyProject } from '#electron/store/project-copy.ts';
import type { HandlersOf } from './handlers.ts';
import type { Dialogs, PathTokens } from './ports.ts';
import type { ProjectSession } from './project-session.ts';

export interface CopyPorts {
  readonly session: ProjectSession;
  readonly dialogs: Pick<Dialogs, 'choosePlace'>;
  readonly tokens: PathTokens;
  readonly machine: Machine;
}

/** The way out when the project's own disk does not take it: everything, somewhere else. */
export function copyHandlers(ports: CopyPorts): Pick<HandlersOf<'project'>, 'project.saveCopy'> {
  const { session, dialogs, tokens, machine } = ports;
  return {
    'project.saveCopy': async () => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const { project: open } = opened.value;
      const to = await dialogs.choosePlace(`${projectRecord(open.project).name} copy`);
      if (to === null) return ok(null);
      const { revision } = open.header;
      const { store, project } = open;
      const copied = await copyProject({ machine, project, shelf: store, from: store.folder, to });
      if (!copied.ok) return copied;
      session.copied(open, revision);
      const { missing } = copied.value;
      return ok({ place: tokens.grant(to), folder: basename(to), missing: [...missing] });
    },
  };
}
