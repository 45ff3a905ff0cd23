import { basename } from 'node:path';
import { documentId } from '#shared/base/ids.ts';
import { fail, ok, type Failure, type Result } from '#shared/base/result.ts';
import { isBibliography } from '#shared/exchange/read-bibliography.ts';
import type { Fingerprinted } from '#shared/document/fingerprint.ts';
import { findKin, type Kin, type KinPair } from '#shared/document/kinship.ts';
import type { ImportOutcome } from '#shared/ipc/contract.ts';
import { table } from '#shared/project/project.ts';
import { notSaved } from '#electron/store/disk-failure.ts';
import { errorCode, type FileSystem } from '#electron/store/file-system.ts';
import type { JournalDraft } from '#electron/store/journal.ts';
import { mapLimited } from '#electron/store/read-homes.ts';
import { sha256 } from '#electron/store/sha256.ts';
import { documentFiles } from '#electron/store/text-shelf.ts';
import { describeImported, type Bibliography } from './describe-imported.ts';
import { draftDocument } from './document-draft.ts';
import type { Fingerprints } from './fingerprints.ts';
import type { ImportFile } from './import-files.ts';
import { incoming, lendFromTwins, type Incoming } from './lend-from-twins.ts';
import type { OpenProject } from './open-project.ts';
import { pageParts } from './page-parts.ts';
import { planImport } from './plan-import.ts';
import type { Converter } from './ports.ts';
import { pictureFiles, sheetOf } from './text-sheet.ts';

/** Larger files are refused unread: they would have to be held in memory whole. */
export const LARGEST_IMPORT = 200 * 1024 * 1024;
/** While one file is converted the next is read and the last is written. */
const FILES_AT_ONCE = 3;

export interface ImportDeps {
  readonly open: OpenProject;
  readonly converter: Converter;
  readonly fingerprints: Fingerprints;
  readonly fs: FileSystem;
}

export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  readonly file: string;
  readonly outcome: ImportOutcome | null; // null = begun
}

export interface ImportOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** What there is to import: files of the disk, or text somebody pasted. */
export type ImportItem = ImportFile | { readonly name: string; readonly bytes: Uint8Array };

/** Where the files of everything one import brings wait. */
interface Staged {
  readonly draft: JournalDraft;
}

/** What became of one item; `came` only where it is a new document. */
interface Arrival {
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

/** Converts one file and stages text, blocks and original; the project gets them with all records. */
async function bringIn(
  { open, converter, fs, draft: staged }: ImportDeps & Staged,
  item: ImportItem,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<Arrival> {
  const pasted = 'bytes' in item;
  const fileName = basename(item.name);
  const beside = pasted ? {} : await pageParts(fs, item.path);
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
    return { outcome: { file: item.name, id, status: 'imported' }, came };
  } catch (error) {
    const failed = notSaved(error);
    return failed.ok ? failed.value : refusal(item.name, failed.failure);
  }
}

/** A bibliographic file becomes no document: it describes others, once all are in. */
async function bibliographyOf(
  { converter }: ImportDeps,
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
  const again = outcome.status === 'imported' ? ({ status: 'already' } as const) : {};
  return { outcome: { ...outcome, ...again, file } };
}

async function arriveAll(
  deps: ImportDeps & Staged,
  items: readonly ImportItem[],
  { signal, onProgress }: ImportOptions,
): Promise<Arrival[]> {
  const known = knownOriginals(deps.open);
  const underway = new Map<string, Promise<Arrival>>();
  const total = items.length;
  let done = 0;
  // Read at once, looked at in turn: of two files with the same bytes the first keeps its name.
  let before: Promise<unknown> = Promise.resolve();
  const readInTurn = async (item: ImportItem): Promise<Result<Uint8Array>> => {
    const [earlier, read] = [before, readItem(deps.fs, item)];
    before = Promise.allSettled([earlier, read]);
    await earlier;
    return read;
  };

  const arrive = async (item: ImportItem): Promise<Arrival> => {
    const cancelled = { code: 'cancelled', sentence: 'You stopped the import.' } as const;
    if (signal.aborted) return refusal(item.name, cancelled);
    onProgress({ done, total, file: item.name, outcome: null });
    const bytes = await readInTurn(item);
    if (!bytes.ok) return refusal(item.name, bytes.failure);
    const bibliography = await bibliographyOf(deps, item, bytes.value, signal);
    if (bibliography) return bibliography;
    const sha = sha256(bytes.value);
    const id = known.get(sha);
    if (id !== undefined) return { outcome: { file: item.name, id, status: 'already' } };
    const first = underway.get(sha);
    if (first) return asTwin(first, item.name);
    const arrival = bringIn(deps, item, bytes.value, signal);
    underway.set(sha, arrival);
    return arrival;
  };

  return mapLimited(items, FILES_AT_ONCE, async (item) => {
    const arrival = await arrive(item);
    done += 1;
    onProgress({ done, total, file: item.name, outcome: arrival.outcome });
    return arrival;
  });
}

const asKin = ({ draft, fingerprint }: Incoming): Kin => ({
  id: draft.id,
  fingerprint,
  document: draft,
});

function kinOf(
  { id, fingerprint }: Fingerprinted,
  documents: ReadonlyMap<string, Kin['document']>,
): Kin[] {
  const document = documents.get(id);
  return document ? [{ id, fingerprint, document }] : [];
}

/** The outcome with whom a new document is akin to. */
function withKin(outcome: ImportOutcome, kin: ReadonlyMap<string, KinPair[]>): ImportOutcome {
  const found = outcome.status === 'imported' ? kin.get(outcome.id ?? '') : undefined;
  return found ? { ...outcome, kin: found } : outcome;
}

const label = (count: number): string =>
  count === 0
    ? 'describe documents'
    : count === 1
      ? 'import document'
      : `import ${count} documents`;

function withSentences(
  outcomes: readonly ImportOutcome[],
  sentences: readonly string[],
): ImportOutcome[] {
  const next = sentences.values();
  return outcomes.map((outcome) =>
    outcome.status === 'described' ? { ...outcome, reason: next.next().value ?? '' } : outcome,
  );
}

/**
 * Imports files as one step of history: each costs only itself, and what had come in when somebody
 * cancelled stays. Answers one outcome per item, in order. Fails only where nothing can be saved.
 */
export async function importDocuments(
  deps: ImportDeps,
  items: readonly ImportItem[],
  options: ImportOptions,
): Promise<Result<ImportOutcome[]>> {
  const { open, fingerprints } = deps;
  if (open.readOnly !== null) return fail('read-only', open.readOnly);
  const draft = open.store.draft();
  const arrivals = await arriveAll({ ...deps, draft }, items, options);
  const came = arrivals.flatMap((arrival) => arrival.came ?? []);
  const bibliographies = arrivals.flatMap((arrival) => arrival.bibliography ?? []);
  const outcomes = arrivals.map(({ outcome }) => outcome);
  if (came.length + bibliographies.length === 0) {
    await draft.discard();
    return ok(outcomes);
  }
  const present = await fingerprints.all();
  const documents = table(open.project, 'document');
  const kin = findKin(
    came.map(asKin),
    present.flatMap((one) => kinOf(one, documents)),
  );
  const lent = lendFromTwins(came, present, documents);
  const described = await describeImported(deps.fs, bibliographies, lent, documents);
  const { drafts, commands, sentences } = described;
  const name = label(drafts.length);
  const plan = planImport(name, drafts, commands);
  const added = await open.changeFiles(name, plan, { draft, answered: false });
  if (!added.ok) return added;
  return ok(withSentences(outcomes, sentences).map((outcome) => withKin(outcome, kin)));
}
