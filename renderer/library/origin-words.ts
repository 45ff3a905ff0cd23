import type { METADATA_FROM } from '#shared/document/metadata.ts';

/** Where a fact about a document was read. */
export const ORIGIN_WORDS: Readonly<Record<(typeof METADATA_FROM)[number], string>> = {
  'file name': 'from the file’s name',
  'title element': 'from the page’s title',
  'meta tag': 'from the page’s own description',
  'json-ld': 'from the page’s data for search engines',
  heading: 'from its heading',
  byline: 'from the byline',
  'first line': 'from its first line',
  'front matter': 'from the note at its head',
  properties: 'from the file’s properties',
  bibliography: 'from a bibliography',
  text: 'from the look of the text',
  twin: 'from the document with the same text',
  person: 'typed by a person',
};
