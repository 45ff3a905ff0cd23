import { useState } from 'react';
import type { GridColumn } from './grid-entries.ts';
import type { DataGridProps } from './grid-props.ts';

export interface GridEditing<Row> {
  /** Row key and column id of the cell being edited. */
  readonly cell: { readonly row: string; readonly column: string } | null;
  /** Opens the cell's editor; without one, does what Enter does on the row. */
  readonly open: (key: string, row: Row, column: GridColumn<Row> | undefined) => void;
  readonly close: () => void;
}

export function useGridEditing<Row>(
  onAction: DataGridProps<Row>['onAction'],
  refocus: () => void,
): GridEditing<Row> {
  const [cell, setCell] = useState<GridEditing<Row>['cell']>(null);
  return {
    cell,
    open: (key, row, column) => {
      const canEdit = column?.edit !== undefined && (column.canEdit?.(row) ?? true);
      if (canEdit) setCell({ row: key, column: column.id });
      else onAction?.(key);
    },
    close: () => {
      setCell(null);
      refocus();
    },
  };
}
