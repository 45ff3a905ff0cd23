import type { BrowserWindow } from 'electron';
import type { Result } from '#shared/base/result.ts';

export interface Leaving {
  /** Lets the page put down what an editor still holds; resolves when it has, or soon after. */
  readonly settle: () => Promise<void>;
  /** Saves and lets the project go, asking the person where that fails; a failure means stay. */
  readonly leaveProject: () => Promise<Result<unknown>>;
}

/** A window closes when everything is on the disk, or when the person said that it need not be. */
export function leaveSafely(window: BrowserWindow, { settle, leaveProject }: Leaving): void {
  let leaving = false;
  const leave = async () => {
    await settle();
    const left = await leaveProject();
    if (left.ok) window.destroy();
  };
  window.on('close', (event) => {
    event.preventDefault();
    if (leaving) return;
    leaving = true;
    void leave().finally(() => (leaving = false));
  });
}
