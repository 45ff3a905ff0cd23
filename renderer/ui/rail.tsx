import './rail.css';
import type { LucideIcon } from 'lucide-react';
import { memo } from 'react';
import { Button } from 'react-aria-components';
import { AppMark } from './app-mark.tsx';
import { Icon } from './icon.tsx';

export interface RailItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Why there is a dot: "31 suggestions to review". No text, no dot. */
  readonly badge?: string;
}

export interface RailProps<Id extends string> {
  readonly label: string;
  readonly appName: string;
  readonly items: readonly RailItem<Id>[];
  /** Held at the bottom. */
  readonly footItems?: readonly RailItem<Id>[];
  readonly current: Id;
  readonly onSelect: (id: Id) => void;
}

function PlainRail<Id extends string>(props: RailProps<Id>) {
  const { label, appName, items, footItems = [], current, onSelect } = props;
  const button = (item: RailItem<Id>) => (
    <RailButton
      key={item.id}
      item={item}
      isCurrent={item.id === current}
      onPress={() => onSelect(item.id)}
    />
  );
  return (
    <nav className="ui-rail" aria-label={label}>
      <AppMark name={appName} />
      <div className="ui-rail__items">{items.map(button)}</div>
      <div className="ui-rail__items ui-rail__items--foot">{footItems.map(button)}</div>
    </nav>
  );
}

/** The narrow column that switches between screens. memo alone would forget what `Id` is. */
export const Rail = memo(PlainRail) as typeof PlainRail;

interface RailButtonProps {
  readonly item: RailItem<string>;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
}

function RailButton({ item, isCurrent, onPress }: RailButtonProps) {
  return (
    <Button
      className="ui-rail__item"
      onPress={onPress}
      {...(isCurrent && { 'aria-current': 'page' as const })}
    >
      <Icon icon={item.icon} size={18} />
      {item.label}
      {item.badge !== undefined && (
        <>
          <span className="ui-rail__badge" aria-hidden="true" />
          <span className="only-spoken">, {item.badge}</span>
        </>
      )}
    </Button>
  );
}
