/** What the store knows of a file or folder. Times in ms since 1970. */
export interface FileStat {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
}

export interface FileRead {
  readonly bytes: Uint8Array;
  readonly stat: FileStat;
}

/** An open file. `write` may write less than it was given, as POSIX allows. */
export interface OpenFile {
  readonly write: (bytes: Uint8Array, offset: number, length: number) => Promise<number>;
  readonly sync: () => Promise<void>;
  /** What it is now, from memory: nothing is waited for. */
  readonly stat: () => Promise<FileStat>;
  readonly close: () => Promise<void>;
}

/** Judges who bears a name at this moment, null where nobody does; `bytes` reads the file. */
export type IsExpected = (found: FileStat | null, bytes: () => Uint8Array) => boolean;

/** Code of the refusal where another program has changed what was to be replaced or removed. */
export const ALTERED = 'EALTERED';

/** Looks whether a name bears what is expected. Throws EALTERED where it does not. */
export function insist(
  isExpected: IsExpected,
  found: FileStat | null,
  bytes: () => Uint8Array,
): void {
  if (!isExpected(found, bytes)) {
    throw Object.assign(new Error('Another program has changed the file'), { code: ALTERED });
  }
}

/**
 * The few functions of `fs` the store uses, so that faults and crash states can be made. Errors are
 * Node's, with their `code`. Paths are absolute.
 */
export interface FileSystem {
  /** `wx` makes a new file (0600) and fails with EEXIST, `r` opens a file or, on POSIX, a folder. */
  readonly open: (path: string, flags: 'wx' | 'r') => Promise<OpenFile>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /**
   * One file's bytes and what it was when they began to be read, for the price of reading it. The bytes are
   * there as long as `take` runs: then the memory is used for other files.
   */
  readonly readWithStat: (path: string, take: (read: FileRead) => void) => Promise<void>;
  readonly readdir: (path: string) => Promise<string[]>;
  readonly stat: (path: string) => Promise<FileStat>;
  /** Makes one folder; fails with EEXIST where there is one, with ENOENT where its parent is missing. */
  readonly mkdir: (path: string) => Promise<void>;
  /**
   * With `isExpected` it looks at `to` first, one call of the system before it: no system that Node speaks
   * to renames on a condition. Nothing else of this process comes between. Refuses with EALTERED.
   */
  readonly rename: (from: string, to: string, isExpected?: IsExpected) => Promise<void>;
  /**
   * A second name of one file; fails with EEXIST where the name is taken, and on disks without links.
   * `isExpected` as in `rename`, of `from`.
   */
  readonly link: (from: string, to: string, isExpected?: IsExpected) => Promise<void>;
  readonly copyFile: (from: string, to: string) => Promise<void>;
  /** `isExpected` as in `rename`. */
  readonly unlink: (path: string, isExpected?: IsExpected) => Promise<void>;
  readonly rmdir: (path: string) => Promise<void>;
}

/** The `code` of a file-system error (`ENOENT`), or undefined for anything else thrown. */
export function errorCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}
