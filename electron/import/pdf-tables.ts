import type { PageRun } from './page-run.ts';

/** Where a line stands in a table. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  /** A table begins with it. */
  readonly isFirst: boolean;
}

/** A table and what stands above and below it. */
export interface TableBand {
  readonly above: PageRun[];
  readonly cells: readonly (readonly [PageRun, Cell])[];
  readonly below: PageRun[];
}

const SAME_ROW = 0.3; // of the size
const ROW_STEP = 3; // of the size: rows that stand further apart are no table
const MOST_WORDS = 8; // of a cell
const LONGEST = 48;
const FEWEST_ROWS = 3;
/** Columns of text also stand side by side: only numbers tell a table from them. */
const NUMBERS = 0.5;
const NUMBER =
  /^[(+\-−–<>~]?\s?(?:[$€£¥]|[A-Z]{2,3}\s)?\p{Nd}[\p{Nd}.,\s]*(?:\s?(?:%|[kmKM]|\p{L}{1,3}))?\)?(?:\[\p{Nd}+\])*$|^[-−–—]$|^n\/a$/iu;

const rightOf = ({ x, width }: PageRun): number => x + width;

function rowsOf(lines: readonly PageRun[]): PageRun[][] {
  const rows: PageRun[][] = [];
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const first = rows.at(-1)?.[0];
    if (first && first.y - line.y < SAME_ROW * Math.max(first.size, line.size)) {
      rows.at(-1)?.push(line);
    } else rows.push([line]);
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}

const isCell = ({ text }: PageRun): boolean =>
  text.length <= LONGEST && text.trim().split(/\s+/u).length <= MOST_WORDS;

const isRow = (row: readonly PageRun[]): boolean => row.length >= 2 && row.every(isCell);

function follows(row: readonly PageRun[], before: readonly PageRun[]): boolean {
  const [a, b] = [before[0], row[0]];
  return a !== undefined && b !== undefined && a.y - b.y < ROW_STEP * Math.max(a.size, b.size);
}

/** The columns as far as their rows reach, or null where cells of one column reach into another. */
function columnsOf(rows: readonly PageRun[][]): { left: number; right: number }[] | null {
  const count = Math.max(...rows.map((row) => row.length));
  const full = rows.filter((row) => row.length === count);
  if (full.length < 2) return null;
  const columns = Array.from({ length: count }, (_, at) => {
    const cells = full.flatMap((row) => row[at] ?? []);
    return {
      left: Math.min(...cells.map(({ x }) => x)),
      right: Math.max(...cells.map(rightOf)),
    };
  });
  const apart = columns.every(({ left }, at) => left >= (columns[at - 1]?.right ?? -Infinity));
  return apart ? columns : null;
}

function columnOf(cell: PageRun, columns: readonly { left: number; right: number }[]): number {
  const away = columns.map(({ left, right }) =>
    Math.max(left - rightOf(cell), cell.x - right, 0) === 0
      ? -Math.min(rightOf(cell), right) + Math.max(cell.x, left)
      : Math.max(left - rightOf(cell), cell.x - right),
  );
  return away.indexOf(Math.min(...away));
}

function cellsOf(rows: readonly PageRun[][]): (readonly [PageRun, Cell])[] | null {
  if (rows.length < FEWEST_ROWS) return null;
  const columns = columnsOf(rows);
  if (!columns) return null;
  const cells = rows.flatMap((row, at) =>
    row.map((run, nth) => {
      const cell = { row: at, column: columnOf(run, columns), isFirst: at === 0 && nth === 0 };
      return [run, cell] as const;
    }),
  );
  const taken = new Set(cells.map(([, { row, column }]) => `${row} ${column}`));
  if (taken.size < cells.length) return null;
  const values = cells.filter(([, { row, column }]) => row > 0 && column > 0);
  const numbers = values.filter(([{ text }]) => NUMBER.test(text.trim()));
  return numbers.length >= NUMBERS * values.length && numbers.length > 0 ? cells : null;
}

/** The first table among the lines of a page or column, or null. Cells that hold a paragraph are none. */
export function tableBand(lines: readonly PageRun[]): TableBand | null {
  const rows = rowsOf(lines);
  for (let start = 0; start < rows.length; start += 1) {
    let end = start;
    while (end < rows.length) {
      const row = rows[end] ?? [];
      if (!isRow(row) || (end > start && !follows(row, rows[end - 1] ?? []))) break;
      end += 1;
    }
    if (end === start) continue;
    const cells = cellsOf(rows.slice(start, end));
    if (cells) return { above: rows.slice(0, start).flat(), cells, below: rows.slice(end).flat() };
    start = end - 1;
  }
  return null;
}
