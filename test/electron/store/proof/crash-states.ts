import { sha256 } from '#electron/store/sha256.ts';
import { SimulatedDisk, type DiskWays } from './simulated-disk.ts';
import {
  applyChange,
  type FileNode,
  type FolderChange,
  type FolderNode,
  type Node,
} from './simulated-nodes.ts';

/** What a power cut left: the bytes of each path, null for a folder. */
export type Remains = ReadonlyMap<string, Uint8Array | null>;

/** What is not on disk for good at some moment. */
interface Loose {
  readonly changes: readonly { readonly folder: FolderNode; readonly change: FolderChange }[];
  readonly files: readonly FileNode[];
}

/** What becomes of it: which changes of folders last, and what is found in each file. */
interface Fate {
  readonly lasts: ReadonlySet<FolderChange>;
  readonly found: ReadonlyMap<FileNode, Uint8Array>;
}

/** Above `most` ways at one moment some of them are drawn, always among them the plain ones. */
export interface Draw {
  readonly random: () => number;
  readonly most: number;
}

function looseOf(root: FolderNode): Loose {
  const changes: { folder: FolderNode; change: FolderChange }[] = [];
  const files = new Set<FileNode>();
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'file') {
      if (node.bytes !== node.settled) files.add(node);
      return;
    }
    for (const change of node.loose) {
      changes.push({ folder: node, change });
      for (const name of change.names) if (name.node) visit(name.node);
    }
    for (const child of [...node.settled.values(), ...node.entries.values()]) visit(child);
  };
  visit(root);
  return { changes, files: [...files] };
}

const halves = new WeakMap<Uint8Array, readonly Uint8Array[]>();

/** All of it, nothing of it, half of it, or the whole length with zeros for its second half. */
function contents({ bytes, settled }: FileNode): readonly Uint8Array[] {
  const middle = bytes.length >> 1;
  let cut = halves.get(bytes);
  if (!cut) {
    const zeroTail = new Uint8Array(bytes.length);
    zeroTail.set(bytes.subarray(0, middle));
    cut = [bytes.slice(0, middle), zeroTail];
    halves.set(bytes, cut);
  }
  return [bytes, settled, ...cut];
}

function fateOf({ changes, files }: Loose, pick: (ways: number) => number): Fate {
  const lasts = new Set<FolderChange>();
  for (const { change } of changes) if (pick(2) === 1) lasts.add(change);
  const found = new Map(
    files.map((file) => {
      const ways = contents(file);
      return [file, ways[pick(ways.length)] ?? file.bytes];
    }),
  );
  return { lasts, found };
}

/** Every fate where they are few, else the plain ones and as many as are left, drawn. */
function* fates(loose: Loose, { random, most }: Draw): Generator<Fate> {
  const { changes, files } = loose;
  const ways = 2 ** changes.length * 4 ** files.length;
  if (ways <= most) {
    for (let number = 0; number < ways; number += 1) {
      let rest = number;
      yield fateOf(loose, (count) => {
        const digit = rest % count;
        rest = Math.floor(rest / count);
        return digit;
      });
    }
    return;
  }
  yield fateOf(loose, () => 0);
  yield fateOf(loose, (count) => (count === 2 ? 1 : 0));
  for (let drawn = 2; drawn < most; drawn += 1) {
    yield fateOf(loose, (count) => Math.floor(random() * count));
  }
}

/** Nothing leaves a folder that has not arrived in the other. */
function legal({ changes }: Loose, { lasts }: Fate): ReadonlySet<FolderChange> {
  const kept = new Set(lasts);
  for (const { change } of changes) {
    const { needs } = change;
    if (!needs || !needs.folder.loose.includes(needs.change)) continue;
    // A move is one change of the disk's own log until one of its folders was synced.
    if (kept.has(needs.change)) kept.add(change);
    else kept.delete(change);
  }
  return kept;
}

function remainsOf(root: FolderNode, loose: Loose, fate: Fate): Remains {
  const lasts = legal(loose, fate);
  const remains = new Map<string, Uint8Array | null>();
  const walk = (folder: FolderNode, path: string): number => {
    const entries = new Map(folder.settled);
    for (const change of folder.loose) if (lasts.has(change)) applyChange(entries, change);
    let full = 0;
    // A folder is taken away only with nothing in it.
    for (const [name, node] of folder.settled) {
      if (entries.has(name) || node.kind === 'file') continue;
      if (walk(node, `${path}/${name}`) === 0) continue;
      remains.set(`${path}/${name}`, null);
      full += 1;
    }
    for (const [name, node] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const at = `${path}/${name}`;
      if (node.kind === 'file') remains.set(at, fate.found.get(node) ?? node.settled);
      else {
        remains.set(at, null);
        walk(node, at);
      }
    }
    return entries.size + full;
  };
  walk(root, '');
  return remains;
}

const hashes = new WeakMap<Uint8Array, string>();

function hashOf(bytes: Uint8Array | null): string {
  if (!bytes) return '/';
  const known = hashes.get(bytes);
  if (known !== undefined) return known;
  const hash = sha256(bytes);
  hashes.set(bytes, hash);
  return hash;
}

const DRAWN_NAME = /\.[0-9a-f]{16}\.tmp$/;

/** The same text for the same names with the same bytes, whatever was drawn for a name that will go. */
export function fingerprint(remains: Remains): string {
  const lines = [...remains].map(([path, bytes]) => {
    return `${path.replace(DRAWN_NAME, '.tmp')}=${hashOf(bytes)}`;
  });
  return sha256(lines.sort().join('\n'));
}

/** What a power cut may leave at this moment. */
export function* crashStates(disk: SimulatedDisk, draw: Draw): Generator<Remains> {
  const loose = looseOf(disk.root);
  for (const fate of fates(loose, draw)) yield remainsOf(disk.root, loose, fate);
}

/** What the next process finds when only this one was killed. */
export function seenBy({ root }: SimulatedDisk): Remains {
  const loose = looseOf(root);
  return remainsOf(
    root,
    loose,
    fateOf(loose, (ways) => (ways === 2 ? 1 : 0)),
  );
}

/** A disk that holds what was left, all of it for good. */
export function diskOf(remains: Remains, ways?: DiskWays): SimulatedDisk {
  const disk = new SimulatedDisk(ways);
  for (const [path, bytes] of [...remains].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const node = bytes ? disk.newFile(bytes, bytes) : disk.newFolder();
    const { folder, name } = disk.place(path);
    folder.entries.set(name, node);
    folder.settled.set(name, node);
  }
  return disk;
}
