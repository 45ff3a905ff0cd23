import type { TextRange } from '#shared/base/text-range.ts';
import type { Block } from '#shared/document/text.ts';
import { isRead, readBlocks, type ExtractContext } from './extract.ts';
import type { Reason } from './reason.ts';
import { readingOf, readSentence } from './read-sentence.ts';
import { sentencesOf } from '#shared/document/sentences.ts';

/** A number of the text and what became of it: `suggested`, or the reason it was not. */
export interface Explanation extends TextRange {
  readonly text: string;
  readonly verdict: 'suggested' | Reason;
}

/**
 * Says for every number of the text, in text order, why it is or is not a suggestion. The debug view
 * behind `attest extract --explain`. Numbers in chrome and bylines get the zone's name.
 */
export function explainNumerals(
  text: string,
  blocks: readonly Block[],
  context: ExtractContext = {},
): Explanation[] {
  const out: Explanation[] = [];
  const add = (range: TextRange, verdict: Explanation['verdict']): void => {
    out.push({
      start: range.start,
      end: range.end,
      text: text.slice(range.start, range.end),
      verdict,
    });
  };
  const sentences = [...readBlocks(text, blocks, context)].flatMap((read) => read.sentences);
  for (const { reading, phrases, rejected } of sentences) {
    const { tokens } = reading;
    for (const { first, last } of phrases)
      add({ start: tokens.at(first).start, end: tokens.at(last).end }, 'suggested');
    for (const one of rejected) add(one, one.reason);
  }
  for (const block of blocks) {
    if (isRead(text, block)) continue;
    const reason: Reason = block.zone === 'byline' ? 'byline' : 'chrome';
    for (const range of sentencesOf(text, block)) {
      const found = readSentence(readingOf(text, range, false, true), { events: [] });
      const { tokens } = found.reading;
      for (const phrase of found.phrases)
        add({ start: tokens.at(phrase.first).start, end: tokens.at(phrase.last).end }, reason);
      for (const rejected of found.rejected) add(rejected, reason);
    }
  }
  return out.sort((a, b) => a.start - b.start || a.end - b.end);
}
