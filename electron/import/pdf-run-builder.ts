import type { Glyph, TextState } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { glyphsOf } from './pdf-glyphs.ts';

/** Characters drawn along one baseline, in the page's own coordinates (points, y upwards). */
export interface DrawnRun {
  readonly text: string;
  /** Where the first character stands. */
  readonly x: number;
  readonly y: number;
  /** The baseline's direction, a unit vector: (1, 0) for upright text. */
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly size: number;
}

/** Stands among the styles of a page that could not be read to its end. */
export const DAMAGED = 'damaged';

// Shares of the size.
const SPACE = 0.1; // a wider gap between two letters is a space
const APART = 0.6; // a wider gap ends the run: columns and cells are told by their own rule
const NO_SPACE = 0.05; // a space taken back to less than this is none: Ghostscript moves letters so
const BACK = 0.25; // a longer step back begins something else
const SAME_LINE = 0.05; // a baseline that moves further is another: a raised number is a run of its own
const SAME_PLACE = 0.12; // a letter drawn again so near is the same letter, made bold

const FORMAT_MARK_KEPT = /[\u00ad\u200c\u200d]/; // a hyphen, and what Burmese and Persian write with
const LETTER_FORM = /[\ufb00-\ufb06\ufb13-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]/u;
const LETTER_FORMS = new RegExp(LETTER_FORM, 'gu');
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Joined and ligature letters as the letters they stand for. */
const plain = (text: string): string =>
  LETTER_FORM.test(text) ? text.replace(LETTER_FORMS, (form) => form.normalize('NFKC')) : text;

/** Letters behind one glyph, in the order in which they stand on the page from left to right. */
const asDrawn = (text: string): string => {
  const letters = plain(text);
  return letters.length > 1 && RIGHT_TO_LEFT.test(letters)
    ? Array.from(letters).reverse().join('')
    : letters;
};

/** Six numbers: what maps text space to the page, text size left out. */
interface Frame {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly x: number;
  readonly y: number;
}

function frameOf({ ctm, textMatrix, textRise }: TextState): Frame {
  const [m0 = 1, m1 = 0, m2 = 0, m3 = 1, m4 = 0, m5 = 0] = ctm as number[];
  const [t0 = 1, t1 = 0, t2 = 0, t3 = 1, t4 = 0, t5 = 0] = textMatrix;
  const c = m0 * t2 + m2 * t3;
  const d = m1 * t2 + m3 * t3;
  return {
    a: m0 * t0 + m2 * t1,
    b: m1 * t0 + m3 * t1,
    c,
    d,
    x: m0 * t4 + m2 * t5 + m4 + c * textRise,
    y: m1 * t4 + m3 * t5 + m5 + d * textRise,
  };
}

/** A Type 3 font may draw in units of its own: then its letters' box says how large they are. */
function sizeOf(state: TextState, { c, d }: Frame): number {
  const { font, fontSize, fontMatrix } = state;
  const unit = Math.hypot(c, d) * Math.abs(fontSize);
  if (!font?.isType3Font || !(fontSize <= 1 || font.isCharBBox === true)) return unit;
  const height = (font.bbox?.[3] ?? 0) - (font.bbox?.[1] ?? 0);
  return height > 0 ? unit * height * Math.abs(fontMatrix[3] ?? 0.001) : unit;
}

/**
 * Joins drawn letters into runs by where they stand, not by how the file happens to group them: letters
 * that follow each other on one baseline in one size are a run, gaps in it spaces.
 */
export class PdfRunBuilder {
  readonly runs: DrawnRun[] = [];
  private readonly box: readonly number[];
  private text = '';
  private x = 0;
  private y = 0;
  private dx = 1;
  private dy = 0;
  private size = 0;
  /** Along the baseline, from where the page begins: the run's start, and the end of its last letter. */
  private from = 0;
  private ink = 0;
  private spaced = false;
  private last = '';
  private lastAt = 0;

  /** `box` is what is seen of the page: left, bottom, right, top. */
  constructor(box: readonly number[]) {
    this.box = box;
  }

  /** Draws `codes` from the pen, which moves on, and by `extra` (text space) at their end. */
  show(state: TextState, codes: string, extra: number): void {
    const { font, fontSize, textHScale, charSpacing, wordSpacing } = state;
    if (!font) return;
    const frame = frameOf(state);
    const along = Math.hypot(frame.a, frame.b);
    const glyphs = codes === '' ? [] : glyphsOf(font, codes);
    const unit = (state.fontMatrix[0] ?? 0.001) * fontSize;
    const pen = this.start(frame, along, sizeOf(state, frame));
    let way = 0; // text space
    for (const glyph of glyphs) {
      const width = font.vertical ? 0 : glyph.width * unit * textHScale;
      const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
      const isTakenBack =
        width > 0 && spacing < 0 && width + spacing * textHScale < NO_SPACE * fontSize;
      if (!(isTakenBack && glyph.category.isWhitespace)) {
        this.put(glyph, pen + way * along, width * along, frame, way);
      }
      way += font.vertical
        ? (glyph.vmetric?.[0] ?? -glyph.width) * unit - spacing
        : width + spacing * textHScale;
    }
    if (font.vertical) {
      this.flush();
      state.translateTextMatrix(0, way + extra);
    } else state.translateTextMatrix(way + extra * textHScale, 0);
  }

  /** What stands in the file as the words of the letters drawn since `from` replaces them. */
  replaceSince(from: number, words: string): void {
    this.flush();
    const drawn = this.runs.slice(from);
    const [first] = drawn;
    if (!first || !isOneLine(drawn) || changesNumber(drawn, words)) return;
    const end = Math.max(...drawn.map((run) => distance(first, run) + run.width));
    const size = Math.max(...drawn.map((run) => run.size));
    this.runs.length = from;
    if (words !== '') this.runs.push({ ...first, size, width: end, text: asDrawn(words) });
  }

  /** How many runs were drawn, the open one counted. */
  get drawn(): number {
    return this.runs.length + (this.text === '' ? 0 : 1);
  }

  flush(): void {
    if (this.text !== '') {
      this.runs.push({
        text: this.spaced ? `${this.text} ` : this.text,
        x: this.x,
        y: this.y,
        dx: this.dx,
        dy: this.dy,
        width: this.ink - this.from,
        size: this.size,
      });
    }
    this.text = '';
    this.spaced = false;
  }

  /** Goes on with the run where the pen stands on its baseline, else ends it. Answers where the pen is. */
  private start(frame: Frame, along: number, size: number): number {
    const [ux, uy] = along === 0 ? [1, 0] : [frame.a / along, frame.b / along];
    const away = Math.abs((frame.y - this.y) * this.dx - (frame.x - this.x) * this.dy);
    const goesOn =
      Math.abs(size - this.size) < 0.01 * size &&
      Math.abs(ux - this.dx) < 0.001 &&
      Math.abs(uy - this.dy) < 0.001 &&
      away < SAME_LINE * size;
    if (!goesOn) {
      this.flush();
      [this.dx, this.dy, this.size] = [ux, uy, size];
    }
    return frame.x * ux + frame.y * uy;
  }

  private put(glyph: Glyph, at: number, width: number, frame: Frame, way: number): void {
    const { category, unicode } = glyph;
    if (category.isWhitespace) {
      this.spaced = true;
      return;
    }
    if (category.isInvisibleFormatMark && !FORMAT_MARK_KEPT.test(unicode)) return;
    const x = frame.x + frame.a * way;
    const y = frame.y + frame.b * way;
    const [left = 0, bottom = 0, right = 0, top = 0] = this.box;
    if (x + width < left || x > right || y < bottom || y > top) return;
    if (this.text !== '' && !this.follows(category.isZeroWidthDiacritic, unicode, at)) return;
    if (this.text === '') {
      this.endInSpace();
      [this.x, this.y, this.from, this.ink] = [x, y, at, at];
    }
    this.text += asDrawn(unicode);
    this.ink = Math.max(this.ink, at + width);
    this.last = unicode;
    this.lastAt = at;
  }

  /** A space drawn after a run was ended belongs to its end. */
  private endInSpace(): void {
    const last = this.runs.at(-1);
    if (this.spaced && last) this.runs[this.runs.length - 1] = { ...last, text: `${last.text} ` };
    this.spaced = false;
  }

  /** False for a letter drawn twice; before one that stands apart the run is ended or a space put. */
  private follows(isMark: boolean, letter: string, at: number): boolean {
    if (isMark) return true;
    const { size } = this;
    if (letter === this.last && Math.abs(at - this.lastAt) < SAME_PLACE * size) return false;
    const gap = at - this.ink;
    if (gap > APART * size || gap < -BACK * size) this.flush();
    else if (this.spaced || gap > SPACE * size) this.text += ' ';
    this.spaced = false;
    return true;
  }
}

const distance = (a: DrawnRun, b: DrawnRun): number => (b.x - a.x) * a.dx + (b.y - a.y) * a.dy;

const isOneLine = ([first, ...rest]: readonly DrawnRun[]): boolean =>
  first !== undefined &&
  rest.every(
    (run) => Math.abs((run.y - first.y) * first.dx - (run.x - first.x) * first.dy) < first.size,
  );

const digitsOf = (text: string): string => (text.match(/\p{Nd}/gu) ?? []).join('');

/** Where both say a number, the one that is printed counts. */
function changesNumber(drawn: readonly DrawnRun[], words: string): boolean {
  const printed = drawn.map(({ text }) => text).join('');
  return !/[\0\ufffd]/.test(printed) && digitsOf(printed) !== digitsOf(words);
}
