import type { Home } from '#shared/project/homes.ts';
import { wholeHome } from '#shared/project/shards.ts';
import type { Disk } from './atomic-file.ts';
import { errorCode } from './file-system.ts';
import { homesAmong, inProject, isDocumentFolder, TOP_HOMES } from './project-files.ts';

/** Enough to keep a disk busy, far below what a process may hold open. */
export const READS_AT_ONCE = 16;

export async function mapLimited<A, B>(
  items: readonly A[],
  limit: number,
  each: (item: A) => Promise<B>,
): Promise<B[]> {
  const answers: B[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < items.length) {
      const at = next++;
      const item = items[at];
      if (item !== undefined) answers[at] = await each(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  return answers;
}

async function namesIn(disk: Disk, folder: string, under: string): Promise<readonly string[]> {
  try {
    return await disk.fs.readdir(inProject(folder, under));
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}

/** Files of records that may be there, and those in whose folder the disk let us see no names. */
export interface Listed {
  readonly homes: readonly Home[];
  readonly unlisted: ReadonlyMap<Home, string>; // with the disk's word for it
}

/** Every file of records a project folder may hold, in a fixed order. Throws the file system's error. */
export async function listHomes(disk: Disk, folder: string): Promise<Listed> {
  const homes = [...TOP_HOMES];
  const unlisted = new Map<Home, string>();
  for (const under of ['documents', 'private/documents']) {
    const documents = (await namesIn(disk, folder, under)).filter(isDocumentFolder).sort();
    const found = await mapLimited(documents, READS_AT_ONCE, async (document) => {
      try {
        const names = await namesIn(disk, folder, `${under}/${document}`);
        // What a document says about itself comes first.
        return homesAmong([...names].sort().reverse(), under, document);
      } catch (error) {
        const code = errorCode(error);
        if (code === undefined) throw error;
        // How many files its annotations are in nobody can tell: they count as there and unreadable.
        unlisted.set(`${under}/${document}/annotations.json`, code);
        return homesAmong(['document.json', 'annotations.json'], under, document);
      }
    });
    homes.push(...found.flat());
  }
  return { homes, unlisted };
}

/** The files that stand for one file as a person counts them. Throws the file system's error. */
export async function listMembers(disk: Disk, folder: string, whole: Home): Promise<Home[]> {
  const [, under = '', document = ''] = /^(.*)\/([^/]+)\/[^/]+$/.exec(whole) ?? [];
  const names = await namesIn(disk, folder, `${under}/${document}`);
  return homesAmong(names, under, document)
    .filter((home) => wholeHome(home) === whole)
    .sort();
}
