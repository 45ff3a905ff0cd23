import type { DraftBlock } from '#shared/document/canonical-text.ts';

/** What can mean more than itself somewhere in a line: marks, references, addresses, a hard break. */
const MARKED = /[\\`*_[\]<>&~|@\r\t\0]|https?:|www\.| \n| $/i;
const WORDS = /^(?!\d{1,9}[.)])[\p{L}\p{N}“‘"'(„«¿¡]/u;
const HEADING = /^(#{1,6}) +([^#]+)$/;
const ITEM = /^(?:([-*+])|\d{1,9}[.)]) {1,4}(?=\S)/;

/** Lines that have been read into blocks, and what stands in the last of them. */
class PlainLines {
  readonly blocks: DraftBlock[] = [];
  private last: 'nothing' | 'heading' | 'item' | 'words' = 'nothing';
  private lines: string[] = [];
  private start = 0;

  /** Whether the line has no other meaning than the one it is read with. */
  take(line: string, at: number): boolean {
    const item = ITEM.exec(line);
    if (line === '') this.end('nothing');
    else if (WORDS.test(line)) return this.words(line, at);
    else if (item) return this.item(line, at, item[0].length, item[1] === undefined);
    else return this.heading(line, at);
    return true;
  }

  end(next: 'nothing' | 'heading' | 'item'): void {
    if (this.lines.length > 0) {
      const text = this.lines.join(' ');
      this.blocks.push({ kind: 'paragraph', inline: [{ kind: 'text', text, source: this.start }] });
      this.lines = [];
    }
    this.last = next;
  }

  private words(line: string, at: number): boolean {
    if (this.last === 'item') return false;
    if (this.lines.length === 0) this.start = at;
    this.lines.push(line);
    this.last = 'words';
    return true;
  }

  private item(line: string, at: number, mark: number, ordered: boolean): boolean {
    const text = line.slice(mark);
    if (this.last === 'words' || !WORDS.test(text)) return false;
    const inline = [{ kind: 'text', text, source: at + mark } as const];
    this.blocks.push({ kind: 'list-item', level: 1, ordered, inline });
    this.last = 'item';
    return true;
  }

  private heading(line: string, at: number): boolean {
    const [, marks = '', text = ''] = HEADING.exec(line) ?? [];
    if (!WORDS.test(text)) return false;
    this.end('heading');
    const inline = [{ kind: 'text', text, source: at + line.length - text.length } as const];
    this.blocks.push({ kind: 'heading', level: marks.length, inline });
    return true;
  }
}

/**
 * The blocks of Markdown that is words, headings and simple lists, as most of most texts is: the parser
 * takes fifty times as long for them. Nothing where any mark could mean more.
 */
export function plainMarkdown(text: string, start: number): DraftBlock[] | undefined {
  if (MARKED.test(text)) return undefined;
  const read = new PlainLines();
  let at = 0;
  for (const line of text.split('\n')) {
    if (!read.take(line, start + at)) return undefined;
    at += line.length + 1;
  }
  read.end('nothing');
  return read.blocks;
}

/** The lines of a part whose marks are not read: headings and items as such, the rest as it stands. */
export function unreadMarkdown(text: string, start: number): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  for (const match of text.matchAll(/[^\r\n]*\S[^\r\n]*/g)) {
    const indent = match[0].length - match[0].trimStart().length;
    const line = match[0].trim();
    const mark = (ITEM.exec(line) ?? /^#{1,6} +/.exec(line))?.[0] ?? '';
    const source = start + match.index + indent + mark.length;
    const inline = [{ kind: 'text', text: line.slice(mark.length), source } as const];
    if (mark === '') blocks.push({ kind: 'paragraph', inline });
    else if (mark.startsWith('#')) {
      blocks.push({ kind: 'heading', level: mark.trim().length, inline });
    } else {
      blocks.push({ kind: 'list-item', level: 1, ordered: /^\d/.test(mark), inline });
    }
  }
  return blocks;
}
