import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Project } from '#shared/project/project.ts';
import { cannotWrite, diskSentence, notSaved } from './disk-failure.ts';
import { errorCode } from './file-system.ts';
import { History } from './history.ts';
import { HomeShelf, type ShelvedHome, type Touched } from './home-shelf.ts';
import { HomeWriter } from './home-writer.ts';
import { loadProject } from './load-project.ts';
import type { Machine } from './machine.ts';
import { parkFiles, removeEmptyFolders, removeTree, unparkFiles } from './parking.ts';
import { inProject, isHome, localFolder } from './project-files.ts';
import { heldSentence, lockProject, type ProjectLock } from './project-lock.ts';
import type { OpenedStore, OpenRequest, ProjectStore } from './project-store.ts';
import { readHome, type HomeContent } from './read-homes.ts';
import { SaveQueue } from './save-queue.ts';
import { createTextShelf, type TextShelf } from './text-shelf.ts';
import { Trash } from './trash.ts';
import { tidyTrash } from './trash-tidy.ts';

const READING = 'This project was opened to be read.';
const NEWER_FORMAT =
  'A newer Attest wrote this project. You can read it here; to change it, update Attest.';
const UNREADABLE =
  'Some files of this project cannot be read from the disk just now, so nothing is changed. ' +
  'Check the disk and the permissions, then open it again.';
const TAKEN_OVER =
  'Another window took this project over while this one slept. ' +
  'Nothing is written from here any more: open the project again.';
/** What this run's undone imports wait in; emptied at open and close. */
const UNDO = 'undo';

interface Parked {
  readonly records: readonly string[];
  readonly files: readonly string[];
  readonly homes: ReadonlyMap<string, ShelvedHome>;
}

type Parts = TextShelf & {
  readonly queue: SaveQueue;
  readonly shelf: HomeShelf;
  readonly history: History;
  readonly writer: HomeWriter;
  readonly trash: Trash;
};

/** How often the files of an open project are looked at for changes of others. */
const LOOK_MS = 15_000;

/** Our hold on a project; null lock where it can only be read. */
interface Grip {
  lost: boolean;
  lock: ProjectLock | null;
}

interface Ground {
  readonly machine: Machine;
  readonly request: OpenRequest;
  readonly projectId: string;
  readonly contents: readonly HomeContent[];
  readonly grip: Grip;
}

function storeParts({ machine, request, projectId, contents, grip }: Ground): Parts {
  const { folder, listeners } = request;
  const shelf = new HomeShelf(projectId, contents);
  const history = new History(machine, folder);
  const { onForeign, onNotice } = listeners;
  const ports = { machine, folder, projectId, shelf, history, onForeign, onNotice };
  const writer = new HomeWriter(ports, contents);
  const trash = new Trash(machine, folder, projectId);
  const write = async (home: string): Promise<void> => {
    if (grip.lost) throw Object.assign(new Error(TAKEN_OVER), { code: 'ETAKENOVER' });
    await trash.settle();
    await writer.write(home);
  };
  const queue = new SaveQueue({ write, after: machine.after, listeners });
  return { ...createTextShelf(machine, folder), queue, shelf, history, writer, trash };
}

/** Looks again and again until the answer is called. */
function keepLooking({ after }: Machine, look: () => Promise<void>): () => void {
  let stopped = false;
  let cancel = (): void => {};
  const later = (): void => {
    cancel = after(LOOK_MS, () => void look().then(() => stopped || later()));
  };
  later();
  return () => {
    stopped = true;
    cancel();
  };
}

/** Parking and its way back, over the files and what the shelf says they hold. */
function parking(machine: Machine, folder: string, { queue, shelf }: Parts) {
  const lots = new Map<string, Parked>();
  const undoFolder = undoFolderOf(machine, folder);
  const lot = (token: string): string => join(undoFolder, token);

  const park = async (names: readonly string[]): Promise<Result<string>> => {
    const flushed = await queue.flush();
    if (!flushed.ok) return flushed;
    const token = String(lots.size + 1);
    try {
      // Records first and back last: what they point at must be there as long as they are.
      const records = await parkFiles(machine, folder, lot(token), names.filter(isHome));
      const rest = names.filter((name) => !isHome(name));
      const files = await parkFiles(machine, folder, lot(token), rest).catch(
        async (error: unknown) => {
          await unparkFiles(machine, folder, lot(token), records);
          throw error;
        },
      );
      const homes = new Map<string, ShelvedHome>();
      for (const home of names.filter(isHome)) {
        const shelved = shelf.remove(home);
        if (shelved) homes.set(home, shelved);
      }
      lots.set(token, { records, files, homes });
      await removeEmptyFolders(machine, foldersOf(folder, [...records, ...files]));
      return ok(token);
    } catch (error) {
      return notSaved(error);
    }
  };

  const unpark = async (token: string): Promise<Result<null>> => {
    const parked = lots.get(token);
    if (!parked) throw new Error(`Nothing is parked as ${token}`);
    const flushed = await queue.flush();
    if (!flushed.ok) return flushed;
    try {
      await unparkFiles(machine, folder, lot(token), parked.files);
      await unparkFiles(machine, folder, lot(token), parked.records);
    } catch (error) {
      return notSaved(error);
    }
    for (const [home, shelved] of parked.homes) shelf.restore(home, shelved);
    return ok(null);
  };
  return { park, unpark };
}

const foldersOf = (folder: string, names: readonly string[]): Set<string> =>
  new Set(names.map((name) => dirname(inProject(folder, name))));

const undoFolderOf = (machine: Machine, folder: string): string =>
  join(localFolder(folder, machine.token), UNDO);

function lowdbStore(ground: Ground): ProjectStore {
  const { machine, request, grip } = ground;
  const { folder } = request;
  const { lock } = grip;
  const parts = storeParts(ground);
  const { queue, shelf, history, writer, ...texts } = parts;
  const { park, unpark } = parking(machine, folder, parts);
  const look = async (): Promise<void> => {
    // A disk that cannot be read now says so when something is saved.
    if (lock && !grip.lost) await writer.look().catch(ignoreDisk);
  };
  const stopLooking = keepLooking(machine, look);
  return {
    ...texts,
    folder,
    save: (project: Project, touched: Touched, revision: number) => {
      queue.touch(shelf.follow(project, touched), revision);
    },
    saved: () => queue.saved,
    flush: () => queue.flush(),
    look,
    park,
    unpark,
    introduce: async (pseudonym) => {
      await lock?.introduce(pseudonym).catch(ignoreDisk);
    },
    close: async () => {
      stopLooking();
      const flushed = await queue.flush();
      queue.stop();
      if (!lock) return flushed;
      await history.tidy();
      await removeTree(machine, undoFolderOf(machine, folder)).catch(ignoreDisk);
      await lock.release().catch(ignoreDisk);
      return flushed;
    },
  };
}

/** For what is convenience only: a folder that cannot be cleaned up hurts nobody. */
function ignoreDisk(error: unknown): void {
  if (errorCode(error) === undefined) throw error;
}

type Hold = { readonly lock: ProjectLock } | { readonly readOnly: string };

/** Takes the project for us, or says in a sentence why it can only be read. */
async function hold(
  machine: Machine,
  request: OpenRequest,
  onLost: () => void,
): Promise<Result<Hold>> {
  const { folder, run, access } = request;
  if (access === 'read') return ok({ readOnly: READING });
  try {
    const locked = await lockProject({ machine, folder, run, onLost });
    if ('lock' in locked) return ok(locked);
    const readOnly = heldSentence(locked.holder);
    return access === 'edit-or-refuse' ? fail('project-held', readOnly) : ok({ readOnly });
  } catch (error) {
    // diskSentence throws what is no error of the file system.
    if (!cannotWrite(error)) return fail('unreadable', diskSentence(error));
    const sentence = `This project can only be read. ${diskSentence(error)}`;
    return access === 'edit-or-refuse' ? fail('read-only', sentence) : ok({ readOnly: sentence });
  }
}

async function isProjectFolder(machine: Machine, folder: string): Promise<boolean> {
  return (await readHome(machine, folder, 'project.json')) !== null;
}

/**
 * Opens a project folder. Holds it against others first, unless it is no project; what cannot be read
 * is named in `problems` and the rest opens.
 */
export async function openLowdbStore(
  machine: Machine,
  request: OpenRequest,
): Promise<Result<OpenedStore>> {
  const { folder } = request;
  // A folder that is no project must not get our folder put into it.
  if (!(await isProjectFolder(machine, folder))) {
    const probe = await loadProject(machine, folder);
    if (!probe.ok) return probe;
  }
  const grip: Grip = { lost: false, lock: null };
  const onLost = (): void => {
    grip.lost = true;
    request.listeners.onLost(TAKEN_OVER);
  };
  const held = await hold(machine, request, onLost);
  if (!held.ok) return held;
  grip.lock = 'lock' in held.value ? held.value.lock : null;
  // What a run that crashed had parked: its undo died with it.
  if (grip.lock) await removeTree(machine, undoFolderOf(machine, folder)).catch(ignoreDisk);
  const loaded = await loadProject(machine, folder);
  if (!loaded.ok) {
    await grip.lock?.release();
    return loaded;
  }
  const { project, contents, problems, bars } = loaded.value;
  const barred = bars === null ? null : bars === 'newer' ? NEWER_FORMAT : UNREADABLE;
  if (barred !== null && request.access === 'edit-or-refuse') {
    await grip.lock?.release();
    return fail(bars === 'newer' ? 'newer-format' : 'unreadable', barred);
  }
  const store = lowdbStore({ machine, request, projectId: project.id, contents, grip });
  // What is overdue can wait for a disk that takes it.
  if (grip.lock) await tidyTrash(machine, folder, store.trash, project).catch(ignoreDisk);
  const reason = 'readOnly' in held.value ? held.value.readOnly : null;
  return ok({ store, project, problems, readOnly: barred ?? reason });
}
