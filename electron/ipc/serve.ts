import { ipcMain } from 'electron';
import { fail } from '#shared/base/result.ts';
import { CHANNELS } from '#shared/ipc/channels.ts';
import type { Handlers } from '#electron/handlers/handlers.ts';
import { answer, type ReportBug } from './answer.ts';
import { isTrustedSender } from './trusted-sender.ts';

/** The one door from the window into main. Every channel of the contract is answered, no other is. */
export function serve(handlers: Handlers, reportBug: ReportBug): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, (event, input: unknown) =>
      isTrustedSender(event.senderFrame)
        ? answer(handlers, channel, input, reportBug)
        : fail('refused', 'Only the window of Attest itself may ask for this.'),
    );
  }
}
