import { readdirSync } from 'node:fs';
import { setPriority } from 'node:os';

/** Each thread of this process by its number, which Linux counts among those of processes. */
const TASKS = '/proc/self/task';

/** A system that will not have it, or a thread that has ended, works as fast as it would have anyway. */
function lower(priority: number, thread = 0): void {
  try {
    setPriority(thread, priority);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/** Gives this process a lower priority (of `os.constants.priority`); on Linux this thread alone. */
export const stepBack = (priority: number): void => lower(priority);

/**
 * Gives this process a lower priority with every thread it has: Linux gives each its own, and those the
 * engine collects and compiles with are there before anything of ours runs.
 */
export function stepBackWhole(priority: number): void {
  const threads = process.platform === 'linux' ? readdirSync(TASKS) : ['0'];
  for (const thread of threads) lower(priority, Number(thread));
}
