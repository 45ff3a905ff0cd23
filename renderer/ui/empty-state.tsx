import './states.css';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly title: string;
  /** One sentence: what to do next. */
  readonly children: ReactNode;
  /** One primary Button with its key, then at most one ghost. */
  readonly actions?: ReactNode;
  /** Centred in its pane (the default), or framed among other content. */
  readonly place?: 'centred' | 'framed';
}

export function EmptyState({ title, children, actions, place = 'centred' }: EmptyStateProps) {
  return (
    <div className={`ui-state ui-state--${place}`}>
      <h2 className="ui-state__title">{title}</h2>
      <p className="ui-state__text">{children}</p>
      {actions !== undefined && <div className="ui-state__actions">{actions}</div>}
    </div>
  );
}
