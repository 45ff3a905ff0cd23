/** What the files beside use of mammoth (1.13.0, pinned) below its front door, which takes whole files only. */
declare module 'mammoth/lib/xml/nodes.js' {
  import type { WordElement } from '#electron/import/word-xml.ts';

  export class Element implements WordElement {
    constructor(
      name: string,
      attributes: WordElement['attributes'],
      children: WordElement['children'],
    );
    readonly name: string;
    readonly attributes: WordElement['attributes'];
    readonly children: WordElement['children'];
  }
  export function text(value: string): { readonly type: 'text'; readonly value: string };
}

declare module 'mammoth/lib/documents.js' {
  /** A part of a document as mammoth understands it: a paragraph, a run, a table, a note. */
  export interface DocumentPart {
    readonly type: string;
  }
  export interface NoteReference extends DocumentPart {
    readonly noteType: string;
    readonly noteId: string;
  }
  export interface Notes {
    resolve: (reference: NoteReference) => DocumentPart;
  }
  export function Document(
    children: readonly DocumentPart[],
    options: { readonly notes: Notes },
  ): DocumentPart;
  export function Note(note: {
    readonly noteType: string;
    readonly noteId: string;
    readonly body: readonly DocumentPart[];
  }): DocumentPart;
}

declare module 'mammoth/lib/docx/body-reader.js' {
  import type { WordElement } from '#electron/import/word-xml.ts';
  import type { DocumentPart } from 'mammoth/lib/documents.js';
  import type { ContentTypes } from 'mammoth/lib/docx/content-types-reader.js';
  import type { Numbering } from 'mammoth/lib/docx/numbering-xml.js';
  import type { Relationships } from 'mammoth/lib/docx/relationships-reader.js';
  import type { Styles } from 'mammoth/lib/docx/styles-reader.js';

  export interface ReadResult {
    readonly value: DocumentPart | readonly DocumentPart[];
  }
  export interface BodyParts {
    readonly relationships: Relationships;
    readonly contentTypes: ContentTypes;
    readonly numbering: Numbering;
    readonly styles: Styles;
    readonly docxFile: { read: (name: string, encoding?: string) => Promise<string | Uint8Array> };
    readonly files: { read: (address: string) => Promise<never> };
  }
  /** Each call is one reader: open fields and deleted paragraphs go on from element to element. */
  export function createBodyReader(parts: BodyParts): {
    readXmlElements: (elements: {
      map: (read: (element: WordElement['children'][number]) => ReadResult) => ReadResult[];
    }) => ReadResult;
  };
}

declare module 'mammoth/lib/docx/relationships-reader.js' {
  import type { WordElement } from '#electron/import/word-xml.ts';
  export interface Relationships {
    findTargetByRelationshipId: (id: string) => string | undefined;
    findTargetsByType: (type: string) => readonly string[];
  }
  export function readRelationships(root: WordElement): Relationships;
  export const defaultValue: Relationships;
}

declare module 'mammoth/lib/docx/content-types-reader.js' {
  import type { WordElement } from '#electron/import/word-xml.ts';
  export interface ContentTypes {
    findContentType: (name: string) => string | null;
  }
  export function readContentTypesFromXml(root: WordElement): ContentTypes;
  export const defaultContentTypes: ContentTypes;
}

declare module 'mammoth/lib/docx/styles-reader.js' {
  import type { WordElement } from '#electron/import/word-xml.ts';
  export interface Style {
    readonly styleId: string;
    readonly name: string | null;
  }
  export interface Styles {
    findParagraphStyleById: (id: string) => Style | undefined;
    findCharacterStyleById: (id: string) => Style | undefined;
    findTableStyleById: (id: string) => Style | undefined;
    findNumberingStyleById: (id: string) => { readonly numId: string | undefined } | undefined;
  }
  export function readStylesXml(root: WordElement): Styles;
  export const defaultStyles: Styles;
}

declare module 'mammoth/lib/docx/numbering-xml.js' {
  import type { WordElement } from '#electron/import/word-xml.ts';
  import type { Styles } from 'mammoth/lib/docx/styles-reader.js';
  export interface Numbering {
    findLevel: (numId: string, level: string) => object | null | undefined;
    findLevelByParagraphStyleId: (styleId: string) => object | null;
  }
  export function readNumberingXml(
    root: WordElement,
    options: { readonly styles: Styles },
  ): Numbering;
  export const defaultNumbering: Numbering;
}

declare module 'mammoth/lib/style-reader.js' {
  export function readStyle(line: string): { readonly value: object | null };
}

declare module 'mammoth/lib/options-reader.js' {
  export function readOptions(options: {
    readonly styleMap: readonly string[];
    readonly includeEmbeddedStyleMap: boolean;
  }): { readStyleMap: () => readonly string[] };
}

declare module 'mammoth/lib/images.js' {
  export interface Picture {
    readAsBuffer: () => Promise<Buffer>;
  }
  export function imgElement(
    attributes: (picture: Picture) => Promise<{ readonly src: string }>,
  ): object;
}

declare module 'mammoth/lib/document-to-html.js' {
  import type { DocumentPart } from 'mammoth/lib/documents.js';
  export class DocumentConverter {
    constructor(options: {
      readonly styleMap: readonly object[];
      readonly idPrefix: string;
      readonly convertImage: object;
    });
    convertToHtml: (document: DocumentPart) => Promise<{ readonly value: string }>;
  }
}
