import type { Home } from '#shared/project/homes.ts';
import { isSplittable, wholeHome } from '#shared/project/shards.ts';
import { ALTERED, errorCode, type FileStat } from './file-system.ts';
import { assertThere } from './folder-there.ts';
import type { History } from './history.ts';
import { openHomeFile } from './home-file.ts';
import type { HomeShelf } from './home-shelf.ts';
import { listMembers, mapLimited } from './list-homes.ts';
import type { Machine } from './machine.ts';
import { inProject } from './project-files.ts';
import type { Act, Step } from './journal.ts';
import { putAside } from './quarantine.ts';
import { ofProject, readHome, type HomeContent } from './read-homes.ts';
import { asWritten, isStill, lookAt, sameFile, type Seen } from './seen.ts';
import { Sheets } from './sheets.ts';
import { unaltered } from './unaltered.ts';
import type { Kept } from './valid-record.ts';

/** What somebody else wrote into a file that is open here. */
export interface ForeignChange {
  readonly home: Home;
  readonly kept: readonly Kept[];
}

interface WriterPorts {
  readonly machine: Machine;
  readonly folder: string;
  readonly projectId: string;
  readonly shelf: HomeShelf;
  readonly history: History;
  /** Merges the change into the project value, which saves it in turn. */
  readonly onForeign: (change: ForeignChange) => void;
  /** A file somebody else left broken was moved to quarantine, in a sentence. */
  readonly onNotice: (sentence: string) => void;
  /** A file holds less than was saved into it: an older copy was put over it. It is to be written again. */
  readonly onLacking: (home: Home) => void;
}

const LOOKS_AT_ONCE = 8;

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/**
 * Writes files of records, and never over what somebody else wrote since we last saw the file: that is
 * read and merged first. What a write replaces goes into history.
 */
export class HomeWriter {
  readonly #ports: WriterPorts;
  readonly #sheets = new Sheets();
  readonly #seen = new Map<Home, Seen | null>();
  readonly #writing = new Set<Home>();
  readonly #own = new Set<Home>();
  #late: ForeignChange[] = [];

  constructor(ports: WriterPorts, contents: readonly HomeContent[]) {
    this.#ports = ports;
    for (const { home, seen } of contents) this.#seen.set(home, seen);
  }

  /**
   * Resolves when the file is on disk for good, or when its records are to go elsewhere by now: then it is
   * marked again. Throws the file system's error.
   */
  async write(home: Home): Promise<void> {
    this.#writing.add(home);
    try {
      await unaltered((again) => this.#write(home, again));
    } finally {
      this.#writing.delete(home);
    }
  }

  /** Looks whether somebody else changed a file that is open here, and takes in what they wrote. */
  async look(): Promise<void> {
    const uncertain = new Set(this.#ports.shelf.split);
    await mapLimited([...this.#seen], LOOKS_AT_ONCE, async ([home, before]) => {
      if (this.#writing.has(home)) return;
      const now = await lookAt(this.#ports.machine, this.#path(home));
      if (now === null && before !== null) uncertain.add(wholeHome(home));
      const stands = !this.#writing.has(home) && this.#seen.get(home) === before;
      if (stands && now !== null && !sameFile(now, before)) await this.#takeIn(home, now, null);
    });
    for (const whole of uncertain) await this.#takeInNew(whole);
  }

  /** Somebody else may have put what stood in one file into several, or the other way round. */
  async #takeInNew(whole: Home): Promise<boolean> {
    if (!isSplittable(whole)) return false;
    const { machine, folder } = this.#ports;
    let found = false;
    for (const home of await listMembers(machine, folder, whole)) {
      if (this.#seen.get(home) || this.#writing.has(home)) continue;
      const now = await lookAt(machine, this.#path(home));
      if (now === null || this.#seen.get(home) || this.#writing.has(home)) continue;
      await this.#takeIn(home, now, null);
      found = true;
    }
    return found;
  }

  /** The same for some files, however lately they were looked at; answers whether there was anything. */
  async takeInChanges(homes: Iterable<Home>): Promise<boolean> {
    let found = false;
    const wholes = new Set<Home>();
    for (const home of homes) {
      wholes.add(wholeHome(home));
      const now = await lookAt(this.#ports.machine, this.#path(home));
      if (now === null || sameFile(now, this.#seen.get(home) ?? null)) continue;
      await this.#takeIn(home, now, null);
      found = true;
    }
    for (const whole of wholes) if (await this.#takeInNew(whole)) found = true;
    return found;
  }

  /** A last look at what was written here: nobody looks after it any more. Answers like `takeInChanges`. */
  lookBehind(): Promise<boolean> {
    return this.takeInChanges(this.#own);
  }

  /** Hands over what others wrote while a journalled change was carried out. */
  deliver(): void {
    const late = this.#late;
    this.#late = [];
    for (const change of late) this.#ports.onForeign(change);
  }

  /** Carries out what a journalled change does to one file of records; `deliver` is to follow. */
  async replace(home: Home, { from }: Step, act: Act): Promise<void> {
    this.#writing.add(home);
    try {
      await unaltered(() => this.#replace(home, from, act));
    } finally {
      this.#writing.delete(home);
    }
  }

  async #replace(home: Home, from: string | null, act: Act): Promise<void> {
    const { machine, folder } = this.#ports;
    const expected = this.#seen.get(home) ?? null;
    await this.#putAside(home);
    const now = await lookAt(machine, this.#path(home));
    const made = from === null ? null : await lookAt(machine, inProject(folder, from));
    const replaced = now && (await this.#ports.history.keep(home, now));
    if (from !== null || now !== null) await act(isStill(now));
    this.#seen.set(home, made);
    // What somebody wrote into a file that is to go with its document stays in history alone.
    if (now && replaced !== null && (made || this.#ports.shelf.isElsewhere(home))) {
      const tell = (change: ForeignChange): void => void this.#late.push(change);
      await this.#lookBack(home, expected, replaced, tell);
    }
  }

  /** Moves a file nobody can read out of the way; answers whether there was one. */
  async #putAside(home: Home): Promise<boolean> {
    const { machine, folder, shelf } = this.#ports;
    const shelved = shelf.home(home);
    await putAside(machine, folder, home, shelved.state);
    const moved = shelved.state === 'broken';
    shelved.state = 'whole';
    return moved;
  }

  #path(home: Home): string {
    return inProject(this.#ports.folder, home);
  }

  /**
   * Nearly always the file is as it was left: then it is looked at in the moments it is given its second
   * name and is replaced, and only where it turns out another one all is looked at first.
   */
  async #writeAsLeft(home: Home): Promise<boolean> {
    const { shelf } = this.#ports;
    const left = this.#seen.get(home) ?? null;
    // Where times are coarse each look reads the file, which nobody is to wait for.
    if (left === null || left.hash !== null || shelf.home(home).state !== 'whole') return false;
    if (shelf.unwritten.isMoved(wholeHome(home))) return false;
    try {
      await this.#put(home, left, true);
      return true;
    } catch (error) {
      if (errorCode(error) === 'ENOENT' || errorCode(error) === ALTERED) return false;
      throw error;
    }
  }

  async #write(home: Home, again: boolean): Promise<void> {
    if (!again && (await this.#writeAsLeft(home))) return;
    const { machine, folder, shelf } = this.#ports;
    let now = await lookAt(machine, this.#path(home));
    if (!now) await assertThere(machine, folder);
    if (now && !sameFile(now, this.#seen.get(home) ?? null)) await this.#takeIn(home, now, null);
    // It went away, or was never there: somebody may have split or joined what it stands for.
    if (!now) await this.#takeInNew(wholeHome(home));
    if (await this.#putAside(home)) now = null;
    if (shelf.unwritten.isMoved(wholeHome(home))) {
      shelf.unwritten.mark({ homes: [home], moved: [] });
      return;
    }
    await this.#put(home, now);
  }

  async #put(home: Home, now: Seen | null, isAsLeft = false): Promise<void> {
    const { machine, folder, shelf, history } = this.#ports;
    const made: { seen: Seen | null; replaced: string | null } = { seen: null, replaced: null };
    let looking = Promise.resolve();
    const isExpected = isStill(now);
    const before = async (temp: string, stat: FileStat): Promise<void> => {
      made.seen = await asWritten(machine, temp, stat);
      made.replaced = now && (await history.keep(home, now, isAsLeft ? isExpected : undefined));
    };
    const after = (): void => {
      this.#seen.set(home, made.seen);
      this.#own.add(home);
      // While the folder is synced, which takes longer; and also where that fails.
      if (now && made.replaced !== null) looking = this.#lookBack(home, now, made.replaced);
    };
    try {
      await openHomeFile(machine, folder, home, shelf.file(home), {
        toBytes: (file) => this.#sheets.bytes(home, file),
        around: { isThere: isAsLeft, isExpected, before, after },
      }).write();
    } finally {
      await looking;
    }
  }

  /** Who had the file open may have written while it was renamed over: history has what they wrote. */
  async #lookBack(
    home: Home,
    expected: Seen | null,
    replaced: string,
    tell = this.#ports.onForeign,
  ): Promise<void> {
    const was = await lookAt(this.#ports.machine, replaced).catch(ignoreDisk);
    if (was && !sameFile(was, expected)) await this.#takeIn(home, null, replaced, tell);
  }

  async #takeIn(
    home: Home,
    now: Seen | null,
    elsewhere: string | null,
    tell = this.#ports.onForeign,
  ): Promise<void> {
    const { machine, folder, projectId, shelf, onNotice } = this.#ports;
    const read = await readHome(machine, folder, home, elsewhere ?? undefined);
    if (!read) return;
    const content = ofProject(read, projectId);
    if (content.bars !== null) throw failure(content.bars === 'newer' ? 'ENEWER' : 'EIO');
    if (now) this.#seen.set(home, now);
    if (elsewhere === null) shelf.home(home).state = content.state;
    if (content.state === 'broken') {
      onNotice(
        `Another program changed ${home} and what it wrote cannot be read. ` +
          'That file is kept, in quarantine or in history; what you have open here stands.',
      );
      return;
    }
    shelf.takeIn(content);
    tell({ home: wholeHome(home), kept: content.kept });
    if (elsewhere !== null) return;
    shelf.tidy(content);
    // What was merged is about to be written, with all that the file lacks.
    const isDue = this.#writing.has(home) || shelf.unwritten.of(wholeHome(home)).includes(home);
    const lacking = isDue ? 0 : shelf.lackedBy(content);
    if (lacking === 0) return;
    this.#ports.onLacking(home);
    const [what, they] = lacking === 1 ? ['a record', 'It is'] : [`${lacking} records`, 'They are'];
    onNotice(
      `Another program put an older copy over ${home}, without ${what} as saved here. ` +
        `${they} being written again.`,
    );
  }
}

function ignoreDisk(error: unknown): null {
  if (errorCode(error) === undefined) throw error;
  return null;
}
