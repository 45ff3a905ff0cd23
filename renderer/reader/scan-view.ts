import type { NodeView } from '@tiptap/pm/view';
import type { PageScan } from '#shared/document/text.ts';

/** Room for a page on the screen: its element while it is near the window, null once it left. */
export type OnScan = (scan: PageScan, room: HTMLElement | null) => void;

/** How far outside the window a page is drawn already. */
const AHEAD = '1200px';

/**
 * Room for a page that is a picture, of the page's own shape from the start, so that nothing moves when
 * the picture comes. What is drawn in it is React's; a document may have thousands of such pages.
 */
export class ScanView implements NodeView {
  readonly dom = document.createElement('span');
  private readonly watch: IntersectionObserver | null;
  private readonly leave: () => void;

  constructor(scan: PageScan, onScan: OnScan) {
    this.dom.className = 'reader__scan';
    this.dom.contentEditable = 'false';
    this.dom.style.setProperty('--scan-shape', String(scan.width / scan.height));
    let isNear = false;
    const near = (is: boolean): void => {
      if (is === isNear) return;
      isNear = is;
      onScan(scan, is ? this.dom : null);
    };
    this.leave = () => near(false);
    this.watch =
      typeof IntersectionObserver === 'undefined'
        ? null
        : new IntersectionObserver((entries) => near(entries.at(-1)?.isIntersecting === true), {
            rootMargin: AHEAD,
          });
    if (this.watch) this.watch.observe(this.dom);
    else near(true);
  }

  ignoreMutation(): boolean {
    return true; // React's
  }

  stopEvent(): boolean {
    return true; // what is pressed and drawn there is no selection of text
  }

  destroy(): void {
    this.watch?.disconnect();
    this.leave();
  }
}
