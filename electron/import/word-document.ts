import { DocumentConverter } from 'mammoth/lib/document-to-html.js';
import { Document, Note, type DocumentPart, type NoteReference } from 'mammoth/lib/documents.js';
import { createBodyReader, type BodyParts, type ReadResult } from 'mammoth/lib/docx/body-reader.js';
import { imgElement } from 'mammoth/lib/images.js';
import { readOptions } from 'mammoth/lib/options-reader.js';
import { readStyle } from 'mammoth/lib/style-reader.js';
import type { DocxParts } from './docx-parts.ts';
import { wordParts, type WordParts } from './word-parts.ts';
import { wordElements, type WordElement } from './word-xml.ts';

/** Marks the ids that mammoth makes, so that no bookmark of the document is taken for a note. */
export const PREFIX = 'attest-';
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Block Text'] => blockquote:fresh",
  "p[style-name='Footnote Text'] => p:fresh",
  "p[style-name='Endnote Text'] => p:fresh",
];
/** Paragraphs and tables that are held at a time, all that is made of them included. */
const PIECE = 500;
/** What stands between them is never joined with its neighbours. */
const APART = new Set(['paragraph', 'table', 'bookmarkStart']);
const NOTHING: DocumentPart = { type: 'nothing' };

/** Some of a document as mammoth's page. */
export interface WordPiece {
  readonly html: string;
  /** Notes that the text before it refers to. */
  readonly notesBefore: number;
  /** Where it holds notes: their numbers, in order. */
  readonly notes?: readonly number[];
}

function converter(): DocumentConverter {
  const lines = readOptions({ styleMap: STYLES, includeEmbeddedStyleMap: false }).readStyleMap();
  return new DocumentConverter({
    styleMap: lines.map((line) => readStyle(line).value).filter((rule) => rule !== null),
    idPrefix: PREFIX,
    convertImage: imgElement(async (image) => ({
      src: (await image.readAsBuffer()).toString('utf8'),
    })),
  });
}

const partsIn = ({ value }: ReadResult): DocumentPart[] => [value].flat(Infinity) as DocumentPart[]; // TypeScript gives up on so deep a list

/** A reader of one text: fields and deleted paragraphs go on from one element to the next. */
function readerOf(parts: BodyParts): (element: WordElement) => ReadResult {
  const readers: ((element: WordElement) => ReadResult)[] = [];
  createBodyReader(parts).readXmlElements({
    map: (read) => {
      readers.push(read);
      return [];
    },
  });
  const [read] = readers;
  if (!read) throw new Error('mammoth no longer reads by elements');
  return read;
}

/** Reads a Word document through mammoth, piece by piece: as a whole it takes five times the room. */
export class WordDocument {
  private readonly parts: DocxParts;
  private readonly beside: WordParts;
  private readonly read: BodyParts['docxFile']['read'];
  private readonly converter = converter();
  private readonly references: NoteReference[] = [];

  /** `read` answers pictures by their name. Throws where the parts are not those of a document. */
  constructor(parts: DocxParts, read: BodyParts['docxFile']['read']) {
    this.parts = parts;
    this.read = read;
    this.beside = wordParts(parts);
  }

  /** The text in order, then its notes. Throws where a part is not XML. */
  async *pieces(): AsyncGenerator<WordPiece> {
    const { text } = this.beside.names;
    const notes = this.notes(); // first, as what is not XML there spoils the document too
    const read = readerOf(this.bodyParts(text));
    let held: DocumentPart[] = [];
    let apart = true;
    for (const element of wordElements(this.parts.get(text) ?? '', 'w:body')) {
      const found = partsIn(read(element));
      apart &&= found.every(({ type }) => APART.has(type));
      held.push(...found);
      if (!apart || held.length < PIECE) continue;
      yield await this.piece(held);
      held = [];
    }
    yield await this.piece(held);
    yield* this.notePieces(notes);
  }

  private async piece(children: readonly DocumentPart[]): Promise<WordPiece> {
    const notesBefore = this.references.length;
    const resolve = (reference: NoteReference): DocumentPart => {
      this.references.push(reference);
      return NOTHING;
    };
    const document = Document(children, { notes: { resolve } });
    return { html: (await this.converter.convertToHtml(document)).value, notesBefore };
  }

  private async *notePieces(notes: ReadonlyMap<string, DocumentPart>): AsyncGenerator<WordPiece> {
    const asked = [...this.references];
    for (let from = 0; from < asked.length; from += PIECE) {
      const found = asked.slice(from, from + PIECE).flatMap(({ noteType, noteId }, at) => {
        const note = notes.get(`${noteType}-${noteId}`);
        return note ? [{ note, number: from + at + 1 }] : [];
      });
      const document = Document(
        found.map(({ note }) => note),
        { notes: { resolve: () => NOTHING } },
      );
      const { value } = await this.converter.convertToHtml(document);
      yield { html: value, notesBefore: 0, notes: found.map(({ number }) => number) };
    }
  }

  private notes(): Map<string, DocumentPart> {
    const { footnotes, endnotes } = this.beside.names;
    const notes = new Map<string, DocumentPart>();
    for (const [noteType, name] of [
      ['footnote', footnotes],
      ['endnote', endnotes],
    ] as const) {
      const xml = this.parts.get(name);
      if (xml === undefined) continue;
      const reader = createBodyReader(this.bodyParts(name));
      for (const { name: tag, attributes, children } of wordElements(xml)) {
        const isLine = /^(?:continuationS|s)eparator$/.test(attributes['w:type'] ?? '');
        if (tag !== `w:${noteType}` || isLine) continue;
        const body = partsIn(reader.readXmlElements(children));
        const noteId = String(attributes['w:id']);
        notes.set(`${noteType}-${noteId}`, Note({ noteType, noteId, body }));
      }
    }
    return notes;
  }

  private bodyParts(name: string): BodyParts {
    const { relationships, styles, numbering, contentTypes } = this.beside;
    const none = (address: string): Promise<never> =>
      Promise.reject(new Error(`${address} is outside`));
    return {
      ...{ relationships: relationships(name), styles, numbering, contentTypes },
      ...{ docxFile: { read: this.read }, files: { read: none } },
    };
  }
}
