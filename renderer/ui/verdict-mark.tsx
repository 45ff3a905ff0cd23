import './verdict-mark.css';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** Fits, wants a look, contradicts or failed, cannot be compared. Always with a word and a reason. */
export type Tone = 'agree' | 'look' | 'clash' | 'apart';

export interface VerdictMarkProps {
  readonly tone: Tone;
  readonly icon: LucideIcon;
  readonly children: ReactNode;
}

export function VerdictMark({ tone, icon, children }: VerdictMarkProps) {
  return (
    <span className={`ui-verdict tone-${tone}`}>
      <Icon icon={icon} />
      {children}
    </span>
  );
}
