import type { TextRange } from '#shared/base/text-range.ts';
import type { Noun } from './elision.ts';
import { fillCounted } from './fill-counted.ts';
import type { CountedPhrase } from './counted-phrase.ts';
import type { DateContext } from './period/read-calendar.ts';
import type { TimeSpan } from './period/time-span.ts';
import { timeSpans } from './period/time-spans.ts';
import { isNarrativeOne } from './burmese/narrative-one.ts';
import { spotBurmese } from './burmese/spot-burmese.ts';
import { readPhrase } from './phrase.ts';
import type { Phrase } from './quantity-phrase.ts';
import type { Reading } from './reading.ts';
import type { Reason } from './reason.ts';
import { spotAges } from './reject/ages.ts';
import { isAnaphora } from './reject/anaphora.ts';
import { spotChrome } from './reject/chrome.ts';
import { spotClock } from './reject/clock.ts';
import { spotCodes } from './reject/codes.ts';
import { spotContacts } from './reject/contacts.ts';
import { spotDates } from './reject/dates.ts';
import { isOutcry, spotIdioms } from './reject/idioms.ts';
import { spotNames } from './reject/names.ts';
import { whyNotOne } from './reject/ones.ts';
import { spotReferences } from './reject/references.ts';
import { spotScores } from './reject/scores.ts';
import { endsInOrdinal, isOrdinal, spotYears } from './reject/years.ts';
import { shareUnits } from './share-units.ts';
import { spreadUnits } from './statistics.ts';
import { tokenize, type Token, type TokenList } from './token.ts';
import { ROLE } from './word-role.ts';

export interface Rejected extends TextRange {
  readonly reason: Reason;
}
export interface Finding {
  readonly reading: Reading;
  readonly phrases: readonly CountedPhrase[];
  readonly times: readonly TimeSpan[];
  readonly rejected: readonly Rejected[];
  /** What its last count is of, for a sentence that goes on without the noun. */
  readonly noun: Noun | null;
}

function isTitleCase(tokens: TokenList): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = 1; i < tokens.length; i += 1) {
    const token = tokens.at(i);
    if (token.kind !== 'word' || token.text.length < 4) continue;
    words += 1;
    if ((token.roles & ROLE.capital) !== 0) capitals += 1;
  }
  // A full stop makes prose of it: there a list of names has to be nearly all of it.
  const prose = tokens.at(tokens.length - 1).text === '.';
  return words >= 2 && capitals / words > (prose ? 0.85 : 0.7);
}

const isNumber = (token: Token): boolean =>
  token.kind === 'number' || (token.roles & ROLE.number) !== 0;

/** Whether a numeral may begin with this token. */
function opensNumeral(token: Token): boolean {
  if (token.kind === 'word') return (token.roles & ROLE.opener) !== 0;
  return token.kind === 'number' || (token.kind === 'burmese' && !Number.isNaN(token.value));
}

function numbersIn(tokens: TokenList): number[] {
  const out: number[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens.at(i);
    if (isNumber(token)) out.push(i);
  }
  return out;
}

/** Rejectors in order of certainty: the first that marks a number names the reason. */
function spot(reading: Reading): void {
  spotBurmese(reading);
  spotIdioms(reading);
  spotChrome(reading);
  spotReferences(reading);
  spotDates(reading);
  spotClock(reading);
  spotContacts(reading);
  spotScores(reading);
  spotAges(reading);
  spotNames(reading);
  spotCodes(reading);
  spotYears(reading);
}

function whyNot(reading: Reading, phrase: Phrase): Reason | undefined {
  for (let i = phrase.numeral.first; i <= phrase.numeral.last; i += 1) {
    const reason = reading.marks[i];
    if (reason !== undefined) return reason;
  }
  const { numeral } = phrase;
  if (isNarrativeOne(reading.tokens, numeral.first)) return 'narrative-one';
  if (phrase.form !== 'fraction' && isOrdinal(reading.tokens, numeral.last)) return 'ordinal';
  if (phrase.form === 'words' && endsInOrdinal(reading.tokens, numeral.last)) return 'ordinal';
  if (isOutcry(reading.tokens, numeral.last)) return 'idiom';
  if (isAnaphora(reading, phrase)) return 'anaphora';
  return whyNotOne(reading, numeral, phrase.unit !== null, phrase.qualified);
}

/** Roles without which a word neither begins a numeral nor is rejected as one. */
const COUNTS = ROLE.number | ROLE.opener | ROLE.ordinal;

/** A sentence in tokens, before anything in it is judged. */
export function readingOf(
  text: string,
  range: TextRange,
  opensBlock: boolean,
  heading: boolean,
): Reading {
  const tokens = tokenize(text, range);
  return {
    text,
    start: range.start,
    end: range.end,
    tokens,
    numbers: numbersIn(tokens),
    marks: new Array<Reason | undefined>(tokens.length).fill(undefined),
    opensBlock,
    titleCase: heading || isTitleCase(tokens),
  };
}

/** What is found in a sentence that `mayHoldNumber` rules out: it is read for whom it names. */
export function withoutNumbers(reading: Reading): Finding {
  const { tokens } = reading;
  const rejected: Rejected[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const { roles, start, end } = tokens.at(i);
    if ((roles & ROLE.ordinal) !== 0) rejected.push({ start, end, reason: 'ordinal' });
  }
  return { reading, phrases: [], times: [], rejected, noun: null };
}

/** Whether a sentence may tell a stretch of time ("from May 2019 until June 2023"). */
function isFramed(tokens: TokenList): boolean {
  for (let i = 0; i < tokens.length; i += 1)
    if (tokens.word(i) === 'from' || tokens.word(i) === 'between') return true;
  return false;
}

/** Reads one sentence: its figures, and every number in it that is none with the reason. */
export function readSentence(
  reading: Reading,
  dates: DateContext,
  carried: Noun | null = null,
): Finding {
  const { tokens } = reading;
  spot(reading);
  const phrases: Phrase[] = [];
  const rejected: Rejected[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens.at(i);
    if (token.kind === 'mark' || (token.kind === 'word' && (token.roles & COUNTS) === 0)) continue;
    const marked = reading.marks[i];
    if (marked !== undefined) {
      if (isNumber(token)) rejected.push({ start: token.start, end: token.end, reason: marked });
      continue;
    }
    const phrase = opensNumeral(token) ? readPhrase(reading, i) : null;
    if (phrase === null) {
      if (isOrdinal(tokens, i))
        rejected.push({ start: token.start, end: token.end, reason: 'ordinal' });
      else if (token.kind === 'number')
        rejected.push({ start: token.start, end: token.end, reason: 'no-number' });
      continue;
    }
    const reason = whyNot(reading, phrase);
    const last = Math.max(phrase.numeral.last, i);
    if (reason === undefined) phrases.push(phrase);
    else
      rejected.push({
        start: tokens.at(phrase.numeral.first).start,
        end: tokens.at(last).end,
        reason,
      });
    i = reason === undefined ? Math.max(last, phrase.last) : last;
  }
  if (phrases.length === 0) {
    const times = isFramed(tokens) ? timeSpans(reading, dates) : [];
    return { reading, phrases: [], times, rejected, noun: null };
  }
  const times = timeSpans(reading, dates).filter(
    // "The hotline, 1877, took calls": a number to ring is no year.
    ({ first, last }) => reading.marks[first] !== 'phone' && reading.marks[last] !== 'phone',
  );
  const units = spreadUnits(tokens, shareUnits(tokens, phrases));
  const filled = fillCounted(reading, units, times, carried);
  return { reading, phrases: filled.phrases, times, rejected, noun: filled.noun };
}
