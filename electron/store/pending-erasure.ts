import { dirname, join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { ErasedPhrase } from '#shared/project/erased-phrase.ts';
import { holdsErased, isErased, marksOf } from '#shared/project/erasure-mark.ts';
import type { Project } from '#shared/project/project.ts';
import { syncFolder, writeInProject } from './atomic-file.ts';
import { eraseFromLocal, isErasureNote } from './erase-files.ts';
import { errorCode } from './file-system.ts';
import type { Machine } from './machine.ts';
import { indexName, isImmutable, localFolder } from './project-files.ts';
import { removeFiles } from './trash-tidy.ts';

/** What is to go from everything kept beside the project once the project itself is saved without it. */
const pendingErasure = z.object({
  format: z.literal(1),
  ids: z.array(z.string()),
  /** Files of texts and originals nothing leans on any more, by their names inside the project. */
  files: z.array(z.string().refine(isImmutable)),
  phrase: z.string().nullable(),
});
export type PendingErasure = Omit<z.infer<typeof pendingErasure>, 'format'>;

/** An erasure with the path of the note that says so. */
export type NotedErasure = PendingErasure & { readonly note: string };

/**
 * Notes an erasure before anything of it is done, so that a crash in the middle of it leaves nothing
 * behind for good. The words stand in the note until they are gone from everywhere else: not longer
 * than in what is to be erased. Each has a note of its own: one that the disk stopped waits for the next
 * start. Throws the file system's error.
 */
export async function noteErasure(
  machine: Machine,
  folder: string,
  pending: PendingErasure,
): Promise<NotedErasure> {
  const name = `erasure-${Buffer.from(machine.random()).toString('hex')}.json`;
  const note = join(localFolder(folder, machine.token), name);
  const bytes = Buffer.from(canonicalJson({ format: 1, ...pending }), 'utf8');
  await writeInProject(machine, folder, note, bytes);
  return { ...pending, note };
}

/** Nothing is to be erased, or all of it is. Throws the file system's error. */
export async function forgetErasure(machine: Machine, { note }: NotedErasure): Promise<void> {
  await machine.fs.unlink(note).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
  });
  await syncFolder(machine, dirname(note));
}

/** Takes what was noted out of everything beside the project; can be asked for again after any failure. */
async function finishErasure(machine: Machine, folder: string, noted: NotedErasure): Promise<void> {
  const { ids, files, phrase } = noted;
  await removeFiles(machine, folder, files);
  const hashes = files.flatMap((name) => /[0-9a-f]{64}/.exec(name) ?? []);
  const needle = {
    ids: new Set(ids),
    hashes,
    phrase: phrase === null ? null : new ErasedPhrase(phrase),
  };
  await eraseFromLocal({ machine, folder }, needle);
  await forgetErasure(machine, noted);
}

async function readNote({ fs }: Machine, note: string): Promise<NotedErasure | null> {
  try {
    const json: unknown = JSON.parse(Buffer.from(await fs.readFile(note)).toString('utf8'));
    const read = pendingErasure.safeParse(json);
    return read.success ? { ...read.data, note } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function listNotes(machine: Machine, folder: string): Promise<NotedErasure[]> {
  const local = localFolder(folder, machine.token);
  const names = await machine.fs.readdir(local).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
    return [];
  });
  const notes = names.filter(isErasureNote).sort();
  const read = await Promise.all(notes.map((name) => readNote(machine, join(local, name))));
  return read.filter((noted) => noted !== null);
}

/** What search is to forget: the documents of that id, before their words go elsewhere. */
type Forget = (ids: readonly string[]) => Promise<void>;

/**
 * Finishes every erasure that was noted and that the project is saved without, the last one and those a
 * disk stopped before; answers what was noted and is not made. Throws the file system's error.
 */
export async function finishErasures(
  machine: Machine,
  folder: string,
  project: Project,
  forget: Forget,
): Promise<NotedErasure[]> {
  const marks = marksOf(project);
  const isMade = ({ ids, phrase }: NotedErasure): boolean =>
    ids.every((id) => isErased(marks, id)) && (phrase === null || holdsErased(marks, phrase));
  const notes = await listNotes(machine, folder);
  const made = notes.filter(isMade);
  if (made.length > 0) await forget(made.flatMap(({ ids }) => ids));
  for (const noted of made) await finishErasure(machine, folder, noted);
  return notes.filter((noted) => !made.includes(noted));
}

/**
 * Ends what erasures a crash interrupted, in a project whose lock we hold. Where the project was not
 * saved without it yet nothing was erased, and nothing is: the person is asked again by what still
 * stands there. The search index goes as a whole: it is made again. Throws the file system's error.
 */
export async function resumeErasures(
  machine: Machine,
  folder: string,
  project: Project,
): Promise<void> {
  const withoutIndex = (): Promise<void> =>
    machine.fs.unlink(indexName(folder, machine.token)).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ENOTDIR') throw error;
    });
  const left = await finishErasures(machine, folder, project, withoutIndex);
  for (const noted of left) await forgetErasure(machine, noted);
}
