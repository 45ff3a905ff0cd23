import { ChevronDown, ChevronRight } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { GridCheck } from './grid-check.tsx';
import type { GridColumn, GridGroup } from './grid-entries.ts';
import { Icon } from './icon.tsx';

/** Where a row stands among all entries; px between the row drawn before it and this one. */
export interface RowPlace {
  readonly index: number;
  readonly before: number;
  readonly height: number;
}

export interface GridRowProps<Row> {
  readonly row: Row;
  readonly place: RowPlace;
  readonly columns: readonly GridColumn<Row>[];
  /** Column of the cursor when it stands in this row. */
  readonly activeColumn: number | null;
  readonly isCurrent: boolean;
  readonly isQuiet: boolean;
  /** Present where rows can be selected. */
  readonly check?: {
    readonly label: string;
    readonly isChecked: boolean;
    readonly onToggle: (event: { readonly shiftKey: boolean }) => void;
  };
  /** Id of the column being edited in this row. */
  readonly editing: string | null;
  readonly onEditEnd: () => void;
  readonly onPress: (event: MouseEvent) => void;
  readonly onDoublePress: (column: GridColumn<Row>) => void;
}

export function GridRow<Row>(props: GridRowProps<Row>) {
  const { place, columns, activeColumn, isCurrent, isQuiet, check } = props;
  const first = check === undefined ? 0 : 1;
  const names = ['ui-grid__row', 'ui-grid__row--data'];
  if (isCurrent) names.push('ui-grid__row--current');
  if (isQuiet) names.push('ui-grid__row--quiet');
  return (
    <div
      className={names.join(' ')}
      role="row"
      aria-rowindex={place.index + 2}
      {...(check !== undefined && { 'aria-selected': check.isChecked })}
      style={{ height: place.height }}
      onClick={props.onPress}
    >
      {check !== undefined && (
        <div
          className="ui-grid__cell ui-grid__check"
          role="gridcell"
          aria-colindex={1}
          onClick={(event) => event.stopPropagation()}
        >
          <GridCheck {...check} cell={`${place.index}:0`} isActive={activeColumn === 0} />
        </div>
      )}
      {columns.map((column, at) => (
        <GridCell key={column.id} {...props} column={column} at={at + first} />
      ))}
    </div>
  );
}

interface GridCellProps<Row> extends GridRowProps<Row> {
  readonly column: GridColumn<Row>;
  readonly at: number;
}

function GridCell<Row>(props: GridCellProps<Row>) {
  const { row, place, column, at, activeColumn, editing, onEditEnd, onDoublePress } = props;
  const isEditing = editing === column.id;
  const names = ['ui-grid__cell'];
  if (column.align === 'end') names.push('ui-grid__cell--end');
  if (isEditing) names.push('ui-grid__cell--editing');
  return (
    <div
      className={names.join(' ')}
      role="gridcell"
      aria-colindex={at + 1}
      tabIndex={activeColumn === at ? 0 : -1}
      data-cell={`${place.index}:${at}`}
      onDoubleClick={() => onDoublePress(column)}
    >
      {isEditing ? (
        column.edit?.(row, onEditEnd)
      ) : (
        <span className="ui-grid__content">{column.render(row)}</span>
      )}
    </div>
  );
}

/** In place of entries out of sight. */
export function GridGap({ height }: { readonly height: number }) {
  return <div className="ui-grid__gap" style={{ height }} aria-hidden="true" />;
}

export interface GridGroupRowProps<Row> {
  readonly group: GridGroup<Row>;
  readonly place: RowPlace;
  readonly columns: number;
  readonly activeColumn: number | null;
  readonly onFold: () => void;
}

/** One cell across all columns; Enter or a click folds and unfolds. */
export function GridGroupRow<Row>(props: GridGroupRowProps<Row>): ReactNode {
  const { group, place, columns, activeColumn, onFold } = props;
  const isFolded = group.isFolded === true;
  return (
    <div
      className="ui-grid__row ui-grid__row--group"
      role="row"
      aria-rowindex={place.index + 2}
      style={{ height: place.height }}
    >
      <div
        className="ui-grid__cell ui-grid__group"
        role="gridcell"
        aria-colindex={1}
        aria-colspan={columns}
        aria-expanded={!isFolded}
        tabIndex={activeColumn === null ? -1 : 0}
        data-cell={`${place.index}:${activeColumn ?? 0}`}
        onClick={onFold}
      >
        <Icon icon={isFolded ? ChevronRight : ChevronDown} />
        {group.heading}
      </div>
    </div>
  );
}
