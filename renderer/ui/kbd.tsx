import './kbd.css';
import { CornerDownLeft } from 'lucide-react';

/** One key or chord ("E", "Ctrl K"), or several pressed one after the other (["G", "R"]). */
export type Keys = string | readonly string[];

export interface KbdProps {
  readonly keys: Keys;
}

/** Keys as they stand on the keyboard. "Enter" is drawn as its arrow. */
export function Kbd({ keys }: KbdProps) {
  const list = typeof keys === 'string' ? [keys] : keys;
  return (
    <span className="ui-kbd-row">
      {list.map((key, place) => (
        <kbd key={`${place} ${key}`} className="ui-kbd">
          {key === 'Enter' ? <EnterKey /> : key}
        </kbd>
      ))}
    </span>
  );
}

function EnterKey() {
  return (
    <>
      <CornerDownLeft size={11} strokeWidth={2} aria-hidden="true" />
      <span className="only-spoken">Enter</span>
    </>
  );
}
