import { ok, type Result } from '#shared/base/result.ts';
import { broughtBackIn, datedMarksOf, type DatedMark } from '#shared/project/brought-back.ts';
import { markPath } from '#shared/project/erasure-mark.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import { erasureOf, planErase } from '#shared/project/plan-erase.ts';
import { allRecords, changed, findRecord } from '#shared/project/project.ts';
import { trashedIn } from '#shared/project/trash.ts';
import { notSaved } from '#electron/store/disk-failure.ts';
import type { Machine } from '#electron/store/machine.ts';
import {
  finishErasures,
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
/** As a highlight or a claim has. */
const WORDS_A_RECORD = 60;

/** What came back of what was erased: records, and words with the records that hold them. */
interface CameBack {
  readonly records: AnyRecord[];
  readonly words: Map<string, Set<string>>;
}

async function cameBack(
  { project }: OpenProject,
  marks: readonly DatedMark[],
  machine: Machine,
): Promise<CameBack> {
  const back: CameBack = { records: [], words: new Map() };
  if (marks.length === 0) return back;
  const hashes = marks.reduce((sum, { mark }) => sum + (mark.words > 0 ? WORDS_A_RECORD : 1), 0);
  let left = HASHES_A_TURN;
  for (const record of allRecords(project)) {
    const { whole, words } = broughtBackIn(record, marks);
    if (whole) back.records.push(record);
    for (const some of words) {
      back.words.set(some, (back.words.get(some) ?? new Set()).add(record.id));
    }
    left -= hashes;
    if (left > 0) continue;
    left = HASHES_A_TURN;
    await new Promise<void>((resolve) => void machine.after(0, resolve));
  }
  return back;
}

/**
 * Takes out again what was erased for good and stands in the project all the same, because somebody put
 * an older copy of a file or of the folder in its place. `known` are marks of the same project that an
 * older copy of it has not seen. Answers how many records went or changed; who follows the project is told.
 */
export async function keepErased(
  { project, search }: ErasedFrom,
  machine: Machine,
  known: readonly DatedMark[] = [],
): Promise<Result<number>> {
  if (project.readOnly !== null) return ok(0);
  const { folder } = project.store;
  const own = datedMarksOf(project.project);
  const news = known.filter(({ mark }) => own.every((one) => one.mark.hash !== mark.hash));
  const { records, words } = await cameBack(project, [...own, ...news], machine);
  if (records.length + words.size + news.length === 0) return ok(0);
  const cleared = new Set([...words.values()].flatMap((ids) => [...ids]));
  try {
    const pending = await pendingOf(project, records);
    if (records.length > 0) await noteErasure(machine, folder, pending);
    const written = await takeOut(project, pending.ids, news);
    if (!written.ok) return written;
    for (const [phrase, only] of words) {
      const taken = await takeWordsOut(project, machine, phrase, only);
      if (!taken.ok) return taken;
    }
    if (records.length + cleared.size === 0) return ok(0);
    const flushed = await project.flush();
    if (!flushed.ok) return flushed;
    await finishErasures(machine, folder, project.project, (ids) => search.forget(ids));
  } catch (error) {
    return notSaved(error);
  }
  project.tell('onNotice', noticeOf(records.length, cleared.size));
  return ok(records.length + cleared.size);
}

function noticeOf(records: number, cleared: number): string {
  const who = records === 1 ? 'One record that was' : `${records} records that were`;
  const where = cleared === 1 ? 'one record' : `${cleared} records`;
  return [
    records === 0
      ? ''
      : `${who} erased for good came with an older copy of the project and went again.`,
    cleared === 0
      ? ''
      : `Words that were erased for good came with an older copy in ${where} and went again.`,
  ]
    .filter(Boolean)
    .join(' ');
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
  news: readonly DatedMark[],
): Promise<Result<unknown>> {
  return project.write(
    (now) => {
      const still = ids.filter((id) => findRecord(now, id));
      const deletes = still.map((id) => ({ kind: 'delete' as const, id }));
      const sets = news.map(({ mark }) => {
        return { kind: 'set' as const, id: now.id, path: markPath(mark), value: mark };
      });
      return ok({ label: 'erase for good', writes: [...deletes, ...sets] });
    },
    { isForGood: true, answered: false },
  );
}

/** The same for words, in those records alone: elsewhere somebody may have written them since. */
async function takeWordsOut(
  project: OpenProject,
  machine: Machine,
  phrase: string,
  only: ReadonlySet<string>,
): Promise<Result<unknown>> {
  const request = { ids: [], phrase };
  const salt = (): string => Buffer.from(machine.random()).toString('hex');
  const { whole } = erasureOf(project.project, request, [], only);
  await noteErasure(machine, project.store.folder, { ids: [...whole], files: [], phrase });
  return project.write(
    (now) => planErase(now, request, erasureOf(now, request, [], only), salt, false),
    {
      isForGood: true,
      answered: false,
    },
  );
}
