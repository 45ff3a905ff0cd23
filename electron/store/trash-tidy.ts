import type { Document } from '#shared/document/document.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import { table, type Project } from '#shared/project/project.ts';
import { errorCode } from './file-system.ts';
import type { Machine } from './machine.ts';
import { blocksName, inProject, originalName, textName } from './project-files.ts';
import type { Trash } from './trash.ts';

/** The files beside its records that a document leans on. */
function filesOf({ id, texts }: Document): string[] {
  return texts.flatMap(({ textHash, originalSha256, fileName }) => [
    textName(textHash),
    blocksName(id, textHash),
    originalName(originalSha256, fileName),
  ]);
}

const isDocument = (record: AnyRecord): record is Document => record.type === 'document';

/**
 * The files that deleted documents leave behind and no other document leans on, in the project or in
 * the trash: copies of one text share its file.
 */
export function filesLeftBy(
  gone: readonly AnyRecord[],
  project: Project,
  kept: readonly AnyRecord[],
): string[] {
  const dead = gone.filter(isDocument).filter(({ id }) => !project.tables.document.has(id));
  const left = [...table(project, 'document').values(), ...kept.filter(isDocument)];
  const needed = new Set(left.flatMap(filesOf));
  return [...new Set(dead.flatMap(filesOf))].filter((name) => !needed.has(name));
}

export async function removeFiles(
  { fs }: Machine,
  folder: string,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    await fs.unlink(inProject(folder, name)).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') throw error;
    });
  }
}

/** Takes out of the trash what has had its 30 days, with the texts and originals that hung on it. */
export async function tidyTrash(
  machine: Machine,
  folder: string,
  trash: Trash,
  project: Project,
): Promise<void> {
  const deletions = await trash.list();
  const old = deletions.filter((deletion) => trash.hasExpired(deletion));
  if (old.length === 0) return;
  const kept = deletions.filter((deletion) => !old.includes(deletion));
  const records = (some: typeof deletions): AnyRecord[] => some.flatMap((one) => [...one.records]);
  // The files first: while the trash names them, another try finds them.
  await removeFiles(machine, folder, filesLeftBy(records(old), project, records(kept)));
  await trash.drop((_record, deletion) => trash.hasExpired(deletion));
}
