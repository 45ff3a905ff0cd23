/**
 * What a window has and jsdom lacks: sizes (so that virtual lists draw rows), media queries, pointer
 * capture, scrolling and the escaping of selectors. Import before a screen is drawn.
 */
const WIDTH = 1440;
const HEIGHT = 900;

class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

function media(query: string): MediaQueryList {
  return Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
}

function sizeOf(value: number): PropertyDescriptor {
  return { configurable: true, get: () => value };
}

class NoIntersections extends NoObserver {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  takeRecords(): IntersectionObserverEntry[] {
    return [];
  }
}

Object.assign(window, {
  matchMedia: media,
  ResizeObserver: NoObserver,
  IntersectionObserver: NoIntersections,
  CSS: { escape: (ident: string) => ident.replaceAll(/[^\w-]/g, '\\$&') },
});
Object.assign(Element.prototype, {
  scrollIntoView: () => undefined,
  scrollTo: () => undefined,
  setPointerCapture: () => undefined,
  releasePointerCapture: () => undefined,
  hasPointerCapture: () => false,
});
Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: sizeOf(WIDTH),
  offsetHeight: sizeOf(HEIGHT),
  clientWidth: sizeOf(WIDTH),
  clientHeight: sizeOf(HEIGHT),
});
