/** A page that is never painted, in a window nobody has seen yet, goes on after this long (ms). */
const PATIENCE = 600;

/**
 * Calls `next` when the first frame has been handed over to be painted, which is where the page's own work
 * for it ends: waiting until it is on the screen would cost the living window another tenth of a second.
 */
export function whenDrawn(next: () => void): void {
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    setTimeout(next);
  });
  const timer = setTimeout(() => {
    cancelAnimationFrame(frame);
    next();
  }, PATIENCE);
}

/**
 * Calls `next` once the first content of the page is on the screen: what main does for it would delay
 * just that. Answers how to call it off.
 */
export function whenPainted(next: () => void): () => void {
  const go = () => {
    stop();
    next();
  };
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) go();
  });
  const timer = setTimeout(go, PATIENCE);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  observer.observe({ type: 'paint', buffered: true });
  return stop;
}
