import type { TextRange } from '#shared/base/text-range.ts';

/** More places than this are counted and not listed. */
export const MOST_HITS = 10_000;

/** Every place of the words, whatever their case. Offsets are those of `text`. */
export function findInText(text: string, query: string): TextRange[] {
  const wanted = query.trim();
  if (wanted === '') return [];
  // Lower case may have another length (İ), so the text is searched as it is.
  const pattern = new RegExp(
    wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'),
    'giu',
  );
  const hits: TextRange[] = [];
  for (const match of text.matchAll(pattern)) {
    hits.push({ start: match.index, end: match.index + match[0].length });
    if (hits.length === MOST_HITS) break;
  }
  return hits;
}
