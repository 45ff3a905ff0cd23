import type { ReactNode } from 'react';

export interface GridColumn<Row> {
  readonly id: string;
  /** Spoken, and shown unless `head` is given. */
  readonly label: string;
  readonly head?: ReactNode;
  /** Pixels; a flexible column takes what is left and never less. */
  readonly width: number;
  readonly isFlexible?: boolean;
  readonly align?: 'start' | 'end';
  readonly isSortable?: boolean;
  readonly render: (row: Row) => ReactNode;
  /** In place of the content while editing; call `close` when done or given up. See CellInput. */
  readonly edit?: (row: Row, close: () => void) => ReactNode;
  /** Whether this row's cell may be edited; every row's when left out. */
  readonly canEdit?: (row: Row) => boolean;
}

export interface GridGroup<Row> {
  readonly id: string;
  /** No heading, no group row: for a grid without groups. */
  readonly heading?: ReactNode;
  readonly isFolded?: boolean;
  readonly rows: readonly Row[];
}

export type GridEntry<Row> =
  | { readonly kind: 'group'; readonly key: string; readonly group: GridGroup<Row> }
  | { readonly kind: 'row'; readonly key: string; readonly row: Row };

/** Group rows and rows in the order they stand in; the rows of a folded group are left out. */
export function gridEntries<Row>(
  groups: readonly GridGroup<Row>[],
  idOf: (row: Row) => string,
): readonly GridEntry<Row>[] {
  const entries: GridEntry<Row>[] = [];
  for (const group of groups) {
    if (group.heading !== undefined) {
      entries.push({ kind: 'group', key: `group ${group.id}`, group });
      if (group.isFolded === true) continue;
    }
    for (const row of group.rows) entries.push({ kind: 'row', key: idOf(row), row });
  }
  return entries;
}
