import {
  closeSync,
  fstatSync,
  fsync,
  linkSync,
  open as openFile,
  openSync,
  read as readFrom,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  write as writeTo,
  type Stats,
} from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rmdir, stat, unlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { insist, type FileStat, type FileSystem, type IsExpected } from './file-system.ts';

const OWNER_ONLY = 0o600;

function statOf(found: Stats): FileStat {
  const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  return { kind, size: found.size, mtimeMs: found.mtimeMs, ino: found.ino };
}

// A FileHandle costs as much as reading a small file, and opening a project reads thousands.
const opened = promisify(openFile);
const read = promisify(readFrom);
const written = promisify(writeTo);
const synced = promisify(fsync);

/** What is known at once, as a call that may fail. */
const answer = <T>(call: () => T): Promise<T> => Promise.resolve().then(call);

function mustBe(isExpected: IsExpected, path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  insist(isExpected, found ? statOf(found) : null, () => readFileSync(path));
}

/** Most files of records fit in. */
const ROOM = 128 * 1024;
const MOST_FREE = 16;
/** Opening a project reads thousands of files: memory of its own for each had to be collected meanwhile. */
const free: Buffer[] = [];

function roomFor(size: number): Buffer {
  return size <= ROOM ? (free.pop() ?? Buffer.allocUnsafeSlow(ROOM)) : Buffer.allocUnsafeSlow(size);
}

function giveBack(room: Buffer): void {
  if (room.length === ROOM && free.length < MOST_FREE) free.push(room);
}

/** The bytes up to a size; fewer where the file was cut meanwhile. */
async function readTo(file: number, room: Buffer, size: number): Promise<Uint8Array> {
  for (let at = 0; at < size;) {
    const { bytesRead } = await read(file, room, at, size - at, null);
    if (bytesRead === 0) return room.subarray(0, at);
    at += bytesRead;
  }
  return room.subarray(0, size);
}

/** The real disk. */
export const nodeFileSystem: FileSystem = {
  open: async (path, flags) => {
    // Only what was just changed is opened to be synced: no disk is waited for.
    const file = flags === 'r' ? openSync(path, flags) : await opened(path, flags, OWNER_ONLY);
    return {
      write: async (bytes, offset, length) =>
        (await written(file, bytes, offset, length)).bytesWritten,
      sync: () => synced(file),
      // What is open answers these two from memory; asked of a thread they cost a twentieth of a save.
      stat: () => answer(() => statOf(fstatSync(file))),
      close: () => answer(() => closeSync(file)),
    };
  },
  readFile: (path) => readFile(path),
  readdir: (path) => readdir(path),
  readWithStat: async (path, take) => {
    const file = await opened(path, 'r');
    let room: Buffer | null = null;
    try {
      // What is open already answers these two from memory: no disk is waited for.
      const found = fstatSync(file);
      room = roomFor(found.size);
      take({ bytes: await readTo(file, room, found.size), stat: statOf(found) });
    } finally {
      closeSync(file);
      if (room) giveBack(room);
    }
  },
  stat: async (path) => statOf(await stat(path)),
  mkdir: async (path) => {
    await mkdir(path);
  },
  // A turn of the event loop between the look and the deed would be open to other programs.
  rename: (from, to, isExpected) => {
    if (!isExpected) return rename(from, to);
    return answer(() => {
      mustBe(isExpected, to);
      renameSync(from, to);
    });
  },
  // As short as the rename that follows it, and what the disk is asked for was asked for a moment ago.
  link: (from, to, isExpected) =>
    answer(() => {
      if (isExpected) mustBe(isExpected, from);
      linkSync(from, to);
    }),
  copyFile: (from, to) => copyFile(from, to),
  unlink: (path, isExpected) => {
    if (!isExpected) return unlink(path);
    return answer(() => {
      mustBe(isExpected, path);
      unlinkSync(path);
    });
  },
  rmdir: (path) => rmdir(path),
};
