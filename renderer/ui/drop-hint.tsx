import './drop-hint.css';
import type { ReactNode } from 'react';

export interface DropHintProps {
  readonly children: ReactNode;
  /** Something is held over it. */
  readonly isOver?: boolean;
}

/** Says that something may be dropped here, and which key does the same. */
export function DropHint({ children, isOver = false }: DropHintProps) {
  return (
    <div className={isOver ? 'ui-drop-hint ui-drop-hint--over' : 'ui-drop-hint'}>{children}</div>
  );
}
