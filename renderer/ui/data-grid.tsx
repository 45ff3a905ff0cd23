import './data-grid.css';
import {
  type CSSProperties,
  type FocusEvent,
  Fragment,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { GridHead, type GridHeadProps } from './data-grid-head.tsx';
import {
  GridGap,
  GridGroupRow,
  GridRow,
  type GridRowActs,
  type RowPlace,
} from './data-grid-row.tsx';
import { type GridColumn, gridEntries, type GridEntry } from './grid-entries.ts';
import { gridKeyHandler } from './grid-keys.ts';
import type { DataGridProps } from './grid-props.ts';
import { keysBetween } from './grid-selection.ts';
import { type GridCursor, useGridCursor } from './use-grid-cursor.ts';
import { type GridEditing, useGridEditing } from './use-grid-editing.ts';
import { type GridSelecting, useGridSelecting } from './use-grid-selecting.ts';
import { useGridWindow } from './use-grid-window.ts';
import { useRowSlots } from './use-row-slots.ts';
import { useSettledEntries } from './use-settled-entries.ts';

const CHECK_WIDTH = 42;
const ROW_HEIGHT = 30;

/** A table of any length that works like a spreadsheet. Only the rows in sight are drawn. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { columns, groups, idOf, selection, current, onCurrent, rowHeight = ROW_HEIGHT } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const all = useMemo(() => gridEntries(groups, idOf), [groups, idOf]);
  const entries = useSettledEntries(scroller, all);
  const firstColumn = selection === undefined ? 0 : 1;
  const columnCount = columns.length + firstColumn;
  const size = { scroller, entries, rowHeight };
  const cursor = useGridCursor({ ...size, columns: columnCount, current, onCurrent });
  const selecting = useGridSelecting(selection, entries);
  const editing = useGridEditing<Row>(props.onAction, cursor.refocus);
  const acts = useRowActs(selecting, editing);
  const isSelecting = selection !== undefined && selection.selected.size > 0;
  const seen = useGridWindow({ ...size, cursorRow: cursor.place.row });
  const slots = useRowSlots(seen.places.map(({ index }) => entries[index]?.key ?? ''));
  if (entries.length === 0 && props.empty !== undefined) {
    return <div className="ui-grid ui-grid--empty">{props.empty}</div>;
  }
  return (
    <div
      ref={scroller}
      className={isSelecting ? 'ui-grid ui-grid--selecting scroll' : 'ui-grid scroll'}
      role="grid"
      aria-label={props.label}
      aria-rowcount={entries.length + 1}
      aria-colcount={columnCount}
      aria-multiselectable={selection !== undefined}
      style={columnStyle(columns, firstColumn)}
      onKeyDown={gridKeyHandler({ props, entries, cursor, selecting, editing, firstColumn })}
      onFocus={(event) => followFocus(event, cursor)}
    >
      <GridHead
        columns={columns}
        sort={props.sort}
        onSort={(column) => props.onSort?.(column)}
        activeColumn={cursor.place.row === -1 ? cursor.place.column : null}
        {...headCheck(selection, entries, selecting)}
      />
      <div className="ui-grid__body" role="rowgroup">
        {seen.places.map((place, at) => (
          <Fragment key={slots[at]}>
            {place.before > 0 && <GridGap height={place.before} />}
            <Entry {...{ props, entries, place, cursor, editing, acts, columnCount }} />
          </Fragment>
        ))}
        {seen.after > 0 && <GridGap height={seen.after} />}
      </div>
    </div>
  );
}

/** What rows ask of the grid as it is now, for rows that were drawn with an earlier one. */
function useRowActs<Row>(
  selecting: GridSelecting,
  editing: GridEditing<Row>,
): RefObject<GridRowActs<Row>> {
  const now: GridRowActs<Row> = {
    press: selecting.press,
    toggle: selecting.toggle,
    open: editing.open,
    closeEditor: editing.close,
  };
  const acts = useRef(now);
  useLayoutEffect(() => {
    acts.current = now;
  });
  return acts;
}

interface EntryProps<Row> {
  readonly props: DataGridProps<Row>;
  readonly entries: readonly GridEntry<Row>[];
  readonly place: RowPlace;
  readonly cursor: GridCursor;
  readonly editing: GridEditing<Row>;
  readonly acts: RefObject<GridRowActs<Row>>;
  readonly columnCount: number;
}

function Entry<Row>(entryProps: EntryProps<Row>) {
  const { props, entries, place, cursor, editing, acts, columnCount } = entryProps;
  const { selection, current, isQuiet } = props;
  const entry = entries[place.index];
  if (entry === undefined) return null;
  const activeColumn = cursor.place.row === place.index ? cursor.place.column : null;
  if (entry.kind === 'group') {
    const onFold = () => props.onFold?.(entry.group.id);
    const where = { place, activeColumn, columns: columnCount };
    return <GridGroupRow group={entry.group} {...where} onFold={onFold} />;
  }
  const { key, row } = entry;
  return (
    <GridRow
      id={key}
      row={row}
      index={place.index}
      height={place.height}
      columns={props.columns}
      activeColumn={activeColumn}
      isCurrent={key === current}
      isQuiet={isQuiet?.(row) ?? false}
      editing={editing.cell?.row === key ? editing.cell.column : null}
      checkLabel={selection?.labelOf(row) ?? null}
      isChecked={selection?.selected.has(key) ?? false}
      acts={acts}
    />
  );
}

function headCheck<Row>(
  selection: DataGridProps<Row>['selection'],
  entries: readonly GridEntry<Row>[],
  selecting: GridSelecting,
): Pick<GridHeadProps<Row>, 'check'> {
  if (selection === undefined) return {};
  const state = selectedShare(keysBetween(entries, 0, entries.length), selection.selected);
  return { check: { label: selection.allLabel, state, onToggle: selecting.all } };
}

function selectedShare(keys: readonly string[], selected: ReadonlySet<string>) {
  if (selected.size === 0) return 'none';
  return keys.every((key) => selected.has(key)) ? 'all' : 'some';
}

function columnStyle<Row>(columns: readonly GridColumn<Row>[], boxes: number): CSSProperties {
  const widths = columns.map(({ width, isFlexible }) =>
    isFlexible === true ? `minmax(${width}px, 1fr)` : `${width}px`,
  );
  const all = boxes === 0 ? widths : [`${CHECK_WIDTH}px`, ...widths];
  // By the columns and not by the content, or every row would be as wide as its own words.
  const least = columns.reduce((sum, { width }) => sum + width, boxes * CHECK_WIDTH);
  const style = { '--columns': all.join(' '), '--least': `${least}px` };
  // React's type knows no custom properties; setting one is what it does with such a name.
  return style satisfies Record<`--${string}`, string> as CSSProperties;
}

/** A click or a screen reader focused a cell: the cursor goes there. */
function followFocus(event: FocusEvent, cursor: GridCursor): void {
  const cell = event.target.closest('[data-cell]');
  if (!(cell instanceof HTMLElement)) return;
  const [row, column] = (cell.dataset['cell'] ?? '').split(':').map(Number);
  if (row === undefined || column === undefined) return;
  if (row === cursor.place.row && column === cursor.place.column) return;
  cursor.goTo({ row, column });
}
