import type { KeyboardEvent, ReactNode } from 'react';
import type { GridColumn, GridGroup } from './grid-entries.ts';

export interface GridSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export interface DataGridProps<Row> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  /** One group without a heading for a plain grid. Keep the array while its content is the same. */
  readonly groups: readonly GridGroup<Row>[];
  readonly idOf: (row: Row) => string;
  /** The row the screen speaks of; the cursor follows when it changes from outside. */
  readonly current: string | null;
  readonly onCurrent: (id: string) => void;
  /** Present where rows can be selected: a first column of boxes, Space, Shift and Ctrl+A. */
  readonly selection?: {
    readonly selected: ReadonlySet<string>;
    readonly onChange: (selected: ReadonlySet<string>) => void;
    /** Spoken name of a row's box. */
    readonly labelOf: (row: Row) => string;
    readonly allLabel: string;
  };
  readonly sort?: GridSort;
  readonly onSort?: (column: string) => void;
  readonly onFold?: (group: string) => void;
  /** Enter or a double click where nothing can be edited. */
  readonly onAction?: (id: string) => void;
  /** Sees every key first; `event.preventDefault()` keeps it from the grid. */
  readonly onKey?: (event: KeyboardEvent, id: string | null) => void;
  /** Rows in the second ink: nobody vouches for them yet. */
  readonly isQuiet?: (row: Row) => boolean;
  /** Pixels. */
  readonly rowHeight?: number;
  /** Shown in place of the whole grid when there is no row. */
  readonly empty?: ReactNode;
}
