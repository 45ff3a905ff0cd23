import type { WebContents } from 'electron';
import { said } from '#shared/ipc/wire.ts';
import type { Announce } from '#electron/handlers/ports.ts';

/** Says events to the window there is; without one they are dropped, the next snapshot has it all. */
export function windowAnnounce(contents: () => WebContents | undefined): Announce {
  return (event, payload) => {
    const target = contents();
    if (target && !target.isDestroyed()) target.send(event, said(event, payload));
  };
}
