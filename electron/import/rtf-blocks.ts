import type { DraftBlock, Inline } from '#shared/document/canonical-text.ts';
import type { BlockKind } from '#shared/document/text.ts';

/** What is known of the paragraph that is being read. */
export interface RtfShape {
  style: string;
  outline: number | undefined;
  inTable: boolean;
  depth: number;
  /** The number or bullet printed before a list item. */
  marker: string;
}

const bare = (): RtfShape => ({
  style: '',
  outline: undefined,
  inTable: false,
  depth: 0,
  marker: '',
});

interface Open {
  runs: Inline[];
  readonly footnote: boolean;
  readonly lines: Inline[][];
}

/** Turns the runs of a rich text file into blocks: paragraphs, headings, list items, cells, notes. */
export class RtfBlocks {
  readonly drafts: DraftBlock[] = [];
  shape: RtfShape = bare();
  private open: Open = { runs: [], footnote: false, lines: [] };
  private readonly outer: { open: Open; shape: RtfShape }[] = [];
  private readonly notes: DraftBlock[] = [];
  private cell: Inline[] = [];
  private table = -1;
  private row = 0;
  private column = 0;
  private afterTable = true;
  private openNotes = 0;

  /** What was last said in this line. */
  get last(): string {
    const last = this.open.runs.at(-1);
    return last?.kind === 'text' ? last.text.slice(-2) : '';
  }

  text(text: string, href: string | undefined): void {
    const last = this.open.runs.at(-1);
    if (last?.kind === 'text' && last.href === href) {
      this.open.runs[this.open.runs.length - 1] = { ...last, text: last.text + text };
    } else {
      this.open.runs.push({ kind: 'text', text, ...(href === undefined ? {} : { href }) });
    }
  }

  picture(hash: string): void {
    this.open.runs.push({ kind: 'image', picture: hash });
  }

  lineBreak(): void {
    this.open.runs.push({ kind: 'break' });
  }

  /** Word writes an item's number before it resets the paragraph. */
  plainParagraph(): void {
    this.shape = { ...bare(), marker: this.shape.marker };
  }

  endParagraph(): void {
    const runs = this.open.runs;
    this.open.runs = [];
    if (this.open.footnote) this.open.lines.push(runs);
    else if (this.shape.inTable) this.addToCell(runs);
    else this.paragraph(runs);
    this.shape.marker = '';
  }

  private addToCell(runs: readonly Inline[]): void {
    if (this.cell.length > 0) this.cell.push({ kind: 'break' });
    this.cell.push(...runs);
  }

  endCell(): void {
    if (this.afterTable) {
      this.table += 1;
      this.row = 0;
      this.afterTable = false;
    }
    if (this.open.runs.length > 0) this.addToCell(this.open.runs);
    this.open.runs = [];
    const { table, row, column } = this;
    if (isSpoken(this.cell)) {
      this.drafts.push({ kind: 'table-cell', inline: this.cell, table, row, column });
    }
    this.cell = [];
    this.shape.marker = '';
    this.column += 1;
  }

  endRow(): void {
    this.row += 1;
    this.column = 0;
  }

  openNote(): void {
    this.text(`[${this.notes.length + this.openNotes + 1}]`, undefined);
    this.openNotes += 1;
    this.outer.push({ open: this.open, shape: this.shape });
    this.open = { runs: [], footnote: true, lines: [] };
    this.shape = bare();
  }

  closeNote(): void {
    this.openNotes -= 1;
    this.endParagraph();
    const lines = this.open.lines.filter(isSpoken);
    const inline = lines.flatMap((line, index): Inline[] =>
      index === 0 ? line : [{ kind: 'break' }, ...line],
    );
    const number: Inline = { kind: 'text', text: `[${this.notes.length + 1}] ` };
    this.notes.push({ kind: 'footnote', inline: [number, ...inline] });
    this.leave();
  }

  /** What stands in a box goes before the paragraph that holds it, as it comes in the file. */
  openBox(): void {
    this.outer.push({ open: this.open, shape: this.shape });
    this.open = { runs: [], footnote: false, lines: [] };
    this.shape = bare();
  }

  closeBox(): void {
    if (this.open.runs.length > 0) this.endParagraph();
    this.leave();
  }

  private leave(): void {
    const outer = this.outer.pop();
    if (!outer) return;
    this.open = outer.open;
    this.shape = outer.shape;
  }

  finish(): DraftBlock[] {
    while (this.outer.length > 0) {
      if (this.open.footnote) this.closeNote();
      else this.closeBox();
    }
    this.endParagraph();
    if (isSpoken(this.cell)) this.paragraph(this.cell);
    return [...this.drafts, ...this.notes];
  }

  private paragraph(runs: readonly Inline[]): void {
    if (!isSpoken(runs)) return;
    this.afterTable = true;
    const { style, outline, depth, marker } = this.shape;
    const heading = /^heading (\d)/i.exec(style)?.[1];
    const level = heading === undefined ? outline : Number(heading);
    if (!hasWords(runs)) {
      this.drafts.push({ kind: 'paragraph', inline: runs }); // a picture in a heading's style is no heading
    } else if (level !== undefined || /^title$/i.test(style)) {
      const inline = runs;
      this.drafts.push({ kind: 'heading', level: Math.min(9, Math.max(1, level ?? 1)), inline });
    } else if (marker !== '') {
      const ordered = /[\p{L}\d]/u.test(marker);
      const at = Math.min(9, depth + 1);
      this.drafts.push({ kind: 'list-item', level: at, ordered, inline: runs });
    } else {
      this.drafts.push({ kind: kindOfStyle(style), inline: runs });
    }
  }
}

function kindOfStyle(style: string): BlockKind {
  if (/^caption/i.test(style)) return 'caption';
  return /quote|quotation/i.test(style) ? 'quote' : 'paragraph';
}

const hasWords = (runs: readonly Inline[]): boolean =>
  runs.some((run) => run.kind === 'text' && /\S/.test(run.text));
const isSpoken = (runs: readonly Inline[]): boolean =>
  hasWords(runs) || runs.some(({ kind }) => kind === 'image');
