import type { TextPlace } from '#shared/query/text-place.ts';

/** Where a number or a word stands, for whoever would take it for the article's; none for its body. */
export const PLACE_WORDS: Readonly<Record<TextPlace, string | null>> = {
  body: null,
  heading: 'Heading',
  byline: 'Byline',
  caption: 'Caption',
  footnote: 'Footnote',
  teaser: 'Teaser for another article',
  chrome: 'Menu or notice of the page',
};

/** The same where a column is narrow. */
export const SHORT_PLACE_WORDS: Readonly<Record<TextPlace, string | null>> = {
  ...PLACE_WORDS,
  teaser: 'Teaser',
  chrome: 'Menu',
};
