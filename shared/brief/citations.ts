import { outletOf } from '#shared/document/outlet.ts';
import { currentText, type Document } from '#shared/document/document.ts';
import { printedName } from '#shared/document/metadata.ts';
import { textGroups } from '#shared/document/same-text.ts';
import type { BriefDocument, BriefNote } from './brief-model.ts';
import type { BriefWorld } from './brief-world.ts';
import { printedDate } from './printed-date.ts';

const citedDate = ({ value, guess }: NonNullable<Document['date']>): string =>
  guess ? `${printedDate(value)} (a guess)` : printedDate(value);

/** A passage to cite: `key` is equal for citations that share a note. */
export interface Cited {
  readonly document: string;
  readonly textHash: string;
  readonly start: number;
  readonly sentence: string;
}

/** Numbers passages in the order they are first cited; the same sentence keeps its number. */
export class Citations {
  readonly #world: BriefWorld;
  readonly #notes: BriefNote[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(world: BriefWorld) {
    this.#world = world;
  }

  get notes(): readonly BriefNote[] {
    return this.#notes;
  }

  /** The number of the note for a passage, made on its first citation. */
  cite(passage: Cited): number {
    const typed = this.#world.typedPlaceOf(passage.textHash) ?? '';
    const key = `${passage.document}|${typed}|${passage.sentence}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#notes.length + 1;
    const document = this.#world.documents.get(passage.document);
    this.#numbers.set(key, number);
    this.#notes.push({
      number,
      sentence: passage.sentence.replace(/\s+/gu, ' ').trim(),
      outlet: document ? outletOf(document) : 'Document not in this project',
      title: document?.title.value ?? '',
      date: document?.date ? citedDate(document.date) : '',
      paragraph: this.#world.paragraphOf(passage.document, passage.textHash, passage.start),
      typed: typed === '' ? null : typed,
      document: passage.document,
    });
    return number;
  }
}

/** The documents that notes cite, in order of first citation, with the copies of their texts. */
export function citedDocuments(notes: readonly BriefNote[], world: BriefWorld): BriefDocument[] {
  const textOf = textGroups(world.twins);
  const cited = [...new Set(notes.map((note) => note.document))];
  return cited.flatMap((id) => {
    const document = world.documents.get(id);
    return document ? [entry(document, world, textOf)] : [];
  });
}

/** Where a document's date stands in a sentence of its own. */
export const NO_DATE = 'No date';

/** Fields as a reader of the brief calls them. */
const FIELDS = [
  ['title', 'title'],
  ['authors', 'author'],
  ['publisher', 'publisher'],
  ['date', 'date'],
  ['url', 'address'],
] as const;

/** What of a citation was read out of the page by rule, and nobody has said is right. */
function guessedOf(document: Document): string[] {
  return FIELDS.flatMap(([field, name]) => (document[field]?.guess ? [name] : []));
}

/** `Guessed: date, publisher.`; empty where somebody or the page itself vouches for all. */
export function guessedWords({ guessed }: Pick<BriefDocument, 'guessed'>): string {
  return guessed.length === 0 ? '' : `Guessed: ${guessed.join(', ')}.`;
}

/** `Nine months of leaving (River Wire)`; the title alone where nobody is known to have published it. */
function namedWithOutlet(document: Document): string {
  const outlet = outletOf(document);
  const title = document.title.value;
  return outlet === title ? title : `${title} (${outlet})`;
}

function entry(
  document: Document,
  world: BriefWorld,
  textOf: (document: string) => string,
): BriefDocument {
  const twins = [...world.documents.values()].filter(
    (other) => other.id !== document.id && textOf(other.id) === textOf(document.id),
  );
  return {
    id: document.id,
    authors: (document.authors?.value ?? []).map(printedName).join(', '),
    title: document.title.value,
    outlet: document.publisher?.value ?? '',
    date: document.date ? printedDate(document.date.value) : NO_DATE,
    url: document.url?.value ?? '',
    sha256: currentText(document).originalSha256,
    guessed: guessedOf(document),
    sameTextAs: twins.map(namedWithOutlet),
  };
}
