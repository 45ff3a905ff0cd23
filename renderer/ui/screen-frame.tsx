import './screen-frame.css';
import { PanelRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Drawer } from './drawer.tsx';
import { IconButton } from './icon-button.tsx';
import { ToolBar } from './tool-bar.tsx';
import { useRoom } from './use-room.ts';

export interface ScreenFrameProps {
  /** Names the landmark: what the screen is. */
  readonly label: string;
  /** What stands in the bar over the work. */
  readonly bar?: ReactNode;
  /** A list at the left (a pane of its own). */
  readonly list?: ReactNode;
  readonly children: ReactNode;
  /** Drawn at the right, or in a drawer where there is no room: `isInDrawer` goes to Inspector. */
  readonly inspector?: (isInDrawer: boolean) => ReactNode;
  readonly inspectorLabel?: string;
  /** Name of the button that opens the drawer. */
  readonly openInspectorLabel?: string;
}

/** One screen: [list | bar over work | inspector], the inspector a drawer in a narrow window. */
export function ScreenFrame(props: ScreenFrameProps) {
  const { label, bar, list, children, inspector, inspectorLabel = 'Details' } = props;
  const room = useRoom();
  const [isOpen, setOpen] = useState(false);
  const hasDrawer = room !== 'wide' && inspector !== undefined;
  return (
    <main className="ui-screen" aria-label={label}>
      {list}
      <section className="pane grow">
        {(bar !== undefined || hasDrawer) && (
          <ToolBar label={`${label}: tools`}>
            {bar}
            {hasDrawer && (
              <IconButton
                icon={PanelRight}
                label={props.openInspectorLabel ?? `Show ${inspectorLabel.toLowerCase()}`}
                onPress={() => setOpen(true)}
              />
            )}
          </ToolBar>
        )}
        {children}
      </section>
      {room === 'wide' && inspector?.(false)}
      {hasDrawer && (
        <Drawer label={inspectorLabel} isOpen={isOpen} onClose={() => setOpen(false)}>
          {inspector(true)}
        </Drawer>
      )}
    </main>
  );
}
