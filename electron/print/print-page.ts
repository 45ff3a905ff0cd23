import type { WebContents } from 'electron';
import type { BriefModel } from '#shared/brief/brief-model.ts';
import { PRINT_CHANNELS } from '#shared/ipc/bridge.ts';
import { isTrustedSender } from '#electron/ipc/trusted-sender.ts';
import { PRINT_PAGE } from '#electron/window/app-address.ts';
import { PRINT_LIMIT } from './print-limit.ts';

/**
 * Loads the print page into `contents`, hands it the briefing and resolves when it says it is ready.
 * Rejects when the page crashes, does not load, or takes longer than `PRINT_LIMIT`.
 */
export async function layOut(contents: WebContents, brief: BriefModel): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  // The door of this one page: another window cannot reach it, and it closes with the page.
  const ready = new Promise<void>((resolve, reject) => {
    contents.ipc.handle(PRINT_CHANNELS.brief, ({ senderFrame }) => {
      if (!isTrustedSender(senderFrame)) throw new Error('Only the print page may ask for a brief');
      return brief;
    });
    contents.ipc.once(PRINT_CHANNELS.ready, () => resolve());
    contents.once('render-process-gone', (_event, { reason }) =>
      reject(new Error(`The print page ended: ${reason}`)),
    );
    timer = setTimeout(
      () => reject(new Error(`The print page was not ready after ${PRINT_LIMIT} ms`)),
      PRINT_LIMIT,
    );
  });
  try {
    await Promise.all([contents.loadURL(PRINT_PAGE), ready]);
  } finally {
    clearTimeout(timer);
  }
}
