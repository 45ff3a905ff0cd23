import {
  copyFile,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rmdir,
  stat,
  unlink,
} from 'node:fs/promises';
import type { FileSystem } from './file-system.ts';

const OWNER_ONLY = 0o600;

/** The real disk. */
export const nodeFileSystem: FileSystem = {
  open: async (path, flags) => {
    const handle = await open(path, flags, OWNER_ONLY);
    return {
      write: async (bytes, offset, length) =>
        (await handle.write(bytes, offset, length)).bytesWritten,
      sync: () => handle.sync(),
      size: async () => (await handle.stat()).size,
      close: () => handle.close(),
    };
  },
  readFile: (path) => readFile(path),
  readdir: (path) => readdir(path),
  stat: async (path) => {
    const found = await stat(path);
    const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
    return { kind, size: found.size, mtimeMs: found.mtimeMs, ino: found.ino };
  },
  mkdir: async (path) => {
    await mkdir(path);
  },
  rename: (from, to) => rename(from, to),
  link: (from, to) => link(from, to),
  copyFile: (from, to) => copyFile(from, to),
  unlink: (path) => unlink(path),
  rmdir: (path) => rmdir(path),
};
