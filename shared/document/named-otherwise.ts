import type { SourceFormat } from './conversion.ts';

const OFFICE: readonly SourceFormat[] = ['docx', 'rtf'];
const PAGE: readonly SourceFormat[] = ['html', 'mhtml'];
const PICTURE: readonly SourceFormat[] = ['picture'];
/** Formats nothing is read as: whatever is read under such a name is something else. */
const NONE: readonly SourceFormat[] = [];

/**
 * What a file of this ending may hold without surprise. An ending that is not here (.log, .tex) promises
 * nothing; word processors save RTF as .doc, browsers either kind of page as .html.
 */
const PROMISED: ReadonlyMap<string, readonly SourceFormat[]> = new Map([
  ['pdf', ['pdf']],
  ['docx', OFFICE],
  ['docm', OFFICE],
  ['doc', OFFICE],
  ['rtf', OFFICE],
  ['odt', ['odt']],
  ['epub', ['epub']],
  ['xlsx', ['xlsx']],
  ['xlsm', ['xlsx']],
  ['xls', ['xlsx', 'csv']],
  ['ods', NONE],
  ['pptx', NONE],
  ['ppt', NONE],
  ['odp', NONE],
  ['mobi', NONE],
  ['azw3', NONE],
  ['png', PICTURE],
  ['jpg', PICTURE],
  ['jpeg', PICTURE],
  ['webp', PICTURE],
  ['html', PAGE],
  ['htm', PAGE],
  ['xhtml', PAGE],
  ['mht', PAGE],
  ['mhtml', PAGE],
  ['txt', ['text']],
  ['text', ['text']],
  ['md', ['markdown']],
  ['markdown', ['markdown']],
  ['mdown', ['markdown']],
  ['csv', ['csv']],
  ['tsv', ['csv']],
]);

/** What a file holds, and what that was read as. */
const HOLDS: Readonly<Record<SourceFormat, string>> = {
  text: 'it holds text: read as plain text',
  markdown: 'it holds Markdown: read as that',
  // Sites answer a download with a page to log in, which is then saved under the name asked for.
  html: 'it holds a web page, perhaps a login or error page: read as a web page',
  mhtml: 'it holds a saved web page: read as that',
  docx: 'it holds a Word document: read as that',
  pdf: 'it holds a PDF: read as that',
  epub: 'it holds an e-book: read as that',
  odt: 'it holds an OpenDocument text: read as that',
  rtf: 'it holds rich text: read as that',
  csv: 'it holds a table: read as that',
  xlsx: 'it holds a workbook: read as that',
  picture: 'it holds a picture: read as that',
};

/**
 * A plain sentence where a file holds something else than its name says: what it was named and what it
 * was read as. Null where the name says what it is, or nothing.
 */
export function namedOtherwise(fileName: string, format: SourceFormat): string | null {
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const promised = PROMISED.get(ending);
  if (!promised || promised.includes(format)) return null;
  return `Named .${ending}, but ${HOLDS[format]}.`;
}
