import type { FileSystem, OpenFile } from '#electron/store/file-system.ts';

/** A way to break the store by standing between it and its disk. */
export type Sabotage = (fs: FileSystem) => FileSystem;

const withFiles =
  (change: (file: OpenFile, flags: 'wx' | 'r') => OpenFile): Sabotage =>
  (fs) => ({ ...fs, open: async (path, flags) => change(await fs.open(path, flags), flags) });

const unsynced = (file: OpenFile): OpenFile => ({ ...file, sync: () => Promise.resolve() });

/** The content of a file that is written is never synced. */
export const withoutFileSync = withFiles((file, flags) => (flags === 'wx' ? unsynced(file) : file));

/** The names in a folder are never synced. */
export const withoutFolderSync = withFiles((file, flags) =>
  flags === 'r' ? unsynced(file) : file,
);

/** A file is as long as it was asked to be, whatever is on disk. */
export const withoutSizeCheck = withFiles((file) => {
  let asked = 0;
  return {
    ...file,
    write: async (bytes, offset, length) => {
      const written = await file.write(bytes, offset, length);
      asked += written;
      return written;
    },
    stat: async () => ({ ...(await file.stat()), size: asked }),
  };
});

const gone = (path: string): Promise<never> =>
  Promise.reject(Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' }));

const isJournal = (path: string): boolean => /\/\.attest\/[^/]+\/journal/.test(path);

/** Whoever opens the project finds no journal. */
export const withoutJournal: Sabotage = (fs) => ({
  ...fs,
  readFile: (path) => (isJournal(path) ? gone(path) : fs.readFile(path)),
  readWithStat: (path, take) => (isJournal(path) ? gone(path) : fs.readWithStat(path, take)),
  readdir: (path) => (isJournal(path) ? gone(path) : fs.readdir(path)),
});
