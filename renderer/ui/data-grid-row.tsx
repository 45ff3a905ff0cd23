import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, type MouseEvent, type ReactNode, type RefObject } from 'react';
import { GridCheck } from './grid-check.tsx';
import type { GridColumn, GridGroup } from './grid-entries.ts';
import { Icon } from './icon.tsx';

/** Where a row stands among all entries; px between the row drawn before it and this one. */
export interface RowPlace {
  readonly index: number;
  readonly before: number;
  readonly height: number;
}

/** What a row asks of its grid. */
export interface GridRowActs<Row> {
  readonly press: (id: string, event: MouseEvent) => void;
  readonly toggle: (id: string, event: { readonly shiftKey: boolean }) => void;
  readonly open: (id: string, row: Row, column: GridColumn<Row>) => void;
  readonly closeEditor: () => void;
}

export interface GridRowProps<Row> {
  readonly id: string;
  readonly row: Row;
  /** Its place among all entries. */
  readonly index: number;
  /** In px. */
  readonly height: number;
  readonly columns: readonly GridColumn<Row>[];
  /** Column of the cursor when it stands in this row. */
  readonly activeColumn: number | null;
  readonly isCurrent: boolean;
  readonly isQuiet: boolean;
  /** Name of the row's box; null where rows cannot be selected. */
  readonly checkLabel: string | null;
  readonly isChecked: boolean;
  /** Id of the column being edited in this row. */
  readonly editing: string | null;
  /** Behind a reference, as they are others each time the grid is drawn. */
  readonly acts: RefObject<GridRowActs<Row>>;
}

/** Drawn again only when something of it changed: a wheel passes by dozens that are what they were. */
export const GridRow = memo(PlainRow) as typeof PlainRow;

function PlainRow<Row>(props: GridRowProps<Row>) {
  const { id, index, columns, activeColumn, isCurrent, isQuiet, checkLabel, acts } = props;
  const first = checkLabel === null ? 0 : 1;
  const names = ['ui-grid__row', 'ui-grid__row--data'];
  if (isCurrent) names.push('ui-grid__row--current');
  if (isQuiet) names.push('ui-grid__row--quiet');
  return (
    <div
      className={names.join(' ')}
      role="row"
      aria-rowindex={index + 2}
      {...(checkLabel !== null && { 'aria-selected': props.isChecked })}
      style={{ height: props.height }}
      onClick={(event) => acts.current.press(id, event)}
    >
      {checkLabel !== null && (
        <div
          className="ui-grid__cell ui-grid__check"
          role="gridcell"
          aria-colindex={1}
          onClick={(event) => event.stopPropagation()}
        >
          <GridCheck
            label={checkLabel}
            isChecked={props.isChecked}
            cell={`${index}:0`}
            isActive={activeColumn === 0}
            onToggle={(event) => acts.current.toggle(id, event)}
          />
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
  const { id, row, index, column, at, activeColumn, editing, acts } = props;
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
      data-cell={`${index}:${at}`}
      onDoubleClick={() => acts.current.open(id, row, column)}
    >
      {isEditing ? (
        column.edit?.(row, () => acts.current.closeEditor())
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
