import type { DraftBlock } from '#shared/document/canonical-text.ts';
import { plainMarkdown, unreadMarkdown } from './markdown-plain.ts';

/** Of what is parsed together: the parser's time grows with the square of a list. */
const MOST_TOGETHER = 30;
const UNITS_TOGETHER = 4_000;

const LINE = /[^\r\n]*(?:\r\n|[\r\n]|$)/g;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const BULLET = /^(?!([-*+])(?: *\1){2,} *$)([-*+]) +[^\s|:-]/;
const NUMBER = /^\d{1,9}([.)]) +[^\s|:-]/;
/** Blocks of HTML that go on over blank lines, and what ends each (CommonMark 0.31, 4.6). */
const HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/],
];

/** A block that goes on over blank lines. */
interface Open {
  readonly ends: (line: string) => boolean;
  /** Begun with blanks before it: it may stand in a list, and a line without blanks would end it. */
  readonly indented: boolean;
}

function fenceEnd(mark: string): (line: string) => boolean {
  const end = new RegExp(`^ {0,3}${mark.charAt(0)}{${mark.length},}[ \\t]*$`);
  return (line) => end.test(line);
}

/** Where a Markdown text can be cut so that its pieces read as the whole does. Linear. */
class Cutter {
  readonly cuts: number[] = [];
  private open: Open | undefined;
  private afterBlank = true;
  /** A line that may or may not be HTML: until the next blank line. */
  private unsure = false;
  /** The mark of the list that the lines stand in. */
  private list = '';
  private lost = false;

  take(line: string, at: number): boolean {
    if (this.open) this.inside(line, this.open);
    else if (line.trim() === '') this.blank();
    else this.outside(line, at);
    return !this.lost;
  }

  private blank(): void {
    this.afterBlank = true;
    this.unsure = false;
  }

  private inside(line: string, open: Open): void {
    if (open.ends(line)) this.open = undefined;
    else if (open.indented && /^\S/.test(line)) this.lost = true;
    this.afterBlank = false;
  }

  private outside(line: string, at: number): void {
    const mark = BULLET.exec(line)?.[2] ?? NUMBER.exec(line)?.[1] ?? '';
    const bare = !/^[ \t]/.test(line);
    const next = mark !== '' && mark === this.list;
    if (bare && at > 0 && (this.afterBlank || next)) this.cuts.push(at);
    if (bare) this.list = this.afterBlank || next ? mark : '';
    this.afterBlank = false;
    this.begin(line, bare);
  }

  private begin(line: string, bare: boolean): void {
    const fence = FENCE.exec(line)?.[1];
    const html = HTML.find(([start]) => start.test(line));
    if ((fence !== undefined || html) && this.unsure) this.lost = true;
    else if (fence !== undefined) this.open = { ends: fenceEnd(fence), indented: !bare };
    else if (html && !html[1].test(line))
      this.open = { ends: (later) => html[1].test(later), indented: !bare };
    else if (/^ {0,3}</.test(line)) this.unsure = true;
  }
}

/** What the parser is given of one file, in millionths of a second of its time: about a megabyte of dense marks, so that it ends within the 5 s a file has. */
const MOST_COST = 4_000_000;

/** What reading a part costs the parser, as measured. Marks of one part are each compared with
 * the others, and so are the lines of a list. */
function costOf(chunk: string): number {
  let [lines, marks, pipes, pairs] = [0, 0, 0, 0];
  let deep = 0;
  for (const [before] of chunk.matchAll(/^[\t >]+/gm))
    deep += before.length + 3 * (before.split('\t').length - 1);
  for (const [mark] of chunk.matchAll(/[\n*_`[\]<>&~|\\@#+-]/g)) {
    if (mark === '\n') lines += 1;
    else if (mark === '|') pipes += 1;
    else marks += 1;
    if (/[*_~[\]]/.test(mark)) pairs += 1;
  }
  const once =
    1.5 * chunk.length +
    20 * deep +
    50 * lines +
    30 * marks +
    80 * pipes +
    0.006 * pairs * pairs +
    0.008 * lines * lines;
  return chunk.includes(']:') ? 2 * once : once; // looked through for definitions first
}

export interface MarkdownPiece {
  readonly text: string;
  /** Its offset in the file. */
  readonly start: number;
  /** Its blocks, where no parser is needed to tell them. */
  readonly plain: readonly DraftBlock[] | undefined;
}

/** Puts together what is parsed together. */
class Pieces {
  readonly pieces: MarkdownPiece[] = [];
  /** Whether marks were left unread because the file has too many. */
  rough = false;
  private readonly whole: string;
  private readonly from: number;
  private marked = 0;
  private chunks = 0;
  private cost = 0;

  constructor(whole: string, from: number) {
    this.whole = whole;
    this.from = from;
  }

  flush(end: number): void {
    const text = this.whole.slice(this.marked, end);
    if (text !== '') this.pieces.push({ text, start: this.from + this.marked, plain: undefined });
    this.marked = end;
    this.chunks = 0;
  }

  take(start: number, end: number): void {
    const chunk = this.whole.slice(start, end);
    const plain = plainMarkdown(chunk, this.from + start) ?? this.unread(chunk, this.from + start);
    if (plain) {
      this.flush(start);
      if (plain.length > 0) this.pieces.push({ text: '', start: this.from + start, plain });
      this.marked = end;
      return;
    }
    this.chunks += 1;
    if (this.chunks >= MOST_TOGETHER || end - this.marked > UNITS_TOGETHER) this.flush(end);
  }

  private unread(chunk: string, start: number): DraftBlock[] | undefined {
    const cost = costOf(chunk);
    if (this.cost + cost > MOST_COST) {
      this.rough = true;
      return unreadMarkdown(chunk, start);
    }
    this.cost += cost;
    return undefined;
  }
}

/**
 * A Markdown text from an offset on in pieces that, one after the other, read as the whole does; and
 * whether it has more marks than are read, the last of which stand in the blocks as in the file.
 */
export function markdownPieces(
  text: string,
  from: number,
): { readonly pieces: readonly MarkdownPiece[]; readonly rough: boolean } {
  const whole = text.slice(from);
  const cutter = new Cutter();
  for (const match of whole.matchAll(LINE)) {
    if (match[0] === '' || !cutter.take(match[0].replace(/[\r\n]+$/, ''), match.index)) break;
  }
  const found = new Pieces(whole, from);
  let start = 0;
  for (const end of [...cutter.cuts, whole.length]) {
    found.take(start, end);
    start = end;
  }
  found.flush(whole.length);
  return found;
}
