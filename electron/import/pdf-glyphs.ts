import type { Font, Glyph } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

const SPACE = 0x20;

/**
 * The glyphs of a string, as pdfjs's `charsToGlyphs` answers them. That keeps every string it was ever
 * given and its glyphs: 50 KB a page, too much for a book of thousands.
 */
export function glyphsOf(font: Font, codes: string): readonly Glyph[] {
  const { cMap } = font;
  if (!font._charToGlyph) return font.charsToGlyphs(codes);
  const glyphs: Glyph[] = [];
  const read = { charcode: 0, length: 1 };
  for (let at = 0; at < codes.length; at += read.length) {
    if (cMap) cMap.readCharCode(codes, at, read);
    else read.charcode = codes.charCodeAt(at);
    const isSpace = read.length === 1 && codes.charCodeAt(at) === SPACE;
    glyphs.push(font._charToGlyph(read.charcode, isSpace));
  }
  return glyphs;
}
