import './list.css';
import type { ReactNode } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';

export interface ListProps<Item extends object> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  /** What typing ahead and a screen reader go by. */
  readonly textOf: (item: Item) => string;
  /** Rows are drawn again only when their item or this function is another one: keep it. */
  readonly renderItem: (item: Item) => ReactNode;
  readonly selected?: string | null;
  /** Several at once: Shift and Ctrl with arrows or clicks, Ctrl+A for all. Instead of `selected`. */
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (ids: ReadonlySet<string>) => void;
  /** Arrows and a click select; buttons inside a row keep their own presses. */
  readonly onSelect?: (id: string) => void;
  /** Enter or a double click. */
  readonly onAction?: (id: string) => void;
  readonly empty?: ReactNode;
  readonly density?: 'normal' | 'slim';
  /**
   * Draws only what is in sight; the list then scrolls by itself and needs a bounded height. The
   * number is a guess of one row's height in px.
   */
  readonly estimatedRowHeight?: number;
}

/** Rows with hairlines and a bar at the selected one. */
export function List<Item extends object>(props: ListProps<Item>) {
  const { estimatedRowHeight } = props;
  if (estimatedRowHeight === undefined) return <Rows {...props} names="ui-list" />;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: estimatedRowHeight }}>
      <Rows {...props} names="ui-list ui-list--fill scroll" />
    </Virtualizer>
  );
}

function Rows<Item extends object>(props: ListProps<Item> & { readonly names: string }) {
  const { label, items, idOf, textOf, renderItem, selected, onSelect, onAction, empty } = props;
  const { chosen, onChoose } = props;
  const rowNames = props.density === 'slim' ? 'ui-list__row ui-list__row--slim' : 'ui-list__row';
  return (
    <GridList
      aria-label={label}
      className={props.names}
      items={items}
      dependencies={[renderItem]}
      selectionMode={onChoose ? 'multiple' : onSelect === undefined ? 'none' : 'single'}
      selectionBehavior="replace"
      selectedKeys={chosen ?? (selected === undefined || selected === null ? [] : [selected])}
      onSelectionChange={(keys) => {
        const all = keys === 'all' ? items.map(idOf) : [...keys].map(String);
        onChoose?.(new Set(all));
        const first = keys === 'all' ? undefined : [...keys][0];
        if (first !== undefined) onSelect?.(String(first));
      }}
      {...(onAction !== undefined && { onAction: (key) => onAction(String(key)) })}
      {...(empty !== undefined && { renderEmptyState: () => empty })}
    >
      {(item) => (
        <GridListItem id={idOf(item)} textValue={textOf(item)} className={rowNames}>
          {renderItem(item)}
        </GridListItem>
      )}
    </GridList>
  );
}
