import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { PagePicture } from './import-message.ts';
import { openPdf, type OpenPdf } from './pdf-pages.ts';
import { combined, Raster, type Colour, type Matrix, type Pixels } from './raster.ts';
import { writePng } from './write-png.ts';

/** Dots to the inch: small print stays readable, as scanners' own default is 200 to 300. */
const SHARPNESS = 200 / 72;
/** A page larger than a tabloid is shown coarser instead. */
const MOST_DOTS = 6_000_000;

const NO_PAGE = 'The original has no such page. Import the file again.';
const BROKEN = 'The picture of this page is damaged. Look at the original in another reader.';
const NO_PICTURE =
  'This page is empty, drawn in lines, or larger than Attest shows. Look at the original in another reader.';

/** What pdfjs hands over for a picture; null for one it could not decode. */
interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly kind?: number;
  readonly data?: Uint8Array | Uint8ClampedArray;
}

const KINDS: readonly (Pixels['kind'] | undefined)[] = [undefined, 'bits', 'rgb', 'rgba'];

function pixelsOf(decoded: Decoded | null, kind?: Pixels['kind']): Pixels | null {
  const known = kind ?? KINDS[decoded?.kind ?? 0];
  if (!decoded?.data || known === undefined) return null;
  const { width, height, data } = decoded;
  return { kind: known, width, height, data };
}

function fetched(page: PDFPageProxy, id: string): Promise<Decoded | null> {
  const objects = (id.startsWith('g_') ? page.commonObjs : page.objs) as {
    get: (id: string, callback: (found: Decoded | null) => void) => void;
  };
  return new Promise((settle) => objects.get(id, settle));
}

interface State {
  readonly place: Matrix;
  readonly ink: Colour;
}

/** Follows a page's drawing as far as pictures go: where each is laid, and stencils in their colour. */
class PageDrawing {
  drawn = 0;
  broken = 0;
  private state: State;
  private readonly saved: State[] = [];
  private readonly page: PDFPageProxy;
  private readonly sheet: Raster;

  constructor(page: PDFPageProxy, sheet: Raster, place: Matrix) {
    this.page = page;
    this.sheet = sheet;
    this.state = { place, ink: [0, 0, 0] };
  }

  save(): void {
    this.saved.push(this.state);
  }

  restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  move(matrix: Matrix): void {
    this.state = { ...this.state, place: combined(this.state.place, matrix) };
  }

  ink(ink: Colour): void {
    this.state = { ...this.state, ink };
  }

  /** A picture by its name, or as it stands in the page. */
  async picture(source: unknown): Promise<void> {
    const decoded =
      typeof source === 'string' ? await fetched(this.page, source) : (source as Decoded | null);
    this.lay(pixelsOf(decoded), null);
  }

  async stencil(source: Decoded & { readonly data?: unknown }): Promise<void> {
    const { data } = source;
    const decoded = typeof data === 'string' ? await fetched(this.page, data) : source;
    this.lay(pixelsOf(decoded, 'bits'), this.state.ink);
  }

  private lay(pixels: Pixels | null, ink: Colour | null): void {
    if (!pixels) {
      this.broken += 1;
      return;
    }
    this.sheet.draw(pixels, this.state.place, ink);
    this.drawn += 1;
  }
}

async function follow(page: PDFPageProxy, drawing: PageDrawing): Promise<void> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  for (const [at, fn] of fnArray.entries()) {
    const args = (argsArray[at] ?? []) as readonly unknown[];
    if (fn === OPS.save) drawing.save();
    else if (fn === OPS.restore || fn === OPS.paintFormXObjectEnd) drawing.restore();
    else if (fn === OPS.transform) drawing.move(args as unknown as Matrix);
    else if (fn === OPS.paintFormXObjectBegin) {
      drawing.save();
      if (Array.isArray(args[0])) drawing.move(args[0] as unknown as Matrix);
    } else if (fn === OPS.setFillRGBColor) drawing.ink(args as unknown as Colour);
    else if (fn === OPS.paintImageXObject || fn === OPS.paintInlineImageXObject) {
      await drawing.picture(args[0]);
    } else if (fn === OPS.paintImageMaskXObject) await drawing.stencil(args[0] as Decoded);
  }
}

async function pictureOf(page: PDFPageProxy): Promise<Result<PagePicture>> {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(SHARPNESS, Math.sqrt(MOST_DOTS / (width * height)));
  const viewport = page.getViewport({ scale });
  const dots = (length: number) => Math.max(1, Math.min(MOST_DOTS, Math.round(length)));
  const sheet = new Raster(dots(viewport.width), dots(viewport.height));
  const drawing = new PageDrawing(page, sheet, viewport.transform as unknown as Matrix);
  await follow(page, drawing);
  if (drawing.drawn === 0) return fail('unreadable', drawing.broken > 0 ? BROKEN : NO_PICTURE);
  return ok({
    ...{ type: 'png', width: sheet.width, height: sheet.height },
    bytes: writePng(sheet),
  });
}

/**
 * One page of a PDF as a picture of at most `MOST_DOTS`: the pictures its scanner laid on it, each where
 * it lies. Letters and lines are not drawn, for a page that has letters is read as text. `number` counts
 * from 1. Fails with a plain sentence for a page that has no picture to show.
 */
export async function pdfPagePicture(
  bytes: Uint8Array,
  number: number,
  resources?: string,
): Promise<Result<PagePicture>> {
  let open: OpenPdf | undefined;
  try {
    open = await openPdf(bytes, resources);
    if (number > open.pdf.numPages) return fail('not-found', NO_PAGE);
    return await pictureOf(await open.pdf.getPage(number));
  } catch {
    return fail('unreadable', BROKEN); // pdfjs throws as many things as there are ways to be damaged
  } finally {
    await open?.close();
  }
}
