import { daySpan } from '#shared/figure/period-span.ts';
import { missingCase } from '#shared/base/missing-case.ts';
import type { GridSort } from '#renderer/ui/grid-props.ts';
import type { FigureRow } from './figure-rows.ts';

export const SORTED_COLUMNS = ['value', 'counted', 'period', 'counter', 'document'] as const;
type SortedColumn = (typeof SORTED_COLUMNS)[number];

function numberOf({ quantity: { value } }: FigureRow): number {
  return typeof value === 'number' ? value : (value[0] ?? value[1] ?? 0);
}

/** What a row is sorted by; null stands last either way. */
function keyOf(row: FigureRow, column: SortedColumn): string | number | null {
  switch (column) {
    case 'value':
      return numberOf(row);
    case 'counted':
      return row.quantity.counted?.toLowerCase() ?? null;
    case 'period': {
      const span = daySpan(row.quantity.period);
      return span ? `${span.from ?? ''} ${span.to ?? '9'}` : null;
    }
    case 'counter':
      return row.counter.toLowerCase() || null;
    case 'document':
      return row.outlet.toLowerCase();
    default:
      return missingCase(column);
  }
}

/** Rows in the order of a column; equal ones keep the order of the texts. */
export function sortFigures(rows: readonly FigureRow[], sort: GridSort | null) {
  const column = SORTED_COLUMNS.find((one) => one === sort?.column);
  if (!sort || !column) return rows;
  const way = sort.direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, key: keyOf(row, column) }))
    .sort(({ key: a }, { key: b }) => {
      if (a === b) return 0;
      if (a === null || b === null) return a === null ? 1 : -1;
      return a < b ? -way : way;
    })
    .map(({ row }) => row);
}

/** A press on a column's head: up, down, and back to the order of the texts. */
export function nextSort(before: GridSort | null, column: string): GridSort | null {
  if (before?.column !== column) return { column, direction: 'ascending' };
  return before.direction === 'ascending' ? { column, direction: 'descending' } : null;
}
