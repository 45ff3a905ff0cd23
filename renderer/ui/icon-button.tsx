import './icon-button.css';
import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Icon } from './icon.tsx';
import type { Keys } from './kbd.tsx';
import { Tooltip, type TooltipProps } from './tooltip.tsx';

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  'children' | 'className' | 'style' | 'aria-label'
> {
  readonly icon: LucideIcon;
  /** The name: spoken, and shown in the tooltip with the key. */
  readonly label: string;
  readonly keys?: Keys;
  readonly size?: 'normal' | 'small';
  readonly placement?: NonNullable<TooltipProps['placement']>;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A drawing everybody knows. For anything else use a Button with a word. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, keys, size = 'normal', placement = 'bottom', ...rest } = props;
  return (
    <Tooltip label={label} placement={placement} {...(keys !== undefined && { keys })}>
      <AriaButton {...rest} aria-label={label} className={className(size)}>
        <Icon icon={icon} />
      </AriaButton>
    </Tooltip>
  );
}

export interface ToggleIconButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys?: Keys;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** An icon button that stays pressed: a panel shown, a format on. */
export function ToggleIconButton(props: ToggleIconButtonProps) {
  const { icon, label, keys, ...rest } = props;
  return (
    <Tooltip label={label} {...(keys !== undefined && { keys })}>
      <ToggleButton {...rest} aria-label={label} className={className('normal')}>
        <Icon icon={icon} />
      </ToggleButton>
    </Tooltip>
  );
}

function className(size: 'normal' | 'small'): string {
  return size === 'small' ? 'ui-icon-button ui-icon-button--small' : 'ui-icon-button';
}
