import './icon.css';
import type { LucideIcon } from 'lucide-react';

export interface IconProps {
  readonly icon: LucideIcon;
  /** Pixels: 16 in rows and controls, 18 in the rail and in empty states. */
  readonly size?: 14 | 16 | 18;
  readonly className?: string;
}

/** A line drawing in the colour of the text around it. Never the only name of a thing. */
export function Icon({ icon: Drawing, size = 16, className }: IconProps) {
  return (
    <Drawing
      size={size}
      strokeWidth={1.6}
      aria-hidden="true"
      className={className === undefined ? 'ui-icon' : `ui-icon ${className}`}
    />
  );
}
