import './tool-bar.css';
import type { ReactNode } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';

export interface ToolBarProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** The 44 px bar over a pane. A plain group: Tab visits every control, fields keep their arrows. */
export function ToolBar({ label, children }: ToolBarProps) {
  return (
    <div className="ui-tool-bar" role="group" aria-label={label}>
      {children}
    </div>
  );
}

/** A bar of buttons that floats over its subject: one stop for Tab, arrows inside. */
export function FloatingToolBar({ label, children }: ToolBarProps) {
  return (
    <AriaToolbar className="ui-tool-bar ui-tool-bar--floating" aria-label={label}>
      {children}
    </AriaToolbar>
  );
}

/**
 * A floating bar at the foot of its pane for what is selected there; the label ("7 selected") is shown
 * too. The pane must be `position: relative`.
 */
export function SelectionBar({ label, children }: ToolBarProps) {
  return (
    <div className="ui-selection-bar">
      <FloatingToolBar label={label}>
        <span className="ui-selection-bar__label">{label}</span>
        {children}
      </FloatingToolBar>
    </div>
  );
}

/** A thin upright rule between groups of tools. */
export function ToolBarRule() {
  return <span className="ui-tool-bar__rule" aria-hidden="true" />;
}
