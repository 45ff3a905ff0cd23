import './button.css';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button';
import { Icon } from './icon.tsx';
import { Kbd, type Keys } from './kbd.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
  /** One primary per area; ghost for what is rarely needed; link for an action inside a sentence. */
  readonly variant?: 'primary' | 'default' | 'ghost' | 'link';
  readonly size?: 'normal' | 'big';
  readonly isWide?: boolean;
  readonly icon?: LucideIcon;
  readonly iconEnd?: LucideIcon;
  /** Shown only; the screen that owns the key listens for it. */
  readonly keys?: Keys;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps) {
  const {
    children,
    variant = 'default',
    size = 'normal',
    isWide,
    icon,
    iconEnd,
    keys,
    ...rest
  } = props;
  const names = ['ui-button', `ui-button--${variant}`];
  if (size === 'big') names.push('ui-button--big');
  if (isWide === true) names.push('ui-button--wide');
  return (
    <AriaButton {...rest} className={names.join(' ')}>
      {icon !== undefined && <Icon icon={icon} />}
      {children}
      {iconEnd !== undefined && <Icon icon={iconEnd} />}
      {keys !== undefined && (
        <span aria-hidden="true">
          <Kbd keys={keys} />
        </span>
      )}
    </AriaButton>
  );
}
