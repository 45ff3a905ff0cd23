import type { Result } from '#shared/base/result.ts';
import type { ImportOutcome } from '#shared/ipc/contract.ts';
import { table } from '#shared/project/project.ts';
import { ImportList, unendedImports, type NotedFile } from '#electron/store/import-list.ts';
import type { Machine } from '#electron/store/machine.ts';
import type { ImportItem } from './arrivals.ts';
import type { ImportNote, ImportOptions } from './import-documents.ts';
import type { ImportFile } from './import-files.ts';
import type { OpenProject } from './open-project.ts';

/** An import that broke off: `total` files were asked for, `done` are in, `left` are not. */
export interface Interrupted {
  readonly total: number;
  readonly done: number;
  readonly left: readonly ImportFile[];
  readonly forget: () => Promise<void>;
}

/**
 * What broken-off imports have left to bring in, or null. A file is in when the project has its
 * document; one that was refused is tried again, because nobody was told why.
 */
export async function findInterrupted(
  machine: Machine,
  { project, store, readOnly }: OpenProject,
): Promise<Interrupted | null> {
  if (readOnly !== null) return null;
  const documents = table(project, 'document');
  const lists = await unendedImports(machine, store.folder);
  const left = lists.flatMap(({ files, documents: noted }) =>
    files.filter((file, at) => !file.erased && !documents.has(noted.get(at) ?? '')),
  );
  const forget = async (): Promise<void> => {
    for (const { remove } of lists) await remove();
  };
  const asked = lists.flatMap(({ files }) => files.filter(({ erased }) => !erased));
  const total = lists.reduce((sum, { before }) => sum + before, asked.length);
  if (left.length > 0) return { total, done: total - left.length, left, forget };
  await forget();
  return null;
}

/** What an import goes on from. */
export interface Continued {
  /** How many files were in when it broke off. */
  readonly before: number;
  /** Called when what is left is listed anew. */
  readonly onListed: () => Promise<void>;
}
export const NOT_CONTINUED: Continued = { before: 0, onListed: () => Promise.resolve() };

const isIn = ({ status }: ImportOutcome): boolean => status === 'imported' || status === 'already';

const notedFiles = (part: readonly ImportNote[]): NotedFile[] =>
  part.flatMap(({ at, outcome }) =>
    isIn(outcome) && outcome.id !== null ? [{ at, document: outcome.id }] : [],
  );

/**
 * Runs an import whose files are kept in a list, so that it can be continued after a crash. One file is
 * not worth a list, and what was pasted has no place to be read from again.
 */
export async function listed(
  machine: Machine,
  { store }: OpenProject,
  items: readonly ImportItem[],
  run: (note?: NonNullable<ImportOptions['note']>) => Promise<Result<ImportOutcome[]>>,
  { before, onListed }: Continued = NOT_CONTINUED,
): Promise<Result<ImportOutcome[]>> {
  const files = items.flatMap((item) => ('path' in item ? item : []));
  if (files.length < 2) {
    const alone = await run();
    if (alone.ok) await onListed();
    return alone;
  }
  const begun = await ImportList.begin(machine, store.folder, files, before);
  if (!begun.ok) return begun;
  const list = begun.value;
  await onListed();
  const outcomes = await run((part) => list.note(notedFiles(part)));
  if (outcomes.ok) await list.remove();
  return outcomes;
}
