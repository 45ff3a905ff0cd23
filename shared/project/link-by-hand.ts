import type { Highlight } from '#shared/annotation/highlight.ts';
import { describeAnchor } from '#shared/anchor/describe-anchor.ts';
import { wholeNumbers } from '#shared/anchor/resolve.ts';
import { tokensOf, type Token } from '#shared/anchor/sentence-tokens.ts';
import { suggestedFigureIds } from '#shared/base/ids.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { rangeContains, rangesOverlap, type TextRange } from '#shared/base/text-range.ts';
import { sentencesOf } from '#shared/document/sentences.ts';
import type { Figure } from '#shared/figure/figure.ts';
import type { FigurePlace } from '#shared/figure/figure-place.ts';
import { placeOfQuantity, sameNumbers } from '#shared/figure/relinked-figure.ts';
import type { Suggestion } from '#shared/figure/suggestion.ts';
import type { SingleCommand } from './command.ts';
import type { NewerText } from './passage-proposal.ts';

/**
 * What a person's choice of words means. `numbers` is what they have to say yes to, where it changed; `now` is
 * null where the words hold none.
 */
export interface HandLink {
  readonly command: SingleCommand;
  readonly numbers: { readonly then: string; readonly now: string | null } | null;
}

const numberTokens = (words: string): Token[] =>
  tokensOf(words, { start: 0, end: words.length }).filter(({ number }) => number);

/** The numbers of some words as they are written there: `12,341 and 880`. */
const writtenNumbers = (words: string): string =>
  numberTokens(words)
    .map(({ start, end }) => words.slice(start, end))
    .join(' and ');

/** The chosen words without white space at their ends, and with every number they cut taken in whole. */
function trimmed(text: string, range: TextRange): TextRange | null {
  let { start, end } = range;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return start < end ? wholeNumbers(text, { start, end }) : null;
}

const isFigure = (record: Highlight | Figure): record is Figure => record.type === 'figure';

/**
 * Sets a passage's place in the newer text to words somebody selected there (UTF-16 units). A figure
 * needs exactly one number in them, inside one sentence: the same number moves it, another one becomes
 * a figure that takes its place. Fails as `not-valid` with what to select instead.
 */
export function linkByHand(
  record: Highlight | Figure,
  newer: NewerText,
  selected: TextRange,
): Result<HandLink> {
  const range = trimmed(newer.text, selected);
  if (!range) return fail('not-valid', 'Nothing is selected. Select the words in the newer text.');
  return isFigure(record) ? linkFigure(record, newer, range) : linkHighlight(record, newer, range);
}

function linkHighlight(
  { id, anchor }: Highlight,
  newer: NewerText,
  range: TextRange,
): Result<HandLink> {
  const place = describeAnchor(newer, range);
  const [then, now] = [writtenNumbers(anchor.exact), writtenNumbers(place.exact)];
  const isChanged = then !== '' && !sameNumbers(anchor.exact, place.exact);
  return ok({
    command: { kind: 'highlight.relink', items: [{ id, anchor: place }] },
    numbers: isChanged ? { then, now: now === '' ? null : now } : null,
  });
}

function linkFigure(figure: Figure, newer: NewerText, range: TextRange): Result<HandLink> {
  const found = newer.suggestions.filter(({ spans }) => rangesOverlap(spans.quantity, range));
  const same = found.filter(({ verbatim }) => sameNumbers(figure.verbatim, verbatim));
  const [only, second] = same.length > 0 ? same : found;
  if (second) return fail('not-valid', 'There are several numbers in these words. Select one.');
  if (!only) return linkUnread(figure, newer, range);
  return same.length > 0
    ? ok(moved(figure, placeOfQuantity(newer.textHash, only)))
    : ok(superseded(figure, newer, only));
}

const moved = ({ id }: Figure, place: FigurePlace): HandLink => ({
  command: { kind: 'figure.relink', items: [{ id, place }] },
  numbers: null,
});

function superseded(
  { id, verbatim }: Figure,
  { textHash, origin }: NewerText,
  found: Suggestion,
): HandLink {
  return {
    command: { kind: 'figure.supersede', id, textHash, suggestion: found, origin },
    numbers: { then: writtenNumbers(verbatim), now: writtenNumbers(found.verbatim) },
  };
}

/** Where a number stands that the extractor passed over. */
function placeByHand(newer: NewerText, range: TextRange): Result<FigurePlace> {
  const { text, textHash, blocks } = newer;
  const block = blocks.find((one) => rangeContains(one, range));
  const sentence = block && sentencesOf(text, block).find((one) => rangeContains(one, range));
  if (!sentence) {
    return fail('not-valid', 'A figure stands inside one sentence. Select the number alone.');
  }
  const verbatim = text.slice(range.start, range.end);
  const tokens = numberTokens(verbatim);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) {
    return fail('not-valid', 'There is no number in these words, and a figure stands on one.');
  }
  return ok({
    textHash,
    spans: {
      sentence: { start: sentence.start, end: sentence.end },
      quantity: { start: range.start, end: range.end },
      numeral: { start: range.start + first.start, end: range.start + last.end },
    },
    sentenceText: text.slice(sentence.start, sentence.end),
    verbatim,
  });
}

function linkUnread(figure: Figure, newer: NewerText, range: TextRange): Result<HandLink> {
  const found = placeByHand(newer, range);
  if (!found.ok) return found;
  const { spans, sentenceText, verbatim } = found.value;
  if (sameNumbers(figure.verbatim, verbatim)) return ok(moved(figure, found.value));
  const { start, end } = spans.numeral;
  const value = Number(newer.text.slice(start, end).replaceAll(/[,\s\u00a0\u202f\u2009]/g, ''));
  if (!Number.isFinite(value)) {
    return fail(
      'not-valid',
      'This number cannot be read. Make it a figure in the reader, and keep this one where it is.',
    );
  }
  const { kind, unit, counted } = figure;
  return ok(
    superseded(
      figure,
      { ...newer, origin: 'by hand' },
      {
        id: suggestedFigureIds(newer.textHash)(start, end),
        zone: 'body',
        spans,
        sentenceText,
        verbatim,
        kind,
        value,
        qualifier: 'exact',
        unit,
        counted,
        period: null,
        attribution: {},
      },
    ),
  );
}
