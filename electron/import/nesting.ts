/** Elements that end where they begin (HTML, 13.1.2). */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
const TAG = /<(\/?)([A-Za-z][\w:.-]*)(?![\w:.-])[^<>]*?(\/?)>/g;

/**
 * How deep the elements of well-formed markup are nested, at most; what leaves ends out looks deeper.
 * Linear; stops counting at `enough`.
 */
export function nestingOf(markup: string, enough: number): number {
  let depth = 0;
  let deepest = 0;
  for (const [, end, name = '', short] of markup.matchAll(TAG)) {
    if (end === '/') depth = Math.max(0, depth - 1);
    else if (short !== '/' && !VOID.test(name)) depth += 1;
    deepest = Math.max(deepest, depth);
    if (deepest >= enough) break;
  }
  return deepest;
}
