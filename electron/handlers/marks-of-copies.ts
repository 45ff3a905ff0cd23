import { datedMarksOf, type DatedMark } from '#shared/project/brought-back.ts';
import { changed, emptyProject } from '#shared/project/project.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import type { Machine } from '#electron/store/machine.ts';
import { readHome } from '#electron/store/read-homes.ts';

/**
 * What was erased for good from a project, as copies of it in these folders say: a folder that is not
 * there just now, or holds another project, says nothing.
 */
export async function marksOfCopies(
  machine: Machine,
  folders: readonly string[],
  projectId: string,
): Promise<DatedMark[]> {
  const marks = new Map<string, DatedMark>();
  for (const folder of folders) {
    const own = await readHome(machine, folder, 'project.json');
    const records = (own?.kept ?? []).filter(
      (kept): kept is AnyRecord => 'created' in kept && kept.id === projectId,
    );
    const copy = changed(emptyProject(projectId), { set: records });
    for (const dated of datedMarksOf(copy)) marks.set(dated.mark.hash, dated);
  }
  return [...marks.values()];
}
