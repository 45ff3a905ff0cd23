import { suggestedFigureId } from '#shared/base/ids.ts';
import type { IsoDate } from '#shared/base/iso-date.ts';
import { hashText, type Block, type TextHash } from '#shared/document/text.ts';
import { sentencesOf } from '#shared/document/sentences.ts';
import { readSentence, type Finding } from './read-sentence.ts';
import type { Reason } from './reason.ts';
import type { Suggestion } from './suggestion.ts';

/** Names the rules in force: suggestions are cached per text and this word. */
export const EXTRACTOR_VERSION = 'figures/1';

/** An event a period may be counted from ("since the coup"), one of the project's settings. */
export interface NamedEvent {
  readonly words: string;
  readonly date: IsoDate;
}

/** What the extractor may know beside the text; everything is optional. */
export interface ExtractContext {
  readonly documentDate?: IsoDate;
  readonly textHash?: TextHash;
  readonly events?: readonly NamedEvent[];
}

/** Every figure the text quotes, in text order. Offsets are UTF-16 units of `text`. */
export function extractFigures(
  text: string,
  blocks: readonly Block[],
  context: ExtractContext = {},
): Suggestion[] {
  const hash = context.textHash ?? hashText(text);
  const out: Suggestion[] = [];
  for (const block of blocks) {
    if (block.zone === 'chrome' || block.zone === 'byline') continue;
    for (const sentence of sentencesOf(text, block)) {
      const opensBlock = sentence.start === block.start;
      const finding = readSentence(text, sentence, opensBlock, block.zone === 'heading');
      for (const phrase of finding.phrases) {
        const { tokens } = finding.reading;
        const numeral = {
          start: tokens.at(phrase.numeral.first).start,
          end: tokens.at(phrase.numeral.last).end,
        };
        const quantity = { start: tokens.at(phrase.first).start, end: tokens.at(phrase.last).end };
        out.push({
          id: suggestedFigureId(hash, numeral.start, numeral.end),
          zone: block.zone,
          spans: { sentence, quantity, numeral },
          sentenceText: text.slice(sentence.start, sentence.end),
          verbatim: text.slice(quantity.start, quantity.end),
          kind: phrase.kind,
          value: phrase.value,
          qualifier: phrase.qualifier,
          unit: phrase.unit,
          ...(phrase.per === undefined ? {} : { per: phrase.per }),
          counted: phrase.counted,
          period: null,
          attribution: {},
        });
      }
    }
  }
  return out;
}

export type { Finding, Reason };
