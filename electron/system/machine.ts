import { randomFillSync } from 'node:crypto';
import type { Machine } from '#electron/store/machine.ts';
import { nodeFileSystem } from '#electron/store/node-file-system.ts';

const ID_BYTES = 16;
/** As many as are drawn at a time: drawing one costs as much as drawing all of them. */
const IDS_DRAWN = 256;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Random bytes for one id after the other. */
function drawing(): () => Uint8Array {
  const drawn = new Uint8Array(ID_BYTES * IDS_DRAWN);
  let at = drawn.length;
  return () => {
    if (at === drawn.length) {
      randomFillSync(drawn);
      at = 0;
    }
    at += ID_BYTES;
    return drawn.slice(at - ID_BYTES, at);
  };
}

/** This computer. `token` is the random name of this installation, from user data. */
export function createMachine(token: string): Machine {
  return {
    fs: nodeFileSystem,
    now: () => Date.now(),
    random: drawing(),
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
