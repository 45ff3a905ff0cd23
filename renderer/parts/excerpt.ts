import type { TextRange } from '#shared/base/text-range.ts';

/** A stretch of an excerpt: words that were looked for, or what stands around them. */
export interface ExcerptPiece {
  readonly text: string;
  readonly isFound: boolean;
}

/** UTF-16 units kept before the first found words, so that they stay in sight on one line. */
const LEAD = 32;

/** Where to begin, so that the first found words stay in sight: at a space where there is one. */
function beginning(sentence: string, at: number): number {
  if (at <= LEAD) return 0;
  const space = sentence.indexOf(' ', at - LEAD);
  return space >= 0 && space < at ? space + 1 : at - LEAD;
}

/**
 * A sentence cut before the first of its marks and parted at each; without a mark it stands whole.
 * Marks are in order and apart, in UTF-16 units of the sentence.
 */
export function excerptOf(sentence: string, marks: readonly TextRange[]): ExcerptPiece[] {
  const from = beginning(sentence, marks[0]?.start ?? 0);
  const pieces: ExcerptPiece[] = [];
  let at = from;
  for (const { start, end } of marks) {
    const before = sentence.slice(at, start);
    const text = at === from && from > 0 ? `… ${before}` : before;
    if (text !== '') pieces.push({ text, isFound: false });
    pieces.push({ text: sentence.slice(start, end), isFound: true });
    at = end;
  }
  if (at < sentence.length) pieces.push({ text: sentence.slice(at), isFound: false });
  return pieces;
}
