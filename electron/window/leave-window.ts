import { dialog, type BrowserWindow } from 'electron';
import type { Result } from '#shared/base/result.ts';

export interface Leaving {
  /** Lets the page put down what an editor still holds; resolves when it has, or soon after. */
  readonly settle: () => Promise<void>;
  /** Saves what is left and lets the project go; a failure says what is not saved. */
  readonly closeProject: () => Promise<Result<unknown>>;
}

type Choice = 'again' | 'lose' | 'stay';
const CHOICES: readonly Choice[] = ['again', 'stay', 'lose'];

async function askWhatNow(window: BrowserWindow, sentence: string): Promise<Choice> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Your last changes are not saved.',
    detail: sentence,
    buttons: ['Try again', 'Go back', 'Close without saving'],
    defaultId: 0,
    cancelId: 1,
  });
  return CHOICES[response] ?? 'stay';
}

async function mayLeave(window: BrowserWindow, leaving: Leaving): Promise<boolean> {
  await leaving.settle();
  for (;;) {
    const closed = await leaving.closeProject();
    if (closed.ok) return true;
    const choice = await askWhatNow(window, closed.failure.sentence);
    if (choice !== 'again') return choice === 'lose';
  }
}

/** A window closes when everything is on the disk, or when the person says that it need not be. */
export function leaveSafely(window: BrowserWindow, leaving: Leaving): void {
  let asking = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (asking) return;
    asking = true;
    void mayLeave(window, leaving)
      .then((leave) => {
        if (leave) window.destroy();
      })
      .finally(() => (asking = false));
  });
}
