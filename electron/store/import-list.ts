import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { canonicalJson, sameJson } from '#shared/base/canonical-json.ts';
import { ok, type Result } from '#shared/base/result.ts';
import { ERASED, type ErasedPhrase } from '#shared/project/erased-phrase.ts';
import { ensureFolder, writeFileAtomically } from './atomic-file.ts';
import { notSaved } from './disk-failure.ts';
import { errorCode } from './file-system.ts';
import type { Machine } from './machine.ts';
import { localFolder } from './project-files.ts';
import { removeTree } from './remove-tree.ts';

/** The folder of the lists, in an installation's local folder. */
export const IMPORTS = 'imports';
const LIST = 'files.json';
const NOTE = /^\d+\.json$/;

const listedFile = z.object({
  path: z.string().refine(isAbsolute),
  name: z.string(),
  refused: z.string().exactOptional(),
  references: z.string().exactOptional(),
  /** It named what was erased for good: its place stays, so that notes still tell the others. */
  erased: z.literal(true).exactOptional(),
});
/** A file that is to be imported, under the path it has on this machine. */
export type ListedFile = z.infer<typeof listedFile>;

const list = z.object({
  format: z.literal(1),
  files: z.array(listedFile),
  before: z.int().min(0).exactOptional(),
});

const notedFile = z.object({ at: z.int(), document: z.string() });
/** The document that a file of the list is, or will be once its part of the import is saved. */
export type NotedFile = z.infer<typeof notedFile>;

const utf8 = (value: unknown): Uint8Array => Buffer.from(canonicalJson(value), 'utf8');
const rootOf = ({ token }: Machine, folder: string): string =>
  join(localFolder(folder, token), IMPORTS);

/**
 * What an import is to bring in, kept beside the project on this machine alone while the import runs:
 * one file that names all, and a small one for each part that is about to be saved. It is in no bundle
 * and in no history, and goes when the import has ended.
 */
export class ImportList {
  readonly #machine: Machine;
  readonly #place: string;
  #notes = 0;

  private constructor(machine: Machine, place: string) {
    this.#machine = machine;
    this.#place = place;
  }

  /**
   * `before`: how many files of the same import were in when it broke off and is now continued. Fails
   * with `not-saved`.
   */
  static async begin(
    machine: Machine,
    folder: string,
    files: readonly ListedFile[],
    before: number,
  ): Promise<Result<ImportList>> {
    const root = rootOf(machine, folder);
    const place = join(root, Buffer.from(machine.random()).toString('hex'));
    try {
      await ensureFolder(machine, folder, place);
      await writeFileAtomically(machine, join(place, LIST), utf8({ format: 1, files, before }));
      return ok(new ImportList(machine, place));
    } catch (error) {
      return notSaved(error);
    }
  }

  /** Notes a part before it is saved. Fails with `not-saved`. */
  async note(part: readonly NotedFile[]): Promise<Result<null>> {
    this.#notes += 1;
    try {
      await writeFileAtomically(
        this.#machine,
        join(this.#place, `${this.#notes}.json`),
        utf8(part),
      );
      return ok(null);
    } catch (error) {
      return notSaved(error);
    }
  }

  /** The import has ended. What a disk that refuses keeps of it is offered when the project is next opened. */
  remove(): Promise<void> {
    return removeTree(this.#machine, this.#place).catch(ignoreDisk);
  }
}

/** An import that did not end; `documents` by the places of the files they are. */
export interface UnendedImport {
  readonly files: readonly ListedFile[];
  /** Files of the same import that were in before these were begun. */
  readonly before: number;
  readonly documents: ReadonlyMap<number, string>;
  readonly remove: () => Promise<void>;
}

async function parsed<T>(
  { fs }: Machine,
  path: string,
  schema: z.ZodType<T>,
): Promise<T | undefined> {
  try {
    return schema.parse(JSON.parse(Buffer.from(await fs.readFile(path)).toString('utf8')));
  } catch (error) {
    // Damaged by something that was not us: its files can be dropped again, and are known again then.
    const isDamaged = error instanceof SyntaxError || error instanceof z.ZodError;
    if (!isDamaged && errorCode(error) === undefined) throw error;
    return undefined;
  }
}

const notesIn = async ({ fs }: Machine, place: string): Promise<string[]> =>
  (await fs.readdir(place)).filter((name) => NOTE.test(name)).map((name) => join(place, name));

async function unended(machine: Machine, place: string): Promise<UnendedImport | undefined> {
  const listed = await parsed(machine, join(place, LIST), list);
  const documents = new Map<number, string>();
  for (const note of await notesIn(machine, place)) {
    const part = (await parsed(machine, note, z.array(notedFile))) ?? [];
    for (const { at, document } of part) documents.set(at, document);
  }
  const remove = () => removeTree(machine, place).catch(ignoreDisk);
  if (listed) return { files: listed.files, before: listed.before ?? 0, documents, remove };
  await remove();
  return undefined;
}

/**
 * The imports of this machine that a crash, a full disk or the end of the program broke off. Asked
 * while the project is ours and no import runs.
 */
export async function unendedImports(machine: Machine, folder: string): Promise<UnendedImport[]> {
  try {
    const root = rootOf(machine, folder);
    const found: UnendedImport[] = [];
    for (const name of (await machine.fs.readdir(root)).sort()) {
      const one = await unended(machine, join(root, name));
      if (one) found.push(one);
    }
    return found;
  } catch (error) {
    ignoreDisk(error);
    return [];
  }
}

/** What goes from lists: files that became such documents, and files whose names hold the words. */
interface Gone {
  readonly ids: ReadonlySet<string>;
  readonly phrase: ErasedPhrase | null;
}

const ERASED_FILE: ListedFile = { path: '/', name: ERASED, erased: true };

async function eraseFromList(machine: Machine, place: string, { ids, phrase }: Gone) {
  const gone = new Set<number>();
  for (const note of await notesIn(machine, place)) {
    const part = (await parsed(machine, note, z.array(notedFile))) ?? [];
    const left = part.filter(({ document }) => !ids.has(document));
    if (left.length === part.length) continue;
    for (const { at, document } of part) if (ids.has(document)) gone.add(at);
    await writeFileAtomically(machine, note, utf8(left));
  }
  const listed = await parsed(machine, join(place, LIST), list);
  if (!listed) return removeTree(machine, place);
  const files = listed.files.map((file, at) =>
    gone.has(at) || phrase?.isIn(file) === true ? ERASED_FILE : file,
  );
  if (sameJson(files, listed.files)) return;
  await writeFileAtomically(machine, join(place, LIST), utf8({ ...listed, files }));
}

/**
 * Takes what is erased out of the lists of one installation, in place: an import that runs goes on with
 * its own. What it takes out is not brought in again. Throws the file system's error.
 */
export async function eraseFromImports(machine: Machine, local: string, gone: Gone): Promise<void> {
  const root = join(local, IMPORTS);
  const names = await machine.fs.readdir(root).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ENOTDIR') throw error;
    return [];
  });
  for (const name of names) await eraseFromList(machine, join(root, name), gone);
}

/** For what is convenience only. */
function ignoreDisk(error: unknown): void {
  if (errorCode(error) === undefined) throw error;
}
