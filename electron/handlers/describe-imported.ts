import { dirname, isAbsolute, join } from 'node:path';
import type { BibliographyEntry } from '#shared/exchange/bibliography-entry.ts';
import {
  describeDocuments,
  fileNameOf,
  type Describable,
  type DescribedFields,
  type Description,
} from '#shared/exchange/describe-documents.ts';
import type { SingleCommand } from '#shared/project/command.ts';
import { errorCode, type FileSystem } from '#electron/store/file-system.ts';
import type { DocumentDraft } from './document-draft.ts';

/** Titles shown in a sentence; the rest are counted. */
const NAMED = 20;

/** A bibliographic file of an import. Without a path nothing can stand beside it. */
export interface Bibliography {
  readonly path: string | undefined;
  readonly entries: readonly BibliographyEntry[];
}

/** A path inside the folder; undefined for one that leads anywhere else. */
function inside(folder: string, written: string): string | undefined {
  const steps = written.split(/[/\\]/);
  const leaves = isAbsolute(written) || steps.includes('..') || /[:\0]/.test(written);
  return leaves || steps[0] === '' ? undefined : join(folder, ...steps);
}

/** Files that entries name, that stand beside the bibliography and are no document yet. Not read. */
async function filesBeside(
  fs: FileSystem,
  { path, entries }: Bibliography,
  imported: ReadonlySet<string>,
): Promise<string[]> {
  if (path === undefined) return [];
  const beside: string[] = [];
  for (const written of new Set(entries.flatMap(({ files }) => files))) {
    const file = inside(dirname(path), written);
    if (file === undefined || imported.has(fileNameOf(written))) continue;
    try {
      if ((await fs.stat(file)).kind === 'file') beside.push(written);
    } catch (error) {
      if (errorCode(error) === undefined) throw error; // else: it is not there, as with most links
    }
  }
  return beside;
}

const listed = (names: readonly string[]): string => {
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return `${names.slice(0, NAMED).join('; ')}${more}`;
};

function sentenceOf({ matched, missing, unclear }: Description, beside: readonly string[]): string {
  const documents = matched.size === 1 ? '1 document' : `${matched.size} documents`;
  const parts = [`It describes ${documents} here.`];
  if (missing.length > 0)
    parts.push(
      `No document here for: ${listed(missing)}. Import the texts to have them described.`,
    );
  if (unclear.length > 0)
    parts.push(`These fit several documents, so none was changed: ${listed(unclear)}.`);
  if (beside.length > 0)
    parts.push(`Files it names stand beside it and are not imported: ${listed(beside)}.`);
  return parts.join(' ');
}

export interface Described {
  readonly drafts: readonly DocumentDraft[];
  /** Changes to documents that were here before. */
  readonly commands: readonly SingleCommand[];
  /** What each bibliography did, in their order. */
  readonly sentences: readonly string[];
}

/** Fills documents in the project and those about to come in from an import's bibliographies. */
export async function describeImported(
  fs: FileSystem,
  bibliographies: readonly Bibliography[],
  drafts: readonly DocumentDraft[],
  present: ReadonlyMap<string, Describable>,
): Promise<Described> {
  const known = new Map<string, Describable>(present);
  for (const draft of drafts) known.set(draft.id, draft);
  const all = new Map<string, DescribedFields>();
  const sentences: string[] = [];
  for (const bibliography of bibliographies) {
    const documents = [...known.values()];
    const description = describeDocuments(bibliography.entries, documents);
    const names = documents.flatMap(({ texts }) => texts.map(({ fileName }) => fileName));
    const beside = await filesBeside(fs, bibliography, new Set(names));
    sentences.push(sentenceOf(description, beside));
    for (const [id, fields] of description.changes) {
      const document = known.get(id);
      if (document) known.set(id, { ...document, ...fields });
      all.set(id, { ...all.get(id), ...fields });
    }
  }
  const coming = new Set<string>(drafts.map(({ id }) => id));
  return {
    drafts: drafts.map((draft) => ({ ...draft, ...all.get(draft.id) })),
    commands: [...all]
      .filter(([id]) => !coming.has(id))
      .map(([id, changes]) => ({ kind: 'document.set', id, changes })),
    sentences,
  };
}
