/** Below this a sheet has fewer elements than the reader takes anyway. */
const LARGE = 8 * 1024 * 1024;
/** The opening tag of a row or a cell; what has more attributes than a program writes stays. */
const TAG = /<(?:row|c)(?:\s[^<>]{0,300})?>/g;
const EMPTY_ROW = /<row\s[^<>]{0,300}>\s{0,100}<\/row>/g;
const NUMBERED = /\sr="/;

/**
 * A large sheet without its rows and cells that hold nothing: a format given to whole columns writes a
 * million of them. Unchanged where a row or cell does not say where it stands, for then those before it do.
 */
export function withoutEmptyCells(xml: string): string {
  if (xml.length < LARGE || xml.includes('<![CDATA[')) return xml;
  for (const [tag] of xml.matchAll(TAG)) if (!NUMBERED.test(tag)) return xml;
  return xml.replaceAll(TAG, (tag) => (tag.endsWith('/>') ? '' : tag)).replaceAll(EMPTY_ROW, '');
}
