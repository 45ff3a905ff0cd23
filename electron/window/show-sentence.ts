import { dialog, type BrowserWindow } from 'electron';

/** Says one sentence nobody asked for, without waiting until it is read. */
export function showSentence(window: BrowserWindow | undefined, sentence: string): void {
  const options = { type: 'warning' as const, message: sentence, buttons: ['OK'] };
  void (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
}
