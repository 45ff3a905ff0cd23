import { fail, ok, type Result } from '#shared/base/result.ts';
import type { DraftBlock } from '#shared/document/canonical-text.ts';
import type { Metadata } from '#shared/document/metadata.ts';
import { propertiesMetadata } from './document-properties.ts';
import type { FormatReading } from './format-reading.ts';
import { MOST_PAGES, pagesOf, openPdf, type OpenPdf, type PdfPage } from './pdf-pages.ts';
import { pdfBlocks } from './pdf-paragraphs.ts';

const BROKEN =
  'The PDF is damaged and cannot be read. Open it in a reader, save it again and import that.';
const LOCKED = 'The PDF is locked with a password. Save a copy without one and import that.';
const LONG =
  'The PDF has more pages than Attest reads at once. Split it into parts and import those.';
const DAMAGED_PAGE =
  'Some pages of the PDF are damaged and were read in part; look at the original for the rest.';
const STRANGE_FONT =
  'Some words are in a font whose letters this PDF does not name; look at the original for them.';

/** `D:20251010120000Z` as `2025-10-10`. */
function dayOf(stamp: unknown): string | undefined {
  const match = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(typeof stamp === 'string' ? stamp : '');
  return match ? match.slice(1).filter(Boolean).join('-') : undefined;
}

function statedBy(info: Readonly<Record<string, unknown>>): Metadata {
  const words = (key: string): string | undefined => {
    const value = info[key];
    return typeof value === 'string' ? value : undefined;
  };
  const author = words('Author');
  return propertiesMetadata({
    title: words('Title'),
    creators: author === undefined ? [] : [author],
    date: dayOf(info['CreationDate']),
    language: words('Language'),
  });
}

/** A page without text stands in the text as the picture it is. */
const scanDraft = ({ number }: PdfPage): DraftBlock => ({
  kind: 'paragraph',
  zone: 'body',
  page: number,
  inline: [{ kind: 'image', scan: number }],
});

function scanWarning(scans: readonly PdfPage[], all: number): string[] {
  const rest = 'Mark a region there and type the words you need.';
  if (scans.length === 0) return [];
  if (scans.length === all) {
    return [`Its pages have no text that can be read and are shown as pictures. ${rest}`];
  }
  const [first] = scans;
  return scans.length === 1
    ? [`Page ${first?.number ?? 1} has no text that can be read and is shown as a picture. ${rest}`]
    : [
        `${scans.length} of its ${all} pages have no text that can be read and are shown as pictures. ${rest}`,
      ];
}

/** The blocks of the pages with text, and between them the pages that are pictures. */
function readPages(pages: readonly PdfPage[]): Pick<FormatReading, 'drafts' | 'scans'> & {
  readonly warnings: readonly string[];
} {
  const scans = pages.filter(({ lines }) => lines.length === 0);
  const drafts = [...pdfBlocks(pages.map(({ lines }) => lines)), ...scans.map(scanDraft)];
  return {
    drafts: drafts.sort((a, b) => (a.page ?? 0) - (b.page ?? 0)),
    scans: new Map(scans.map(({ number, width, height }) => [number, { width, height }])),
    warnings: scanWarning(scans, pages.length),
  };
}

/**
 * Reads a PDF's own text: columns, paragraphs across pages, headings, running heads as chrome, the page
 * of every block; a page without text is a picture in its place. Runs no script of the file and renders
 * nothing. Fails, each time with a plain sentence, for a locked or damaged file.
 */
export async function convertPdf(
  bytes: Uint8Array,
  _fileName: string,
  resources?: string,
): Promise<Result<FormatReading>> {
  let open: OpenPdf | undefined;
  try {
    open = await openPdf(bytes, resources);
    if (open.pdf.numPages > MOST_PAGES) return fail('too-large', LONG);
    const pages = await pagesOf(open.pdf);
    const read = readPages(pages);
    const { info } = await open.pdf.getMetadata();
    const warnings = [
      ...read.warnings,
      ...(open.lacksTable() ? [STRANGE_FONT] : []),
      ...(pages.some(({ damaged }) => damaged) ? [DAMAGED_PAGE] : []),
    ];
    return ok({
      ...read,
      stated: statedBy(info as Readonly<Record<string, unknown>>),
      warnings,
      mapped: false,
    });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return fail('unreadable', isLocked ? LOCKED : BROKEN);
  } finally {
    await open?.close();
  }
}
