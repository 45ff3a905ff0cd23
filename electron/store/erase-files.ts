import { basename, dirname, join, relative, sep } from 'node:path';
import type { ErasedPhrase } from '#shared/project/erased-phrase.ts';
import { syncFolder, writeInProject } from './atomic-file.ts';
import { errorCode } from './file-system.ts';
import { fileBytes } from './file-bytes.ts';
import { BrokenFile, NewerFile, openVersion } from './home-file.ts';
import { eraseFromImports, IMPORTS } from './import-list.ts';
import type { Machine } from './machine.ts';
import { LOCAL_FOLDER } from './project-files.ts';

/** Notes of what is being erased, in our own local folder: the last that go. One bore no number once. */
const ERASURE_NOTE = /^erasure(?:-[0-9a-f]{32})?\.json$/;

export const isErasureNote = (name: string): boolean => ERASURE_NOTE.test(name);

/** What is to be found nowhere any more. */
export interface Needle {
  readonly ids: ReadonlySet<string>;
  /** Hashes in the names of files that held an erased document's text or original. */
  readonly hashes: readonly string[];
  readonly phrase: ErasedPhrase | null;
}

interface Place {
  readonly machine: Machine;
  readonly folder: string;
}

/** Every file below a folder. One that vanishes meanwhile is none. */
async function filesBelow({ fs }: Machine, folder: string): Promise<string[]> {
  const files: string[] = [];
  const names = await fs.readdir(folder).catch(goneIsEmpty);
  for (const name of names) {
    const path = join(folder, name);
    const kind = (await fs.stat(path).catch(goneIsNull))?.kind;
    if (kind === 'folder') files.push(...(await filesBelow({ fs } as Machine, path)));
    else if (kind !== undefined) files.push(path);
  }
  return files;
}

function goneIsNull(error: unknown): null {
  if (errorCode(error) !== 'ENOENT') throw error;
  return null;
}

function goneIsEmpty(error: unknown): string[] {
  if (errorCode(error) !== 'ENOENT') throw error;
  return [];
}

/** What JSON writes with a letter: words on two lines would else be parted by an `n`. */
const ESCAPED: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
};

const unescaped = (text: string): string =>
  text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, hex: string | undefined, letter: string) =>
    hex === undefined ? (ESCAPED[letter] ?? letter) : String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** The bytes as every text they may be: UTF-8 with and without JSON's escapes, UTF-16 both ways round. */
function readings(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes);
  const utf8 = buffer.toString('utf8');
  const even = buffer.subarray(0, buffer.length & ~1);
  const odd = buffer.subarray(1, 1 + ((buffer.length - 1) & ~1));
  const wide = [even, odd].flatMap((half) => [
    half.toString('utf16le'),
    Buffer.from(half).swap16().toString('utf16le'),
  ]);
  return [utf8, unescaped(utf8), ...wide];
}

function holds(bytes: Uint8Array, { ids, phrase }: Needle): boolean {
  const [utf8 = '', ...others] = readings(bytes);
  if ([...ids].some((id) => utf8.includes(id))) return true;
  return phrase !== null && [utf8, ...others].some((text) => phrase.isIn(text));
}

const QUOTING = new Set(['highlight', 'figure']);

/** One record of a former file, without the words; null where it goes as a whole. */
function cleared(raw: unknown, { ids, phrase }: Needle): unknown {
  const { id, type, created } = raw as Record<'id' | 'type' | 'created', unknown>;
  // A tombstone holds no content, and says that the record is gone.
  if (typeof id === 'string' && ids.has(id)) return created === undefined ? raw : null;
  if (phrase?.isIn(raw) !== true) return raw;
  return QUOTING.has(String(type)) ? null : phrase.without(raw);
}

/** Writes a file of records without what is erased; whether it was one. */
async function rewrite({ machine, folder }: Place, path: string, needle: Needle): Promise<boolean> {
  const { low } = openVersion(machine, path);
  try {
    await low.read();
  } catch (error) {
    if (error instanceof BrokenFile || error instanceof NewerFile) return false;
    throw error;
  }
  const records = low.data.records.map((raw) => cleared(raw, needle)).filter((raw) => raw !== null);
  const bytes = fileBytes({ ...low.data, records });
  await writeInProject(machine, folder, path, bytes);
  return true;
}

const OWN: ReadonlySet<string> = new Set(['lock', 'index']);
const JOURNAL = 'journal';
const UNDO = 'undo';

/**
 * What a crash left half-written, and everything in the local folders but for lists of imports, which are
 * gone through by themselves, journals, our own lock, which would be taken for lost, our own index, which
 * search itself has forgotten the words in, and our own notes. What stands in a journal now belongs to an
 * import that is running: without one of its files the document would come without its text.
 */
function isLocal({ machine, folder }: Place, path: string): boolean {
  const [top, token, first = ''] = relative(folder, path).split(sep);
  if (/^\..*\.tmp$/.test(basename(path))) return true;
  if (top !== LOCAL_FOLDER || first === IMPORTS || first === JOURNAL) return false;
  return !(token === machine.token && (OWN.has(first) || isErasureNote(first)));
}

/** Files of our own undone steps: nothing can be done again after an erasure, and a PDF hides its words. */
function isUndone({ machine, folder }: Place, path: string): boolean {
  const [top, token, first] = relative(folder, path).split(sep);
  return top === LOCAL_FOLDER && token === machine.token && first === UNDO;
}

/**
 * Takes what is erased out of everything kept beside the project: history, trash, quarantine and what
 * waits to be done again, of every installation that shares the folder. Files of records are written
 * without it; any other file that holds it goes as a whole.
 */
export async function eraseFromLocal(place: Place, needle: Needle): Promise<void> {
  const { machine, folder } = place;
  const changed = new Set<string>();
  for (const path of await filesBelow(machine, folder)) {
    if (!isLocal(place, path)) continue;
    const isWhole = isUndone(place, path) || needle.hashes.some((hash) => path.includes(hash));
    const bytes = isWhole ? null : await machine.fs.readFile(path).catch(goneIsNull);
    if (!isWhole && !(bytes && holds(bytes, needle))) continue;
    if (isWhole || !(await rewrite(place, path, needle))) {
      await machine.fs.unlink(path).catch(goneIsNull);
    }
    changed.add(dirname(path));
  }
  for (const one of changed) await syncFolder(machine, one);
  for (const token of await machine.fs.readdir(join(folder, LOCAL_FOLDER)).catch(goneIsEmpty)) {
    await eraseFromImports(machine, join(folder, LOCAL_FOLDER, token), needle);
  }
}

/** Files of the project folder that hold the words still, by their names inside it. */
export async function filesHolding(
  { machine, folder }: Place,
  phrase: ErasedPhrase,
): Promise<string[]> {
  const needle = { ids: new Set<string>(), hashes: [], phrase };
  const left: string[] = [];
  for (const path of await filesBelow(machine, folder)) {
    const bytes = await machine.fs.readFile(path).catch(goneIsNull);
    if (bytes && holds(bytes, needle)) {
      left.push(relative(folder, path).split(sep).join('/'));
    }
  }
  return left;
}
