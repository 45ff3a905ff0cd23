import { ok, type Result } from '#shared/base/result.ts';
import { draftText, type DraftBlock } from '#shared/document/canonical-text.ts';
import { epubPackage, partName, type Chapter } from './epub-package.ts';
import type { FormatReading } from './format-reading.ts';
import { DocumentHtml, HtmlAllowance } from './html.ts';
import { markNotes } from './page-notes.ts';
import { PictureShelf } from './picture-shelf.ts';
import { ZipArchive } from './zip-archive.ts';

/** A book of 1,500 pages has a tenth; a Bible with its verses marked, half. */
const MOST_ELEMENTS = 250_000;

/** Elements that HTML itself knows to be empty; any other `<x/>` is XML's short way to write both ends. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
const SHORT = /<([A-Za-z][\w:.-]*)((?:\s[^<>]*?)?)\/>/g;

/** A chapter as HTML: read as it stands, an empty `<script/>` would swallow what follows. */
function asHtml(xhtml: string): string {
  return xhtml
    .replace(SHORT, (whole, name: string, rest: string) =>
      VOID.test(name) ? whole : `<${name}${rest}></${name}>`,
    )
    .replace(/<!\[CDATA\[([^]*?)\]\]>/g, '$1');
}

/** Addresses of pictures as names in the archive: one shelf serves all chapters. */
function placePictures(document: Document, chapter: string): void {
  for (const image of document.querySelectorAll('img[src]')) {
    image.setAttribute('src', partName(chapter, image.getAttribute('src') ?? ''));
  }
}

const said = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A chapter whose name stands only in the table of contents gets it as its heading. */
function withLabel(blocks: readonly DraftBlock[], label: string | undefined): DraftBlock[] {
  const head = blocks.slice(0, 3);
  const named =
    label === undefined ||
    blocks.length === 0 ||
    head.some((block) => block.kind === 'heading' || said(draftText(block)) === said(label));
  if (named) return [...blocks];
  return [{ kind: 'heading', level: 1, inline: [{ kind: 'text', text: label }] }, ...blocks];
}

function readChapter(
  zip: ZipArchive,
  chapter: Chapter,
  label: string | undefined,
  pictures: PictureShelf,
  allowance: HtmlAllowance,
): Result<DraftBlock[]> {
  const text = zip.text(chapter.name);
  if (!text.ok) return text;
  const blocks = new DocumentHtml(pictures, allowance).read(asHtml(text.value), (document) => {
    markNotes(document);
    placePictures(document, chapter.name);
  });
  if (!blocks.ok) return blocks;
  if (!chapter.navigation) return ok(withLabel(blocks.value, label));
  return ok(blocks.value.map((block) => ({ ...block, zone: 'chrome' as const })));
}

/** Tables are numbered through the whole book, as in any other document. */
function numbered(chapters: readonly (readonly DraftBlock[])[]): DraftBlock[] {
  let tables = 0;
  return chapters.flatMap((blocks) => {
    const first = tables;
    return blocks.map((block) => {
      if (block.table === undefined) return block;
      tables = Math.max(tables, first + block.table + 1);
      return { ...block, table: first + block.table };
    });
  });
}

/**
 * An e-book: its chapters in the order of the spine, its own table of contents folded. Fails with
 * `unreadable` (damaged, locked by its seller) or `too-large`.
 */
export function convertEpub(bytes: Uint8Array): Result<FormatReading> {
  const zip = ZipArchive.open(bytes);
  if (!zip.ok) return zip;
  const book = epubPackage(zip.value);
  if (!book.ok) return book;
  const chapters: DraftBlock[][] = [];
  const missing: string[] = [];
  const pictures = new PictureShelf((name) => zip.value.bytes(name));
  const allowance = new HtmlAllowance(MOST_ELEMENTS);
  for (const chapter of book.value.chapters) {
    const label = book.value.labels.get(chapter.name);
    const read = readChapter(zip.value, chapter, label, pictures, allowance);
    if (read.ok) chapters.push(read.value);
    else if (read.failure.code === 'too-large') return read;
    else missing.push(chapter.name);
  }
  const warnings =
    missing.length === 0 ? [] : [`${missing.length} chapters are damaged and were left out.`];
  return ok({
    drafts: numbered(chapters),
    stated: book.value.stated,
    warnings: [...warnings, ...pictures.warnings],
    mapped: false,
    pictures: pictures.kept,
  });
}
