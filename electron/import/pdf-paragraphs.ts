import type { DraftBlock } from '#shared/document/canonical-text.ts';
import { isRightToLeft } from './logical-order.ts';
import type { PageLine } from './pdf-lines.ts';

interface Paragraph {
  readonly lines: PageLine[];
  readonly size: number;
}

const SIZE_STEP = 0.08; // of the size: what differs more is another kind of text
const LINE_GAP = 1.35; // of the usual step between lines: what is wider parts paragraphs
const INDENT = 0.8; // of the size
const SHORT = 0.85; // of the column: a last line ends before
const HEADING = 1.12; // of the body's size
const LONGEST_HEADING = 200;
const EDGE_LINES = 2; // of a running head or foot, at most
const APART = 1.6; // of the size: white space between a running line and the text
const SMALL = 0.95; // of the body's size
const NOTE = /^(?:\[\d{1,3}\]|[*†‡§])/u;
const CAPTION =
  /^(?:figure|fig\.|table|chart|map|graph|box|ပုံ|ဇယား)\s?\p{Nd}+(?:\.\p{Nd}+)?[a-z]?\s?[.:|–—-]\s/iu;
const CUT = /(\p{L}+)[-\u00ad\u2010]$/u;
const LONGEST_WORD = 64; // looked at before a line's end: a paragraph may be as long as the file
const ENDS_SENTENCE = /[.!?:;။”"’)\]]\s*$/u;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The size most characters are set in. */
function bodySize(lines: readonly PageLine[]): number {
  const chars = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    chars.set(key, (chars.get(key) ?? 0) + text.length);
  }
  return [...chars].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

const bare = (text: string): string =>
  text
    .replace(/\p{Nd}+/gu, '#')
    .replace(/\s+/gu, ' ')
    .trim();

/** The outermost lines as far as white space parts them from the text, at most `EDGE_LINES`. */
function edgeOf(fromEdge: readonly PageLine[]): readonly PageLine[] {
  for (let count = 1; count <= EDGE_LINES; count += 1) {
    const [outer, inner] = [fromEdge[count - 1], fromEdge[count]];
    if (!outer) return [];
    if (!inner || Math.abs(outer.y - inner.y) > APART * outer.size) return fromEdge.slice(0, count);
  }
  return [];
}

/** Lines at the edges of pages that come again page after page, and bare page numbers. */
function runningLines(pages: readonly (readonly PageLine[])[]): ReadonlySet<PageLine> {
  const edges = pages.flatMap((lines) => {
    const down = [...lines].sort((a, b) => b.y - a.y);
    return [...new Set([...edgeOf(down), ...edgeOf([...down].reverse())])];
  });
  const times = new Map<string, number>();
  for (const { text } of edges) times.set(bare(text), (times.get(bare(text)) ?? 0) + 1);
  const isRunning = ({ text }: PageLine): boolean =>
    /^\W*#\W*$/u.test(bare(text)) || (times.get(bare(text)) ?? 0) >= Math.max(3, pages.length / 3);
  return new Set(pages.length < 2 ? [] : edges.filter(isRunning));
}

/** How far a line begins from its column's edge. */
const marginOf = (line: PageLine): number =>
  isRightToLeft(line.text) ? line.right - line.x - line.width : line.x - line.left;

function parts(before: PageLine, line: PageLine, step: number): boolean {
  if (before.cell || line.cell) return true;
  const { size } = before;
  if (Math.abs(line.size - size) > SIZE_STEP * size) return true;
  const down = before.y - line.y;
  if (before.page !== line.page || down < 0) return true; // joined again where a sentence runs on
  if (down > LINE_GAP * step) return true;
  if (marginOf(line) > INDENT * size && marginOf(before) < INDENT * size) return true;
  const width = marginOf(before) + before.width;
  return width < SHORT * (before.right - before.left) && ENDS_SENTENCE.test(before.text);
}

function paragraphsOf(lines: readonly PageLine[]): Paragraph[] {
  const steps = lines.flatMap((line, at) => {
    const down = (lines[at - 1]?.y ?? line.y) - line.y;
    return down > 0 && down < 3 * line.size ? [down] : [];
  });
  const step = median(steps);
  const out: Paragraph[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    const before = last?.lines.at(-1);
    if (last && before && !parts(before, line, step)) last.lines.push(line);
    else out.push({ lines: [line], size: line.size });
  }
  return out;
}

/** A paragraph cut by the end of a column or page goes on where the next of its size begins small. */
function rejoined(paragraphs: readonly Paragraph[], body: number): Paragraph[] {
  const out: Paragraph[] = [];
  let open: Paragraph | null = null;
  for (const paragraph of paragraphs) {
    if (paragraph.lines[0]?.cell) {
      out.push(paragraph);
      continue;
    }
    const isBody = Math.abs(paragraph.size - body) <= SIZE_STEP * body;
    const runsOn = isBody && /^[\p{Ll}\p{Nd}(“"]/u.test(paragraph.lines[0]?.text ?? '');
    if (open && runsOn && !ENDS_SENTENCE.test(open.lines.at(-1)?.text ?? '')) {
      open.lines.push(...paragraph.lines);
      continue;
    }
    out.push(paragraph);
    if (isBody) open = paragraph;
    else if (paragraph.size > body) open = null; // a heading ends what stood above it
  }
  return out;
}

/** What stands below a picture or above a table says so; notes begin with their mark in small print. */
function kindOf(text: string, size: number, body: number): 'caption' | 'footnote' | 'paragraph' {
  if (CAPTION.test(text)) return 'caption';
  return size < SMALL * body && NOTE.test(text) ? 'footnote' : 'paragraph';
}

/** How often each word stands in the text, to tell a word cut in two from one with a hyphen. */
function wordCounts(lines: readonly PageLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    for (const word of text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

function joinLines(lines: readonly PageLine[], counts: ReadonlyMap<string, number>): string {
  let out = '';
  for (const { text } of lines) {
    const line = text.replace(/\s+/gu, ' ').trim();
    const cut = CUT.exec(out.slice(-LONGEST_WORD));
    const rest = /^\p{Ll}+/u.exec(line)?.[0];
    if (cut?.[1] !== undefined && rest !== undefined) {
      const whole = `${cut[1]}${rest}`.toLowerCase();
      const hyphened = `${cut[1]}-${rest}`.toLowerCase();
      const keeps = (counts.get(hyphened) ?? 0) > (counts.get(whole) ?? 0);
      out = (keeps ? out : out.slice(0, -1)) + line;
    } else out += (out === '' || out.endsWith('-') ? '' : ' ') + line;
  }
  return out;
}

/**
 * The blocks of a PDF from the lines of its pages: running heads and page numbers as chrome, headings by
 * size, paragraphs joined across columns and pages, words cut at a line's end made whole. Each block
 * knows the page it begins on.
 */
export function pdfBlocks(pages: readonly (readonly PageLine[])[]): DraftBlock[] {
  const running = runningLines(pages);
  const all = pages.flat();
  const lines = all.filter((line) => !running.has(line));
  const body = bodySize(lines);
  const counts = wordCounts(lines);
  const sizes = [...new Set(lines.map(({ size }) => Math.round(size * 2) / 2))]
    .filter((size) => size > HEADING * body)
    .sort((a, b) => b - a);
  let tables = -1;
  const blocks = rejoined(paragraphsOf(lines), body).map((paragraph): DraftBlock => {
    const text = joinLines(paragraph.lines, counts);
    const page = paragraph.lines[0]?.page ?? 1;
    const inline = [{ kind: 'text' as const, text }];
    const cell = paragraph.lines[0]?.cell;
    if (cell) {
      if (cell.isFirst) tables += 1;
      const { row, column } = cell;
      return { kind: 'table-cell', inline, page, table: tables, row, column };
    }
    const isHeading = paragraph.size > HEADING * body && text.length <= LONGEST_HEADING;
    if (!isHeading) return { kind: kindOf(text, paragraph.size, body), inline, page };
    const level = Math.min(3, sizes.indexOf(Math.round(paragraph.size * 2) / 2) + 1) || 1;
    return { kind: 'heading', level, inline, zone: 'heading', page };
  });
  const chrome = [...running].map(({ text, page }): DraftBlock => ({
    kind: 'paragraph',
    inline: [{ kind: 'text', text: text.trim() }],
    zone: 'chrome',
    page,
  }));
  return [...blocks, ...chrome].sort((a, b) => (a.page ?? 0) - (b.page ?? 0));
}
