import { basename, dirname, resolve } from 'node:path';
import { idSchema, makeId, type Id } from '#shared/base/ids.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { nextStamp } from '#shared/record/clock.ts';
import { projectRecord } from '#shared/project/project.ts';
import type { RecordByType } from '#shared/project/kinds.ts';
import { notSaved } from '#electron/store/disk-failure.ts';
import { ensureFolder } from '#electron/store/atomic-file.ts';
import { errorCode } from '#electron/store/file-system.ts';
import { emptyFile, openHomeFile } from '#electron/store/home-file.ts';
import { openLowdbStore } from '#electron/store/lowdb-store.ts';
import type { Machine } from '#electron/store/machine.ts';
import type { OpenRequest } from '#electron/store/project-store.ts';
import { OpenProject, type ProjectPorts } from './open-project.ts';

const RUN_LENGTH = 26;
const personIds = idSchema('person');

/** A run is one opening of a project: two windows, or a cloned folder, never share one. */
function makeRun({ random }: Machine): string {
  return `r${makeId('project', random).slice(-RUN_LENGTH)}`;
}

/** Who I am in this project: asked of user data, never of the system; made up where nobody was asked yet. */
async function whoAmI({ machine, identity }: ProjectPorts, project: string): Promise<Id<'person'>> {
  const known = personIds.safeParse(await identity.me(project));
  if (known.success) return known.data;
  const made = makeId('person', machine.random);
  await identity.setMe(project, made);
  return made;
}

/**
 * Opens a project folder. `edit` answers a project that can only be read where somebody else holds
 * it (`readOnly` says who); `edit-or-refuse` fails with `project-held`; `read` takes no lock.
 */
export async function openProject(
  ports: ProjectPorts,
  folder: string,
  access: OpenRequest['access'] = 'edit',
): Promise<Result<OpenProject>> {
  const run = makeRun(ports.machine);
  let open: OpenProject | null = null;
  const opened = await openLowdbStore(ports.machine, {
    folder: resolve(folder),
    run,
    access,
    isSaidSynced: (await ports.identity.isSaidSynced?.(resolve(folder))) ?? false,
    listeners: {
      onSaving: (revision) => open?.tell('onSaving', revision),
      onSaved: (revision) => open?.tell('onSaved', revision),
      onNotSaved: (sentence) => open?.tell('onNotSaved', sentence),
      onLost: (sentence) => open?.lose(sentence),
      onForeign: (change) => open?.takeForeign(change),
      onNotice: (sentence) => open?.tell('onNotice', sentence),
    },
  });
  if (!opened.ok) return opened;
  const { store, project } = opened.value;
  const me = await whoAmI(ports, project.id);
  open = new OpenProject({ ...opened.value, run, me, ports });
  await store.introduce(projectRecord(project).people[me]?.name ?? '');
  return ok(open);
}

export interface NewProject {
  readonly folder: string;
  readonly name: string;
  readonly pseudonym: string;
}

/** The folder above the new one that is there: everything below it is made. */
async function firstFolder(machine: Machine, folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    try {
      await machine.fs.stat(at);
      return at;
    } catch (error) {
      if (errorCode(error) !== 'ENOENT' || dirname(at) === at) throw error;
    }
  }
}

async function emptyPlace(machine: Machine, folder: string): Promise<Result<null>> {
  try {
    await ensureFolder(machine, await firstFolder(machine, folder), folder);
    const names = await machine.fs.readdir(folder);
    if (names.length === 0) return ok(null);
    return fail(
      'project-exists',
      names.includes('project.json')
        ? `${basename(folder)} holds a project already. Open it, or choose another name.`
        : `${basename(folder)} is not empty. Choose another name or an empty folder.`,
    );
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR') {
      return fail('project-exists', `${basename(folder)} is a file. Choose another name.`);
    }
    return notSaved(error);
  }
}

/** Makes a project in an empty or missing folder and opens it. The pseudonym is the author's, as typed. */
export async function createProject(
  ports: ProjectPorts,
  { folder: place, name, pseudonym }: NewProject,
): Promise<Result<OpenProject>> {
  const { machine, identity } = ports;
  const folder = resolve(place);
  const empty = await emptyPlace(machine, folder);
  if (!empty.ok) return empty;
  const id = makeId('project', machine.random);
  const me = makeId('person', machine.random);
  const record: RecordByType['project'] = {
    id,
    type: 'project',
    name,
    people: { [me]: { name: pseudonym } },
    settings: {},
    author: me,
    created: { at: nextStamp(undefined, machine.now()), run: makeRun(machine) },
  };
  try {
    const file = { ...emptyFile(id), records: [record] };
    await openHomeFile(machine, folder, 'project.json', file).write();
  } catch (error) {
    return notSaved(error);
  }
  await identity.setMe(id, me);
  return openProject(ports, folder, 'edit-or-refuse');
}
