const OTHER_LETTER = /[\p{L}\p{M}]/u;

/** Letters and combining marks but those of the Burmese blocks, by UTF-16 unit. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x250) return code !== 0xd7 && code !== 0xf7;
  if (code >= 0x2000 && code < 0x2c00) return false;
  if (isBurmese(code) || (code >= 0xd800 && code <= 0xdfff)) return false;
  return OTHER_LETTER.test(String.fromCharCode(code));
}

/** Myanmar block and its two extensions, digits and marks of punctuation left out. */
export function isBurmese(code: number): boolean {
  if (code < 0x1000) return false;
  if (code <= 0x109f) {
    return !((code >= 0x1040 && code <= 0x104b) || (code >= 0x1090 && code <= 0x1099));
  }
  return (code >= 0xaa60 && code <= 0xaa7f) || (code >= 0xa9e0 && code <= 0xa9ef);
}

/** White space and line breaks of every kind, the no-break ones too. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return false;
  if (code === 0xa0 || code === 0x1680 || code === 0x3000) return true;
  return (
    (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f
  );
}

/** Zero-width characters: they separate nothing to the eye. */
export function isSkipped(code: number): boolean {
  if (code === 0xad) return true;
  if (code < 0x200b) return false;
  return (
    code <= 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  );
}

/** Hyphens that join two words: ASCII, U+2010, no-break U+2011. */
export function isHyphen(text: string): boolean {
  return text === '-' || text === '‐' || text === '‑';
}

/** Marks that may stand between the ends of a range: hyphens, figure dash, en dash, minus. */
export function isRangeDash(text: string): boolean {
  return isHyphen(text) || text === '–' || text === '‒' || text === '−' || text === '~';
}
