const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  c: '\u0327',
  k: '\u0328',
  d: '\u0323',
};
const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'i',
  j: 'j',
  dh: 'ð',
  th: 'þ',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  ldots: '…',
};
const SIGN_ACCENT = /\\([`'^~=."])\s*(?:\{\s*\\?(\p{L})\s*\}|\\?(\p{L}))/gu;
const LETTER_ACCENT = /\\([urHvckd])(?:\s*\{\s*\\?(\p{L})\s*\}|\s+(\p{L}))/gu;

/** A BibTeX value as people read it: accents composed, braces and the commonest commands gone. */
export function plainLatex(value: string): string {
  const accented = (_: string, accent: string, braced?: string, bare?: string): string =>
    `${braced ?? bare ?? ''}${ACCENTS[accent] ?? ''}`;
  return value
    .replace(SIGN_ACCENT, accented)
    .replace(LETTER_ACCENT, accented)
    .replace(/\\([A-Za-z]+)(?:\s+|\{\}|(?![A-Za-z]))/g, (whole, name: string) =>
      Object.hasOwn(LETTERS, name) ? (LETTERS[name] ?? '') : whole,
    )
    .replace(/\\(?:emph|textit|textbf|textsc|url|mbox|text)\s*(?=\{)/g, '')
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``|''/g, (marks) => (marks === '``' ? '“' : '”'))
    .replace(/~/g, ' ')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}
