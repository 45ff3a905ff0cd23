import './banner.css';
import './verdict-mark.css';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { Tone } from './verdict-mark.tsx';

export interface BannerProps {
  readonly tone: Tone;
  readonly icon: LucideIcon;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Under sentence and actions, as wide as both. */
  readonly below?: ReactNode;
  /** Across a whole pane, in a column, or small under a row. */
  readonly place?: 'strip' | 'card' | 'small';
}

/** A sentence that wants to be seen where it applies. */
export function Banner(props: BannerProps) {
  const { tone, icon, children, actions, below, place = 'card' } = props;
  return (
    <div className={`ui-banner ui-banner--${place} tone-${tone}`}>
      <Icon icon={icon} />
      {/* Only the sentence: whatever changes in a status has all of it read out again. */}
      <div className="ui-banner__text" role="status">
        {children}
      </div>
      {actions}
      {below !== undefined && <div className="ui-banner__below">{below}</div>}
    </div>
  );
}
