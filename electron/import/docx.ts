import mammoth from 'mammoth';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { DraftBlock } from '#shared/document/canonical-text.ts';
import { propertiesMetadata } from './document-properties.ts';
import { docxParts, type DocxParts } from './docx-parts.ts';
import type { FormatReading } from './format-reading.ts';
import { isBlockElement } from './html-elements.ts';
import { documentBlocks } from './html.ts';
import { PictureShelf } from './picture-shelf.ts';
import { childNamed, textOf, xmlTree } from './xml-tree.ts';
import { ZipArchive } from './zip-archive.ts';

const BROKEN =
  'The Word document is damaged and cannot be read. Open it in Word, save it again and import that.';
/** Marks the ids that mammoth makes, so that no bookmark of the document is taken for a note. */
const PREFIX = 'attest-';
/** Where Word puts pictures. mammoth is given their names for their bytes. */
const MEDIA = /^word\/media\/[^/]+$/;
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Block Text'] => blockquote:fresh",
  "p[style-name='Footnote Text'] => p:fresh",
  "p[style-name='Endnote Text'] => p:fresh",
];

/** mammoth's own way to read parts, so that it gets ours and opens nothing itself. */
function fileOf(parts: DocxParts, zip: ZipArchive) {
  return {
    exists: (name: string): boolean => parts.has(name) || (MEDIA.test(name) && zip.has(name)),
    read: (name: string, encoding?: string): Promise<string | Uint8Array> => {
      if (MEDIA.test(name)) return Promise.resolve(Buffer.from(name, 'utf8')); // its bytes come later
      const text = parts.get(name) ?? '';
      return Promise.resolve(encoding === undefined ? Buffer.from(text, 'utf8') : text);
    },
  };
}

async function htmlOf(parts: DocxParts, zip: ZipArchive): Promise<string | undefined> {
  // mammoth takes an opened file too (lib/unzip.js), which its types leave out.
  const input = { file: fileOf(parts, zip) } as unknown as Parameters<
    typeof mammoth.convertToHtml
  >[0];
  try {
    const { value } = await mammoth.convertToHtml(input, {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      idPrefix: PREFIX,
      convertImage: mammoth.images.imgElement(async (image) => ({
        src: (await image.readAsBuffer()).toString('utf8'),
      })),
    });
    return value;
  } catch {
    return undefined; // whatever it stumbles over, the document is not one Word would open
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

/** The notes at the end of mammoth's page: each becomes a footnote behind its number in the text. */
function markNotes(document: Document): void {
  const notes = document.querySelectorAll(
    `li[id^="${PREFIX}footnote-"], li[id^="${PREFIX}endnote-"]`,
  );
  for (const [index, note] of [...notes].entries()) {
    for (const back of note.querySelectorAll(`a[href^="#${PREFIX}"]`)) back.remove();
    const block = document.createElement('div');
    block.setAttribute('role', 'doc-footnote');
    block.append(`[${index + 1}] `);
    for (const [at, line] of linesOf(note).entries()) {
      if (at > 0) block.append(document.createElement('br'));
      block.append(...line);
    }
    note.parentNode?.replaceChild(block, note);
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
  const html = await htmlOf(parts.value, zip.value);
  if (html === undefined) return fail('unreadable', BROKEN);
  const pictures = new PictureShelf((name) =>
    MEDIA.test(name) ? zip.value.bytes(name) : undefined,
  );
  const blocks = documentBlocks(html, markNotes, pictures);
  if (!blocks.ok) return blocks;
  const drafts = blocks.value.filter(spoken);
  const { warnings, kept } = pictures;
  return ok({ drafts, stated: statedBy(zip.value), warnings, mapped: false, pictures: kept });
}
