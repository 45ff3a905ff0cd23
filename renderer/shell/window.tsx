import './shell.css';
import { Suspense, useEffect } from 'react';
import { useNotebook } from '#renderer/state/hooks.ts';
import { ToastRegion } from '#renderer/ui/toast-region.tsx';
import { Announcer } from './announcer.tsx';
import { DropZone } from './drop-zone.tsx';
import {
  fetchRest,
  CommandPalette,
  KeyListing,
  NewProjectDialog,
  Workspace,
} from './fetched-later.ts';
import { CannotStart, Opening } from './opening.tsx';
import { useClosing } from './use-closing.ts';
import { useMenu } from './use-menu.ts';
import { useNotices } from './use-notices.ts';
import { useOverlay } from './use-overlay.ts';
import { useShellKeys } from './use-shell-keys.ts';
import { useTheme } from './use-theme.ts';
import { Welcome } from './welcome.tsx';

/** The whole window: Welcome or a project, and what may stand over either. */
export function Window() {
  const { overlay, show, typed } = useOverlay();
  const isAnswered = useNotebook(({ info }) => info !== null);
  const isKnown = useNotebook(({ isFresh }) => isFresh) || isAnswered;
  const cannotStart = useNotebook((notebook) => notebook.cannotStart);
  const place = useNotebook(({ header, project }) =>
    header === null ? 'welcome' : project === null ? 'opening' : 'project',
  );
  useEffect(() => {
    if (isAnswered) fetchRest();
  }, [isAnswered]);
  useTheme();
  useNotices();
  useClosing();
  useMenu(show);
  useShellKeys(show);
  const close = () => show(null);
  return (
    <>
      {cannotStart !== null && <CannotStart sentence={cannotStart} />}
      {isKnown && cannotStart === null && place === 'welcome' && <Welcome show={show} />}
      {place === 'opening' && <Opening />}
      {place === 'project' && (
        <Suspense fallback={null}>
          <Workspace show={show} />
        </Suspense>
      )}
      <DropZone show={show} />
      <Suspense fallback={null}>
        {overlay === 'palette' && <CommandPalette show={show} typed={typed} />}
        {overlay === 'keys' && <KeyListing isOpen onClose={close} />}
        {overlay === 'new' && <NewProjectDialog onClose={close} />}
      </Suspense>
      <ToastRegion label="Messages" closeLabel="Close message" />
      <Announcer />
    </>
  );
}
