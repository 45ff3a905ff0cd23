import { suggestedFigureIds } from '#shared/base/ids.ts';
import type { IsoDate } from '#shared/base/iso-date.ts';
import type { TextRange } from '#shared/base/text-range.ts';
import { hashText, type Block, type TextHash } from '#shared/document/text.ts';
import { NOBODY } from './attribution/memory.ts';
import { NO_PERIOD } from './period/period-memory.ts';
import { readBlock, type Carried, type ReadSentence } from './read-block.ts';
import type { Suggestion } from './suggestion.ts';

/** Names the rules in force: suggestions are cached per text and this word. */
export const EXTRACTOR_VERSION = 'figures/14';

/** An event a period may be counted from ("since the coup"), one of the project's settings. */
export interface NamedEvent {
  readonly words: string;
  readonly date: IsoDate;
}

/** What the extractor may know beside the text; everything is optional. */
export interface ExtractContext {
  readonly documentDate?: IsoDate;
  /** Saves hashing the text once more: the figures' ids are derived from it. */
  readonly textHash?: TextHash;
  readonly events?: readonly NamedEvent[];
}

/** A teaser with fewer words is a counter or a date beside it ("1.2k", "3 days ago"). */
const LEAST_TEASER_WORDS = 4;

/** Chrome and bylines hold no figures; teasers do, and say so by their zone. */
export function isRead(text: string, block: Block): boolean {
  if (block.zone === 'chrome' || block.zone === 'byline') return false;
  if (block.zone !== 'teaser') return true;
  const words = text.slice(block.start, block.end).match(/\p{L}{2,}/gu)?.length ?? 0;
  return words >= LEAST_TEASER_WORDS;
}

/** A block and the sentences of it that name a number or an authority. */
export interface BlockRead {
  readonly block: Block;
  readonly sentences: readonly ReadSentence[];
}

/** Reads every block that may hold figures, in text order; pauses inside a block with the offset come to. */
function* blockSteps(
  text: string,
  blocks: readonly Block[],
  context: ExtractContext,
): Generator<BlockRead | number, void> {
  const dates = { ...context, events: context.events ?? [] };
  let carried: Carried = { speakers: NOBODY, periods: NO_PERIOD };
  for (const block of blocks) {
    if (!isRead(text, block)) continue;
    const read = yield* readBlock(text, block, dates, carried);
    if (block.zone === 'body') carried = read.carried;
    yield { block, sentences: read.sentences };
  }
}

/** Reads every block that may hold figures, in text order, one at a time. */
export function* readBlocks(
  text: string,
  blocks: readonly Block[],
  context: ExtractContext,
): Generator<BlockRead, void> {
  for (const step of blockSteps(text, blocks, context)) if (typeof step !== 'number') yield step;
}

function suggestionsOf(
  text: string,
  idOf: ReturnType<typeof suggestedFigureIds>,
  sentence: ReadSentence,
  block: Block,
): Suggestion[] {
  const { tokens, start, end } = sentence.reading;
  const span = (first: number, last: number): TextRange => ({
    start: tokens.at(first).start,
    end: tokens.at(last).end,
  });
  const sentenceText = text.slice(start, end);
  return sentence.phrases.map((phrase, index) => {
    const numeral = span(phrase.numeral.first, phrase.numeral.last);
    const quantity = span(phrase.first, phrase.last);
    const found: Suggestion = {
      id: idOf(numeral.start, numeral.end),
      zone: block.zone,
      spans: { sentence: { start, end }, quantity, numeral },
      sentenceText,
      verbatim: text.slice(quantity.start, quantity.end),
      kind: phrase.kind,
      value: phrase.value,
      qualifier: phrase.qualifier,
      unit: phrase.unit,
      counted: phrase.counted,
      period: sentence.periods[index] ?? null,
      attribution: sentence.ownAttributions?.[index] ?? sentence.attribution,
    };
    if (phrase.per !== undefined) found.per = phrase.per;
    return found;
  });
}

/**
 * Every figure the text quotes, in text order. Offsets are UTF-16 units of `text`. Pure, linear in
 * the text's length, and total: no text makes it throw.
 */
export function extractFigures(
  text: string,
  blocks: readonly Block[],
  context: ExtractContext = {},
): Suggestion[] {
  const out: Suggestion[] = [];
  for (const { suggestions } of figureSteps(text, blocks, context))
    for (const one of suggestions) out.push(one);
  return out;
}

/** What was found since the last pause, and how far the text is read. */
export interface FigureStep {
  readonly suggestions: readonly Suggestion[];
  /** UTF-16 offset. */
  readonly read: number;
}

const NO_SUGGESTIONS: readonly Suggestion[] = [];

/** The same with a pause after every sentence, for a caller who has other things to do in between. */
export function* figureSteps(
  text: string,
  blocks: readonly Block[],
  context: ExtractContext = {},
): Generator<FigureStep, void> {
  const idOf = suggestedFigureIds(context.textHash ?? hashText(text));
  for (const step of blockSteps(text, blocks, context)) {
    if (typeof step === 'number') {
      yield { suggestions: NO_SUGGESTIONS, read: step };
      continue;
    }
    for (const sentence of step.sentences) {
      if (sentence.phrases.length === 0) continue;
      const suggestions = suggestionsOf(text, idOf, sentence, step.block);
      yield { suggestions, read: step.block.end };
    }
    yield { suggestions: NO_SUGGESTIONS, read: step.block.end };
  }
}
