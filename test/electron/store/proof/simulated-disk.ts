import {
  insist,
  type FileRead,
  type FileStat,
  type FileSystem,
  type IsExpected,
  type OpenFile,
} from '#electron/store/file-system.ts';
import {
  applyChange,
  NO_BYTES,
  settleFolder,
  type FileNode,
  type FolderChange,
  type FolderNode,
  type Node,
} from './simulated-nodes.ts';

export interface DiskWays {
  /** vfat and most network drives know none. */
  readonly links?: boolean;
  /** Times are kept in steps of this many ms: 2,000 on vfat. */
  readonly timeStepMs?: number;
}

/** Stores look for what may be there more often than for what is: nobody reads where that was missed. */
function failure(code: string, path: string): Error {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const error = Object.assign(new Error(`${code}: ${path}`), { code });
  Error.stackTraceLimit = stackTraceLimit;
  return error;
}

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

/**
 * A disk in memory that tells what a process sees from what would be left after a power cut: the
 * content of a file lasts once the file was synced, its name once its folder was. `changed` is called
 * after every step that alters what could be left.
 */
export class SimulatedDisk {
  readonly root: FolderNode;
  readonly ways: DiskWays;
  changed: () => void = () => {};
  /** Which write says it took everything and keeps half: a nearly full disk has been seen to. */
  liesAt = Infinity;
  writes = 0;
  #nextIno = 2;
  #time = Date.UTC(2026, 0, 14, 9, 30);

  constructor(ways: DiskWays = {}) {
    this.ways = ways;
    this.root = this.newFolder();
  }

  newFolder(): FolderNode {
    const [entries, settled] = [new Map<string, Node>(), new Map<string, Node>()];
    return { kind: 'folder', ino: this.#ino(), entries, settled, loose: [], mtimeMs: this.#now() };
  }

  newFile(bytes: Uint8Array, settled: Uint8Array): FileNode {
    return { kind: 'file', ino: this.#ino(), bytes, settled, mtimeMs: this.#now() };
  }

  /** Who is there. Throws ENOENT or ENOTDIR. */
  find(path: string): Node {
    let at: Node = this.root;
    for (const part of partsOf(path)) {
      if (at.kind === 'file') throw failure('ENOTDIR', path);
      const next = at.entries.get(part);
      if (!next) throw failure('ENOENT', path);
      at = next;
    }
    return at;
  }

  file(path: string): FileNode {
    const node = this.find(path);
    if (node.kind === 'folder') throw failure('EISDIR', path);
    return node;
  }

  folder(path: string): FolderNode {
    const node = this.find(path);
    if (node.kind === 'file') throw failure('ENOTDIR', path);
    return node;
  }

  /** The folder a path lies in, and its name there. */
  place(path: string): { folder: FolderNode; name: string; there: Node | undefined } {
    const parts = partsOf(path);
    const name = parts.pop() ?? '';
    const folder = this.folder(parts.join('/'));
    return { folder, name, there: folder.entries.get(name) };
  }

  enter(folder: FolderNode, change: FolderChange): void {
    applyChange(folder.entries, change);
    folder.loose.push(change);
    folder.mtimeMs = this.#now();
    this.changed();
  }

  add(path: string, node: Node): void {
    const { folder, name, there } = this.place(path);
    if (there) throw failure('EEXIST', path);
    this.enter(folder, { names: [{ name, node }] });
  }

  write(file: FileNode, asked: Uint8Array): void {
    const lies = this.writes === this.liesAt;
    this.writes += 1;
    const bytes = lies ? asked.slice(0, asked.length >> 1) : asked;
    file.bytes = file.bytes.length === 0 ? bytes : Buffer.concat([file.bytes, bytes]);
    file.mtimeMs = this.#now();
    this.changed();
  }

  sync(node: Node): void {
    if (node.kind === 'file') node.settled = node.bytes;
    else settleFolder(node);
    this.changed();
  }

  move(from: string, to: string): void {
    const source = this.place(from);
    const target = this.place(to);
    const node = source.there;
    if (!node) throw failure('ENOENT', from);
    if (target.there?.kind === 'folder') throw failure('EISDIR', to);
    // POSIX: two names of one file, and nothing happens.
    if (target.there === node) return;
    const leaves = { name: source.name, node: null };
    const arrives = { name: target.name, node };
    if (source.folder === target.folder) {
      this.enter(source.folder, { names: [leaves, arrives] });
      return;
    }
    const change: FolderChange = { names: [arrives] };
    applyChange(target.folder.entries, change);
    target.folder.loose.push(change);
    this.enter(source.folder, { names: [leaves], needs: { folder: target.folder, change } });
  }

  link(from: string, to: string): void {
    const node = this.file(from);
    if (this.ways.links === false) throw failure('EPERM', to);
    this.add(to, node);
  }

  remove(path: string, kind: Node['kind']): void {
    const { folder, name, there } = this.place(path);
    if (!there) throw failure('ENOENT', path);
    if (there.kind !== kind) throw failure(kind === 'file' ? 'EISDIR' : 'ENOTDIR', path);
    if (there.kind === 'folder' && there.entries.size > 0) throw failure('ENOTEMPTY', path);
    this.enter(folder, { names: [{ name, node: null }] });
  }

  /** Everything so far is on disk for good, as if minutes had passed. */
  settle(node: Node = this.root): void {
    if (node.kind === 'file') node.settled = node.bytes;
    else {
      settleFolder(node);
      for (const child of node.entries.values()) this.settle(child);
    }
  }

  #ino(): number {
    this.#nextIno += 1;
    return this.#nextIno;
  }

  #now(): number {
    this.#time += 1;
    const step = this.ways.timeStepMs ?? 1;
    return Math.floor(this.#time / step) * step;
  }
}

/** A call that answers, or fails, as those of the machine do: not at once. */
const call =
  <A extends readonly unknown[], R>(run: (...given: A) => R) =>
  async (...given: A): Promise<R> =>
    Promise.resolve(run(...given));

function openedFile(disk: SimulatedDisk, node: Node): OpenFile {
  return {
    write: call((bytes: Uint8Array, offset: number, length: number) => {
      if (node.kind === 'file')
        disk.write(node, new Uint8Array(bytes.subarray(offset, offset + length)));
      return length;
    }),
    sync: call(() => disk.sync(node)),
    stat: call(() => statOf(node)),
    close: call(() => undefined),
  };
}

function statOf(node: Node): FileStat {
  const size = node.kind === 'file' ? node.bytes.length : 0;
  return { kind: node.kind, size, mtimeMs: node.mtimeMs, ino: node.ino };
}

/** The disk as the store knows disks. */
export function simulatedFileSystem(disk: SimulatedDisk): FileSystem {
  const mustBe = (isExpected: IsExpected | undefined, path: string): void => {
    const there = isExpected && disk.place(path).there;
    if (isExpected) insist(isExpected, there ? statOf(there) : null, () => disk.file(path).bytes);
  };
  return {
    open: call((path: string, flags: 'wx' | 'r') => {
      if (flags === 'wx') disk.add(path, disk.newFile(NO_BYTES, NO_BYTES));
      return openedFile(disk, disk.find(path));
    }),
    readFile: call((path: string) => disk.file(path).bytes),
    readWithStat: call((path: string, take: (read: FileRead) => void) =>
      take({ bytes: disk.file(path).bytes, stat: statOf(disk.find(path)) }),
    ),
    readdir: call((path: string) => [...disk.folder(path).entries.keys()]),
    stat: call((path: string) => statOf(disk.find(path))),
    mkdir: call((path: string) => disk.add(path, disk.newFolder())),
    rename: call((from: string, to: string, isExpected?: IsExpected) => {
      mustBe(isExpected, to);
      disk.move(from, to);
    }),
    link: call((from: string, to: string, isExpected?: IsExpected) => {
      mustBe(isExpected, from);
      disk.link(from, to);
    }),
    copyFile: call((from: string, to: string) =>
      disk.add(to, disk.newFile(disk.file(from).bytes, NO_BYTES)),
    ),
    unlink: call((path: string, isExpected?: IsExpected) => {
      mustBe(isExpected, path);
      disk.remove(path, 'file');
    }),
    rmdir: call((path: string) => disk.remove(path, 'folder')),
  };
}
