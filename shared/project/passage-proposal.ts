import { z } from 'zod';
import type { Highlight } from '#shared/annotation/highlight.ts';
import { describeAnchor, type AnchoredText } from '#shared/anchor/describe-anchor.ts';
import type { Anchor } from '#shared/anchor/anchor.ts';
import {
  ANCHOR_STATUSES,
  linesOf,
  type AnchorStatus,
  type Resolution,
} from '#shared/anchor/resolve.ts';
import { rangesOverlap, type TextRange } from '#shared/base/text-range.ts';
import { sentencesOf } from '#shared/document/sentences.ts';
import type { Figure } from '#shared/figure/figure.ts';
import { movedPlace, placeOfQuantity, sameNumbers } from '#shared/figure/relinked-figure.ts';
import type { Suggestion } from '#shared/figure/suggestion.ts';
import { projectCommand, type SingleCommand } from './command.ts';

/** Words with the part that is meant: `start` and `end` are UTF-16 units of `words`. */
const markedWords = z.object({ words: z.string(), start: z.int(), end: z.int() });

/**
 * A passage on an older text of its document beside what stands in its place now: null where that is
 * missing. `accept` is the command that takes the newer place, null where only a person can find it.
 */
export const waitingPassage = z.object({
  id: z.string(),
  kind: z.enum(['highlight', 'figure']),
  status: z.enum(ANCHOR_STATUSES),
  then: markedWords,
  now: markedWords.nullable(),
  accept: projectCommand.nullable(),
});
export type WaitingPassage = z.infer<typeof waitingPassage>;

/** The newer text, with what the extractor finds in it. */
export interface NewerText extends AnchoredText {
  readonly suggestions: readonly Suggestion[];
  readonly origin: string;
}

/** From the first to the last sentence a range touches. */
function sentenceAround(
  { text, blocks }: Pick<AnchoredText, 'text' | 'blocks'>,
  range: TextRange,
): TextRange {
  const around = blocks
    .filter((block) => rangesOverlap(block, range))
    .flatMap((block) => sentencesOf(text, block))
    .filter((sentence) => rangesOverlap(sentence, range));
  const [first, last] = [around[0], around.at(-1)];
  return first && last ? { start: first.start, end: last.end } : range;
}

function nowOf(newer: NewerText, { range }: Resolution): WaitingPassage['now'] {
  if (!range) return null;
  const { start, end } = sentenceAround(newer, range);
  return {
    words: newer.text.slice(start, end),
    start: Math.max(0, range.start - start),
    end: Math.min(end, range.end) - start,
  };
}

/**
 * A quote in its sentence, as it stood. One that is missing keeps the neighbours its anchor carries: by them a
 * person finds the place it stood at.
 */
function thenOf({ prefix, exact, suffix }: Anchor, status: AnchorStatus): WaitingPassage['then'] {
  const text = prefix + exact + suffix;
  const quote = { start: prefix.length, end: prefix.length + exact.length };
  const { start, end } =
    status === 'missing'
      ? { start: 0, end: text.length }
      : sentenceAround({ text, blocks: linesOf(text) }, quote);
  const words = text.slice(start, end);
  return { words, start: quote.start - start, end: quote.end - start };
}

export function highlightPassage(
  { id, anchor }: Highlight,
  newer: NewerText,
  resolution: Resolution,
): WaitingPassage {
  const { range, status } = resolution;
  const place = range && describeAnchor(newer, range);
  return {
    id,
    kind: 'highlight',
    status,
    then: thenOf(anchor, status),
    now: nowOf(newer, resolution),
    accept: place ? { kind: 'highlight.relink', items: [{ id, anchor: place }] } : null,
  };
}

/** What taking the newer place of a figure means: it moves, or a figure of its own takes its place. */
function figureCommand(
  figure: Figure,
  newer: NewerText,
  { range, status }: Resolution,
): SingleCommand | null {
  if (!range) return null;
  const { id } = figure;
  const { textHash } = newer;
  if (status === 'exact' || status === 'moved') {
    const place = movedPlace(figure, newer, range, sentenceAround(newer, range));
    return { kind: 'figure.relink', items: [{ id, place }] };
  }
  const found = newer.suggestions.find(({ spans }) => rangesOverlap(spans.quantity, range));
  if (!found) return null;
  if (sameNumbers(figure.verbatim, found.verbatim)) {
    return { kind: 'figure.relink', items: [{ id, place: placeOfQuantity(textHash, found) }] };
  }
  return { kind: 'figure.supersede', id, textHash, suggestion: found, origin: newer.origin };
}

export function figurePassage(
  figure: Figure,
  newer: NewerText,
  resolution: Resolution,
): WaitingPassage {
  const { id, sentenceText, spans } = figure;
  const { sentence, quantity } = spans;
  return {
    id,
    kind: 'figure',
    status: resolution.status,
    then: {
      words: sentenceText,
      start: quantity.start - sentence.start,
      end: quantity.end - sentence.start,
    },
    now: nowOf(newer, resolution),
    accept: figureCommand(figure, newer, resolution),
  };
}
