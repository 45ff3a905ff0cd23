import './split-pane.css';
import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';

export interface SplitPaneProps {
  /** Names the rule between the panes; arrows move it. */
  readonly label: string;
  readonly start: ReactNode;
  readonly end: ReactNode;
  /** Share of the width the first pane gets, in percent. */
  readonly startSize?: number;
  /** Neither pane gets smaller than this, in px. */
  readonly minSize?: number;
}

/** Two panes and a rule the reader can move. */
export function SplitPane({ label, start, end, startSize = 50, minSize = 240 }: SplitPaneProps) {
  return (
    <Group className="ui-split" disableCursor>
      <Panel className="ui-split__panel" defaultSize={`${startSize}%`} minSize={minSize}>
        {start}
      </Panel>
      <Separator className="ui-split__rule" aria-label={label} />
      <Panel className="ui-split__panel" minSize={minSize}>
        {end}
      </Panel>
    </Group>
  );
}
