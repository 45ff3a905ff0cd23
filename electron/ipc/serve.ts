import { ipcMain } from 'electron';
import { fail, type Result } from '#shared/base/result.ts';
import { CHANNELS, type Channel } from '#shared/ipc/channels.ts';
import { carried } from '#shared/ipc/wire.ts';
import { isTrustedSender } from './trusted-sender.ts';

/** Parses a request, has it handled and answers. Never throws. */
export type Door = (channel: Channel, input: unknown) => Promise<Result<unknown>>;

export interface Serving {
  /** A page may ask before the door is hung; it waits. */
  readonly door: () => Promise<Door>;
  /** Called after each answer: what main shows of the project may have changed. */
  readonly answered: (channel: Channel) => void;
}

/** The one way from the window into main. Every channel of the contract is answered, no other is. */
export function serve({ door, answered }: Serving): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, async (event, input: unknown) => {
      if (!isTrustedSender(event.senderFrame)) {
        return fail('refused', 'Only the window of Attest itself may ask for this.');
      }
      const made = await (await door())(channel, input);
      answered(channel);
      return carried(channel, made);
    });
  }
}
