import { basename } from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Machine } from '#electron/store/machine.ts';
import { copyHandlers } from './copy-handlers.ts';
import type { HandlersOf } from './handlers.ts';
import { openNamed } from './open-named.ts';
import type { Announce, Dialogs, PathTokens, SampleProject } from './ports.ts';
import type { ProjectSession } from './project-session.ts';

export interface ProjectHandlerPorts {
  readonly session: ProjectSession;
  readonly dialogs: Pick<Dialogs, 'chooseProject' | 'choosePlace'>;
  readonly tokens: PathTokens;
  readonly sample: SampleProject;
  readonly machine: Machine;
  readonly announce: Announce;
}

function pathOf(tokens: PathTokens, token: string): Result<string> {
  const path = tokens.path(token);
  return path === undefined
    ? fail('not-found', 'This place is not known any more. Choose it again.')
    : ok(path);
}

export function projectHandlers(ports: ProjectHandlerPorts): HandlersOf<'project'> {
  const { session, dialogs, tokens, sample, machine } = ports;
  return {
    'project.choosePlace': async ({ name }) => {
      const path = await dialogs.choosePlace(name);
      return ok(path === null ? null : { token: tokens.grant(path), folder: basename(path) });
    },
    'project.create': async ({ name, pseudonym, place }) => {
      const folder = pathOf(tokens, place);
      return folder.ok ? session.create({ folder: folder.value, name, pseudonym }) : folder;
    },
    'project.choose': async () => {
      const path = await dialogs.chooseProject();
      return path === null ? ok(null) : session.enter(path);
    },
    'project.open': async ({ token }) => {
      const path = pathOf(tokens, token);
      return path.ok ? openNamed(ports, path.value) : path;
    },
    'project.openSample': async () => {
      const folder = await sample.prepare();
      return folder.ok ? session.enter(folder.value) : folder;
    },
    'project.takeOver': () => session.takeOver(),
    'project.synced': () => session.synced(),
    'project.saySynced': ({ synced }) => session.saySynced(synced),
    'project.close': async () => {
      const left = await session.leave();
      return left.ok ? ok({}) : left;
    },
    ...changeHandlers(session),
    ...copyHandlers({ session, dialogs, tokens, machine }),
  };
}

type Changing =
  'project.snapshot' | 'project.dispatch' | 'project.undo' | 'project.redo' | 'project.flush';

function changeHandlers(session: ProjectSession): Pick<HandlersOf<'project'>, Changing> {
  return {
    'project.snapshot': ({ from }) => {
      const opened = session.needed();
      return opened.ok ? ok(opened.value.project.snapshot(from)) : opened;
    },
    'project.dispatch': ({ command, visit }) => {
      const opened = session.needed();
      return opened.ok ? opened.value.project.dispatch(command, visit) : opened;
    },
    'project.undo': () => {
      const opened = session.needed();
      return opened.ok ? opened.value.project.undo() : opened;
    },
    'project.redo': () => {
      const opened = session.needed();
      return opened.ok ? opened.value.project.redo() : opened;
    },
    'project.flush': async () => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const flushed = await opened.value.project.flush();
      return flushed.ok ? ok({ saved: flushed.value }) : flushed;
    },
  };
}
