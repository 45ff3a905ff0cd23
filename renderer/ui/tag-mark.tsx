import './tag-mark.css';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { type Hue, hueClass } from './hue.ts';
import { Icon } from './icon.tsx';
import { Stripe } from './stripe.tsx';

export interface TagMarkProps {
  readonly hue: Hue;
  readonly children: ReactNode;
}

/** A stripe and a word, in lists and cells. */
export function TagMark({ hue, children }: TagMarkProps) {
  return (
    <span className={`ui-tag ${hueClass(hue)}`}>
      <Stripe hue={hue} />
      <span className="ui-tag__word">{children}</span>
    </span>
  );
}

export interface PillProps extends TagMarkProps {
  readonly removeLabel?: string;
  readonly onRemove?: () => void;
}

/** The same on its tint, where it can be chosen or taken away. */
export function Pill({ hue, children, removeLabel, onRemove }: PillProps) {
  return (
    <span className={`ui-tag ui-tag--pill ${hueClass(hue)}`}>
      <Stripe hue={hue} />
      <span className="ui-tag__word">{children}</span>
      {onRemove !== undefined && (
        <Button
          className="ui-tag__remove"
          onPress={onRemove}
          {...(removeLabel !== undefined && { 'aria-label': removeLabel })}
        >
          <Icon icon={X} size={14} />
        </Button>
      )}
    </span>
  );
}
