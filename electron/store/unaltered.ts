import { ALTERED, errorCode } from './file-system.ts';

/** Somebody may write again and again, faster than we; after that they are said to hold the file. */
const MOST_TRIES = 20;

/**
 * Does again what looks at a file and then replaces or removes it, as long as another program changes the
 * file in between; it is told whether it does so `again`. Throws EBUSY where it always does, and the file
 * system's other errors.
 */
export async function unaltered(act: (again: boolean) => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await act(tries > 1);
      return;
    } catch (error) {
      if (errorCode(error) !== ALTERED) throw error;
      if (tries === MOST_TRIES) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
    }
  }
}
