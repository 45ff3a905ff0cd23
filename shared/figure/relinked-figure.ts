import type { TextRange } from '#shared/base/text-range.ts';
import type { Anchor } from '#shared/anchor/anchor.ts';
import { tokensOf } from '#shared/anchor/sentence-tokens.ts';
import type { Figure } from './figure.ts';
import type { FigurePlace } from './figure-place.ts';
import type { Quantity } from './quantity.ts';

type Placed = Pick<Figure, 'textHash' | 'spans' | 'sentenceText' | 'verbatim'>;

/** A figure's passage as an anchor: its sentence is the company it stands in. */
export function figureAnchor({ textHash: hash, spans, sentenceText, verbatim }: Placed): Anchor {
  const { quantity, sentence } = spans;
  return {
    textHash: hash,
    ...quantity,
    exact: verbatim,
    prefix: sentenceText.slice(0, quantity.start - sentence.start),
    suffix: sentenceText.slice(quantity.end - sentence.start),
  };
}

/** The place of a figure whose very words stand at `at` now, in the sentence given. */
export function movedPlace(
  figure: Placed,
  target: { readonly textHash: string; readonly text: string },
  at: TextRange,
  sentence: TextRange,
): FigurePlace {
  const { numeral, quantity } = figure.spans;
  const start = at.start + numeral.start - quantity.start;
  return {
    textHash: target.textHash,
    spans: {
      sentence: { start: sentence.start, end: sentence.end },
      quantity: { start: at.start, end: at.end },
      numeral: { start, end: start + numeral.end - numeral.start },
    },
    sentenceText: target.text.slice(sentence.start, sentence.end),
    verbatim: target.text.slice(at.start, at.end),
  };
}

/** Where a figure stands. */
export function placeOf({ textHash, spans, sentenceText, verbatim }: Placed): FigurePlace {
  return { textHash, spans, sentenceText, verbatim };
}

/** The place of a quantity that was read in another text. */
export function placeOfQuantity(hash: string, quantity: Quantity): FigurePlace {
  const { spans, sentenceText, verbatim } = quantity;
  return { textHash: hash, spans, sentenceText, verbatim };
}

/**
 * Whether two quantities are written with the same numbers: only then may a figure move from one to
 * the other. 880 and 890, or 880 and "more than eight hundred", are two figures.
 */
export function sameNumbers(a: string, b: string): boolean {
  const numbers = (words: string): string =>
    tokensOf(words, { start: 0, end: words.length })
      .flatMap(({ number, word }) => (number ? [word] : []))
      .join(' ');
  return a === b || (numbers(a) !== '' && numbers(a) === numbers(b));
}
