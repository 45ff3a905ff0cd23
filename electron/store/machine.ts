import type { RandomBytes } from '#shared/base/ids.ts';
import type { FileSystem } from './file-system.ts';

/** What the store needs of the computer it runs on; everything in it can be stood in for by a test. */
export interface Machine {
  readonly fs: FileSystem;
  /** Wall clock in ms since 1970. */
  readonly now: () => number;
  /** 16 random bytes. */
  readonly random: RandomBytes;
  /** Random name of this installation, kept in user data: the folder under `.attest/`. */
  readonly token: string;
  readonly pid: number;
  /** Whether a process of this computer with that id runs. */
  readonly isAlive: (pid: number) => boolean;
  /** Calls back after `ms`; the answer cancels. Does not keep the process running. */
  readonly after: (ms: number, call: () => void) => () => void;
  /** Windows renames need retries and its folders cannot be synced. */
  readonly windows: boolean;
  /** Records a file holds before it is split, where that is not the usual number: tests split early. */
  readonly fileHolds?: number;
}
