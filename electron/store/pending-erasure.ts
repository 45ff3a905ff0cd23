import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { ErasedPhrase } from '#shared/project/erased-phrase.ts';
import { holdsErased, isErased, marksOf } from '#shared/project/erasure-mark.ts';
import type { Project } from '#shared/project/project.ts';
import { syncFolder, writeInProject } from './atomic-file.ts';
import { eraseFromLocal, ERASURE_NOTE } from './erase-files.ts';
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

const pathOf = ({ token }: Machine, folder: string): string =>
  join(localFolder(folder, token), ERASURE_NOTE);

/**
 * Notes an erasure before anything of it is done, so that a crash in the middle of it leaves nothing
 * behind for good. The words stand in the note until they are gone from everywhere else: not longer
 * than in what is to be erased. Throws the file system's error.
 */
export async function noteErasure(
  machine: Machine,
  folder: string,
  pending: PendingErasure,
): Promise<void> {
  const bytes = Buffer.from(canonicalJson({ format: 1, ...pending }), 'utf8');
  await writeInProject(machine, folder, pathOf(machine, folder), bytes);
}

/** Nothing is to be erased, or all of it is. Throws the file system's error. */
export async function forgetErasure(machine: Machine, folder: string): Promise<void> {
  await machine.fs.unlink(pathOf(machine, folder)).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
  });
  await syncFolder(machine, localFolder(folder, machine.token));
}

/** Takes what was noted out of everything beside the project; can be asked for again after any failure. */
export async function finishErasure(
  machine: Machine,
  folder: string,
  { ids, files, phrase }: PendingErasure,
): Promise<void> {
  await removeFiles(machine, folder, files);
  const hashes = files.flatMap((name) => /[0-9a-f]{64}/.exec(name) ?? []);
  const needle = {
    ids: new Set(ids),
    hashes,
    phrase: phrase === null ? null : new ErasedPhrase(phrase),
  };
  await eraseFromLocal({ machine, folder }, needle);
  await forgetErasure(machine, folder);
}

async function readNote(machine: Machine, folder: string): Promise<PendingErasure | null> {
  try {
    const bytes = await machine.fs.readFile(pathOf(machine, folder));
    const read = pendingErasure.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return read.success ? read.data : null;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null;
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Ends an erasure that a crash interrupted, in a project whose lock we hold. Where the project was not
 * saved without it yet nothing was erased, and nothing is: the person is asked again by what still
 * stands there. The search index goes as a whole: it is made again. Throws the file system's error.
 */
export async function resumeErasure(
  machine: Machine,
  folder: string,
  project: Project,
): Promise<void> {
  const pending = await readNote(machine, folder);
  if (!pending) return;
  const marks = marksOf(project);
  const { ids, phrase } = pending;
  const isMade =
    ids.every((id) => isErased(marks, id)) && (phrase === null || holdsErased(marks, phrase));
  if (!isMade) return forgetErasure(machine, folder);
  await machine.fs.unlink(indexName(folder, machine.token)).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ENOTDIR') throw error;
  });
  await finishErasure(machine, folder, pending);
}
