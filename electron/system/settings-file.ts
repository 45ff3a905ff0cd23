import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';

export interface SettingsFile<T> {
  readonly read: () => Promise<T>;
  /** Changes follow each other; answers what was written. */
  readonly change: (update: (value: T) => T) => Promise<T>;
}

const isAbsent = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Written beside and renamed over, so that a crash leaves the old file or the new one. */
async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.new`;
  const file = await open(beside, 'w', 0o600);
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

/**
 * A small JSON file in the user's data. It is read anew each time: the window and the command line
 * may both be running. A broken one is put aside as `<name>.broken`, not lost, and
 * the app goes on with `initial`.
 */
export function settingsFile<T>(path: string, schema: z.ZodType<T>, initial: T): SettingsFile<T> {
  let queue: Promise<unknown> = Promise.resolve();

  const load = async (): Promise<T> => {
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if (isAbsent(error)) return initial;
      throw error;
    }
    try {
      return schema.parse(JSON.parse(text));
    } catch {
      await rename(path, `${path}.broken`);
      return initial;
    }
  };
  const inTurn = <R>(step: () => Promise<R>): Promise<R> => {
    const turn = queue.then(step);
    // The caller hears of a failure; the next change must not.
    queue = turn.catch(() => undefined);
    return turn;
  };

  return {
    read: () => inTurn(load),
    change: (update) =>
      inTurn(async () => {
        const value = update(await load());
        await writeWhole(path, `${JSON.stringify(value, null, 2)}\n`);
        return value;
      }),
  };
}
