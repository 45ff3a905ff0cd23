import { isAppAddress } from '#electron/window/app-address.ts';

/** The parts of a frame that are judged; Electron's `WebFrameMain` has them. */
export interface SendingFrame {
  readonly url: string;
  readonly parent: unknown; // null for the top frame
}

/** Only the top frame of our own page is listened to. A frame that is gone is not. */
export function isTrustedSender(frame: SendingFrame | null | undefined): boolean {
  return frame?.parent === null && isAppAddress(frame.url);
}
