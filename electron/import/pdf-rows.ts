import { logicalOrder } from './logical-order.ts';
import { loweredText, raisedText } from './pdf-raised.ts';
import type { PageRun } from './page-run.ts';

// Shares of the size.
const SAME_BASELINE = 0.45; // raised and lowered words stay in their line
const WORD_GAP = 0.18; // what is wider is a space
const COLUMN_GAP = 1.6; // what is wider parts columns or cells
const SAME_PLACE = 0.25; // a word drawn again so near is the same word, made bold
const SMALLER = 0.85; // raised and lowered words are smaller than this
const RAISED = 0.1; // and so far above
const LOWERED = 0.05; // or below the line

const rightOf = ({ x, width }: PageRun): number => x + width;

interface Row {
  y: number;
  size: number;
  readonly runs: PageRun[];
}

/** Runs by baselines, from the top: the largest run of a row says where its baseline is. */
function rowsOf(runs: readonly PageRun[]): Row[] {
  const rows: Row[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && row.y - run.y < SAME_BASELINE * Math.max(row.size, run.size)) {
      row.runs.push(run);
      if (run.size > 1.05 * row.size) [row.y, row.size] = [run.y, run.size];
    } else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  return rows;
}

/** A stretch of a row without a gap as wide as a column's. */
class Fragment {
  text = '';
  private readonly x: number;
  private right: number;
  /** Size and baseline of what is neither raised nor lowered. */
  private size: number;
  private y: number;
  /** How many characters stand in each size. */
  private readonly sizes = new Map<number, number>();
  private last: PageRun;

  constructor(run: PageRun) {
    this.x = run.x;
    this.right = run.x;
    this.size = run.size;
    this.y = run.y;
    this.last = run;
    this.append(run, run.text);
  }

  private append(run: PageRun, text: string): void {
    this.text += text;
    this.right = Math.max(this.right, rightOf(run));
    this.sizes.set(run.size, (this.sizes.get(run.size) ?? 0) + text.length);
    this.last = run;
  }

  isNear(run: PageRun): boolean {
    return run.x - this.right < COLUMN_GAP * Math.max(this.size, run.size);
  }

  isAgain({ text, x, y, size }: PageRun): boolean {
    const near = Math.hypot(x - this.last.x, y - this.last.y) < SAME_PLACE * size;
    return near && text.trim() === this.last.text.trim();
  }

  add(run: PageRun, next: PageRun | undefined): void {
    const up = run.y - this.y;
    if (run.size < SMALLER * this.size && up > RAISED * this.size) {
      this.addRaised(run, next);
      return;
    }
    if (run.size < SMALLER * this.size && -up > LOWERED * this.size) {
      this.append(run, this.gapBefore(run) + loweredText(this.text, run.text));
      return;
    }
    if (this.size < SMALLER * run.size) {
      // What came first was the mark of a note, or else small words before larger ones.
      if (-up > RAISED * run.size) this.text = raisedText('', this.text, false);
      [this.size, this.y] = [run.size, run.y];
    }
    this.append(run, this.gapBefore(run) + run.text);
  }

  private addRaised(run: PageRun, next: PageRun | undefined): void {
    const before = this.text.trimEnd();
    const isFraction = next !== undefined && /^[/⁄]/u.test(next.text.trim());
    const isMark = before !== this.text && /^\p{Lu}/u.test(run.text) ? ' ' : '';
    this.append(run, '');
    this.text = before + isMark + raisedText(before, run.text, isFraction);
  }

  private gapBefore(run: PageRun): string {
    const gap = run.x - this.right;
    const apart = gap > WORD_GAP * this.last.size;
    return apart && !this.text.endsWith(' ') && !run.text.startsWith(' ') ? ' ' : '';
  }

  /** The fragment as one run, in the size most of it stands in. */
  asRun(): PageRun {
    let [size, most] = [this.size, 0];
    if (this.sizes.size > 1) {
      for (const [each, count] of this.sizes) if (count > most) [size, most] = [each, count];
    }
    const text = logicalOrder(this.text);
    return { x: this.x, y: this.y, width: this.right - this.x, size, text };
  }
}

/** Runs of one baseline joined as far as no gap as wide as a column's parts them, from the top. */
export function fragmentsOf(runs: readonly PageRun[]): PageRun[] {
  return rowsOf(runs).flatMap(({ runs: row }) => {
    const out: Fragment[] = [];
    const sorted = row.sort((a, b) => a.x - b.x);
    for (const [at, run] of sorted.entries()) {
      const last = out.at(-1);
      if (last?.isAgain(run)) continue;
      if (last?.isNear(run)) last.add(run, sorted[at + 1]);
      else out.push(new Fragment(run));
    }
    return out.filter(({ text }) => text.trim() !== '').map((fragment) => fragment.asRun());
  });
}
