import { ipcMain } from 'electron';
import { fail } from '#shared/base/result.ts';
import { CHANNELS, type Channel } from '#shared/ipc/channels.ts';
import type { Handlers } from '#electron/handlers/handlers.ts';
import { answer, type ReportBug } from './answer.ts';
import { isTrustedSender } from './trusted-sender.ts';

export interface Serving {
  readonly handlers: Handlers;
  readonly reportBug: ReportBug;
  /** Called after each answer: what main shows of the project may have changed. */
  readonly answered: (channel: Channel) => void;
}

/** The one door from the window into main. Every channel of the contract is answered, no other is. */
export function serve({ handlers, reportBug, answered }: Serving): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, (event, input: unknown) =>
      isTrustedSender(event.senderFrame)
        ? answer(handlers, channel, input, reportBug).finally(() => answered(channel))
        : fail('refused', 'Only the window of Attest itself may ask for this.'),
    );
  }
}
