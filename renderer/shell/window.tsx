import './shell.css';
import { useState } from 'react';
import { useNotebook } from '#renderer/state/hooks.ts';
import { ToastRegion } from '#renderer/ui/toast-region.tsx';
import type { Overlay } from './actions.ts';
import { Announcer } from './announcer.tsx';
import { CommandPalette } from './command-palette.tsx';
import { DropZone } from './drop-zone.tsx';
import { KeyListing } from './key-listing.tsx';
import { NewProjectDialog } from './new-project-dialog.tsx';
import { CannotStart, Opening } from './opening.tsx';
import { useClosing } from './use-closing.ts';
import { useMenu } from './use-menu.ts';
import { useNotices } from './use-notices.ts';
import { useShellKeys } from './use-shell-keys.ts';
import { useTheme } from './use-theme.ts';
import { Welcome } from './welcome.tsx';
import { Workspace } from './workspace.tsx';

/** The whole window: Welcome or a project, and what may stand over either. */
export function Window() {
  const [overlay, setOverlay] = useState<Overlay>(null);
  const isKnown = useNotebook((notebook) => notebook.info !== null);
  const cannotStart = useNotebook((notebook) => notebook.cannotStart);
  const place = useNotebook(({ header, project }) =>
    header === null ? 'welcome' : project === null ? 'opening' : 'project',
  );
  useTheme();
  useNotices();
  useClosing();
  useMenu(setOverlay);
  useShellKeys(setOverlay);
  const close = () => setOverlay(null);
  return (
    <>
      {cannotStart !== null && <CannotStart sentence={cannotStart} />}
      {isKnown && place === 'welcome' && <Welcome show={setOverlay} />}
      {place === 'opening' && <Opening />}
      {place === 'project' && <Workspace show={setOverlay} />}
      <DropZone show={setOverlay} />
      {overlay === 'palette' && <CommandPalette show={setOverlay} />}
      <KeyListing isOpen={overlay === 'keys'} onClose={close} />
      {overlay === 'new' && <NewProjectDialog onClose={close} />}
      <ToastRegion label="Messages" closeLabel="Close message" />
      <Announcer />
    </>
  );
}
