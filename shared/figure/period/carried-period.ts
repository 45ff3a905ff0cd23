import type { CountedPhrase } from '#shared/figure/counted-phrase.ts';
import type { Period } from '#shared/figure/quantity.ts';
import { isQuoted, type Quotation } from '#shared/figure/quotation.ts';
import type { Reading } from '#shared/figure/reading.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { periodOf } from './assign.ts';
import type { PeriodMemory } from './period-memory.ts';
import type { TimeSpan } from './time-span.ts';

/** "up from 29,000 at the end of July", "against 12 in May": a number the news is held against. */
function isHeldAgainst(tokens: TokenList, { first }: CountedPhrase): boolean {
  const link = tokens.word(first - 1);
  if (link === 'from') return /^(up|down)$/.test(tokens.word(first - 2));
  if (link === 'with' || link === 'to') return tokens.word(first - 2) === 'compared';
  return link === 'against' || link === 'versus';
}

/**
 * The period the next sentences may mean: the last one told of a figure. What a number is only compared
 * with passes, and so do words in quotation marks.
 */
export function carriedPeriod(
  { tokens }: Reading,
  phrases: readonly CountedPhrase[],
  periods: readonly (Period | null)[],
  spoken: readonly Quotation[],
  memory: PeriodMemory,
): PeriodMemory {
  const told = periods.filter((period, i): period is Period => {
    const phrase = phrases[i];
    if (period === null || phrase === undefined) return false;
    return !isQuoted(spoken, phrase.first) && !isHeldAgainst(tokens, phrase);
  });
  const last = told.at(-1);
  if (last === undefined) return memory;
  const several = told.some(({ words }) => words !== last.words);
  return { inBlock: several ? null : last, last };
}

/** "The ring ran from May 2019 until June 2023.": a stretch told without figures frames what follows. */
export function framingPeriod(
  reading: Reading,
  times: readonly TimeSpan[],
  memory: PeriodMemory,
): PeriodMemory {
  const { tokens } = reading;
  const frame = times.findLast(
    ({ first, kind, from, to }) =>
      kind === 'during' && from !== to && /^(from|between)$/.test(tokens.word(first)),
  );
  if (frame === undefined) return memory;
  const period = periodOf(reading, frame);
  return { inBlock: period, last: period };
}
