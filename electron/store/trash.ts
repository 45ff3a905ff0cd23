import { join } from 'node:path';
import { FORMAT, MIN_READER } from '#shared/record/envelope.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import { KEPT_DAYS, type Deletion } from '#shared/project/trash.ts';
import { syncFolder, writeInProject } from './atomic-file.ts';
import { errorCode } from './file-system.ts';
import { fileBytes } from './file-bytes.ts';
import { BrokenFile, NewerFile, openVersion } from './home-file.ts';
import type { Machine } from './machine.ts';
import { localFolder } from './project-files.ts';
import { isTombstone, parseKept } from './valid-record.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const TRASH = 'trash';
const NAME = /^(\d{15})-[0-9a-f]{12}\.json$/;

/**
 * The content of deleted records, kept on this computer alone. A deletion is on disk here before the
 * file that held its records is written without them: `settle` goes before every save.
 */
export class Trash {
  readonly #machine: Machine;
  readonly #project: string;
  readonly #projectId: string;
  readonly #folder: string;
  readonly #pending: Deletion[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  constructor(machine: Machine, folder: string, projectId: string) {
    this.#machine = machine;
    this.#project = folder;
    this.#projectId = projectId;
    this.#folder = join(localFolder(folder, machine.token), TRASH);
  }

  /** Takes note of what a change deletes; answers at once. */
  keep(records: readonly AnyRecord[]): void {
    if (records.length === 0) return;
    const at = Math.max(0, Math.floor(this.#machine.now()));
    const dice = Buffer.from(this.#machine.random()).toString('hex').slice(0, 12);
    this.#pending.push({ name: `${String(at).padStart(15, '0')}-${dice}.json`, at, records });
  }

  /** Resolves when everything noted is on disk for good. Throws the file system's error. */
  settle(): Promise<void> {
    return this.#inTurn(() => this.#write());
  }

  /** Every deletion that is kept, the oldest first. What cannot be read of one is left out. */
  list(): Promise<Deletion[]> {
    return this.#inTurn(async () => {
      await this.#write();
      const read = await Promise.all((await this.#names()).map((name) => this.#read(name)));
      return read.filter((deletion) => deletion !== null);
    });
  }

  /** Takes records out of the trash for good. */
  drop(gone: (record: AnyRecord, deletion: Deletion) => boolean): Promise<void> {
    return this.#inTurn(async () => {
      await this.#write();
      const names = await this.#names();
      for (const name of names) {
        const deletion = await this.#read(name);
        if (!deletion) continue;
        const left = deletion.records.filter((record) => !gone(record, deletion));
        if (left.length === deletion.records.length) continue;
        if (left.length === 0) await this.#machine.fs.unlink(join(this.#folder, name));
        else await this.#put(name, left);
      }
      if (names.length > 0) await syncFolder(this.#machine, this.#folder);
    });
  }

  /** Whether a deletion has had its time. */
  hasExpired({ at }: Deletion): boolean {
    return at + KEPT_DAYS * DAY_MS < this.#machine.now();
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(act);
    // Whoever asked hears of the failure; the next one gets its turn all the same.
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async #write(): Promise<void> {
    for (let first = this.#pending[0]; first; first = this.#pending[0]) {
      await this.#put(first.name, first.records);
      this.#pending.shift();
    }
  }

  async #put(name: string, records: readonly AnyRecord[]): Promise<void> {
    const head = { projectId: this.#projectId, format: FORMAT, minReader: MIN_READER };
    const bytes = fileBytes({ ...head, records: [...records] });
    await writeInProject(this.#machine, this.#project, join(this.#folder, name), bytes);
  }

  async #names(): Promise<string[]> {
    try {
      const names = await this.#machine.fs.readdir(this.#folder);
      return names.filter((name) => NAME.test(name)).sort();
    } catch (error) {
      if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return [];
      throw error;
    }
  }

  async #read(name: string): Promise<Deletion | null> {
    const { low } = openVersion(this.#machine, join(this.#folder, name));
    try {
      await low.read();
    } catch (error) {
      // A torn or newer file costs itself; it stays where it is.
      if (error instanceof BrokenFile || error instanceof NewerFile) return null;
      throw error;
    }
    const { records } = low.data;
    return {
      name,
      at: Number(NAME.exec(name)?.[1]),
      records: records.flatMap((raw) => {
        const read = parseKept(raw);
        return 'kept' in read && !isTombstone(read.kept) ? [read.kept] : [];
      }),
    };
  }
}
