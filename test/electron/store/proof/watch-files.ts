import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '#electron/store/file-system.ts';

const PAUSE_MS = 2;

function isWhole(text: string): boolean {
  try {
    JSON.parse(text);
    return text.endsWith('}\n');
  } catch {
    return false; // what is torn is no JSON
  }
}

/** Reads files again and again while others write them; `stop` answers how often one was torn. */
export function watchFiles(paths: () => Iterable<string> | Promise<Iterable<string>>) {
  let running = true;
  const watch = async (): Promise<number> => {
    let torn = 0;
    while (running) {
      for (const path of await paths()) {
        const text = await readFile(path, 'utf8').catch(ifGone);
        if (text !== null && !isWhole(text)) torn += 1;
      }
      await sleep(PAUSE_MS);
    }
    return torn;
  };
  const watching = watch();
  const stop = (): Promise<number> => {
    running = false;
    return watching;
  };
  return { stop };
}

/** A file that was listed may be split, or its document deleted, before it is read. */
function ifGone(error: unknown): null {
  if (errorCode(error) !== 'ENOENT') throw error;
  return null;
}
