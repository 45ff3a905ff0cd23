import type { Document } from '#shared/document/document.ts';
import { bareDoi, type BibliographyEntry } from './bibliography-entry.ts';

const FIELDS = ['title', 'publisher', 'date', 'url', 'language'] as const;
/** What is read of a document, in the project or about to come in. */
export type Describable = Pick<
  Document,
  'id' | 'texts' | 'title' | 'authors' | 'publisher' | 'date' | 'url' | 'language'
>;
export type DescribedFields = Partial<Pick<Document, 'authors' | (typeof FIELDS)[number]>>;

/** What a bibliographic file does to a project, and who was not found. */
export interface Description {
  /** Fields to write, by document; documents that have them all already are left out. */
  readonly changes: ReadonlyMap<string, DescribedFields>;
  /** Documents that an entry was matched to, by id. */
  readonly matched: ReadonlySet<string>;
  /** Entries without a document here, by title. */
  readonly missing: readonly string[];
  /** Entries that fit several documents, by title; none of them was changed. */
  readonly unclear: readonly string[];
}

/** Shorter titles ("News") are shared by strangers. */
const LEAST_TITLE = 12;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const address = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[#].*$/, '')
    .replace(/\/$/, '');

/** The last step of a path, whichever way its slashes lean. */
export const fileNameOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? '';

/** As an address writes it (%20) or a disk keeps it (é in two signs), a name is the same. */
function writtenPlain(name: string): string {
  try {
    return decodeURIComponent(name).normalize('NFC');
  } catch {
    return name.normalize('NFC'); // a stray percent sign is part of the name
  }
}

/** An entry and a document that share a key are the same; files are the surest, titles the least. */
const fileKey = (path: string): string => `file ${writtenPlain(fileNameOf(path))}`;
const doiKey = (doi: string): string => `doi ${doi}`;
const addressKey = (url: string): string => `address ${address(url)}`;
const titleKey = (title: string): readonly string[] => {
  const words = plain(title);
  return words.length >= LEAST_TITLE ? [`title ${words}`] : [];
};

function keysOfDocument({ texts, url, title }: Describable): Set<string> {
  const doi = bareDoi(url?.value);
  return new Set([
    ...texts.map(({ fileName }) => fileKey(fileName)),
    ...(doi === undefined ? [] : [doiKey(doi)]),
    ...(url ? [addressKey(url.value)] : []),
    ...titleKey(title.value),
  ]);
}

type Index = ReadonlyMap<string, readonly Describable[]>;

function indexOf(documents: readonly Describable[]): Index {
  const index = new Map<string, Describable[]>();
  for (const document of documents) {
    for (const key of keysOfDocument(document)) {
      const held = index.get(key);
      if (held) held.push(document);
      else index.set(key, [document]);
    }
  }
  return index;
}

/**
 * The first kind of key that finds any decides: a DOI is not outvoted by a title. Where it finds several
 * (saved pages are all called index.html) the next kinds choose among them.
 */
function found(
  { files, doi, url, title }: BibliographyEntry,
  index: Index,
): ReadonlySet<Describable> {
  const ways = [
    files.map(fileKey),
    doi === undefined ? [] : [doiKey(doi)],
    url === undefined ? [] : [addressKey(url)],
    titleKey(title ?? ''),
  ];
  let several: ReadonlySet<Describable> | undefined;
  for (const keys of ways) {
    const all = keys.flatMap((key) => index.get(key) ?? []);
    const fitting = new Set(several ? all.filter((one) => several?.has(one)) : all);
    if (fitting.size === 1) return fitting;
    if (fitting.size > 1) several = fitting;
  }
  return several ?? new Set();
}

/** Only guesses and gaps are filled: an entry never overrules a person, nor what a page states. */
function changesFor(document: Describable, entry: BibliographyEntry): DescribedFields {
  const free = (field: keyof DescribedFields): boolean =>
    document[field] === undefined || (document[field].guess && document[field].from !== 'person');
  const from = { from: 'bibliography', guess: false } as const;
  const changes: Record<string, unknown> = {};
  for (const field of FIELDS) {
    if (entry[field] !== undefined && free(field))
      changes[field] = { value: entry[field], ...from };
  }
  if (entry.authors.length > 0 && free('authors'))
    changes['authors'] = { value: entry.authors, ...from };
  return changes;
}

/**
 * Matches entries to documents by the files they name, then DOI, address and title, and says what to
 * write. An entry that fits several documents changes none: nothing is guessed silently. Of two
 * entries for one document the first counts. Linear in entries and documents.
 */
export function describeDocuments(
  entries: readonly BibliographyEntry[],
  documents: readonly Describable[],
): Description {
  const index = indexOf(documents);
  const changes = new Map<string, DescribedFields>();
  const matched = new Set<string>();
  const missing: string[] = [];
  const unclear: string[] = [];
  for (const entry of entries) {
    const fitting = found(entry, index);
    const [document] = fitting;
    const label = entry.title ?? entry.doi ?? entry.url ?? 'an entry without a title';
    if (!document) missing.push(label);
    else if (fitting.size > 1) unclear.push(label);
    else if (!matched.has(document.id)) {
      matched.add(document.id);
      const fields = changesFor(document, entry);
      if (Object.keys(fields).length > 0) changes.set(document.id, fields);
    }
  }
  return { changes, matched, missing, unclear };
}
