import '#test/renderer/window-parts.ts';

/** What a page measures and jsdom lacks: boxes of text, points of the window, the fonts, the clipboard. */
const box = (): DOMRect => new DOMRect(100, 100, 10, 20);

Object.assign(window, { ClipboardEvent: class extends Event {} });
Object.assign(Range.prototype, { getClientRects: () => [box()], getBoundingClientRect: box });
Object.assign(document, { elementFromPoint: () => null, fonts: { ready: Promise.resolve() } });
