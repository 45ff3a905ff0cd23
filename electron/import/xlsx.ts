import { fail, ok, type Result } from '#shared/base/result.ts';
import type { DraftBlock } from '#shared/document/canonical-text.ts';
import { MOST_CELLS, TOO_MANY_CELLS } from './csv.ts';
import { propertiesMetadata } from './document-properties.ts';
import { partName } from './epub-package.ts';
import type { FormatReading } from './format-reading.ts';
import { cellFormats, shownNumber, type NumberLook } from './xlsx-numbers.ts';
import {
  childNamed,
  elementsNamed,
  elementsOf,
  textOf,
  xmlTree,
  type XmlElement,
} from './xml-tree.ts';
import { withoutEmptyCells } from './without-empty-cells.ts';
import { ZipArchive } from './zip-archive.ts';

/** Cells may show one string again and again: a small file can hold more words than any document. */
const MOST_UNITS = 32 * 1024 * 1024;
const TOO_MANY_WORDS =
  'The workbook shows more text than Attest reads as one document. Import the part of it that you write about.';

const BROKEN =
  'The workbook is damaged and cannot be read. Open it where it was made, save it again and import that.';

interface Workbook {
  readonly strings: readonly string[];
  readonly formats: readonly NumberLook[];
  readonly since1904: boolean;
}

function treeOf(
  zip: ZipArchive,
  name: string,
  prepared: (xml: string) => string = (xml) => xml,
): Result<XmlElement | undefined> {
  if (!zip.has(name)) return ok(undefined);
  const text = zip.text(name);
  return text.ok ? xmlTree(prepared(text.value)) : text;
}

/** Words of a shared or inline string; phonetic readings are not part of it. */
function stringOf(element: XmlElement | undefined): string {
  if (!element) return '';
  return elementsOf(element)
    .filter(({ name }) => name === 't' || name === 'r')
    .map((part) => (part.name === 't' ? textOf(part) : textOf(childNamed(part, 't'))))
    .join('');
}

function columnOf(reference: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return next;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function shown(cell: XmlElement, book: Workbook): string {
  const value = textOf(childNamed(cell, 'v'));
  switch (cell.attributes['t']) {
    case 's':
      return book.strings[Number(value)] ?? '';
    case 'inlineStr':
      return stringOf(childNamed(cell, 'is'));
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
    case 'str':
    case 'd':
      return value;
    default: {
      const look = book.formats[Number(cell.attributes['s'] ?? 0)] ?? 'plain';
      return shownNumber(value, look, book.since1904);
    }
  }
}

function sheetBlocks(root: XmlElement, book: Workbook, table: number): DraftBlock[] {
  const data = childNamed(root, 'sheetData');
  let last = -1;
  return (data ? elementsOf(data) : []).flatMap((line) => {
    const row = line.attributes['r'] === undefined ? last + 1 : Number(line.attributes['r']) - 1;
    last = row;
    let next = 0;
    return elementsOf(line).flatMap((cell): DraftBlock[] => {
      const column = columnOf(cell.attributes['r'], next);
      next = column + 1;
      const text = shown(cell, book);
      if (text.trim() === '' || !Number.isInteger(row) || row < 0) return [];
      return [{ kind: 'table-cell', inline: [{ kind: 'text', text }], table, row, column }];
    });
  });
}

/** A program that only writes tables leaves it to the next one to reckon. */
function formulasUnsaid(root: XmlElement): number {
  return elementsNamed(root, 'c').filter(
    (cell) =>
      cell.attributes['t'] !== 'str' &&
      childNamed(cell, 'f') &&
      textOf(childNamed(cell, 'v')) === '',
  ).length;
}

interface Sheet {
  readonly name: string;
  readonly part: string;
}

interface Sheets {
  readonly seen: readonly Sheet[];
  readonly hidden: readonly string[];
}

const unitsOf = (cells: readonly DraftBlock[]): number =>
  cells
    .flatMap(({ inline }) => inline)
    .reduce((sum, run) => sum + (run.kind === 'text' ? run.text.length : 1), 0);

/** The sheets a person sees, in the order of their tabs, and the names of the others. */
function sheetsOf(workbook: XmlElement, relations: XmlElement): Sheets {
  const targets = new Map(
    elementsNamed(relations, 'Relationship')
      .filter(({ attributes }) => attributes['TargetMode']?.toLowerCase() !== 'external')
      .map(({ attributes }) => [attributes['Id'], attributes['Target']]),
  );
  const seen: Sheet[] = [];
  const hidden: string[] = [];
  for (const { attributes } of elementsNamed(workbook, 'sheet')) {
    const target = targets.get(attributes['id']);
    const { name = '', state = 'visible' } = attributes;
    if (target === undefined) continue;
    if (state !== 'visible') hidden.push(name);
    else seen.push({ name, part: partName('xl/workbook.xml', target) });
  }
  return { seen, hidden };
}

/** What stands in the workbook and not in the text. */
function warningsOf(hidden: readonly string[], unsaid: number): string[] {
  const names = hidden.map((name) => `“${name}”`).join(', ');
  const left =
    hidden.length === 1
      ? `The hidden sheet ${names} was left out. To have it, show it in the workbook, save that and import it.`
      : `The hidden sheets ${names} were left out. To have them, show them in the workbook, save that and import it.`;
  const cells = unsaid === 1 ? 'One cell has a formula' : `${unsaid} cells have formulas`;
  return [
    ...(hidden.length === 0 ? [] : [left]),
    ...(unsaid === 0
      ? []
      : [
          `${cells} whose result is not in the file and so not in the text. Open the workbook, save it again and import that.`,
        ]),
  ];
}

function bookOf(zip: ZipArchive, workbook: XmlElement): Result<Workbook> {
  const strings = treeOf(zip, 'xl/sharedStrings.xml');
  if (!strings.ok) return strings;
  const styles = treeOf(zip, 'xl/styles.xml');
  if (!styles.ok) return styles;
  const flag = childNamed(workbook, 'workbookPr')?.attributes['date1904'];
  return ok({
    strings: strings.value ? elementsOf(strings.value).map(stringOf) : [],
    formats: styles.value ? cellFormats(styles.value) : [],
    since1904: flag === '1' || flag === 'true',
  });
}

function statedBy(zip: ZipArchive): FormatReading['stated'] {
  const core = treeOf(zip, 'docProps/core.xml');
  if (!core.ok || !core.value) return {};
  const field = (name: string): string => textOf(childNamed(core.value, name));
  return propertiesMetadata({
    title: field('title'),
    creators: [field('creator')],
    date: field('created'),
  });
}

/**
 * A workbook: each sheet a table behind its name, each filled cell a block that knows its row and
 * column. Formulas give the values they had when saved; hidden sheets are left out, and it says so. Fails with
 * `unreadable` or `too-large`.
 */
export function convertXlsx(bytes: Uint8Array): Result<FormatReading> {
  const zip = ZipArchive.open(bytes);
  if (!zip.ok) return zip;
  const workbook = treeOf(zip.value, 'xl/workbook.xml');
  const relations = treeOf(zip.value, 'xl/_rels/workbook.xml.rels');
  if (!workbook.ok) return workbook;
  if (!relations.ok) return relations;
  if (!workbook.value || !relations.value) return fail('unreadable', BROKEN);
  const book = bookOf(zip.value, workbook.value);
  if (!book.ok) return book;
  const drafts: DraftBlock[] = [];
  let units = 0;
  let unsaid = 0;
  const { seen, hidden } = sheetsOf(workbook.value, relations.value);
  for (const [table, { name, part }] of seen.entries()) {
    const sheet = treeOf(zip.value, part, withoutEmptyCells);
    if (!sheet.ok) return sheet;
    if (!sheet.value) continue;
    const cells = sheetBlocks(sheet.value, book.value, table);
    unsaid += formulasUnsaid(sheet.value);
    if (drafts.length + cells.length > MOST_CELLS) return fail('too-large', TOO_MANY_CELLS);
    units += unitsOf(cells);
    if (units > MOST_UNITS) return fail('too-large', TOO_MANY_WORDS);
    if (cells.length === 0) continue;
    drafts.push({ kind: 'heading', level: 2, inline: [{ kind: 'text', text: name }] }, ...cells);
  }
  const warnings = warningsOf(hidden, unsaid);
  return ok({ drafts, stated: statedBy(zip.value), warnings, mapped: false });
}
