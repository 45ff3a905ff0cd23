import type { TextRange } from '#shared/base/text-range.ts';
import { withLetters } from '#shared/document/letter-digits.ts';
import { typedPattern } from '#shared/query/typed-pattern.ts';

/** More places than this are counted and not listed. */
export const MOST_HITS = 10_000;

/** Every place of the words, whatever their case, and of numbers however they are grouped. Offsets are those of `text`. */
export function findInText(text: string, query: string): TextRange[] {
  const pattern = typedPattern(query);
  if (!pattern) return [];
  const hits: TextRange[] = [];
  for (const match of withLetters(text).matchAll(pattern)) {
    hits.push({ start: match.index, end: match.index + match[0].length });
    if (hits.length === MOST_HITS) break;
  }
  return hits;
}
