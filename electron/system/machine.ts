import { randomBytes } from 'node:crypto';
import type { Machine } from '#electron/store/machine.ts';
import { nodeFileSystem } from '#electron/store/node-file-system.ts';

const ID_BYTES = 16;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** This computer. `token` is the random name of this installation, from user data. */
export function createMachine(token: string): Machine {
  return {
    fs: nodeFileSystem,
    now: () => Date.now(),
    random: () => randomBytes(ID_BYTES),
    token,
    pid: process.pid,
    isAlive,
    after: (ms, call) => {
      const timer = setTimeout(call, ms);
      timer.unref();
      return () => clearTimeout(timer);
    },
    windows: process.platform === 'win32',
  };
}
