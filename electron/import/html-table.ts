const MOST_COLUMNS = 100;
const MOST_ROWS = 1_000;
/** A cell with lists or paragraphs longer than this is a column of a page, in UTF-16 units. */
const LONGEST_CELL = 300;

function spanOf(cell: Element, name: 'colspan' | 'rowspan', most: number): number {
  const span = Math.trunc(Number(cell.getAttribute(name) ?? 1));
  // HTML reads rowspan="0" as "to the end of the rows".
  if (span === 0 && name === 'rowspan') return most;
  return Math.max(1, Math.min(most, span || 1));
}

/**
 * The columns of a table's cells as the page shows them: a cell that goes down over several rows keeps
 * its columns there, and those of the rows below stand beside it (HTML, "forming a table").
 */
export class TableGrid {
  /** How many rows below the current one each column is still taken in. */
  private taken: number[] = [];
  private column = 0;
  private group: Node | null = null;

  nextRow(row: Element): void {
    // No cell reaches out of its group of rows.
    const isSame = row.parentNode === this.group;
    this.taken = isSame ? this.taken.map((left) => Math.max(0, left - 1)) : [];
    this.group = row.parentNode;
    this.column = 0;
  }

  /** The column of the row's next cell. */
  place(cell: Element): number {
    while ((this.taken[this.column] ?? 0) > 0) this.column += 1;
    const column = this.column;
    const rows = spanOf(cell, 'rowspan', MOST_ROWS);
    this.column += spanOf(cell, 'colspan', MOST_COLUMNS);
    for (let at = column; at < this.column; at += 1) this.taken[at] = rows;
    return column;
  }
}

const PARTS = new Set(['tr', 'td', 'th', 'caption']);
/** Cells left open nest in one another, a row of a hand-written page at most. */
const MOST_NESTED = 60;

/** Whether rows, cells and captions stand in one another without end: each would be read with all in it. */
function isNested(table: Element): boolean {
  let open = 0;
  let node: Node | null = table.firstChild;
  while (node) {
    if (isPart(node)) open += 1;
    if (open > MOST_NESTED) return true;
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && !node.nextSibling) {
      if (isPart(node)) open -= 1;
      node = node.parentNode === table ? null : node.parentNode;
    }
    if (node && isPart(node)) open -= 1;
    node = node?.nextSibling ?? null;
  }
  return false;
}

const isPart = (node: Node): boolean =>
  node.nodeType === 1 && PARTS.has((node as Element).localName.toLowerCase());

/** Rows and columns of short cells; a table that holds tables or whole articles is page layout. */
export function isDataTable(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none' || table.querySelector('table')) return false;
  if (isNested(table)) return false;
  const rows = [...table.querySelectorAll('tr')];
  const columns = Math.max(0, ...rows.slice(0, 50).map((row) => row.children.length));
  if (rows.length < 1 || columns < 2) return false;
  if (table.querySelector('th, caption')) return true;
  if (rows.length < 2 || table.querySelector('td h1, td h2, td h3, td article')) return false;
  const parts = [...table.querySelectorAll('td')].filter((cell) =>
    cell.querySelector('ul, ol, p + p'),
  );
  return !parts.some((cell) => cell.textContent.length > LONGEST_CELL || isMenu(cell));
}

/** A list of nothing but links is how a page leads elsewhere. */
function isMenu(cell: Element): boolean {
  const items = [...cell.querySelectorAll('li')];
  return items.length > 1 && items.every((item) => item.querySelector('a[href]'));
}
