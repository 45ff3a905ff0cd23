import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileSystem } from '#electron/store/file-system.ts';
import { nodeFileSystem } from '#electron/store/node-file-system.ts';

/** A disk that is full after a few hundred kilobytes. */
export interface SmallDisk {
  readonly folder: string;
  readonly fs: FileSystem;
  /** `tmpfs` where the kernel let us make one, else a limit put on the calls. */
  readonly kind: 'tmpfs' | 'limited';
  readonly makeRoom: () => void;
  readonly remove: () => void;
}

const DISK_BYTES = 512 * 1024;
const FILLER_BYTES = 384 * 1024;

const full = (): never => {
  throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
};

/** The real disk, until `room` bytes were written. */
function limited(room: () => number, use: (bytes: number) => void): FileSystem {
  return {
    ...nodeFileSystem,
    open: async (path, flags) => {
      const file = await nodeFileSystem.open(path, flags);
      return {
        ...file,
        write: async (bytes, offset, length) => {
          if (room() === 0) return full();
          const written = await file.write(bytes, offset, Math.min(length, room()));
          use(written);
          return written;
        },
      };
    },
  };
}

export function smallDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'attest-small-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'tmpfs', folder]);
  if (mount.status === 0) {
    const filler = join(folder, 'filler');
    writeFileSync(filler, Buffer.alloc(FILLER_BYTES));
    return {
      folder,
      fs: nodeFileSystem,
      kind: 'tmpfs',
      makeRoom: () => rmSync(filler),
      remove: () => {
        spawnSync('umount', ['-l', folder]);
        remove();
      },
    };
  }
  let room = DISK_BYTES;
  const fs = limited(
    () => room,
    (bytes) => (room -= bytes),
  );
  return { folder, fs, kind: 'limited', makeRoom: () => (room = DISK_BYTES), remove };
}
