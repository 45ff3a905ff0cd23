import { ArrowDown, ArrowUp } from 'lucide-react';
import type { GridColumn } from './grid-entries.ts';
import type { GridSort } from './grid-props.ts';
import { GridCheck } from './grid-check.tsx';
import { Icon } from './icon.tsx';

export interface GridHeadProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly sort: GridSort | undefined;
  readonly onSort: (column: string) => void;
  /** The box that selects every row, where rows can be selected. */
  readonly check?: {
    readonly label: string;
    readonly state: 'all' | 'some' | 'none';
    readonly onToggle: () => void;
  };
  /** Column of the cursor when it stands in the head. */
  readonly activeColumn: number | null;
}

export function GridHead<Row>(props: GridHeadProps<Row>) {
  const { columns, sort, onSort, check, activeColumn } = props;
  const first = check === undefined ? 0 : 1;
  return (
    <div className="ui-grid__head" role="rowgroup">
      <div className="ui-grid__row" role="row" aria-rowindex={1}>
        {check !== undefined && (
          <div className="ui-grid__cell ui-grid__check" role="columnheader" aria-colindex={1}>
            <GridCheck
              label={check.label}
              isChecked={check.state === 'all'}
              isMixed={check.state === 'some'}
              cell="-1:0"
              isActive={activeColumn === 0}
              onToggle={check.onToggle}
            />
          </div>
        )}
        {columns.map((column, place) => (
          <HeadCell
            key={column.id}
            column={column}
            place={place + first}
            direction={sort?.column === column.id ? sort.direction : undefined}
            isActive={activeColumn === place + first}
            onSort={() => onSort(column.id)}
          />
        ))}
      </div>
    </div>
  );
}

interface HeadCellProps<Row> {
  readonly column: GridColumn<Row>;
  readonly place: number;
  readonly direction: GridSort['direction'] | undefined;
  readonly isActive: boolean;
  readonly onSort: () => void;
}

function HeadCell<Row>({ column, place, direction, isActive, onSort }: HeadCellProps<Row>) {
  const target = { tabIndex: isActive ? 0 : -1, 'data-cell': `-1:${place}` };
  const words =
    column.head === undefined ? (
      column.label
    ) : (
      <>
        <span aria-hidden="true">{column.head}</span>
        <span className="only-spoken">{column.label}</span>
      </>
    );
  const isSortable = column.isSortable === true;
  return (
    <div
      className={column.align === 'end' ? 'ui-grid__cell ui-grid__cell--end' : 'ui-grid__cell'}
      role="columnheader"
      aria-colindex={place + 1}
      {...(isSortable && { 'aria-sort': direction ?? 'none' })}
      {...(!isSortable && target)}
    >
      {isSortable ? (
        <button type="button" className="ui-grid__sort" onClick={onSort} {...target}>
          {words}
          {direction !== undefined && (
            <Icon icon={direction === 'ascending' ? ArrowUp : ArrowDown} size={14} />
          )}
        </button>
      ) : (
        <span className="ui-grid__content">{words}</span>
      )}
    </div>
  );
}
