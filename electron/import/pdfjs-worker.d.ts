/** pdfjs's reading half, with the internals that `build/vite/pdfjs-internals.mjs` exports. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  import type { PdfPort } from '#electron/import/pdf-port.ts';

  export const WorkerMessageHandler: { initializeFromPort: (port: PdfPort) => void };

  /** Six numbers, as PDF writes an affine map. */
  export type Matrix = ArrayLike<number>;

  export interface Glyph {
    readonly unicode: string;
    readonly width: number;
    readonly vmetric?: readonly number[] | null;
    readonly isSpace: boolean;
    readonly category: {
      readonly isWhitespace: boolean;
      readonly isZeroWidthDiacritic: boolean;
      readonly isInvisibleFormatMark: boolean;
    };
  }

  export interface CharCode {
    charcode: number;
    /** In bytes, 1 or more. */
    length: number;
  }

  export interface Font {
    readonly vertical: boolean;
    readonly isType3Font: boolean;
    readonly isCharBBox?: boolean;
    readonly bbox?: readonly number[];
    readonly fontMatrix?: Matrix;
    charsToGlyphs: (codes: string) => readonly Glyph[];
    /** Reads the code that begins at an offset into `out`. */
    readonly cMap?: { readCharCode: (codes: string, at: number, out: CharCode) => void };
    /** Absent from what stands for a font that cannot be read. */
    _charToGlyph?: (code: number, isSpace: boolean) => Glyph;
  }

  export interface TranslatedFont {
    readonly loadedName: string;
    readonly font: Font;
    loadType3Data: (evaluator: PartialEvaluator, resources: Dict, task: unknown) => Promise<void>;
  }

  export class Name {
    readonly name: string;
  }
  export class Ref {
    readonly num: number;
    readonly gen: number;
  }
  export class Dict {
    static readonly empty: Dict;
    readonly objId?: string;
    get: (key: string) => unknown;
    has: (key: string) => boolean;
    getRaw: (key: string) => unknown;
    getArray: (key: string) => unknown;
  }
  export class BaseStream {
    readonly dict: Dict;
  }

  /** A page's dictionary, or why it has none; and where it stands in the file, if it stands for itself. */
  export type PageEntry = readonly [page: Dict | Error, ref: Ref | null];

  export class Catalog {
    readonly xref: { fetch: (ref: Ref) => unknown };
    readonly toplevelPagesDict: Dict;
    readonly numPages: number;
    /** Pages count from 0. Rejects where there is none. */
    getPageDict: (index: number) => Promise<PageEntry>;
    getAllPageDicts: (isRecovering: boolean) => Promise<Map<number, PageEntry>>;
  }

  export class TextState {
    ctm: Matrix;
    font: Font | null;
    fontName: string | null;
    fontSize: number;
    loadedName: string | null;
    fontMatrix: Matrix;
    textMatrix: number[];
    textLineMatrix: number[];
    charSpacing: number;
    wordSpacing: number;
    leading: number;
    textHScale: number;
    textRise: number;
    setTextMatrix: (...matrix: number[]) => void;
    setTextLineMatrix: (...matrix: number[]) => void;
    translateTextMatrix: (x: number, y: number) => void;
    translateTextLineMatrix: (x: number, y: number) => void;
    carriageReturn: () => void;
    clone: () => TextState;
  }
  export class StateManager {
    constructor(state: TextState);
    state: TextState;
    transform: (matrix: Matrix) => void;
  }

  /** `args` is what stands before the operator; `fn` one of OPS. */
  export interface Operation {
    fn: number;
    args: unknown[] | null;
  }
  export class EvaluatorPreprocessor {
    constructor(stream: BaseStream, xref: unknown, states: StateManager);
    read: (operation: Operation) => boolean;
  }

  export interface TextRequest {
    readonly stream: BaseStream;
    readonly task: { ensureNotTerminated: () => void };
    readonly resources: Dict | null;
    readonly sink: { enqueue: (chunk: object, size: number) => void };
    readonly viewBox: readonly number[];
  }
  export class PartialEvaluator {
    readonly xref: { fetch: (ref: Ref) => unknown };
    loadFont: (name: string | null, font: unknown, resources: Dict) => Promise<TranslatedFont>;
    getTextContent: (request: TextRequest) => Promise<void>;
  }

  export const OPS: Readonly<
    Record<
      | 'setFont'
      | 'setTextRise'
      | 'setHScale'
      | 'setLeading'
      | 'moveText'
      | 'setLeadingMoveText'
      | 'nextLine'
      | 'setTextMatrix'
      | 'setCharSpacing'
      | 'setWordSpacing'
      | 'beginText'
      | 'showText'
      | 'showSpacedText'
      | 'nextLineShowText'
      | 'nextLineSetSpacingShowText'
      | 'paintXObject'
      | 'setGState'
      | 'beginMarkedContent'
      | 'beginMarkedContentProps'
      | 'endMarkedContent',
      number
    >
  >;

  export function lookupMatrix(array: unknown, otherwise: null): Matrix | null;
  /** A PDF string as text: PDFDocEncoding, or UTF-16 or UTF-8 behind a byte order mark. */
  export function stringToPDFString(codes: string): string;
}
