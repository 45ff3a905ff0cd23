import type { TextVersion } from '#shared/document/document.ts';

/** Formats whose bytes are letters: the others say themselves how they are to be read. */
const IS_LETTERS = /^(?:text|markdown|html|csv)\//;

/** Whether an encoding may be chosen for the file of a text. */
export const canForceEncoding = ({ converter }: TextVersion): boolean => IS_LETTERS.test(converter);

/** Encodings a person may choose from: IANA name, and where it is met. */
export const ENCODINGS: readonly { readonly name: string; readonly words: string }[] = [
  { name: 'utf-8', words: 'Unicode' },
  { name: 'windows-1252', words: 'Western Europe' },
  { name: 'windows-1250', words: 'Central Europe' },
  { name: 'iso-8859-2', words: 'Central Europe, older' },
  { name: 'windows-1251', words: 'Cyrillic' },
  { name: 'koi8-r', words: 'Russian, older' },
  { name: 'windows-1253', words: 'Greek' },
  { name: 'windows-1254', words: 'Turkish' },
  { name: 'windows-1255', words: 'Hebrew' },
  { name: 'windows-1256', words: 'Arabic' },
  { name: 'windows-1257', words: 'Baltic' },
  { name: 'windows-1258', words: 'Vietnamese' },
  { name: 'windows-874', words: 'Thai' },
  { name: 'shift_jis', words: 'Japanese' },
  { name: 'euc-jp', words: 'Japanese, older' },
  { name: 'gb18030', words: 'Chinese, simplified' },
  { name: 'big5', words: 'Chinese, traditional' },
  { name: 'euc-kr', words: 'Korean' },
  { name: 'macroman', words: 'Western Europe, old Macintosh' },
  { name: 'cp437', words: 'Western Europe, DOS' },
  { name: 'cp852', words: 'Central Europe, DOS' },
  { name: 'cp866', words: 'Russian, DOS' },
  { name: 'utf-16le', words: 'Unicode in two bytes' },
  { name: 'utf-16be', words: 'Unicode in two bytes, high one first' },
];
