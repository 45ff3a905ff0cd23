import './chip.css';
import { type LucideIcon, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from './icon.tsx';

export interface ChipProps {
  readonly children: ReactNode;
  readonly icon?: LucideIcon;
  readonly isOutlined?: boolean;
}

/** A short fact about the thing beside it: a count, a state. */
export function Chip({ children, icon, isOutlined = false }: ChipProps) {
  return (
    <span className={isOutlined ? 'ui-chip ui-chip--line' : 'ui-chip'}>
      {icon !== undefined && <Icon icon={icon} size={14} />}
      {children}
    </span>
  );
}

export interface FilterChipProps {
  readonly children: ReactNode;
  readonly icon?: LucideIcon;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** A condition in force, with a cross to lift it. */
export function FilterChip({ children, icon, removeLabel, onRemove }: FilterChipProps) {
  return (
    <span className="ui-chip ui-chip--filter">
      {icon !== undefined && <Icon icon={icon} size={14} />}
      {children}
      <Button className="ui-chip__remove" aria-label={removeLabel} onPress={onRemove}>
        <Icon icon={X} size={14} />
      </Button>
    </span>
  );
}
