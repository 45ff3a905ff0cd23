/** Where the cursor stands: `row` -1 is the head, `column` counts from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows in sight, for Page Up and Page Down. */
  readonly page: number;
}

interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/**
 * Where a key leads, or null when it does not move. Keys as in the WAI-ARIA Authoring Practices for
 * a data grid: arrows, Home and End in the row, with Ctrl in the grid, Page Up and Page Down.
 */
export function gridMove(stroke: Stroke, from: GridPlace, size: GridSize): GridPlace | null {
  const last = size.rows - 1;
  const end = size.columns - 1;
  const far = stroke.ctrlKey || stroke.metaKey;
  const to = (row: number, column: number): GridPlace => ({
    row: clamp(row, -1, last),
    column: clamp(column, 0, end),
  });
  const { row, column } = from;
  switch (stroke.key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'Home':
      return far ? to(Math.min(0, last), 0) : to(row, 0);
    case 'End':
      return far ? to(last, end) : to(row, end);
    case 'PageUp':
      return to(Math.max(row - size.page, Math.min(0, last)), column);
    case 'PageDown':
      return to(row + size.page, column);
    default:
      return null;
  }
}
