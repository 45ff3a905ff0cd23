/** Mail, RFCs and old e-books are wrapped at 60 to 80; nothing is wrapped wider than this. */
const WIDEST = 120;
const NARROWEST = 40;

interface WrappedLine {
  readonly text: string;
  readonly indent: number;
}

/**
 * The width a text was wrapped at, or 0 when its paragraphs are lines of their own. A text with a
 * fair share of long lines was not wrapped by hand.
 */
export function wrapWidth(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.length).sort((a, b) => a - b);
  const long = lengths.filter((length) => length > WIDEST).length;
  if (lengths.length < 2 || long > lengths.length * 0.05) return 0;
  const usual = lengths[Math.floor((lengths.length - long) * 0.95)] ?? 0;
  return usual >= NARROWEST && usual <= WIDEST ? usual : 0;
}

/**
 * Whether `next` goes on with the paragraph of `line`: its first word would not have fitted any
 * more. A deeper indentation starts a paragraph.
 */
export function joinsNext(line: WrappedLine, next: WrappedLine, width: number): boolean {
  if (width === 0 || next.indent > line.indent + 1) return false;
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  return line.text.length + 1 + word > width;
}
