import iconv from 'iconv-lite';

/** Control words that stand for a character (RTF 1.9.1, Special Characters). */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  '~': '\u00a0',
  _: '\u2011',
  '{': '{',
  '}': '}',
  '\\': '\\',
};

/** Destinations whose words are not the document's text. */
export const SKIPPED: ReadonlySet<string> = new Set(
  (
    'colortbl object shprslt sn header headerl headerr headerf footer footerl footerr footerf listtable ' +
    'listoverridetable rsidtbl generator themedata colorschememapping latentstyles datastore xmlnstbl ' +
    'mmathPr nonshppict filetbl revtbl annotation atnid atnauthor tc xe bkmkstart bkmkend template ' +
    'operator company manager category keywords comment doccomm hlinkbase subject'
  ).split(' '),
);

// Font character sets and the Windows code pages they are written in (RTF 1.9.1, Font Table).
const PAGES: Readonly<Record<number, number>> = {
  77: 1252,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

export const codePage = (charset: number): number | undefined => PAGES[charset];

/** Bytes written with `\'hh` in a code page; one that nobody knows is read as Western. */
export function decodeBytes(bytes: readonly number[], page: number): string {
  const name = iconv.encodingExists(`cp${page}`) ? `cp${page}` : 'cp1252';
  return iconv.decode(Buffer.from(bytes), name);
}
