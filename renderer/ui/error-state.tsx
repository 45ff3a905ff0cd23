import './states.css';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export interface ErrorStateProps {
  /** What happened. */
  readonly title: string;
  /** The cause, and what is safe. */
  readonly children: ReactNode;
  /** Two ways out. */
  readonly actions: ReactNode;
}

export function ErrorState({ title, children, actions }: ErrorStateProps) {
  return (
    <div className="ui-state ui-state--failed" role="alert">
      <h2 className="ui-state__title">
        <Icon icon={TriangleAlert} />
        {title}
      </h2>
      <p className="ui-state__text">{children}</p>
      <div className="ui-state__actions">{actions}</div>
    </div>
  );
}
