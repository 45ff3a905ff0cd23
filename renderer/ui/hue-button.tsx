import './hue-button.css';
import { Button } from 'react-aria-components';
import type { Hue } from './hue.ts';
import { HueKey } from './stripe.tsx';
import { Tooltip } from './tooltip.tsx';

export interface HueButtonProps {
  readonly hue: Hue;
  /** The word that belongs to the hue; the tooltip shows it with the key. */
  readonly label: string;
  readonly onPress: () => void;
}

/** One of the nine, in a toolbar over selected words. */
export function HueButton({ hue, label, onPress }: HueButtonProps) {
  return (
    <Tooltip label={label} keys={String(hue)} placement="top">
      <Button className="ui-hue-button" aria-label={label} onPress={onPress}>
        <HueKey hue={hue} />
      </Button>
    </Tooltip>
  );
}
