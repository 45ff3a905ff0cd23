import { fail, ok, type Result } from '#shared/base/result.ts';
import { commentsWarning } from './comments-warning.ts';
import { propertiesMetadata } from './document-properties.ts';
import type { FormatReading } from './format-reading.ts';
import { OdtBlockReader } from './odt-blocks.ts';
import { PictureShelf } from './picture-shelf.ts';
import { childNamed, elementsNamed, textOf, xmlTree, type XmlElement } from './xml-tree.ts';
import { ZipArchive } from './zip-archive.ts';

const NO_TEXT =
  'The OpenDocument file holds no text document. Save it as .odt or .txt and import that.';
const PROTECTED =
  'The file is locked with a password. Open it where it was made, save it without one and import that.';

function isLocked(zip: ZipArchive): boolean {
  if (!zip.has('META-INF/manifest.xml')) return false;
  const manifest = zip.text('META-INF/manifest.xml');
  return manifest.ok && /<(?:[\w-]+:)?encryption-data[\s>]/.test(manifest.value);
}

function statedBy(zip: ZipArchive): FormatReading['stated'] {
  const meta = zip.has('meta.xml') ? zip.text('meta.xml') : undefined;
  const tree = meta?.ok ? xmlTree(meta.value) : undefined;
  const fields = tree?.ok ? childNamed(tree.value, 'meta') : undefined;
  if (!fields) return {};
  const field = (name: string): string | undefined => textOf(childNamed(fields, name)) || undefined;
  return propertiesMetadata({
    title: field('title'),
    creators: [field('initial-creator') ?? field('creator') ?? ''],
    date: field('creation-date') ?? field('date'),
  });
}

/** Formulas and charts are documents of their own, in folders of the file. */
function objectOf(zip: ZipArchive, address: string): XmlElement | undefined {
  const name = `${address.replace(/^\.\//, '')}/content.xml`;
  const content = address !== '' && zip.has(name) ? zip.text(name) : undefined;
  const tree = content?.ok ? xmlTree(content.value) : undefined;
  return tree?.ok ? tree.value : undefined;
}

/**
 * An OpenDocument text (ODF 1.3): headings, lists, tables, captions, quotes and notes as blocks, formulas in a line; what
 * change tracking deleted is left out, tables of contents are folded. Fails with `unreadable` or
 * `too-large`.
 */
export function convertOdt(bytes: Uint8Array): Result<FormatReading> {
  const zip = ZipArchive.open(bytes);
  if (!zip.ok) return zip;
  if (isLocked(zip.value)) return fail('unreadable', PROTECTED);
  const content = zip.value.text('content.xml');
  if (!content.ok) return content;
  const tree = xmlTree(content.value);
  if (!tree.ok) return tree;
  const body = elementsNamed(tree.value, 'text').find((element) => element.children.length > 0);
  if (!body) return fail('unreadable', NO_TEXT);
  const pictures = new PictureShelf((name) => zip.value.bytes(name.replace(/^\.\//, '')));
  const reader = new OdtBlockReader(tree.value, pictures, (address) =>
    objectOf(zip.value, address),
  );
  reader.read(body);
  return ok({
    drafts: reader.drafts,
    stated: statedBy(zip.value),
    warnings: [...pictures.warnings, ...commentsWarning(elementsNamed(body, 'annotation').length)],
    mapped: false,
    pictures: pictures.kept,
  });
}
