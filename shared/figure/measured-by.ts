import { monthOf } from './calendar.ts';
import type { CountedPhrase } from './counted-phrase.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import type { Phrase } from './quantity-phrase.ts';
import type { Reading } from './reading.ts';
import type { TokenList } from './token.ts';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PRONOUNS, RELATIVES } from './word-class.ts';
import { markSet, wordSet } from './word-set.ts';
import { ROLE } from './word-role.ts';

const NOW_ALSO_THEN = wordSet('now also then');
const IS_ARE_WAS = wordSet('is are was were been being');
const IF_WHEN_FOR = wordSet('if when for with without');
const THE_A_AN = wordSet('the a an their its his her');
const QUARTER_QUARTERS_YEAR = wordSet(
  'quarter quarters year years half month months week weeks day days decade',
);
const SHARE_MEASUREMENT_MONEY = wordSet('share measurement money count');
const WORTH_VALUED_PRICED = wordSet('worth valued priced estimated');

const BEFORE_MEASURE = wordSet(
  'for in over within of by a the about to at only just lasting after past last next coming previous',
);

const BEFORE_STRETCH = wordSet('the a an to in on at of by from against with for');
const FOLLOWING = wordSet('of for in');

const INSIDE_MARKS = markSet("'’‑‐-");

const REACH = 9;
const PAID = wordSet('paid given awarded offered granted promised owed');

const slice = (reading: Reading, first: number, last: number): string =>
  reading.text.slice(reading.tokens.at(first).start, reading.tokens.at(last).end);

function stops(tokens: TokenList, at: number): boolean {
  const token = tokens.at(at);
  if (token.kind === 'none' || token.kind === 'number') return true;
  if (token.kind === 'mark') return !INSIDE_MARKS.holds(token);
  return AUXILIARIES.holds(token) || CONJUNCTIONS.holds(token) || RELATIVES.holds(token);
}

/** First token of the stretch before `at` that says what lasted or cost so much. */
function stretchStart(tokens: TokenList, at: number, floor: number): number {
  let first = at + 1;
  for (let i = at; i > Math.max(at - REACH, floor) && !stops(tokens, i); i -= 1) {
    if (tokens.in(i, PRONOUNS) && tokens.word(i) !== 'he') break;
    first = i;
  }
  while (first <= at && tokens.in(first, BEFORE_STRETCH)) first += 1;
  return first;
}

/** "Each defector is paid 700 baht": a payment to whoever the sentence is about. */
function payment(reading: Reading, at: number): string | null {
  const { tokens } = reading;
  if (!tokens.in(at, PAID)) return null;
  let be = at - 1;
  if (tokens.word(be).endsWith('ly') || tokens.in(be, NOW_ALSO_THEN)) be -= 1;
  if (!tokens.in(be, IS_ARE_WAS)) return null;
  const first = stretchStart(tokens, be - 1, -1);
  return first > be - 1
    ? null
    : `payment to ${slice(reading, first, be - 1).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}`;
}

/** "1,400 baht if accompanied by a spouse": the same as the sum before, on a condition. */
function condition(reading: Reading, phrase: Phrase, before: CountedPhrase | null): string | null {
  const { tokens } = reading;
  if (
    before === null ||
    before.counted === null ||
    before.unit !== phrase.unit ||
    tokens.word(phrase.first - 1) !== 'or'
  )
    return null;
  if (!tokens.in(phrase.last + 1, IF_WHEN_FOR)) return before.counted;
  let last = phrase.last + 1;
  while (last < phrase.last + 10 && tokens.at(last + 1).kind === 'word') last += 1;
  return `${before.counted} ${slice(reading, phrase.last + 1, last)}`;
}

/** "years in the military", "$5 million for repairs": a phrase that follows. */
function following(reading: Reading, phrase: Phrase): string | null {
  const { tokens } = reading;
  const at = phrase.last + 1;
  if (!tokens.in(at, FOLLOWING)) return null;
  const the = tokens.in(at + 1, THE_A_AN) ? 1 : 0;
  const noun = nounPhraseAt(tokens, at + 1 + the);
  if (noun === null) return null;
  if (monthOf(tokens.at(noun.first).text) > 0) return null;
  if (tokens.in(noun.head, QUARTER_QUARTERS_YEAR)) return null;
  const words = slice(reading, at, noun.last);
  return tokens.word(at) === 'of' ? slice(reading, noun.first, noun.last) : words;
}

const BE = wordSet('is are was were be been');
const MOVED = wordSet(
  'rose fell grew climbed dropped jumped slid increased decreased declined shrank surged slipped edged gained lost widened narrowed',
);

/** "Net profit fell 4 per cent to €1.27bn": of what changed, told before the share it changed by. */
function changedFrom(
  reading: Reading,
  phrase: Phrase,
  before: CountedPhrase | null,
): string | null {
  const { tokens } = reading;
  if (before === null || !SHARE_MEASUREMENT_MONEY.has(before.kind)) return null;
  const comma = tokens.at(before.last + 1).text === ',' ? 1 : 0;
  if (tokens.word(phrase.first - 1) !== 'to' || phrase.first - before.last - comma !== 2)
    return null;
  let verb = before.first - 1;
  if (tokens.word(verb) === 'by') verb -= 1;
  if (!tokens.in(verb, MOVED)) return null;
  const first = stretchStart(tokens, verb - 1, -1);
  return first > verb - 1 ? null : slice(reading, first, verb - 1);
}

const AMOUNTS = wordSet(
  'totalled totaled came comes stood stands rose fell reached hit amounted climbed dropped grew jumped slid settled averaged in up out down',
);

/** "Revenue came in at $5": the verb and its particle say how much, not of what. */
function beforeVerb(tokens: TokenList, first: number, at: number): number {
  let last = at;
  while (last > first && tokens.in(last, AMOUNTS)) last -= 1;
  return last;
}

const WORTH = wordSet('worth');

/** The last verb of a stretch that has a noun behind it, or -1. */
function verbInside(tokens: TokenList, first: number, last: number): number {
  for (let i = last - 1; i >= first; i -= 1)
    if (tokens.is(i, ROLE.verb) && !tokens.is(i, ROLE.plural)) return i;
  return -1;
}

/** "held electronics worth $65m", "capped the price at $3": the thing, not what was done to it. */
function valuedNoun(reading: Reading, verb: number, last: number): string | null {
  const { tokens } = reading;
  const end = tokens.in(last, WORTH) ? last - 1 : last;
  let first = verb + 1;
  while (first < end && tokens.in(first, DETERMINERS)) first += 1;
  return first > end ? null : slice(reading, first, end);
}

/**
 * What a length of time or a sum of money is of: the verb or noun before it, and a phrase after it.
 * "Guards wait one or two hours" gives "Guards wait". Null when nothing is said.
 */
export function measuredBy(
  reading: Reading,
  phrase: Phrase,
  before: CountedPhrase | null,
): string | null {
  const { tokens } = reading;
  const shared = condition(reading, phrase, before);
  if (shared !== null) return shared;
  let at = phrase.first - 1;
  while (tokens.in(at, BEFORE_MEASURE)) at -= 1;
  // "Exports were worth $3 billion": of what was valued.
  if (tokens.in(at, WORTH_VALUED_PRICED) && tokens.in(at - 1, BE)) at -= 2;
  const grown = phrase.kind === 'money' ? changedFrom(reading, phrase, before) : null;
  if (grown !== null) return grown;
  const paid = phrase.kind === 'money' ? payment(reading, at) : null;
  if (paid !== null) return paid;
  const after = following(reading, phrase);
  const own = nounPhraseAt(tokens, phrase.last + 1);
  if (own !== null && phrase.kind === 'duration') return slice(reading, own.first, own.last);
  if (phrase.kind === 'money' && after !== null && tokens.word(phrase.last + 1) === 'of')
    return after;
  const first = stretchStart(tokens, at, before?.last ?? -1);
  if (first > at || (tokens.is(at, ROLE.function) && beforeVerb(tokens, first, at) === at))
    return after;
  const noun = beforeVerb(tokens, first, at);
  const valued =
    phrase.kind === 'money' && (tokens.in(at, WORTH) || tokens.word(phrase.first - 1) === 'at');
  const verb = valued ? verbInside(tokens, first, noun) : -1;
  if (verb >= 0) return valuedNoun(reading, verb, noun);
  const words = slice(reading, first, noun);
  const spent = tokens.is(first, ROLE.verb) && first === at;
  return spent && after !== null ? `${words} ${after}` : words;
}
