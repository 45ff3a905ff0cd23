import {
  defaultContentTypes,
  readContentTypesFromXml,
  type ContentTypes,
} from 'mammoth/lib/docx/content-types-reader.js';
import {
  defaultNumbering,
  readNumberingXml,
  type Numbering,
} from 'mammoth/lib/docx/numbering-xml.js';
import {
  defaultValue as noRelationships,
  readRelationships,
  type Relationships,
} from 'mammoth/lib/docx/relationships-reader.js';
import {
  defaultStyles,
  readStylesXml,
  type Style,
  type Styles,
} from 'mammoth/lib/docx/styles-reader.js';
import type { DocxParts } from './docx-parts.ts';
import { wordPart, type WordElement } from './word-xml.ts';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** What is said beside the text of a Word document, as mammoth's own readers understand it. */
export interface WordParts {
  /** Names of the parts that hold the text and the notes. */
  readonly names: { readonly text: string; readonly footnotes: string; readonly endnotes: string };
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly contentTypes: ContentTypes;
  /** The relationships of a part. */
  readonly relationships: (name: string) => Relationships;
}

const folderOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('/')));
const relationshipsName = (name: string): string =>
  `${folderOf(name)}/_rels/${name.slice(name.lastIndexOf('/') + 1)}.rels`.replace(/^\//, '');

/** The name of the first part that relationships of a type lead to and that is there. */
function target(parts: DocxParts, from: Relationships, type: string, folder: string): string {
  const names = from
    .findTargetsByType(TYPES + type)
    .map((name) => (name.startsWith('/') || folder === '' ? name : `${folder}/${name}`))
    .map((name) => name.replace(/^\//, ''));
  const usual = type === 'officeDocument' ? 'document' : type;
  return names.find((name) => parts.has(name)) ?? `word/${usual}.xml`;
}

/**
 * mammoth remembers a sentence for every style that is missing, and compares each with all before it:
 * a style without a name stands for what is missing.
 */
function named(styles: Styles): Styles {
  const known =
    (find: (id: string) => Style | undefined) =>
    (id: string): Style =>
      find(id) ?? { styleId: id, name: null };
  return {
    findParagraphStyleById: known(styles.findParagraphStyleById),
    findCharacterStyleById: known(styles.findCharacterStyleById),
    findTableStyleById: known(styles.findTableStyleById),
    findNumberingStyleById: styles.findNumberingStyleById,
  };
}

/** mammoth follows each paragraph's list through all the lists it is said to be like. */
function remembered(numbering: Numbering): Numbering {
  const levels = new Map<string, ReturnType<Numbering['findLevel']>>();
  return {
    ...numbering,
    findLevel: (list, level) => {
      const key = `${level} ${list}`;
      if (!levels.has(key)) levels.set(key, numbering.findLevel(list, level));
      return levels.get(key);
    },
  };
}

/** Reads what stands beside the text. Throws where a part is not XML or there is no text. */
export function wordParts(parts: DocxParts): WordParts {
  const read = <T>(name: string, reader: (root: WordElement) => T, absent: T): T => {
    const xml = parts.get(name);
    return xml === undefined ? absent : reader(wordPart(xml));
  };
  const relationships = (name: string): Relationships =>
    read(relationshipsName(name), readRelationships, noRelationships);
  const text = target(parts, relationships(''), 'officeDocument', '');
  if (!parts.has(text)) throw new Error('There is no text');
  const outside = relationships(text);
  const beside = (type: string): string => target(parts, outside, type, folderOf(text));
  const styles = read(beside('styles'), readStylesXml, defaultStyles);
  const numbered = (root: WordElement): Numbering => readNumberingXml(root, { styles });
  return {
    names: { text, footnotes: beside('footnotes'), endnotes: beside('endnotes') },
    styles: named(styles),
    numbering: remembered(read(beside('numbering'), numbered, defaultNumbering)),
    contentTypes: read('[Content_Types].xml', readContentTypesFromXml, defaultContentTypes),
    relationships: (name) => (name === text ? outside : relationships(name)),
  };
}
