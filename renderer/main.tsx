import { FRESH_PAGE, USUAL_PAGE } from '#shared/ipc/window-pages.ts';
import { whenDrawn } from '#renderer/state/when-painted.ts';

const start = async (isFresh: boolean) => (await import('./begin.tsx')).begin(isFresh);

// Main says with the address that no project is open. Only the first loading may believe it.
if (window.location.pathname === `/${FRESH_PAGE}`) {
  window.history.replaceState(null, '', USUAL_PAGE);
  // Its first picture is in the page; reading the window's code would keep it off the screen.
  whenDrawn(() => void start(true));
} else {
  void start(false);
}
