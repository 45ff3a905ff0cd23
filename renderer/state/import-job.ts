import type { ImportOutcome } from '#shared/ipc/contract.ts';

/** A file or folder main has given a token for. */
export interface GrantedFile {
  readonly token: string;
  readonly name: string;
}

/** One lot of files on its way in. It stays in sight when it is done, until somebody closes it. */
export interface ImportJob {
  readonly job: string;
  readonly done: number;
  readonly total: number;
  /** The file being read just now. */
  readonly file: string;
  /** How many could not be read so far. */
  readonly refused: number;
  /** How many were in already when this import was broken off, to be continued. */
  readonly before: number;
  /** What became of each file; empty until all are through. */
  readonly outcomes: readonly ImportOutcome[];
  readonly state: 'running' | 'cancelling' | 'finished';
  /** Its files were folded away or opened by hand; else what wants a look is open. */
  readonly isOpen?: boolean;
}
