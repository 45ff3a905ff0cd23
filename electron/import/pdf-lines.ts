import type { PageRun } from './page-run.ts';
import { withoutDropCaps } from './pdf-drop-caps.ts';
import { fragmentsOf } from './pdf-rows.ts';
import { tableBand, type Cell } from './pdf-tables.ts';

/** A line of one column, in reading order. */
export interface PageLine extends PageRun {
  readonly page: number;
  /** Left and right edge of the column it stands in. */
  readonly left: number;
  readonly right: number;
  /** Where it stands in a table, if it does. */
  readonly cell?: Cell;
}

const FEWEST_LINES = 4; // a column has at least
const MOST_CROSSING = 0.15; // of the lines may cross a gutter: headlines, pictures' captions

const rightOf = ({ x, width }: PageRun): number => x + width;

const crosses = (line: PageRun, x: number): boolean => line.x < x && rightOf(line) > x;

/** Where a gutter runs between two columns, or null on a page of one. */
function gutter(lines: readonly PageRun[]): number | null {
  if (lines.length < 2 * FEWEST_LINES) return null;
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map(rightOf));
  const [from, to] = [left + 0.2 * (right - left), left + 0.8 * (right - left)];
  let best: number | null = null;
  let fewest = MOST_CROSSING * lines.length;
  // Columns begin where lines begin: just before those edges are the only places worth a look.
  for (const x of new Set(lines.map((line) => Math.round(line.x) - 2))) {
    if (x < from || x > to) continue;
    let [before, after] = [0, 0];
    for (const line of lines) {
      if (line.x >= x) after += 1;
      else if (rightOf(line) <= x) before += 1;
    }
    const crossing = lines.length - before - after;
    if (before < FEWEST_LINES || after < FEWEST_LINES) continue;
    if (crossing < fewest || (best === null && crossing <= fewest)) [best, fewest] = [x, crossing];
  }
  return best;
}

function column(lines: readonly PageRun[], page: number): PageLine[] {
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map(rightOf));
  return [...lines]
    .sort((a, b) => b.y - a.y || a.x - b.x)
    .map((line) => ({ ...line, page, left, right }));
}

/** Between two lines that cross the gutter the left column is read before the right. */
function besideGutter(lines: readonly PageRun[], x: number, page: number): PageLine[] {
  const out: PageLine[] = [];
  let band: PageRun[] = [];
  const close = (): void => {
    const [left, right] = [
      band.filter((line) => rightOf(line) <= x),
      band.filter((line) => line.x >= x),
    ];
    out.push(...inOrder(left, page), ...inOrder(right, page));
    band = [];
  };
  for (const line of [...lines].sort((a, b) => b.y - a.y)) {
    if (!crosses(line, x)) {
      band.push(line);
      continue;
    }
    close();
    out.push(...column([line], page));
  }
  close();
  return out;
}

/** Tables are read row by row, columns one after the other. */
function inOrder(lines: readonly PageRun[], page: number): PageLine[] {
  if (lines.length === 0) return [];
  const table = tableBand(lines);
  if (table) {
    const cells = table.cells.map(([run, cell]) => {
      return { ...run, page, left: run.x, right: rightOf(run), cell };
    });
    return [...inOrder(table.above, page), ...cells, ...inOrder(table.below, page)];
  }
  const x = gutter(lines);
  return x === null ? column(lines, page) : besideGutter(lines, x, page);
}

/** The lines of a page in the order a person reads them. */
export function pageLines(runs: readonly PageRun[], page: number): PageLine[] {
  return inOrder(fragmentsOf(withoutDropCaps(runs)), page);
}
