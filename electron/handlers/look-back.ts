import { fail, ok, type Result } from '#shared/base/result.ts';
import { deltaTo, type Delta } from '#shared/project/former-state.ts';
import type { Home } from '#shared/project/homes.ts';
import { wholeHome } from '#shared/project/shards.ts';
import type { Project } from '#shared/project/project.ts';
import { diskSentence } from '#electron/store/disk-failure.ts';
import { formerState, readableIn, type FormerRecords } from '#electron/store/former-records.ts';
import { readHistory, type KeptHistory } from '#electron/store/history-files.ts';
import type { Machine } from '#electron/store/machine.ts';
import { listQuarantine } from '#electron/store/quarantine-list.ts';
import { inProject, isHome } from '#electron/store/project-files.ts';
import type { OpenProject } from './open-project.ts';

/**
 * What to go back to: one file, or all of them where `file` is null, at a moment (ms since 1970); or
 * what can be read of a file in quarantine, or of one as it stands, which takes nothing away.
 */
export type RestorePoint = { readonly file: Home | null; readonly at: number } | Readable;

type Readable = { readonly quarantined: string } | { readonly readable: Home };

/** What going back would do, with what is uncertain about it in sentences. */
export interface LookBack {
  readonly delta: Delta;
  readonly doubts: readonly string[];
}

/** What history keeps of an open project; what is not saved yet is saved first, where it can be. */
export async function historyOf(open: OpenProject, machine: Machine): Promise<Result<KeptHistory>> {
  if (open.readOnly === null) await open.flush();
  const { folder } = open.store;
  try {
    const place = { machine, folder, projectId: open.project.id };
    return ok(await readHistory(place, open.header.problems));
  } catch (error) {
    return fail('unreadable', `History cannot be read. ${diskSentence(error)}`);
  }
}

function withErased(delta: Delta, doubts: readonly string[]): LookBack {
  const count = delta.keptErased.length;
  if (count === 0) return { delta, doubts };
  const who = count === 1 ? 'One record was' : `${count} records were`;
  return {
    delta,
    doubts: [...doubts, `${who} left out, because of what was erased for good since.`],
  };
}

interface Kept {
  readonly home: Home;
  readonly path: string;
}

/** Where what is meant lies: annotations of one document may be bad in several of their files. */
function placesOf(
  point: Readable,
  { quarantine, files }: KeptHistory,
  folder: string,
): Result<readonly Kept[]> {
  if ('readable' in point) {
    const { readable: home } = point;
    if (!isHome(home)) return fail('not-found', `${home} is no file of a project.`);
    const bad = files.find((file) => file.home === home)?.members.filter(({ isBad }) => isBad);
    const homes = bad && bad.length > 0 ? bad.map((member) => member.home) : [home];
    return ok(homes.map((one) => ({ home: one, path: inProject(folder, one) })));
  }
  const found = quarantine.find(({ name }) => name === point.quarantined);
  return found ? ok([found]) : fail('not-found', 'That file is not in quarantine any more.');
}

/** The file a point is about; null for all of them. Asked before it is gone back to. */
export async function homeMeant(
  open: OpenProject,
  machine: Machine,
  point: RestorePoint,
): Promise<Home | null> {
  if ('file' in point) return point.file;
  if ('readable' in point) return point.readable;
  const aside = await listQuarantine(machine, open.store.folder);
  return aside.find(({ name }) => name === point.quarantined)?.home ?? null;
}

/** Reads a former state once; the answer compares it with whatever the project is by then. */
export async function lookBack(
  open: OpenProject,
  machine: Machine,
  point: RestorePoint,
): Promise<Result<(project: Project) => LookBack>> {
  const history = await historyOf(open, machine);
  if (!history.ok) return history;
  const reader = { machine, folder: open.store.folder, project: open.project };
  try {
    if (!('file' in point)) {
      const places = placesOf(point, history.value, reader.folder);
      if (!places.ok) return places;
      const read: FormerRecords[] = [];
      for (const { home, path } of places.value) read.push(await readableIn(reader, home, path));
      const records = read.flatMap((one) => one.records);
      const doubts = read.flatMap((one) => one.doubts);
      const homes = new Set(places.value.map(({ home }) => wholeHome(home)));
      return ok((project) => {
        return withErased({ ...deltaTo(project, { homes, records }), goes: [] }, doubts);
      });
    }
    if (point.file !== null && !isHome(point.file)) {
      return fail('not-found', `${point.file} is no file of a project.`);
    }
    const { state, doubts } = await formerState(
      reader,
      history.value.files,
      point.file && wholeHome(point.file),
      point.at,
    );
    return ok((project) => withErased(deltaTo(project, state), doubts));
  } catch (error) {
    return fail('unreadable', `History cannot be read. ${diskSentence(error)}`);
  }
}
