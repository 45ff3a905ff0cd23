import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Metadata } from '#shared/document/metadata.ts';
import { propertiesMetadata } from './document-properties.ts';
import type { FormatReading } from './format-reading.ts';
import { linesOf, openPdf, type OpenPdf } from './pdf-pages.ts';
import { pdfBlocks } from './pdf-paragraphs.ts';

const BROKEN =
  'The PDF is damaged and cannot be read. Open it in a reader, save it again and import that.';
const LOCKED = 'The PDF is locked with a password. Save a copy without one and import that.';
const NO_TEXT =
  'The PDF holds pictures of pages and no text. Run it through text recognition, or type the words you need and paste them.';
const LONG =
  'The PDF has more pages than Attest reads at once. Split it into parts and import those.';
const MOST_PAGES = 5_000;
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

/**
 * Reads a PDF's own text: columns, paragraphs across pages, headings, running heads as chrome, the page
 * of every block. Runs no script of the file and renders nothing. Fails, each time with a plain
 * sentence, for a locked or damaged file and for one that is pictures alone.
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
    const drafts = pdfBlocks(await linesOf(open.pdf));
    if (drafts.length === 0) return fail('empty', NO_TEXT);
    const { info } = await open.pdf.getMetadata();
    const warnings = open.lacksTable() ? [STRANGE_FONT] : [];
    return ok({
      drafts,
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
