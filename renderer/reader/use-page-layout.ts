import { useEffect } from 'react';
import type { PageView } from './page-view.ts';
import type { ReaderDesk } from './reader-desk.ts';
import type { PageElements } from './use-page-editor.ts';

/** Follows scrolling, width and the mouse button, so that what is placed on the page stays in place. */
export function usePageLayout(
  desk: ReaderDesk,
  view: PageView | null,
  { frame, scroller }: Pick<PageElements, 'frame' | 'scroller'>,
): void {
  useEffect(() => {
    const [page, scrolled] = [frame.current, scroller.current];
    if (!view || !page || !scrolled) return;
    let request = 0;
    let isLeft = false;
    const look = (): void => {
      request = 0;
      const sight = view.inSight();
      const { start, end } = desk.session.getState().sight;
      if (start !== sight.start || end !== sight.end) desk.session.setState({ sight });
    };
    const onScroll = (): void => {
      if (request === 0) request = requestAnimationFrame(look);
    };
    const onResize = (): void => {
      desk.session.setState(({ layout }) => ({ layout: layout + 1 }));
      onScroll();
    };
    const onUp = (): void => {
      if (desk.session.getState().isDragging) desk.session.setState({ isDragging: false });
    };
    const sizes = new ResizeObserver(onResize);
    sizes.observe(page);
    sizes.observe(scrolled);
    scrolled.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onUp);
    // The fonts may come when the reader has gone on to something else.
    void document.fonts.ready.then(() => {
      if (!isLeft) onResize();
    });
    look();
    return () => {
      isLeft = true;
      cancelAnimationFrame(request);
      sizes.disconnect();
      scrolled.removeEventListener('scroll', onScroll);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onUp);
    };
  }, [desk, view, frame, scroller]);
}
