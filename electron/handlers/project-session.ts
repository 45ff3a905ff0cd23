import { resolve } from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { ProjectHeader } from '#shared/ipc/contract.ts';
import { datedMarksOf, type DatedMark } from '#shared/project/brought-back.ts';
import { IndexedSearch } from '#electron/search/indexed-search.ts';
import type { WorkerPlace } from '#electron/search/search-message.ts';
import type { TextSearch } from '#electron/search/text-search.ts';
import { indexName } from '#electron/store/project-files.ts';
import { isSynced } from '#electron/store/synced-folder.ts';
import { createFingerprints, type Fingerprints } from './fingerprints.ts';
import { followTexts } from './follow-texts.ts';
import { keepErased } from './keep-erased.ts';
import { marksOfCopies } from './marks-of-copies.ts';
import { createProject, openProject, type NewProject } from './open-folder.ts';
import type { OpenProject, ProjectPorts } from './open-project.ts';
import type { Announce, Dialogs, UserData } from './ports.ts';

const NONE_OPEN = 'No project is open. Open one, or make a new one.';

export interface SessionPorts extends Pick<ProjectPorts, 'machine'> {
  readonly userData: Pick<
    UserData,
    'me' | 'setMe' | 'recent' | 'rememberProject' | 'isSaidSynced' | 'saySynced'
  >;
  readonly dialogs: Pick<Dialogs, 'confirm'>;
  readonly announce: Announce;
  /** Who searches the texts; in this thread where nobody is named. */
  readonly searchIn?: (place: WorkerPlace) => TextSearch;
}

/** The project that is open, with what is worth keeping about it while it is. */
export interface Opened {
  readonly project: OpenProject;
  readonly fingerprints: Fingerprints;
  readonly search: TextSearch;
}

/** The one project a window has open, or none. */
export interface ProjectSession {
  readonly current: () => Opened | null;
  /** The open project, or the sentence for asking without one. */
  readonly needed: () => Result<Opened>;
  /** Opens a folder in place of what is open; the window gets the header as the answer. */
  readonly enter: (folder: string) => Promise<Result<ProjectHeader>>;
  /**
   * The same for a folder that was just unpacked from a bundle: an older one has not seen what was erased
   * for good since from the project it is of, here or in a folder that was open lately.
   */
  readonly enterUnpacked: (folder: string) => Promise<Result<ProjectHeader>>;
  readonly create: (place: NewProject) => Promise<Result<ProjectHeader>>;
  /** Opens what can only be read again, to be changed; null when the person leaves it to who has it. */
  readonly takeOver: () => Promise<Result<ProjectHeader | null>>;
  /** Whether another program carries the folder: found by what it leaves there, or said. */
  readonly synced: () => Promise<Result<{ found: boolean; said: boolean }>>;
  /** Notes what the person says; what somebody else holds is opened again, to be changed beside them. */
  readonly saySynced: (synced: boolean) => Promise<Result<ProjectHeader>>;
  /** Saves and closes. Where something cannot be saved the person decides; no = it stays open. */
  readonly leave: () => Promise<Result<null>>;
  /** A copy of the project as it was at that revision is safe elsewhere: leaving then loses nothing. */
  readonly copied: (project: OpenProject, revision: number) => void;
}

function forward(project: OpenProject, announce: Announce): void {
  project.listen({
    onPatch: (patch, answered) => {
      if (!answered) announce('project.patched', patch);
    },
    onSaving: (revision) => announce('project.saving', { revision }),
    onSaved: (revision) => announce('project.saved', { revision }),
    onNotSaved: (sentence) => announce('project.notSaved', { sentence }),
    onNotice: (sentence) => announce('project.notice', { sentence }),
    onProblems: (problems) => announce('project.problems', { problems: [...problems] }),
  });
}

function searchOf(project: OpenProject, { machine, searchIn }: SessionPorts): TextSearch {
  const { folder } = project.store;
  // A project that can only be read gets nothing of ours into its folder.
  const file = project.readOnly === null ? indexName(folder, machine.token) : null;
  const place = { folder, file, projectId: project.project.id };
  const search = searchIn?.(place) ?? new IndexedSearch({ ...place, disk: machine });
  followTexts(project, search);
  return search;
}

export function createProjectSession(ports: SessionPorts): ProjectSession {
  const projectPorts = { machine: ports.machine, identity: ports.userData };
  let opened: Opened | null = null;
  let safe: { readonly project: OpenProject; readonly revision: number } | null = null;

  const mayLeave = async ({ project }: Opened): Promise<Result<null>> => {
    const flushed = await project.flush();
    if (flushed.ok || project.readOnly !== null) return ok(null);
    if (safe?.project === project && safe.revision === project.header.revision) return ok(null);
    const yes = await ports.dialogs.confirm({
      message: 'Leave without saving?',
      detail: `${flushed.failure.sentence} What is not saved will be lost.`,
      action: 'Leave without saving',
    });
    return yes ? ok(null) : flushed;
  };

  const leave = async (): Promise<Result<null>> => {
    if (!opened) return ok(null);
    const going = opened;
    const may = await mayLeave(going);
    if (!may.ok) return may;
    opened = null;
    await going.search.close();
    await going.project.close();
    return ok(null);
  };

  const marksElsewhere = async ({ project, store }: OpenProject): Promise<DatedMark[]> => {
    const before = opened?.project.project;
    const recent = (await ports.userData.recent()).map(({ path }) => path);
    const others = recent.filter((path) => path !== store.folder);
    const open = before?.id === project.id ? datedMarksOf(before) : [];
    return [...open, ...(await marksOfCopies(ports.machine, others, project.id))];
  };

  const take = async (
    next: Result<OpenProject>,
    isUnpacked = false,
  ): Promise<Result<ProjectHeader>> => {
    if (!next.ok) return next;
    const known = isUnpacked ? await marksElsewhere(next.value) : [];
    const left = await leave();
    if (!left.ok) {
      await next.value.close();
      return left;
    }
    const project = next.value;
    const search = searchOf(project, ports);
    opened = { project, fingerprints: createFingerprints(project), search };
    forward(project, ports.announce);
    await ports.userData.rememberProject(project.store.folder, project.header.name);
    const keeping = keepErased(opened, ports.machine, known).then((kept) => {
      if (!kept.ok) project.tell('onNotice', kept.failure.sentence);
    });
    // What is known to hold words of old is shown without them.
    if (isUnpacked) await keeping;
    return ok(project.header);
  };

  const takeOver = async (): Promise<Result<ProjectHeader | null>> => {
    if (!opened) return fail('not-found', NONE_OPEN);
    const { project } = opened;
    if (!project.header.isHeld) return ok(project.header);
    const { folder } = project.store;
    const free = await openProject(projectPorts, folder, 'edit-or-refuse');
    if (free.ok || free.failure.code !== 'project-held') return take(free);
    const yes = await ports.dialogs.confirm({
      message: 'Take this project over?',
      detail:
        `${free.failure.sentence} If that is a computer that crashed or was left behind, take it over. ` +
        'Whoever works there now can no longer save; what they saved so far is kept.',
      action: 'Take over',
    });
    return yes ? take(await openProject(projectPorts, folder, 'take-over')) : ok(null);
  };

  const synced = async (): Promise<Result<{ found: boolean; said: boolean }>> => {
    if (!opened) return fail('not-found', NONE_OPEN);
    const { folder } = opened.project.store;
    const found = await isSynced(ports.machine, folder);
    return ok({ found, said: await ports.userData.isSaidSynced(folder) });
  };

  const saySynced = async (isSaid: boolean): Promise<Result<ProjectHeader>> => {
    if (!opened) return fail('not-found', NONE_OPEN);
    const { header, store } = opened.project;
    await ports.userData.saySynced(store.folder, isSaid);
    return isSaid && header.isHeld
      ? take(await openProject(projectPorts, store.folder))
      : ok(header);
  };

  return {
    takeOver,
    synced,
    saySynced,
    current: () => opened,
    needed: () => (opened ? ok(opened) : fail('not-found', NONE_OPEN)),
    enter: async (folder) =>
      // Our own lock would make us read-only.
      opened?.project.store.folder === resolve(folder)
        ? ok(opened.project.header)
        : take(await openProject(projectPorts, folder)),
    enterUnpacked: async (folder) => take(await openProject(projectPorts, folder), true),
    create: async (place) => take(await createProject(projectPorts, place)),
    leave,
    copied: (project, revision) => void (safe = { project, revision }),
  };
}
