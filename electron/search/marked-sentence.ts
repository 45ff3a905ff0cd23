import type { TextRange } from '#shared/base/text-range.ts';
import type { SentenceMatch } from '#shared/query/find-terms.ts';
import { marksOf } from '#shared/query/marks-of.ts';
import type { TextHit } from './text-search.ts';

/** A longer sentence is cut around the first match, in UTF-16 units. */
const LONGEST_SENTENCE = 400;

/** A cut keeps surrogate pairs whole. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

function cutAround({ start, end }: TextRange, mark: TextRange, text: string): TextRange {
  if (end - start <= LONGEST_SENTENCE) return { start, end };
  const from = whole(text, Math.max(start, mark.start - LONGEST_SENTENCE / 2));
  return { start: from, end: whole(text, Math.min(end, from + LONGEST_SENTENCE)) };
}

/** A sentence with its matches as a hit in `document`. */
export function markedSentence(document: string, text: string, found: SentenceMatch): TextHit {
  const marks = marksOf(text, found.matches);
  const first = marks[0] ?? { start: found.start, end: found.end };
  const shown = cutAround(found, first, text);
  return {
    document,
    sentence: text.slice(shown.start, shown.end),
    start: first.start,
    end: first.end,
    ...(found.place === 'body' ? {} : { place: found.place }),
    marks: marks
      .filter(({ end }) => end <= shown.end)
      .map(({ start, end }) => ({ start: start - shown.start, end: end - shown.start })),
  };
}
