import './tooltip.css';
import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd, type Keys } from './kbd.tsx';

export interface TooltipProps {
  readonly label: ReactNode;
  readonly keys?: Keys;
  /** The control it belongs to: something React Aria can focus (Button, IconButton, Focusable). */
  readonly children: ReactNode;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
}

/** The name of a control and its key, after a short wait or on keyboard focus. */
export function Tooltip({ label, keys, children, placement = 'bottom' }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className="ui-tooltip" placement={placement} offset={6}>
        <span>{label}</span>
        {keys !== undefined && <Kbd keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
