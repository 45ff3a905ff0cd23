import { setPriority } from 'node:os';

/**
 * Gives this process a lower priority (of `os.constants.priority`); on Linux this thread alone. A system
 * that will not have it works as fast as it would have anyway.
 */
export function stepBack(priority: number): void {
  try {
    setPriority(priority);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}
