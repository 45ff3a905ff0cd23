/** jsdom lays nothing out: the editor scrolls to its cursor by boxes of text it does not have. */
const box = (): DOMRect => new DOMRect(100, 100, 10, 20);

Object.assign(Range.prototype, { getClientRects: () => [box()], getBoundingClientRect: box });
