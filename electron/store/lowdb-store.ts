import { join } from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Project } from '#shared/project/project.ts';
import { wholeHome } from '#shared/project/shards.ts';
import { cannotWrite, diskSentence } from './disk-failure.ts';
import { errorCode } from './file-system.ts';
import { History } from './history.ts';
import { HomeShelf, type Touched } from './home-shelf.ts';
import { HomeWriter } from './home-writer.ts';
import { JournalDraft } from './journal.ts';
import { loadProject, type Loaded } from './load-project.ts';
import { migrateProject } from './migrate-project.ts';
import type { Machine } from './machine.ts';
import { newHomes } from './new-homes.ts';
import { localFolder, localName } from './project-files.ts';
import {
  besideSentence,
  heldSentence,
  lockProject,
  type LockHolder,
  type ProjectLock,
} from './project-lock.ts';
import { resumeErasures } from './pending-erasure.ts';
import type { OpenedStore, OpenRequest, ProjectStore } from './project-store.ts';
import { readHome, type HomeContent } from './read-homes.ts';
import { recoverJournal } from './recover-journal.ts';
import { removeTree } from './remove-tree.ts';
import { SaveQueue } from './save-queue.ts';
import { writeWhole } from './split-writer.ts';
import { isSynced } from './synced-folder.ts';
import { createTextShelf, type TextShelf } from './text-shelf.ts';
import {
  commitWhole,
  JOURNAL_HOME,
  PendingJournal,
  type TransactionPorts,
  type WholeRequest,
} from './transaction.ts';
import { Trash } from './trash.ts';
import { tidyTrash } from './trash-tidy.ts';

const READING = 'This project was opened to be read.';
const NEWER_FORMAT =
  'A newer Attest wrote this project. You can read it here; to change it, update Attest.';
const UNREADABLE =
  'Some files of this project cannot be read from the disk just now, so nothing is changed. ' +
  'Check the disk and the permissions, then open it again.';
const TAKEN_OVER =
  'Another window took this project over. ' +
  'Nothing is written from here any more: open the project again.';
/** Where the files of this run's undone steps wait; emptied at open and close. */
const UNDO = 'undo';

type Parts = TextShelf & TransactionPorts & { readonly history: History; readonly trash: Trash };

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
  const shelf = new HomeShelf(projectId, contents, machine.fileHolds);
  const history = new History(machine, folder);
  const { onForeign, onNotice } = listeners;
  const onLacking = (home: string): void => {
    shelf.unwritten.mark({ homes: [home], moved: [] });
    queue.again([wholeHome(home)]);
  };
  const ports = { machine, folder, projectId, shelf, history, onForeign, onNotice, onLacking };
  const writer = new HomeWriter(ports, contents);
  const pending = new PendingJournal(machine, folder, (...step) => writer.replace(...step));
  const trash = new Trash(machine, folder, projectId);
  const write = async (home: string): Promise<void> => {
    if (grip.lost) throw Object.assign(new Error(TAKEN_OVER), { code: 'ETAKENOVER' });
    await pending.finish();
    await trash.settle();
    if (home !== JOURNAL_HOME) await writeWhole({ machine, folder, shelf, writer, pending }, home);
  };
  const queue = new SaveQueue({ write, after: machine.after, listeners });
  const texts = createTextShelf(machine, folder);
  return { ...texts, machine, folder, queue, shelf, history, writer, pending, trash };
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

const undoFolderOf = (machine: Machine, folder: string): string =>
  join(localFolder(folder, machine.token), UNDO);

function lowdbStore(ground: Ground): ProjectStore {
  const { machine, request, grip } = ground;
  const { folder } = request;
  const { lock } = grip;
  const parts = storeParts(ground);
  const { queue, shelf, history, writer, trash, text, blocks, original } = parts;
  let committing = 0;
  const takeInAll = async (): Promise<void> => {
    await writer.takeInChanges(await newHomes(machine, folder, shelf));
    await writer.look();
  };
  const look = async (): Promise<void> => {
    // A disk that cannot be read now says so when something is saved.
    if (!lock || grip.lost || committing > 0) return;
    await takeInAll().catch(ignoreDisk);
  };
  const commit = async (request: WholeRequest): Promise<Result<null>> => {
    committing += 1;
    try {
      return await commitWhole(parts, request);
    } finally {
      committing -= 1;
    }
  };
  const stopLooking = keepLooking(machine, look);
  return {
    text,
    blocks,
    original,
    trash,
    folder,
    fileOf: (id) => shelf.fileOf(id),
    save: (project: Project, touched: Touched, revision: number) => {
      const followed = shelf.follow(project, touched);
      shelf.unwritten.mark(followed);
      queue.touch(new Set([...followed.homes].map(wholeHome)), revision);
    },
    saved: () => queue.saved,
    flush: () => queue.flush(),
    look,
    draft: () => new JournalDraft(machine, folder, machine.token),
    undoPlace: (token, name) => localName(machine.token, UNDO, token, name),
    commit,
    introduce: async (pseudonym) => {
      await lock?.introduce(pseudonym).catch(ignoreDisk);
    },
    close: async () => {
      stopLooking();
      let flushed = await queue.flush();
      if (lock && !grip.lost && flushed.ok) {
        const found = await writer.lookBehind().catch(ignoreDisk);
        if (found === true) flushed = await queue.flush();
      }
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

type Hold =
  | { readonly lock: ProjectLock; readonly beside: LockHolder | null }
  | { readonly readOnly: string; readonly isHeld: boolean };

/** Takes the project for us, or says in a sentence why it can only be read. */
async function hold(
  machine: Machine,
  request: OpenRequest,
  onLost: () => void,
): Promise<Result<Hold>> {
  const { folder, run, access } = request;
  if (access === 'read') return ok({ readOnly: READING, isHeld: false });
  try {
    const force = access === 'take-over';
    const synced = request.isSaidSynced === true || (await isSynced(machine, folder));
    const locked = await lockProject({ machine, folder, run, synced, force, onLost });
    if ('lock' in locked) return ok(locked);
    const readOnly = heldSentence(locked.holder);
    return access === 'edit-or-refuse'
      ? fail('project-held', readOnly)
      : ok({ readOnly, isHeld: true });
  } catch (error) {
    // diskSentence throws what is no error of the file system.
    if (!cannotWrite(error)) return fail('unreadable', diskSentence(error));
    const sentence = `This project can only be read. ${diskSentence(error)}`;
    return access === 'edit-or-refuse'
      ? fail('read-only', sentence)
      : ok({ readOnly: sentence, isHeld: false });
  }
}

function barSentence(bars: Loaded['bars']): string | null {
  return bars === null ? null : bars === 'newer' ? NEWER_FORMAT : UNREADABLE;
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
  const recovered = await recoverJournal(machine, folder, grip.lock !== null);
  // What a run that crashed had taken away: its undo died with it.
  if (grip.lock && recovered.bars === null) {
    await removeTree(machine, undoFolderOf(machine, folder)).catch(ignoreDisk);
  }
  const migrated =
    grip.lock && recovered.bars === null ? await migrateProject(machine, folder) : ok(null);
  if (!migrated.ok) {
    await grip.lock?.release();
    return migrated;
  }
  const loaded = await loadProject(machine, folder, recovered.overlay);
  if (!loaded.ok) {
    await grip.lock?.release();
    return loaded;
  }
  const { project, contents, bars } = loaded.value;
  const problems = [...recovered.problems, ...loaded.value.problems];
  const barred = barSentence(bars) ?? recovered.bars;
  if (barred !== null && request.access === 'edit-or-refuse') {
    await grip.lock?.release();
    return fail(bars === 'newer' ? 'newer-format' : 'unreadable', barred);
  }
  const store = lowdbStore({ machine, request, projectId: project.id, contents, grip });
  // What a crash interrupted, or is overdue, can wait for a disk that takes it.
  if (grip.lock && barred === null)
    await resumeErasures(machine, folder, project).catch(ignoreDisk);
  if (grip.lock) await tidyTrash(machine, folder, store.trash, project).catch(ignoreDisk);
  const reason = 'readOnly' in held.value ? held.value.readOnly : null;
  const isHeld = 'readOnly' in held.value && held.value.isHeld && barred === null;
  const beside = 'lock' in held.value && held.value.beside;
  return ok({
    store,
    project,
    problems,
    readOnly: barred ?? reason,
    isHeld,
    beside: beside ? besideSentence(beside) : null,
  });
}
