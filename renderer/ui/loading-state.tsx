import './states.css';
import { type ReactNode, useEffect, useState } from 'react';

/** Below this wait, in ms, a word about it would only flicker. */
const PATIENCE = 300;

export interface LoadingStateProps {
  /** What is being read or made. */
  readonly title: string;
  /** How far: "41 of 120 pages". */
  readonly progress?: string;
  /** Grey bars where rows will be; 0 for none. */
  readonly rows?: number;
  /** A cancel button, when there is something to cancel. */
  readonly actions?: ReactNode;
  readonly place?: 'plain' | 'centred' | 'framed';
}

/** Appears after 300 ms and says what is happening and how far it is. */
export function LoadingState(props: LoadingStateProps) {
  const { title, progress, rows = 3, actions, place = 'plain' } = props;
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return <div aria-busy="true" />;
  return (
    <div className={`ui-state ui-state--${place}`} role="status" aria-busy="true">
      <div className="row">
        <span className="strong clip">{title}</span>
        {progress !== undefined && <span className="end t-12 ink-3 num">{progress}</span>}
        {actions}
      </div>
      {rows > 0 && (
        <div className="ui-state__rows" aria-hidden="true">
          {Array.from({ length: rows }, (_, place) => (
            <div key={place} className="ui-state__row" />
          ))}
        </div>
      )}
    </div>
  );
}
