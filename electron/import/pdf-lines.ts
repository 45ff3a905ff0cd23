/** A run of characters as the page places it: left edge, baseline and size in points, y upwards. */
export interface PageRun {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly text: string;
}

/** A line of one column, in reading order. */
export interface PageLine extends PageRun {
  readonly page: number;
  /** Left and right edge of the column it stands in. */
  readonly left: number;
  readonly right: number;
}

const SAME_BASELINE = 0.45; // of the size: superscripts stay in their line
const WORD_GAP = 0.18; // of the size: what is wider is a space
const COLUMN_GAP = 1.6; // of the size: what is wider parts columns or cells
const FEWEST_LINES = 4; // a column has at least
const MOST_CROSSING = 0.15; // of the lines may cross a gutter: headlines, pictures' captions

const rightOf = ({ x, width }: PageRun): number => x + width;

function joined(a: PageRun, b: PageRun): PageRun {
  const gap = b.x - rightOf(a);
  const apart = gap > WORD_GAP * a.size && !a.text.endsWith(' ') && !b.text.startsWith(' ');
  return {
    x: a.x,
    y: a.y,
    width: Math.max(rightOf(a), rightOf(b)) - a.x,
    size: Math.max(a.size, b.size),
    text: a.text + (apart ? ' ' : '') + b.text,
  };
}

/** Runs of one baseline joined as far as no gap as wide as a column's parts them. */
function fragments(runs: readonly PageRun[]): PageRun[] {
  const rows: PageRun[][] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && first.y - run.y < SAME_BASELINE * Math.max(first.size, run.size)) {
      row.push(run);
    } else rows.push([run]);
  }
  return rows.flatMap((row) => {
    const out: PageRun[] = [];
    for (const run of row.sort((a, b) => a.x - b.x)) {
      const last = out.at(-1);
      const near = last && run.x - rightOf(last) < COLUMN_GAP * Math.max(last.size, run.size);
      if (last && near) out[out.length - 1] = joined(last, run);
      else out.push(run);
    }
    return out.filter(({ text }) => text.trim() !== '');
  });
}

const crosses = (line: PageRun, x: number): boolean => line.x < x && rightOf(line) > x;

/** Where a gutter runs between two columns, or null on a page of one. */
function gutter(lines: readonly PageRun[]): number | null {
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map(rightOf));
  let best: { readonly x: number; readonly crossing: number } | null = null;
  // Columns begin where lines begin: just before those edges are the only places worth a look.
  const edges = new Set(lines.map(({ x }) => Math.round(x) - 2));
  for (const x of edges) {
    if (x < left + 0.2 * (right - left) || x > left + 0.8 * (right - left)) continue;
    const crossing = lines.filter((line) => crosses(line, x)).length;
    const before = lines.filter((line) => rightOf(line) <= x).length;
    const after = lines.filter((line) => line.x >= x).length;
    if (before < FEWEST_LINES || after < FEWEST_LINES) continue;
    if (crossing > MOST_CROSSING * lines.length) continue;
    if (best === null || crossing < best.crossing) best = { x, crossing };
  }
  return best?.x ?? null;
}

function column(lines: readonly PageRun[], page: number): PageLine[] {
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map(rightOf));
  return [...lines]
    .sort((a, b) => b.y - a.y || a.x - b.x)
    .map((line) => ({ ...line, page, left, right }));
}

/** Between two lines that cross the gutter the left column is read before the right. */
function inOrder(lines: readonly PageRun[], page: number): PageLine[] {
  const x = gutter(lines);
  if (x === null) return lines.length === 0 ? [] : column(lines, page);
  const out: PageLine[] = [];
  let band: PageRun[] = [];
  const close = (): void => {
    out.push(
      ...inOrder(
        band.filter((line) => rightOf(line) <= x),
        page,
      ),
      ...inOrder(
        band.filter((line) => line.x >= x),
        page,
      ),
    );
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

/** The lines of a page in the order a person reads them, columns one after the other. */
export function pageLines(runs: readonly PageRun[], page: number): PageLine[] {
  return inOrder(fragments(runs), page);
}
