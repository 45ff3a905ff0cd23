import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pageLines, type PageLine } from './pdf-lines.ts';
import { PdfPort } from './pdf-port.ts';
import { DAMAGED, type DrawnRun } from './pdf-run-builder.ts';
import { uprightRuns } from './pdf-upright.ts';

/** A document of more pages is opened, so that they are counted, and read no further. */
export const MOST_PAGES = 5_000;

/**
 * pdfjs, loaded with the first PDF: other files need not pay for it. Both halves run in this thread, and
 * the reading half takes its text from `readPageText`.
 */
async function loadPdfjs() {
  // Older runtimes fail its test of push with 2^32 elements, and it puts a slow one in everybody's place.
  const { push } = Array.prototype;
  const [
    { Catalog, PartialEvaluator, WorkerMessageHandler },
    { getDocument, PDFWorker },
    { readPagesOnce },
    { readPageText },
  ] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('./pdf-page-tree.ts'),
    import('./pdf-text.ts'),
  ]);
  Array.prototype.push = push;
  readPagesOnce(Catalog.prototype, MOST_PAGES + 1);
  PartialEvaluator.prototype.getTextContent = readPageText;
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

/**
 * A picture of more pixels is left out. Decoded, one takes up to nine bytes a pixel; a letter page scanned
 * at 600 dots an inch has 34 million.
 */
const MOST_PIXELS = 40_000_000;

/** An open PDF, and whether it asked for a table that is not shipped. */
export interface OpenPdf {
  readonly pdf: PDFDocumentProxy;
  readonly lacksTable: () => boolean;
  readonly close: () => Promise<void>;
}

/** Larger files are not held twice. */
const COPIED = 16 * 1024 * 1024;

/** What pdfjs may keep: it takes the buffer away that it is given, and refuses Node's own kind. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.length > COPIED && !Buffer.isBuffer(bytes) ? bytes : new Uint8Array(bytes);
}

/**
 * Opens a PDF so that no script of it runs and nothing of it is fetched. The bytes of one larger than
 * 16 MB are given away and gone afterwards. `resources` is the folder in which `cmaps/` stands. Rejects as pdfjs does, for what is locked or damaged.
 */
export async function openPdf(bytes: Uint8Array, resources?: string): Promise<OpenPdf> {
  const { getDocument, start } = await loadPdfjs();
  let lacks = false;
  const worker = start();
  const task = getDocument({
    worker,
    data: ownBytes(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false, // pictures come as bytes
    isImageDecoderSupported: false,
    maxImageSize: MOST_PIXELS,
    enableXfa: false,
    verbosity: 0,
    CMapReaderFactory: tablesIn(resources, () => (lacks = true)),
    StandardFontDataFactory: NoShapes,
  });
  const close = async (): Promise<void> => {
    await task.destroy();
    worker.destroy();
  };
  try {
    return { pdf: await task.promise, lacksTable: () => lacks, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** One page as far as import reads it: its lines, and its size in points as it is looked at. */
export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: PageLine[];
  /** It could not be read to its end. */
  readonly damaged: boolean;
}

/** What stands for a page that does not say how large it is, as pdfjs has it. */
const LETTER = { width: 612, height: 792 };

interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly DrawnRun[];
  readonly damaged: boolean;
}

async function drawnPage(pdf: PDFDocumentProxy, number: number): Promise<DrawnPage> {
  const page = await pdf.getPage(number);
  const { items, styles } = await page.getTextContent();
  const { width, height } = page.getViewport({ scale: 1 });
  page.cleanup();
  // pdfjs hands on what its reading half answers: ours answers runs.
  const runs = items as unknown as DrawnRun[];
  return { width, height, runs, damaged: DAMAGED in styles };
}

/**
 * Every page with its lines; none where a page has no text of its own. What cannot be opened is a damaged
 * page, unless it is every page: then it rejects as pdfjs does.
 */
export async function pagesOf(pdf: PDFDocumentProxy): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  const failures: unknown[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { runs, ...page } = await drawnPage(pdf, number).catch((error: unknown) => {
      failures.push(error);
      return { ...LETTER, runs: [], damaged: true };
    });
    pages.push({ number, ...page, lines: pageLines(uprightRuns(runs), number) });
  }
  if (failures.length > 0 && failures.length === pages.length) throw failures[0];
  return pages;
}
