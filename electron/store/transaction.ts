import { ok, type Result } from '#shared/base/result.ts';
import type { Home } from '#shared/project/homes.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import type { Project } from '#shared/project/project.ts';
import { wholeHome } from '#shared/project/shards.ts';
import { notSaved } from './disk-failure.ts';
import { errorCode } from './file-system.ts';
import { assertThere } from './folder-there.ts';
import { History } from './history.ts';
import { homeChanges } from './home-changes.ts';
import type { HomeShelf, Touched } from './home-shelf.ts';
import type { HomeWriter } from './home-writer.ts';
import {
  carryOut,
  carryOutOrBack,
  JournalDraft,
  type Entry,
  type FileChange,
  type Replace,
} from './journal.ts';
import type { Machine } from './machine.ts';
import { inProject } from './project-files.ts';
import type { SaveQueue } from './save-queue.ts';
import { isStill, lookAt } from './seen.ts';
import type { Trash } from './trash.ts';
import { unaltered } from './unaltered.ts';

/** A change of the project value that is on disk as a whole or not at all. */
export interface Whole {
  readonly project: Project;
  readonly touched: Touched;
  readonly revision: number;
  /** Documents whose files of records go with it; their records are among `touched.removedIds`. */
  readonly without?: readonly string[];
  /** Files beside those of records, in the order in which they are to change, after the records. */
  readonly files?: readonly FileChange[];
  /** The content of what it deletes, for the trash. */
  readonly buried?: readonly AnyRecord[];
  /** Called at once when nothing can stop the change any more. */
  readonly onTaken: () => void;
}

export interface WholeRequest {
  /** Said in the journal, for whoever looks into it. */
  readonly why: string;
  /** Makes the change of the project as it stands; asked again when somebody else changed the files. */
  readonly make: () => Result<Whole | null>;
  /** The project as it stands. */
  readonly now: () => Project;
  /** What was staged for it already. Used up, whatever comes of it. */
  readonly draft?: JournalDraft;
}

/** Changes that are on disk as wholes and not yet carried out: nothing else is written before them. */
export class PendingJournal {
  readonly #machine: Machine;
  readonly #folder: string;
  readonly #replace: Replace;
  readonly #entries: Entry[] = [];
  #turn: Promise<void> = Promise.resolve();

  constructor(machine: Machine, folder: string, replace: Replace) {
    this.#machine = machine;
    this.#folder = folder;
    this.#replace = replace;
  }

  /** Carries out what was just committed, now or by and by. Throws where it was taken back instead. */
  async begin(entry: Entry): Promise<void> {
    const how = await carryOutOrBack(this.#machine, this.#folder, entry, this.#replace);
    if (how === 'stuck') this.#entries.push(entry);
  }

  /** Throws the file system's error; what is left is tried again when asked again. */
  finish(): Promise<void> {
    const mine = this.#turn.then(async () => {
      for (let next = this.#entries[0]; next; next = this.#entries[0]) {
        await carryOut(this.#machine, this.#folder, next, this.#replace);
        this.#entries.shift();
      }
    });
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}

/** Stands in the queue for the journal, so that "saved" waits for it; no file has this name. */
export const JOURNAL_HOME: Home = '.attest/journal';

/** Somebody writes into the files again and again, faster than we can read them. */
const MOST_LOOKS = 5;

export interface TransactionPorts {
  readonly machine: Machine;
  readonly folder: string;
  readonly queue: SaveQueue;
  readonly shelf: HomeShelf;
  readonly writer: HomeWriter;
  readonly pending: PendingJournal;
  readonly trash: Trash;
}

/** Reads what others wrote into the files the change touches until there is nothing new. */
async function settled(
  { queue, shelf, writer }: TransactionPorts,
  make: WholeRequest['make'],
): Promise<Result<Whole | null>> {
  for (let looks = 1; ; looks += 1) {
    const flushed = await queue.flush();
    if (!flushed.ok) return flushed;
    const made = make();
    if (!made.ok || made.value === null) return made;
    const { project, touched, without = [] } = made.value;
    const homes = [
      ...shelf.homesOf(project, touched),
      ...without.flatMap((document) => shelf.homesBelow(document)),
    ];
    if (looks === MOST_LOOKS || !(await writer.takeInChanges(homes))) return made;
  }
}

/**
 * Saves a change of several files as one: on disk it is there as a whole or not at all, and so it is
 * in memory. A failure leaves everything as it was. Where the disk lets us neither carry it out nor take
 * it back, it counts as made, and "not saved" stands until it is carried out.
 */
export async function commitWhole(
  ports: TransactionPorts,
  { why, make, now, draft: given }: WholeRequest,
): Promise<Result<null>> {
  const { machine, folder, queue, shelf, writer, pending, trash } = ports;
  const draft = given ?? new JournalDraft(machine, folder, machine.token);
  let revert = (): void => {};
  try {
    await assertThere(machine, folder);
    const made = await settled(ports, make);
    if (!made.ok || made.value === null) {
      await draft.discard();
      return made.ok ? ok(null) : made;
    }
    const { project, touched, without = [], files = [] } = made.value;
    const before = now();
    const { homes } = shelf.follow(project, touched);
    revert = () => shelf.revert(before, touched);
    const wholes = new Set([...homes].map(wholeHome));
    for (const whole of wholes) for (const late of shelf.unwritten.of(whole)) homes.add(late);
    const gone = new Set(without.flatMap((document) => shelf.homesBelow(document)));
    const stays = [...homes].filter((home) => !gone.has(home));
    await draft.stage(homeChanges(shelf, stays));
    await draft.stage([...gone].map((path) => ({ path, bytes: null })));
    await draft.stage(files);
    trash.keep(made.value.buried ?? []);
    await trash.settle();
    await pending.begin(await draft.commit(why));
    revert = () => {};
    shelf.unwritten.clear([...homes, ...gone]);
    made.value.onTaken();
    writer.deliver();
    queue.touch([JOURNAL_HOME], made.value.revision);
    await queue.flush();
    for (const home of gone) shelf.remove(home);
    return ok(null);
  } catch (error) {
    revert();
    await draft.discard();
    return notSaved(error);
  }
}

/**
 * Changes files of a project that no store has open, as one; whoever calls holds its lock. History
 * keeps every file of records this replaces or removes. What fails once it is on disk as a whole is
 * carried out when the project is next opened.
 */
export async function commitFiles(
  machine: Machine,
  folder: string,
  changes: readonly FileChange[],
  why: string,
): Promise<Result<null>> {
  const draft = new JournalDraft(machine, folder, machine.token);
  try {
    await draft.stage(changes);
    const entry = await draft.commit(why);
    await carryOut(machine, folder, entry, keeping(machine, folder));
    return ok(null);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return notSaved(error);
  }
}

/** Keeps in history what a step replaces. */
function keeping(machine: Machine, folder: string): Replace {
  const history = new History(machine, folder);
  return (home, _step, act) =>
    unaltered(async () => {
      const was = await lookAt(machine, inProject(folder, home));
      if (was) await history.keep(home, was);
      await act(isStill(was));
    });
}
