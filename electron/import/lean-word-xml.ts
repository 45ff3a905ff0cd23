/** How letters and paragraphs look, and what Word notes for itself: nothing of it is read. */
const LOOKS =
  'rFonts|sz|szCs|lang|color|spacing|kern|proofErr|noProof|bCs|iCs|lastRenderedPageBreak|snapToGrid|ind|jc|widowControl|keepNext|keepLines|contextualSpacing|shd|bookmarkEnd';
/** More attributes than Word writes stay, for each costs the stack of the matcher. */
const ATTRIBUTE = '(?:\\s+[\\w:.-]+="[^"<>]*")';
const LOOK = new RegExp(`<\\w+:(?:${LOOKS})${ATTRIBUTE}{0,40}\\s*/>`, 'g');
/** Of paragraphs, runs and rows the attributes say in which sitting they were written. */
const SITTING = new RegExp(`<(\\w+:(?:p|r|tr))${ATTRIBUTE}{1,40}\\s*(/?)>`, 'g');
const EMPTY = /<(\w+:[rp]Pr)><\/\1>/g;
/** Where a tag may be no tag, nothing is taken out. */
const QUOTED = /<!\[CDATA\[|<!--|<\?(?!xml\s)/;

/**
 * A part of a Word document without what the reader passes over: two thirds of what Word writes, each
 * costing the memory of an element.
 */
export function leanWordXml(xml: string): string {
  if (QUOTED.test(xml)) return xml;
  return xml
    .replace(LOOK, '')
    .replace(SITTING, (whole, name: string, short: string) =>
      whole.includes('xmlns') ? whole : `<${name}${short}>`,
    )
    .replace(EMPTY, '') // what says how the end of a paragraph looks stands within what says how it looks
    .replace(EMPTY, '');
}
