import type { CountedPhrase } from '#shared/figure/counted-phrase.ts';
import type { Period } from '#shared/figure/quantity.ts';
import type { Reading } from '#shared/figure/reading.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { gateSet, wordSet } from '#shared/figure/word-set.ts';
import type { PeriodMemory } from './period-memory.ts';

const AMONG = wordSet('among of from amongst');
const TALLY = wordSet('tally total figure figures count period span stretch toll');

/** "the nine-month tally includes": a stretch of time that points back to a period named before. */
export function tally(
  reading: Reading,
  phrases: readonly CountedPhrase[],
  at: number,
  memory: PeriodMemory,
): Period | null {
  const { tokens } = reading;
  // A tally is spoken of early in its sentence.
  for (let i = 0; i < Math.min(at, 4); i += 1) {
    const phrase = phrases[i];
    if (phrase?.kind !== 'duration' || memory.last === null || !tokens.in(phrase.last + 1, TALLY))
      continue;
    const stated = reading.text.slice(tokens.at(phrase.first).start, tokens.at(phrase.last).end);
    return { ...memory.last, words: `${stated} (${memory.last.words})` };
  }
  return null;
}

const DURING = wordSet('during in over within throughout');
const GOES_ON = wordSet('of last in a as');
const POINTING = gateSet('that same');
const POINTED = wordSet('time period stretch span interval year month week quarter');

/** "During that time", "over the same period": where the sentence points back to a time named before. */
export function pointed(reading: Reading, { last }: PeriodMemory): Period | null {
  const { tokens } = reading;
  if (last === null || !tokens.any(POINTING)) return null;
  for (let i = 0; i < tokens.length; i += 1) {
    if (!tokens.in(i, POINTING) || !tokens.in(i + 1, POINTED)) continue;
    const first = tokens.word(i - 1) === 'the' ? i - 2 : i - 1;
    if (!tokens.in(first, DURING)) continue;
    if (tokens.in(i + 2, GOES_ON)) continue;
    const stated = reading.text.slice(tokens.at(first).start, tokens.at(i + 1).end);
    return { ...last, words: `${stated} (${last.words})` };
  }
  return null;
}

const BACK = wordSet('those these them');

/** "Among those who surrendered": the sentence counts what the one before counted. */
export function pointsBack(tokens: TokenList): boolean {
  for (let i = 0; i < Math.min(tokens.length, 6); i += 1) {
    if (tokens.in(i, BACK) && tokens.in(i - 1, AMONG)) return true;
  }
  return false;
}
