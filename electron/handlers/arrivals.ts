import { basename } from 'node:path';
import { documentId } from '#shared/base/ids.ts';
import { fail, ok, type Failure, type Result } from '#shared/base/result.ts';
import { ZAWGYI_WARNING, type Conversion } from '#shared/document/conversion.ts';
import { namedOtherwise } from '#shared/document/named-otherwise.ts';
import { isBibliography } from '#shared/exchange/read-bibliography.ts';
import type { ImportOutcome } from '#shared/ipc/contract.ts';
import { table } from '#shared/project/project.ts';
import { notSaved } from '#electron/store/disk-failure.ts';
import { errorCode, type FileSystem } from '#electron/store/file-system.ts';
import type { JournalDraft } from '#electron/store/journal.ts';
import { sha256 } from '#electron/store/sha256.ts';
import { documentFiles } from '#electron/store/text-shelf.ts';
import type { Breath } from './breath.ts';
import type { Bibliography } from './describe-imported.ts';
import { draftDocument } from './document-draft.ts';
import type { ImportFile } from './import-files.ts';
import { incoming, type Incoming } from './lend-from-twins.ts';
import type { OpenProject } from './open-project.ts';
import { listing, pageParts, type Listing } from './page-parts.ts';
import type { Converter } from './ports.ts';
import { pictureFiles, sheetOf } from './text-sheet.ts';

/** Larger files are refused unread: they would have to be held in memory whole. */
const LARGEST_IMPORT = 200 * 1024 * 1024;
/** While one file is converted the next is read and the last is written. */
const FILES_AT_ONCE = 3;
/** What is saved together: a crash costs at most so many files, or the files of so many bytes. */
const FILES_OF_A_PART = 50;
const BYTES_OF_A_PART = 16 * 1024 * 1024;

export interface ArrivalDeps {
  readonly open: OpenProject;
  readonly converter: Converter;
  readonly fs: FileSystem;
}

export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  readonly file: string;
  readonly outcome: ImportOutcome | null; // null = begun
}

export interface ArrivalOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
  /** Waited for before each file is begun. */
  readonly breath?: Breath;
}

/** What there is to import: files of the disk, or text somebody pasted. */
export type ImportItem = ImportFile | { readonly name: string; readonly bytes: Uint8Array };

/** Where the files of what one part of an import brings wait. */
interface Staged {
  readonly draft: JournalDraft;
  readonly names: Listing;
}

/** What became of one item; `came` only where it is a new document. */
export interface Arrival {
  readonly outcome: ImportOutcome;
  readonly came?: Incoming;
  readonly bibliography?: Bibliography;
}

const refusal = (file: string, { code, sentence }: Failure): Arrival => ({
  outcome: {
    file,
    id: null,
    status: code === 'cancelled' ? 'cancelled' : 'refused',
    reason: sentence,
  },
});

async function readItem(fs: FileSystem, item: ImportItem): Promise<Result<Uint8Array>> {
  if ('bytes' in item) return ok(item.bytes);
  if (item.refused !== undefined) return fail('unsupported', item.refused);
  try {
    const { kind, size } = await fs.stat(item.path);
    if (kind !== 'file')
      return fail('unsupported', 'It is no file. Choose files or folders of files.');
    if (size > LARGEST_IMPORT) {
      return fail('too-large', 'The file is larger than 200 MB. Split it and import the parts.');
    }
    return ok(await fs.readFile(item.path));
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    if (code === 'ENOENT')
      return fail('not-found', 'There is no such file. It may have been moved or renamed.');
    return fail('unreadable', `The file cannot be read (${code}). Check that you may open it.`);
  }
}

/** Every original a project holds, by its hash: also as an older version of a document. */
function knownOriginals({ project }: OpenProject): Map<string, string> {
  const known = new Map<string, string>();
  for (const document of table(project, 'document').values()) {
    for (const { originalSha256 } of document.texts) known.set(originalSha256, document.id);
  }
  return known;
}

/** What there is to say of a file that came in, beyond that it did. */
function remarksOn(
  { format, zawgyi, warnings }: Conversion,
  named: string | null,
): Pick<ImportOutcome, 'reason' | 'warnings' | 'zawgyi'> {
  const reason = named === null ? null : namedOtherwise(named, format);
  // Its name and its Burmese are told by fields of their own.
  const others = warnings.filter((one) => one !== reason && one !== ZAWGYI_WARNING);
  return {
    ...(reason === null ? {} : { reason }),
    ...(others.length === 0 ? {} : { warnings: others }),
    ...(zawgyi === true ? { zawgyi } : {}),
  };
}

/** Converts one file and stages text, blocks and original; the project gets them with all records. */
async function bringIn(
  { open, converter, fs, names, draft: staged }: ArrivalDeps & Staged,
  item: ImportItem,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<Arrival> {
  const pasted = 'bytes' in item;
  const fileName = basename(item.name);
  const beside = pasted ? {} : await pageParts(fs, item.path, names);
  const job = { fileName, bytes, beside, ...(pasted ? { format: 'text' as const } : {}) };
  const converted = await converter.convert(job, { signal, onProgress: () => {} });
  if (!converted.ok) return refusal(item.name, converted.failure);
  const { text } = converted.value;
  const originalSha256 = sha256(bytes);
  const textHash = sha256(text);
  const id = documentId(originalSha256);
  const sheet = sheetOf(converted.value, textHash);
  try {
    const named = { document: id, originalSha256, fileName };
    const files = documentFiles({ ...named, text, blocks: sheet, original: bytes });
    await staged.stage([...files, ...pictureFiles(converted.value)]);
    const importedAt = open.stamp();
    const origin = { fileName, originalSha256, pasted, importedAt };
    const draft = draftDocument(converted.value, textHash, origin);
    const came = incoming(draft, converted.value);
    const remarks = remarksOn(converted.value, pasted ? null : fileName);
    return { outcome: { file: item.name, id, status: 'imported', ...remarks }, came };
  } catch (error) {
    const failed = notSaved(error);
    return failed.ok ? failed.value : refusal(item.name, failed.failure);
  }
}

/** A bibliographic file becomes no document: it describes others, once all are in. */
async function bibliographyOf(
  { converter }: ArrivalDeps,
  item: ImportItem,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<Arrival | undefined> {
  const fileName = basename(item.name);
  if (!isBibliography(fileName)) return undefined;
  const read = await converter.entries({ fileName, bytes }, { signal, onProgress: () => {} });
  if (!read.ok) return refusal(item.name, read.failure);
  const entries = read.value;
  if (entries.length === 0) {
    const only = 'path' in item ? item.references : undefined;
    return only === undefined
      ? undefined
      : refusal(item.name, { code: 'unsupported', sentence: only });
  }
  const outcome = { file: item.name, id: null, status: 'described' } as const;
  const path = 'path' in item ? item.path : undefined;
  return { outcome, bibliography: { path, entries } };
}

/** The same bytes twice in one import: the second waits for the first and is `already` there. */
async function asTwin(first: Promise<Arrival>, file: string): Promise<Arrival> {
  const { outcome } = await first;
  if (outcome.status !== 'imported') return { outcome: { ...outcome, file } };
  // What was said of the first one's name is not said of this one's, and of its bytes it was said.
  const { reason: _, warnings: _said, ...rest } = outcome;
  return { outcome: { ...rest, status: 'already', file } };
}

/** Files of one import that are saved together; `at` is an item's place among all. */
export type Part = readonly (Arrival & { readonly at: number })[];

/** The files of one import on their way in, part by part. */
export class Arrivals {
  readonly #deps: ArrivalDeps;
  readonly #items: readonly ImportItem[];
  readonly #options: ArrivalOptions;
  readonly #known: ReadonlyMap<string, string>;
  readonly #names: Listing;
  readonly #underway = new Map<string, Promise<Arrival>>();
  /** Read at once, looked at in turn: of two files with the same bytes the first keeps its name. */
  #before: Promise<unknown> = Promise.resolve();
  #next = 0;
  #done = 0;
  #bytes = 0;

  constructor(deps: ArrivalDeps, items: readonly ImportItem[], options: ArrivalOptions) {
    this.#deps = deps;
    this.#items = items;
    this.#options = options;
    this.#known = knownOriginals(deps.open);
    this.#names = listing(deps.fs);
  }

  /** Whether nothing is left to come. */
  get isOver(): boolean {
    return this.#next >= this.#items.length;
  }

  /** The next files, converted and staged in `draft`. */
  async part(draft: JournalDraft): Promise<Part> {
    const [first, part] = [this.#next, new Array<Part[number]>()];
    this.#bytes = 0;
    const isFull = (): boolean =>
      this.#next - first >= FILES_OF_A_PART || this.#bytes >= BYTES_OF_A_PART;
    const work = async (): Promise<void> => {
      while (!this.isOver && !isFull()) {
        const at = this.#next;
        this.#next += 1;
        const item = this.#items[at];
        await this.#options.breath?.take();
        if (item) part.push({ ...(await this.#settle(item, draft)), at });
      }
    };
    await Promise.all(Array.from({ length: FILES_AT_ONCE }, work));
    return part.sort((a, b) => a.at - b.at);
  }

  async #settle(item: ImportItem, draft: JournalDraft): Promise<Arrival> {
    const arrival = await this.#arrive(item, draft);
    this.#done += 1;
    this.#tell(item, arrival.outcome);
    return arrival;
  }

  #tell({ name: file }: ImportItem, outcome: ImportOutcome | null): void {
    const { length: total } = this.#items;
    this.#options.onProgress({ done: this.#done, total, file, outcome });
  }

  async #readInTurn(item: ImportItem): Promise<Result<Uint8Array>> {
    const [earlier, read] = [this.#before, readItem(this.#deps.fs, item)];
    this.#before = Promise.allSettled([earlier, read]);
    await earlier;
    return read;
  }

  async #arrive(item: ImportItem, draft: JournalDraft): Promise<Arrival> {
    const { signal } = this.#options;
    const cancelled = { code: 'cancelled', sentence: 'You stopped the import.' } as const;
    if (signal.aborted) return refusal(item.name, cancelled);
    this.#tell(item, null);
    const bytes = await this.#readInTurn(item);
    if (!bytes.ok) return refusal(item.name, bytes.failure);
    this.#bytes += bytes.value.length;
    const bibliography = await bibliographyOf(this.#deps, item, bytes.value, signal);
    if (bibliography) return bibliography;
    const sha = sha256(bytes.value);
    const id = this.#known.get(sha);
    if (id !== undefined) return { outcome: { file: item.name, id, status: 'already' } };
    const first = this.#underway.get(sha);
    if (first) return asTwin(first, item.name);
    const arrival = bringIn(
      { ...this.#deps, draft, names: this.#names },
      item,
      bytes.value,
      signal,
    );
    this.#underway.set(sha, arrival);
    return arrival;
  }
}
