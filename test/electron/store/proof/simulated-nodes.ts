/** What one name of a folder is to become: a node, or null for gone. */
export interface NameChange {
  readonly name: string;
  readonly node: Node | null;
}

/**
 * One change of a folder that a power cut may still take back. The halves of a move between two
 * folders know each other: a file never leaves where it was unless it arrived.
 */
export interface FolderChange {
  readonly names: readonly NameChange[];
  /** The arriving half this leaving half needs. */
  readonly needs?: { readonly folder: FolderNode; readonly change: FolderChange };
}

export interface FileNode {
  readonly kind: 'file';
  readonly ino: number;
  /** What a process reads. */
  bytes: Uint8Array;
  /** What is on disk for good. */
  settled: Uint8Array;
  mtimeMs: number;
}

export interface FolderNode {
  readonly kind: 'folder';
  readonly ino: number;
  /** What a process sees. */
  readonly entries: Map<string, Node>;
  /** What is on disk for good. */
  readonly settled: Map<string, Node>;
  /** What is not, oldest first. */
  loose: FolderChange[];
  mtimeMs: number;
}

export type Node = FileNode | FolderNode;

export const NO_BYTES = new Uint8Array(0);

export function applyChange(entries: Map<string, Node>, change: FolderChange): void {
  for (const { name, node } of change.names) {
    if (node) entries.set(name, node);
    else entries.delete(name);
  }
}

/** Puts the changes of a folder up to and with `last` on disk for good, and what they need first. */
export function settleFolder(folder: FolderNode, last = folder.loose.length - 1): void {
  const going = folder.loose.slice(0, last + 1);
  folder.loose = folder.loose.slice(last + 1);
  for (const change of going) {
    const { needs } = change;
    const at = needs ? needs.folder.loose.indexOf(needs.change) : -1;
    if (needs && at >= 0) settleFolder(needs.folder, at);
    applyChange(folder.settled, change);
  }
}
