import { monthOf } from '#shared/figure/calendar.ts';
import type { Period } from '#shared/figure/quantity.ts';
import type { CountedPhrase } from '#shared/figure/counted-phrase.ts';
import { labelOf } from '#shared/figure/level-of.ts';
import { ofPronoun } from '#shared/figure/of-pronoun.ts';
import { isQuoted, type Quotation } from '#shared/figure/quotation.ts';
import { isResult } from '#shared/figure/statistics.ts';
import type { Reading } from '#shared/figure/reading.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { isAside, relativeEnd } from './clause-of-time.ts';
import { isOfNow } from './of-now.ts';
import { pointed, pointsBack, tally } from './points-back.ts';
import type { PeriodMemory } from './period-memory.ts';
import type { TimeSpan } from './time-span.ts';
import { markSet, wordSet } from '#shared/figure/word-set.ts';

const OF_AMONG_AMONGST = wordSet('of among amongst');
const COMPARED_AGAINST_VERSUS = wordSet('compared against versus than');

const UP_OR_DOWN = wordSet('up down');

const JOINS = wordSet('and but , ;');
const SIGNS = markSet('=<>≤≥≈±×');

const EACH = wordSet('each every');

const PREPOSITION = wordSet('in on at during of for');

function words(reading: Reading, time: TimeSpan): string {
  if (time.words !== undefined) return time.words;
  return reading.text.slice(reading.tokens.at(time.first).start, reading.tokens.at(time.last).end);
}

/** The period a time expression tells. */
export function periodOf(reading: Reading, time: TimeSpan): Period {
  const period: Period = { words: words(reading, time), kind: time.kind, basis: time.basis };
  if (time.from !== undefined) period.from = time.from;
  if (time.to !== undefined) period.to = time.to;
  if (time.open !== undefined) period.open = time.open;
  return period;
}

const yearOnly = (time: TimeSpan): boolean =>
  time.from !== undefined && time.from.length === 4 && time.from === time.to;

/** "August (174 individuals)": the month before the bracket, its year from the rest of the sentence. */
function beforeBracket(
  reading: Reading,
  phrase: CountedPhrase,
  times: readonly TimeSpan[],
): Period | null {
  const { tokens } = reading;
  if (tokens.at(phrase.first - 1).text !== '(') return null;
  const time = times.find((candidate) => candidate.last === phrase.first - 2);
  if (time === undefined) return null;
  const from = tokens.in(time.first, PREPOSITION) ? time.first + 1 : time.first;
  const stated = reading.text.slice(tokens.at(from).start, tokens.at(time.last).end);
  const year = times.find(yearOnly)?.from;
  const month = time.from?.slice(5, 7);
  if (year === undefined || time.basis === 'words' || month === undefined)
    return { ...periodOf(reading, time), words: stated };
  const date = `${year}-${month}`;
  return { words: `${stated} ${year}`, from: date, to: date, kind: 'during', basis: 'words' };
}

/** "Between May and July, according to X, 880 left": where an aside between commas ends, before `to`. */
function endOfAside(tokens: TokenList, at: number, to: number): number | null {
  if (tokens.at(at - 1).text !== ',') return null;
  for (let i = at + 1; i < to; i += 1) if (tokens.at(i).text === ',') return i;
  return null;
}

/** "July had 109 and June 100": a bare time that opens the next number's part of the sentence. */
function opensNext(tokens: TokenList, time: TimeSpan, next: CountedPhrase | undefined): boolean {
  if (next === undefined || tokens.in(time.first, PREPOSITION)) return false;
  if (!tokens.in(time.first - 1, JOINS)) return false;
  for (let i = time.last + 1; i < next.first; i += 1) if (tokens.at(i).text === ',') return false;
  return next.first > time.last;
}

const CLAUSE_ENDS = wordSet('; — while whereas but according compared than');

const AGAINST = wordSet('against versus vs');

/** A clause of its own: what stands beyond speaks of another time. */
function bounded(tokens: TokenList, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const token = tokens.at(i);
    const closing = token.lower === 'according' ? endOfAside(tokens, i, to) : null;
    if (closing !== null) {
      i = closing;
      continue;
    }
    if (CLAUSE_ENDS.holds(token)) return true;
    // ", against 2.2"; "violations against 863 children" are no comparison.
    if (AGAINST.holds(token) && tokens.at(i - 1).text === ',') return true;
    if (token.lower === 'from' && tokens.in(i - 1, UP_OR_DOWN)) return true;
  }
  return false;
}

/** "since 1 July, 63 of them": a part of what was counted is of the same time. */
function isPart(tokens: TokenList, phrases: readonly CountedPhrase[], first: number): boolean {
  const phrase = phrases.find((one) => one.first === first);
  return (
    phrase !== undefined && (ofPronoun(tokens, phrase.last + 1) || ofPronoun(tokens, first - 2))
  );
}

/** "Of the 3,210 displaced last month, 2,045 were": the whole is told first with its time. */
function isOfTopic(tokens: TokenList, time: TimeSpan): boolean {
  if (!tokens.in(0, OF_AMONG_AMONGST)) return false;
  for (let i = 1; i < time.first; i += 1) if (tokens.at(i).text === ',') return false;
  return true;
}

const BARELY = wordSet('barely hardly scarcely just only or');

/** "14 parties in 2019, claims 25,000": a time said of an earlier figure ends at the comma. */
function reaches(
  tokens: TokenList,
  time: TimeSpan,
  phrases: readonly CountedPhrase[],
  first: number,
): boolean {
  if (phrases.every((phrase) => phrase.first >= time.first)) return true;
  if (isPart(tokens, phrases, first) || isOfTopic(tokens, time)) return true;
  // "83 on polling day: 52 late openings, 19 ...", "41 mm in May, a third of the average"
  const mark = tokens.at(time.last + 1).text;
  const just = tokens.in(time.last + 2, BARELY) ? 1 : 0;
  if (mark === ':' || (mark === ',' && first === time.last + 2 + just)) return true;
  for (let i = time.last + 1; i < first; i += 1) if (tokens.at(i).text === ',') return false;
  return true;
}

const TOLD = wordSet(
  'said says told announced added reported stated confirmed declared warned acknowledged posted wrote tweeted claimed released published issued statement briefing report',
);

/** "the network said on Tuesday": when it was said, not when it happened. */
function isWhenSaid(tokens: TokenList, time: TimeSpan): boolean {
  return tokens.in(time.first, DAY) && tokens.in(time.first - 1, TOLD);
}

const DAY = wordSet(
  'on late early yesterday today earlier monday tuesday wednesday thursday friday saturday sunday',
);

const SUPERLATIVE = /^(?:worst|best|first|any|record|[a-z]{2,}est)$/;

/** "the most since August 2019", "the highest level since": what it is compared with, not when it was. */
function isCompared(tokens: TokenList, time: TimeSpan): boolean {
  if (time.kind !== 'since') return false;
  if (tokens.word(time.first - 1) === 'most') return true;
  for (let i = time.first - 1; i > time.first - 6 && tokens.at(i).kind === 'word'; i -= 1)
    if (SUPERLATIVE.test(tokens.word(i))) return true;
  return false;
}

/** The time expression that governs a figure: right after it, else before it, else after the list. */
function governing(
  reading: Reading,
  phrases: readonly CountedPhrase[],
  index: number,
  times: readonly TimeSpan[],
): TimeSpan | null {
  const phrase = phrases[index];
  if (phrase === undefined) return null;
  const { tokens } = reading;
  const next = phrases[index + 1]?.first ?? tokens.length;
  const clause = times.length === 0 ? -1 : relativeEnd(tokens, phrase.first);
  const usable = times.filter(
    (time) =>
      (time.last < phrase.first || time.first > phrase.last) &&
      !(clause >= 0 && time.first > clause) &&
      !isWhenSaid(tokens, time) &&
      !isAside(tokens, time, phrase.first) &&
      !isCompared(tokens, time),
  );
  const burmese =
    tokens.at(phrase.last).kind === 'burmese' || tokens.at(phrase.last + 1).kind === 'burmese';
  const earlier = burmese ? usable.findLast(({ last }) => last < phrase.first) : undefined;
  // In Burmese a time stands before what happened in it.
  if (earlier !== undefined && usable.some(({ first }) => first > phrase.last)) return earlier;
  const near = usable.find(
    (time) =>
      time.first > phrase.last &&
      time.first < next &&
      !bounded(tokens, phrase.last, time.first) &&
      !opensNext(tokens, time, phrases[index + 1]),
  );
  if (near !== undefined) return near;
  const before = usable.findLast(
    (time) =>
      time.last < phrase.first &&
      !bounded(tokens, time.last + 1, phrase.first) &&
      reaches(tokens, time, phrases, phrase.first),
  );
  if (before !== undefined) return before;
  return (
    usable.find((time) => time.first > phrase.last && !bounded(tokens, phrase.last, time.first)) ??
    null
  );
}

const REACH = 10;

/** "compared with 89,700 in the whole of 2024": the year of what a number is held against. */
function isComparison(tokens: TokenList, time: TimeSpan): boolean {
  for (let i = time.first - 1; i >= time.first - REACH && i >= 0; i -= 1) {
    const { lower } = tokens.at(i);
    if (COMPARED_AGAINST_VERSUS.has(lower)) return true;
    if (lower === 'from' && tokens.in(i - 1, UP_OR_DOWN)) return true;
  }
  return false;
}

/** The one year the sentence itself names, or null. */
function namedYear(tokens: TokenList, times: readonly TimeSpan[]): string | null {
  let named: string | null = null;
  for (const time of times) {
    const { basis, kind, from, to } = time;
    // "the most since March 2022" compares: it says nothing of when.
    if (basis !== 'words' || kind === 'since' || isComparison(tokens, time)) continue;
    for (const date of [from, to]) {
      if (date === undefined) continue;
      const year = date.slice(0, 4);
      if (named !== null && named !== year) return null;
      named = year;
    }
  }
  return named;
}

const BARE_MONTH = /^\d{4}-\d{2}(-\d{2})?$/;

/** "In 2023, 200 in May and 300 in June": a month without a year takes the sentence's before the document's. */
function inSentenceYear(reading: Reading, times: readonly TimeSpan[]): readonly TimeSpan[] {
  const year = namedYear(reading.tokens, times);
  if (year === null) return times;
  return times.map((time) => {
    const { from, to, basis } = time;
    const isBare =
      basis === 'document date' &&
      time.kind === 'during' &&
      from !== undefined &&
      to !== undefined &&
      BARE_MONTH.test(from) &&
      BARE_MONTH.test(to) &&
      from.slice(0, 4) === to.slice(0, 4) &&
      !/\b(?:last|this|next|past|same|recent|previous|coming|today|yesterday)\b/iu.test(
        words(reading, time),
      );
    if (!isBare) return time;
    return { ...time, basis: 'words', from: year + from.slice(4), to: year + to.slice(4) };
  });
}

/** A bracket that opened further back holds prose, not results; a sentence of numbers stays linear. */
const LONGEST_BRACKET = 60;

/** Index of the bracket that token `at` stands in, or -1. */
function bracketBefore(tokens: TokenList, at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_BRACKET); i -= 1) {
    const { text } = tokens.at(i);
    if (text === '(' || text === '[') return i;
    if (text === ')' || text === ']') return -1;
  }
  return -1;
}

/** "(RR 0.69; p = 0.07)": a result in brackets or after a sign, of no time of its own. */
function isStatistic(reading: Reading, phrase: CountedPhrase): boolean {
  const { tokens } = reading;
  if (labelOf(reading, phrase) !== null) return true;
  if (phrase.counted !== null) return false;
  if (tokens.in(phrase.first - 1, SIGNS)) return true;
  const open = bracketBefore(tokens, phrase.first);
  return open >= 0 && monthOf(tokens.at(open - 1).text) === 0;
}

/** The period of each figure of a sentence, null where none is said or implied. Lengths of time have none. */
export function assignPeriods(
  reading: Reading,
  phrases: readonly CountedPhrase[],
  times: readonly TimeSpan[],
  memory: PeriodMemory,
  quotations: readonly Quotation[] = [],
): (Period | null)[] {
  const said = times.filter((time) => !isRate(reading.tokens, time));
  const sentence = inSentenceYear(reading, said);
  const again = memory.last === null ? null : pointed(reading, memory);
  return phrases.map((phrase, index) => {
    const quoted = quotations.length > 0 && isQuoted(quotations, phrase.first);
    // What is said and what is told of the speaker are of different times.
    const dated =
      quotations.length === 0
        ? sentence
        : sentence.filter((time) => isQuoted(quotations, time.first) === quoted);
    if (phrase.kind === 'duration' || phrase.kind === 'age') return null;
    const bracket = beforeBracket(reading, phrase, said);
    if (bracket !== null) return bracket;
    const open =
      isResult(reading.tokens, phrase) || labelOf(reading, phrase) !== null
        ? bracketBefore(reading.tokens, phrase.first)
        : -1;
    const near = open < 0 ? dated : dated.filter(({ first }) => first > open);
    const time = governing(reading, phrases, index, near);
    if (time !== null) return periodOf(reading, time);
    if (phrase.per !== undefined) return null;
    const back = tally(reading, phrases, index, memory) ?? again;
    if (back !== null) return back;
    if (phrase.kind !== 'count' || quoted || isStatistic(reading, phrase)) return null;
    if (isOfNow(reading.tokens, phrase)) return null;
    return memory.inBlock ?? (pointsBack(reading.tokens) ? memory.last : null);
  });
}

/** "each month" is a rate, not a period. */
export function isRate(tokens: TokenList, time: TimeSpan): boolean {
  return tokens.in(time.first, EACH);
}
