import { fail, ok, type Result } from '#shared/base/result.ts';
import type { DraftBlock } from '#shared/document/canonical-text.ts';
import { commentsWarning } from './comments-warning.ts';
import { propertiesMetadata } from './document-properties.ts';
import { docxParts, TOO_MANY, type DocxParts } from './docx-parts.ts';
import type { FormatReading } from './format-reading.ts';
import { isBlockElement } from './html-elements.ts';
import { DocumentHtml } from './html.ts';
import { PictureShelf } from './picture-shelf.ts';
import { PREFIX, WordDocument, type WordPiece } from './word-document.ts';
import { TooManyParts } from './word-xml.ts';
import { childNamed, textOf, xmlTree } from './xml-tree.ts';
import { ZipArchive } from './zip-archive.ts';

const BROKEN =
  'The Word document is damaged and cannot be read. Open it in Word, save it again and import that.';
/** Where Word puts pictures. */
const MEDIA = /^word\/media\/[^/]+$/;

const REFERENCES = ['footnote', 'endnote'].map((kind) => `sup > a[id^="${PREFIX}${kind}-ref-"]`);
const NOTES = ['footnote', 'endnote'].map((kind) => `li[id^="${PREFIX}${kind}-"]`);

/** mammoth numbers the notes of each piece anew. */
function numberReferences(document: Document, before: number): void {
  if (before === 0) return;
  for (const reference of document.querySelectorAll(REFERENCES.join(','))) {
    const number = /^\[(\d+)\]$/.exec(reference.textContent)?.[1];
    if (number !== undefined) reference.textContent = `[${Number(number) + before}]`;
  }
}

/** What stands in each paragraph or item of a note; links stay links. */
function linesOf(note: Element): Node[][] {
  const parts = [note, ...note.querySelectorAll('p,li,h1,h2,h3,h4,h5,h6,td,th')];
  return parts
    .map((part) =>
      [...part.childNodes].filter(
        (node) => node.nodeType !== 1 || !isBlockElement(node as Element),
      ),
    )
    .filter((nodes) => nodes.some((node) => /\S/.test(node.textContent ?? '')));
}

/** mammoth's list of notes: each becomes a footnote behind its number in the text. */
function markNotes(document: Document, numbers: readonly number[]): void {
  for (const [index, note] of [...document.querySelectorAll(NOTES.join(','))].entries()) {
    for (const back of note.querySelectorAll(`a[href^="#${PREFIX}"]`)) back.remove();
    const block = document.createElement('div');
    block.setAttribute('role', 'doc-footnote');
    block.append(`[${numbers[index] ?? ''}] `);
    for (const [at, line] of linesOf(note).entries()) {
      if (at > 0) block.append(document.createElement('br'));
      block.append(...line);
    }
    note.parentNode?.replaceChild(block, note);
  }
}

const prepare =
  ({ notesBefore, notes }: WordPiece) =>
  (document: Document): void =>
    notes ? markNotes(document, notes) : numberReferences(document, notesBefore);

async function blocksOf(parts: DocxParts, pictures: PictureShelf): Promise<Result<DraftBlock[]>> {
  const pages = new DocumentHtml(pictures);
  const drafts: DraftBlock[] = [];
  try {
    // Pictures are named here; their bytes come later, for those that are shown.
    const word = new WordDocument(parts, (name) =>
      Promise.resolve(Buffer.from(MEDIA.test(name) ? name : '', 'utf8')),
    );
    for await (const piece of word.pieces()) {
      const blocks = pages.read(piece.html, prepare(piece));
      if (!blocks.ok) return blocks;
      for (const block of blocks.value) if (spoken(block)) drafts.push(block);
    }
    return ok(drafts);
  } catch (error) {
    if (error instanceof TooManyParts) return fail('too-large', TOO_MANY);
    return fail('unreadable', BROKEN); // whatever mammoth stumbles over, Word would not open it
  }
}

function statedBy(zip: ZipArchive): FormatReading['stated'] {
  const core = zip.has('docProps/core.xml') ? zip.text('docProps/core.xml') : undefined;
  const tree = core?.ok ? xmlTree(core.value) : undefined;
  if (!tree?.ok) return {};
  const field = (name: string): string => textOf(childNamed(tree.value, name));
  return propertiesMetadata({
    title: field('title'),
    creators: [field('creator')],
    date: field('created'),
  });
}

/** Comments in the margin, answers to them included. */
function commentsIn(zip: ZipArchive): number {
  const part = zip.has('word/comments.xml') ? zip.text('word/comments.xml') : undefined;
  return part?.ok ? (part.value.match(/<(?:\w+:)?comment[\s>]/g)?.length ?? 0) : 0;
}

/** A heading style whose paragraph says nothing breaks nothing: mammoth keeps it, we drop it. */
const spoken = (draft: DraftBlock): boolean =>
  draft.inline.some((run) => run.kind !== 'text' || /\S/.test(run.text));

/**
 * A Word document: headings, nested lists, tables, captions, quotes and notes as blocks, deleted
 * passages left out. Relationships that lead out of the file are cut before anything reads them. Fails
 * with `unreadable`, `refused` or `too-large`.
 */
export async function convertDocx(bytes: Uint8Array): Promise<Result<FormatReading>> {
  const zip = ZipArchive.open(bytes);
  if (!zip.ok) return zip;
  const parts = docxParts(zip.value);
  if (!parts.ok) return parts;
  const pictures = new PictureShelf((name) =>
    MEDIA.test(name) ? zip.value.bytes(name) : undefined,
  );
  const drafts = await blocksOf(parts.value, pictures);
  if (!drafts.ok) return drafts;
  const { kept } = pictures;
  const warnings = [...pictures.warnings, ...commentsWarning(commentsIn(zip.value))];
  const stated = statedBy(zip.value);
  return ok({ drafts: drafts.value, stated, warnings, mapped: false, pictures: kept });
}
