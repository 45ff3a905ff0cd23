import { ok, type Result } from '#shared/base/result.ts';
import { isErased, markPath, marksOf, type ErasureMark } from '#shared/project/erasure-mark.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import { allRecords, changed, findRecord } from '#shared/project/project.ts';
import { trashedIn } from '#shared/project/trash.ts';
import { notSaved } from '#electron/store/disk-failure.ts';
import type { Machine } from '#electron/store/machine.ts';
import {
  finishErasure,
  noteErasure,
  type PendingErasure,
} from '#electron/store/pending-erasure.ts';
import { filesLeftBy } from '#electron/store/trash-tidy.ts';
import type { TextSearch } from '#electron/search/text-search.ts';
import type { OpenProject } from './open-project.ts';

/** The open project, and the search that is to forget too. */
interface ErasedFrom {
  readonly project: OpenProject;
  readonly search: Pick<TextSearch, 'forget'>;
}

/** Each record is hashed with the salt of each mark, so others have their turn after so many. */
const HASHES_A_TURN = 2000;

async function erasedIn(
  { project }: ErasedFrom['project'],
  all: readonly ErasureMark[],
  machine: Machine,
): Promise<AnyRecord[]> {
  const marks = all.filter(({ words }) => words === 0);
  const found: AnyRecord[] = [];
  if (marks.length === 0) return found;
  let left = HASHES_A_TURN;
  for (const record of allRecords(project)) {
    if (isErased(marks, record.id)) found.push(record);
    left -= marks.length;
    if (left > 0) continue;
    left = HASHES_A_TURN;
    await new Promise<void>((resolve) => void machine.after(0, resolve));
  }
  return found;
}

/**
 * Takes out again what was erased for good and stands in the project all the same, because somebody put
 * an older copy of a file or of the folder in its place. `known` are marks of the same project that an
 * older copy of it has not seen. Answers how many records went; who follows the project is told.
 */
export async function keepErased(
  { project, search }: ErasedFrom,
  machine: Machine,
  known: readonly ErasureMark[] = [],
): Promise<Result<number>> {
  if (project.readOnly !== null) return ok(0);
  const own = marksOf(project.project);
  const news = known.filter(({ hash }) => own.every((mark) => mark.hash !== hash));
  const found = await erasedIn(project, [...own, ...news], machine);
  if (found.length + news.length === 0) return ok(0);
  try {
    const pending = await pendingOf(project, found);
    if (found.length > 0) await noteErasure(machine, project.store.folder, pending);
    const written = await takeOut(project, pending.ids, news);
    if (!written.ok || found.length === 0) return written.ok ? ok(0) : written;
    const flushed = await project.flush();
    if (!flushed.ok) return flushed;
    await search.forget(found.filter(({ type }) => type === 'document').map(({ id }) => id));
    await finishErasure(machine, project.store.folder, pending);
  } catch (error) {
    return notSaved(error);
  }
  const who = found.length === 1 ? 'One record that was' : `${found.length} records that were`;
  project.tell(
    'onNotice',
    `${who} erased for good came with an older copy of the project and went again.`,
  );
  return ok(found.length);
}

/** What goes, with the files only it leans on. */
async function pendingOf(open: OpenProject, found: readonly AnyRecord[]): Promise<PendingErasure> {
  const { project, store } = open;
  const ids = found.map(({ id }) => id as string);
  const trashed = [...trashedIn(project, await store.trash.list()).values()];
  const kept = trashed.map(({ record }) => record);
  const files = await filesLeftBy(store, found, changed(project, { drop: ids }), kept);
  return { ids, files, phrase: null };
}

function takeOut(
  project: OpenProject,
  ids: readonly string[],
  news: readonly ErasureMark[],
): Promise<Result<unknown>> {
  return project.write(
    (now) => {
      const still = ids.filter((id) => findRecord(now, id));
      const deletes = still.map((id) => ({ kind: 'delete' as const, id }));
      const sets = news.map((mark) => {
        return { kind: 'set' as const, id: now.id, path: markPath(mark), value: mark };
      });
      return ok({ label: 'erase for good', writes: [...deletes, ...sets] });
    },
    { isForGood: true, answered: false },
  );
}
