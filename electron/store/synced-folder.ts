import { dirname } from 'node:path';
import { errorCode } from './file-system.ts';
import type { Machine } from './machine.ts';

/** What sync engines and git leave in the folder they carry, or above it. */
const MARKS: readonly RegExp[] = [
  /^\.stfolder$/, // Syncthing
  /^\.git$/,
  /^\.dropbox(?:\.cache|\.device)?$/,
  /^\.849C9593-D756-4E56-8D6E-42412F2A707B$/i, // OneDrive
  /^\._?sync_[\w.-]+\.db$/, // Nextcloud and ownCloud
  /^\.owncloudsync\.log$/,
];

/** Whether a sync engine or git carries this folder between computers. */
export async function isSynced({ fs }: Machine, folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    try {
      const names = await fs.readdir(at);
      if (names.some((name) => MARKS.some((mark) => mark.test(name)))) return true;
    } catch (error) {
      // What we may not look into says nothing.
      if (errorCode(error) === undefined) throw error;
    }
    if (dirname(at) === at) return false;
  }
}
