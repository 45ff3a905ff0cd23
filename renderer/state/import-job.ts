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
  readonly outcomes: readonly ImportOutcome[];
  readonly state: 'running' | 'cancelling' | 'finished';
}
