import type { Document } from '#shared/document/document.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import { allRecords, table, type Project } from '#shared/project/project.ts';
import { stampTime, type Stamp } from '#shared/record/clock.ts';
import { errorCode } from './file-system.ts';
import type { Machine } from './machine.ts';
import { blocksName, inProject, originalName, textName } from './project-files.ts';
import { createTextShelf, type TextShelf } from './text-shelf.ts';
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

type Shelf = Pick<TextShelf, 'blocks'>;

/** Pictures stand beside the originals; the outline of a text names them. */
async function picturesOf(shelf: Shelf, { id, texts }: Document): Promise<string[]> {
  const names: string[] = [];
  for (const { textHash } of texts) {
    const sheet = await shelf.blocks(id, textHash);
    if (!sheet.ok) continue;
    for (const { sha256, type } of sheet.value.pictures ?? []) {
      names.push(originalName(sha256, `picture.${type}`));
    }
  }
  return names;
}

/**
 * The files that deleted documents leave behind and no other document leans on, in the project or in
 * the trash: copies of one text share its file, and one picture may stand in many.
 */
export async function filesLeftBy(
  shelf: Shelf,
  gone: readonly AnyRecord[],
  project: Project,
  kept: readonly AnyRecord[],
): Promise<string[]> {
  const dead = gone.filter(isDocument).filter(({ id }) => !project.tables.document.has(id));
  const left = [...table(project, 'document').values(), ...kept.filter(isDocument)];
  const names = new Set(dead.flatMap(filesOf));
  const pictures = new Set<string>();
  for (const one of dead) for (const name of await picturesOf(shelf, one)) pictures.add(name);
  if (pictures.size > 0) {
    for (const one of left) for (const name of await picturesOf(shelf, one)) pictures.delete(name);
  }
  for (const one of left) for (const name of filesOf(one)) names.delete(name);
  return [...names, ...pictures];
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

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

function* stampsIn(project: Project): Generator<Stamp> {
  const graves = [...project.graves.values()].map(({ tombstone }) => tombstone);
  for (const one of [...allRecords(project), ...graves]) {
    if ('created' in one) yield one.created.at;
    for (const { writes } of Object.values(one['~'] ?? {})) for (const { at } of writes) yield at;
  }
}

/**
 * Whether nobody wrote anything for more than a year, as far as the clock says. It may be wrong, by ten
 * years at once: then the trash waits until something is written by it, and the project is opened again.
 */
function hasLeapt(project: Project, now: number): boolean {
  let newest = '';
  for (const at of stampsIn(project)) if (at > newest) newest = at;
  return newest !== '' && stampTime(newest) + YEAR_MS < now;
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
  if (old.length === 0 || hasLeapt(project, machine.now())) return;
  const kept = deletions.filter((deletion) => !old.includes(deletion));
  const records = (some: typeof deletions): AnyRecord[] => some.flatMap((one) => [...one.records]);
  // The files first: while the trash names them, another try finds them.
  const shelf = createTextShelf(machine, folder);
  const names = await filesLeftBy(shelf, records(old), project, records(kept));
  await removeFiles(machine, folder, names);
  await trash.drop((_record, deletion) => trash.hasExpired(deletion));
}
