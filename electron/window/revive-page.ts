import type { BrowserWindow } from 'electron';
import { WINDOW_PAGE } from './app-address.ts';
import { showSentence } from './show-sentence.ts';

/** A page that ends twice within this time (ms) would only end again. */
export const REVIVE_PAUSE = 10_000;

/** The project is in main, so a page that crashed is loaded anew and shows it as it was. */
export function revivePage(window: BrowserWindow, now: () => number): void {
  let last = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const soon = now() - last < REVIVE_PAUSE;
    last = now();
    if (soon) {
      showSentence(
        window,
        'The window failed twice. Your project is saved: close Attest and start it again.',
      );
    } else {
      void window.loadURL(WINDOW_PAGE);
    }
  });
}
