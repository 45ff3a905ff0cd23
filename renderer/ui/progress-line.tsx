import './progress-line.css';
import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';
import { Button } from './button.tsx';
import type { Keys } from './kbd.tsx';

export interface ProgressLineProps {
  /** What is going on: "Adding 14 of 38". */
  readonly label: string;
  /** Which one just now. */
  readonly detail?: string;
  /** From 0 to 1; left out while nobody can tell. */
  readonly value?: number;
  /** Beside the cancel button: how long still, what needs a look. */
  readonly notes?: ReactNode;
  readonly cancel?: {
    readonly label: string;
    readonly keys?: Keys;
    readonly onPress: () => void;
  };
  /** As a strip under a tool bar (the default), or plain inside something else. */
  readonly place?: 'strip' | 'plain';
}

/** A 4 px line under its words. Never alone, never over the window. */
export function ProgressLine(props: ProgressLineProps) {
  const { label, detail, value, notes, cancel, place = 'strip' } = props;
  return (
    <div className={place === 'plain' ? 'ui-progress ui-progress--plain' : 'ui-progress'}>
      <div className="ui-progress__words">
        <span className="strong num">{label}</span>
        <span className="ui-progress__detail">{detail}</span>
        {notes}
        {cancel !== undefined && (
          <Button
            onPress={cancel.onPress}
            {...(cancel.keys !== undefined && { keys: cancel.keys })}
          >
            {cancel.label}
          </Button>
        )}
      </div>
      <ProgressBar
        className="ui-progress__track"
        aria-label={label}
        minValue={0}
        maxValue={1}
        value={value ?? 0}
        isIndeterminate={value === undefined}
      >
        {value === undefined ? (
          <div className="ui-progress__bar ui-progress__bar--open" />
        ) : (
          <div
            className="ui-progress__bar"
            style={{ transform: `translateX(${(value - 1) * 100}%)` }}
          />
        )}
      </ProgressBar>
    </div>
  );
}
