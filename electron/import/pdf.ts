import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Metadata } from '#shared/document/metadata.ts';
import { propertiesMetadata } from './document-properties.ts';
import type { FormatReading } from './format-reading.ts';
import { pageLines, type PageLine, type PageRun } from './pdf-lines.ts';
import { pdfBlocks } from './pdf-paragraphs.ts';
import { PdfPort } from './pdf-port.ts';

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

/** pdfjs, loaded with the first PDF: other files need not pay for it. Both halves run in this thread. */
async function loadPdfjs() {
  const [{ WorkerMessageHandler }, { getDocument, PDFWorker }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
    import('pdfjs-dist/legacy/build/pdf.mjs'),
  ]);
  const start = () => {
    const port = new PdfPort();
    WorkerMessageHandler.initializeFromPort(port);
    // pdfjs's types know no port but null; what it asks of one are the four methods ours has.
    return new PDFWorker({ port: port as unknown as null, verbosity: 0 });
  };
  return { getDocument, start };
}

/** pdfjs asks here for the tables of East Asian fonts. What is not shipped is told, not hidden. */
function tablesIn(folder: string | undefined, onMissing: () => void) {
  return class {
    async fetch({ name }: { readonly name: string }) {
      if (folder !== undefined && /^[\w-]+$/.test(name)) {
        try {
          const cMapData = new Uint8Array(await readFile(join(folder, 'cmaps', `${name}.bcmap`)));
          return { cMapData, isCompressed: true };
        } catch {
          // a name the file made up: told below, like a table that is not shipped
        }
      }
      onMissing();
      throw new Error('No table for this font');
    }
  };
}

/** Letters' shapes, which text does without. */
class NoShapes {
  fetch(): Promise<never> {
    return Promise.reject(new Error('Shapes of letters are not read'));
  }
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** A run of upright text; null for what is empty or turned, such as a stamp along the margin. */
function runOf({ str, transform, width }: TextItem): PageRun | null {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const isUpright = a > 0 && Math.abs(b) < 0.1 * a;
  return str.trim() === '' || !isUpright
    ? null
    : { x, y, width, size: Math.hypot(c, d), text: str };
}

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

async function linesOf(pdf: PDFDocumentProxy): Promise<PageLine[][]> {
  const pages: PageLine[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => ('str' in item ? (runOf(item as TextItem) ?? []) : []));
    pages.push(pageLines(runs, number));
    page.cleanup();
  }
  return pages;
}

/**
 * Reads a PDF's own text: columns, paragraphs across pages, headings, running heads as chrome, the page
 * of every block. Runs no script of the file and renders nothing. Fails, each time with a plain
 * sentence, for a locked or damaged file and for one that is pictures alone. `resources` is the folder
 * in which `cmaps/` stands, the tables that fonts name and do not bring along.
 */
export async function convertPdf(
  bytes: Uint8Array,
  _fileName: string,
  resources?: string,
): Promise<Result<FormatReading>> {
  const fonts = { missing: false };
  const { getDocument, start } = await loadPdfjs();
  const worker = start();
  const task = getDocument({
    worker,
    data: new Uint8Array(bytes), // pdfjs takes the buffer it is given away
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: 0,
    CMapReaderFactory: tablesIn(resources, () => (fonts.missing = true)),
    StandardFontDataFactory: NoShapes,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES) return fail('too-large', LONG);
    const drafts = pdfBlocks(await linesOf(pdf));
    if (drafts.length === 0) return fail('empty', NO_TEXT);
    const { info } = await pdf.getMetadata();
    const warnings = fonts.missing ? [STRANGE_FONT] : [];
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
    await task.destroy();
    worker.destroy();
  }
}
