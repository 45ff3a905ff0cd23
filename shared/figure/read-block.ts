import type { TextRange } from '#shared/base/text-range.ts';
import { sentencesOf } from '#shared/document/sentences.ts';
import type { Block } from '#shared/document/text.ts';
import { attribute, clauseAttributions, withMention, type Memory } from './attribution/memory.ts';
import { aboutSpeaker } from './attribution/about-speaker.ts';
import type { Noun } from './elision.ts';
import { fillRates } from './fill-rates.ts';
import { carriedPeriod, framingPeriod } from './period/carried-period.ts';
import { assignPeriods } from './period/assign.ts';
import type { PeriodMemory } from './period/period-memory.ts';
import type { DateContext } from './period/read-calendar.ts';
import { quotationsOf, type Quotation } from './quotation.ts';
import type { Attribution, Period } from './quantity.ts';
import { readingOf, readSentence, withoutNumbers, type Finding } from './read-sentence.ts';
import { NOT_ATTRIBUTING, mayHoldNumber, namesSomebody } from './triggers.ts';

/** What a sentence of figures says, and on whose word. */
export interface ReadSentence extends Omit<Finding, 'times' | 'noun'> {
  readonly periods: readonly (Period | null)[];
  readonly attribution: Attribution;
  /** Per figure, where its clause names an authority of its own; null where one holds for all. */
  readonly ownAttributions: readonly (Attribution | null)[] | null;
}

/** What carries over from block to block. */
export interface Carried {
  readonly speakers: Memory;
  readonly periods: PeriodMemory;
}

interface Draft extends ReadSentence {
  /** It begins inside a quotation. */
  readonly quoted: boolean;
}

const HE = /\b(?:he|she)\b/i;

const isKnown = (attribution: Attribution): boolean =>
  attribution.countedBy !== undefined || attribution.saidBy !== undefined;

const NOTHING_SPOKEN: readonly Quotation[] = [];

const QUOTES = /["“”]/g;

/** Whether a quotation is open after `sentence`, given whether one was before. */
function quoteAfter(sentence: string, open: boolean): boolean {
  let inside = open;
  for (const [mark] of sentence.matchAll(QUOTES)) inside = mark === '"' ? !inside : mark === '“';
  return inside;
}

/** Words of a quotation belong to whoever the block names after them. */
function attributedAfter(drafts: readonly Draft[]): ReadSentence[] {
  const out: ReadSentence[] = [...drafts];
  let next: Attribution | null = null;
  for (let i = drafts.length - 1; i >= 0; i -= 1) {
    const draft = drafts[i];
    if (draft === undefined) continue;
    if (isKnown(draft.attribution)) next = draft.attribution;
    else if (draft.quoted && next !== null) out[i] = { ...draft, attribution: next };
  }
  return out;
}

/**
 * Reads one block sentence by sentence. Sentences without numbers are read only for whom they name.
 * `carried` comes from the blocks before; the answer holds what the next block may point back to.
 * Pauses after each sentence with the offset it has come to: a block may be a whole book.
 */
export function* readBlock(
  text: string,
  block: Block,
  dates: DateContext,
  carried: Carried,
): Generator<number, { sentences: ReadSentence[]; carried: Carried }> {
  const drafts: Draft[] = [];
  let speakers: Memory = { ...carried.speakers, inBlock: null, inQuote: null };
  let periods: PeriodMemory = { ...carried.periods, inBlock: null };
  const quotes = text.slice(block.start, block.end).search(QUOTES) >= 0;
  let open = false;
  let noun: Noun | null = null;
  let passed: TextRange | null = null;
  for (const range of sentencesOf(text, block)) {
    const sentence = text.slice(range.start, range.end);
    const quoted = open || sentence.startsWith('“') || sentence.startsWith('"');
    const before = open;
    if (quotes) open = quoteAfter(sentence, open);
    const numbers = mayHoldNumber(text, range.start, range.end);
    if (!numbers && (block.zone !== 'body' || !namesSomebody(sentence))) {
      passed = range;
      continue;
    }
    if (passed !== null && HE.test(sentence))
      speakers = withMention(readingOf(text, passed, false, false), speakers);
    passed = null;
    const whole = readingOf(text, range, range.start === block.start, block.zone === 'heading');
    const finding: Finding = numbers ? readSentence(whole, dates, noun) : withoutNumbers(whole);
    const { reading, rejected, times } = finding;
    if (finding.phrases.length > 0) noun = finding.noun;
    const phrases = fillRates(reading, finding.phrases, times);
    const spoken = quotes ? quotationsOf(reading.tokens, before) : NOTHING_SPOKEN;
    const own = assignPeriods(reading, phrases, times, periods, spoken);
    const { attribution, memory } =
      block.zone === 'body' ? attribute(reading, speakers, spoken) : NOT_ATTRIBUTING;
    const ownAttributions =
      memory === null
        ? null
        : (clauseAttributions(reading, phrases, speakers) ??
          aboutSpeaker(reading.tokens, phrases, spoken));
    speakers = memory ?? speakers;
    periods =
      phrases.length > 0
        ? carriedPeriod(reading, phrases, own, spoken, periods)
        : framingPeriod(reading, times, periods);
    drafts.push({
      reading,
      phrases,
      rejected,
      periods: own,
      attribution,
      ownAttributions,
      quoted,
    });
    yield range.end;
  }
  const sentences = attributedAfter(drafts);
  return { sentences, carried: { speakers: { ...speakers, inBlock: null }, periods } };
}
