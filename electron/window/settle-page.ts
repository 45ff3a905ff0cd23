import type { Announce } from '#electron/handlers/ports.ts';

/** How long a page may take to put its editors down, in ms. A page that hangs must not keep a window. */
export const SETTLE_LIMIT = 1_000;

export interface PageSettling {
  /** Tells the page that its window closes; resolves when it has asked for a flush since. */
  readonly settle: () => Promise<void>;
  readonly flushed: () => void;
}

/** The page answers `app.closing` with its last changes and then `project.flush`, in that order. */
export function pageSettling(announce: Announce, limit: number = SETTLE_LIMIT): PageSettling {
  let settled = () => {};
  return {
    flushed: () => settled(),
    settle: () =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, limit);
        settled = () => {
          clearTimeout(timer);
          resolve();
        };
        announce('app.closing', {});
      }),
  };
}
