import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Home } from '#shared/project/homes.ts';
import { diskSentence } from './disk-failure.ts';
import { errorCode } from './file-system.ts';
import type { Machine } from './machine.ts';

/** What saving says. `saved` comes only after the folder's fsync. */
export interface SaveListeners {
  readonly onSaving: (revision: number) => void;
  readonly onSaved: (revision: number) => void;
  readonly onNotSaved: (sentence: string) => void;
}

interface SavePorts {
  /** Takes the file's content at once, and resolves when it is durable. */
  readonly write: (home: Home) => Promise<void>;
  readonly after: Machine['after'];
  readonly listeners: SaveListeners;
}

const OUR_FAULT =
  'Attest made a mistake while writing. Save a copy elsewhere and tell us what you did.';
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 10_000;
const WRITES_AT_ONCE = 8;

/**
 * Group commit: at most one write in flight per file; what changes meanwhile goes into its next one.
 * A file that cannot be written is tried again by itself, and with every new change.
 */
export class SaveQueue {
  readonly #ports: SavePorts;
  // Per file the oldest revision it still lacks on disk.
  readonly #pending = new Map<Home, number>();
  readonly #flying = new Map<Home, number>();
  readonly #failed = new Set<Home>();
  #sentence = '';
  #revision = 0;
  #told = 0;
  #retry: (() => void) | null = null;
  #retryMs = FIRST_RETRY_MS;
  #waiting: (() => void)[] = [];

  constructor(ports: SavePorts) {
    this.#ports = ports;
  }

  /** The last revision of which everything is on disk. */
  get saved(): number {
    const lacking = [...this.#pending.values(), ...this.#flying.values()];
    return lacking.reduce((least, revision) => Math.min(least, revision - 1), this.#revision);
  }

  /** Notes a revision and the files it changed, and starts to write them. */
  touch(homes: Iterable<Home>, revision: number): void {
    const idle = this.#isIdle();
    this.#revision = revision;
    for (const home of homes) this.#lack(home, revision);
    if (idle && !this.#isIdle()) this.#ports.listeners.onSaving(revision);
    this.#tryAgain();
    this.#report();
  }

  /** Writes files again: what was said to be saved is not there any more. */
  again(homes: Iterable<Home>): void {
    this.#told = Math.min(this.#told, this.#revision - 1);
    this.touch(homes, this.#revision);
  }

  /** Resolves when everything noted so far is on disk, or when something cannot be written now. */
  async flush(): Promise<Result<number>> {
    this.#tryAgain();
    while (!this.#isSettled()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.#failed.size > 0 ? fail('not-saved', this.#sentence) : ok(this.saved);
  }

  /** Stops trying again. */
  stop(): void {
    this.#retry?.();
    this.#retry = null;
  }

  #isIdle(): boolean {
    return this.#pending.size === 0 && this.#flying.size === 0;
  }

  /** Nothing moves: all is written, or what is left waits for another try. */
  #isSettled(): boolean {
    return (
      this.#flying.size === 0 && [...this.#pending.keys()].every((home) => this.#failed.has(home))
    );
  }

  #lack(home: Home, revision: number): void {
    this.#pending.set(home, Math.min(revision, this.#pending.get(home) ?? revision));
  }

  #tryAgain(): void {
    this.stop();
    this.#failed.clear();
    this.#pump();
  }

  #pump(): void {
    for (const [home, revision] of this.#pending) {
      if (this.#flying.size >= WRITES_AT_ONCE) return;
      if (this.#flying.has(home) || this.#failed.has(home)) continue;
      this.#pending.delete(home);
      this.#flying.set(home, revision);
      this.#ports.write(home).then(
        () => this.#landed(home),
        (error: unknown) => this.#crashed(home, revision, error),
      );
    }
  }

  #landed(home: Home): void {
    this.#flying.delete(home);
    if (this.#isIdle()) this.#retryMs = FIRST_RETRY_MS;
    this.#pump();
    this.#report();
  }

  #crashed(home: Home, revision: number, error: unknown): void {
    this.#flying.delete(home);
    this.#lack(home, revision);
    this.#failed.add(home);
    const ofDisk = errorCode(error) !== undefined;
    this.#sentence = `Not saved. ${ofDisk ? diskSentence(error) : OUR_FAULT}`;
    this.#retry ??= this.#ports.after(this.#retryMs, () => {
      this.#retry = null;
      this.#tryAgain();
    });
    this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS);
    this.#ports.listeners.onNotSaved(this.#sentence);
    this.#pump();
    this.#report();
    if (!ofDisk) throw error;
  }

  #report(): void {
    const { saved } = this;
    // While one file cannot be written, "Not saved" stands whatever else succeeds.
    if (saved > this.#told && this.#failed.size === 0) {
      this.#told = saved;
      this.#ports.listeners.onSaved(saved);
    }
    if (!this.#isSettled()) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
