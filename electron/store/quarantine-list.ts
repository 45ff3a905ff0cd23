import { join } from 'node:path';
import type { Home } from '#shared/project/homes.ts';
import { errorCode } from './file-system.ts';
import { namesIn } from './history.ts';
import type { Machine } from './machine.ts';
import { isHome, LOCAL_FOLDER, localFolder } from './project-files.ts';

/** A file that was put aside because it could not be read, or only in part. Nothing of ours deletes it. */
export interface Quarantined {
  /** The name it has in quarantine. */
  readonly name: string;
  readonly path: string;
  readonly home: Home;
  readonly at: number; // when it was put aside, ms since 1970
  readonly size: number; // bytes
}

// As `putAside` names them: the moment with dashes for colons, then the file with underlines for slashes.
const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3})Z-(.+)$/;

export const QUARANTINE = 'quarantine';

async function sizeOf({ fs }: Machine, path: string): Promise<number | null> {
  try {
    return (await fs.stat(path)).size;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return null;
  }
}

/** What every installation that shares the folder put aside, the newest first. */
export async function listQuarantine(machine: Machine, folder: string): Promise<Quarantined[]> {
  const found: Quarantined[] = [];
  for (const token of await namesIn(machine, join(folder, LOCAL_FOLDER))) {
    const quarantine = join(localFolder(folder, token), QUARANTINE);
    for (const name of await namesIn(machine, quarantine)) {
      const [, day, hours, minutes, seconds, file = ''] = NAME.exec(name) ?? [];
      const home = file.replaceAll('__', '/');
      if (!isHome(home)) continue;
      const path = join(quarantine, name);
      const size = await sizeOf(machine, path);
      if (size === null) continue;
      const at = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
      found.push({ name, path, home, at, size });
    }
  }
  return found.sort((a, b) => b.at - a.at || (a.name < b.name ? -1 : 1));
}
