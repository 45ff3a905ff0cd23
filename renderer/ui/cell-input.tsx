import './data-grid.css';
import { type KeyboardEvent, useRef, useState } from 'react';

export interface CellInputProps {
  readonly label: string;
  readonly value: string;
  /** Enter, Tab or leaving the field. Called only when the text changed. */
  readonly onCommit: (value: string) => void;
  /** The `close` that `edit` of a GridColumn is given. Escape closes without a commit. */
  readonly close: () => void;
  /** What is wrong with a text, or undefined; a wrong text is not committed. */
  readonly check?: (value: string) => string | undefined;
}

/** A field that fills its cell. */
export function CellInput({ label, value, onCommit, close, check }: CellInputProps) {
  const [text, setText] = useState(value);
  // Leaving by key takes the field away, and the blur that follows must not commit again.
  const isDone = useRef(false);
  const wrong = check?.(text);
  const finish = (commits: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    if (commits && text !== value) onCommit(text);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // An input method ends its own composition with Enter.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') finish(false);
    else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      if (wrong === undefined) finish(true);
    }
  };
  return (
    <input
      className="ui-cell-input"
      aria-label={label}
      aria-invalid={wrong !== undefined}
      title={wrong}
      value={text}
      autoFocus
      onChange={(event) => setText(event.target.value)}
      onFocus={(event) => event.target.select()}
      onKeyDown={onKeyDown}
      onBlur={() => finish(wrong === undefined)}
    />
  );
}
