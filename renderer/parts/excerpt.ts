/** A sentence cut down around what was found in it, in three parts. */
export interface Excerpt {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** UTF-16 units kept before the found words, so that they stay in sight on one line. */
const LEAD = 32;

/** Cuts before the found words at a space; what is not found stands whole in `before`. */
export function excerptOf(sentence: string, query: string): Excerpt {
  const wanted = query.trim();
  const at = wanted === '' ? -1 : sentence.toLowerCase().indexOf(wanted.toLowerCase());
  if (at < 0) return { before: sentence, found: '', after: '' };
  const space = sentence.indexOf(' ', at - LEAD);
  const from = at <= LEAD ? 0 : space >= 0 && space < at ? space + 1 : at - LEAD;
  return {
    before: (from > 0 ? '… ' : '') + sentence.slice(from, at),
    found: sentence.slice(at, at + wanted.length),
    after: sentence.slice(at + wanted.length),
  };
}
