import { isOfCrowd } from './crowd.ts';
import {
  STATE,
  comparesWith,
  elided,
  partOfNext,
  sameState,
  type Noun,
  type Sentence,
} from './elision.ts';
import { countedPhrase, type CountedPhrase } from './counted-phrase.ts';
import { countedBy, tailAt, type Counted } from './counted.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import type { TimeSpan } from './period/time-span.ts';
import { SAME_AS_BEFORE, type Phrase } from './quantity-phrase.ts';
import type { Reading } from './reading.ts';
import type { TokenList } from './token.ts';
import { gapped, levelOf, pricedBy } from './level-of.ts';
import { measuredBy } from './measured-by.ts';
import { isSpread } from './statistics.ts';
import { shareQualifiers } from './share-qualifier.ts';
import { wordSet } from './word-set.ts';

const A_AN = wordSet('a an');
const TO_FROM_AND = wordSet('to from and versus vs against');

const NUMBERED = wordSet('number numbers total share count');

const BE = wordSet('is are was were');
const JOINS = wordSet('and or but');
const PLACING = wordSet('in across from at through throughout');

/** A list of figures longer than this shares no final clause anybody would follow. */
const LONGEST_LIST = 24;

const isDash = (text: string): boolean => text === '–' || text === '—' || text === '-';

/** Whether figure `next` follows figure `at` in one list: only a comma and "and" stand between. */
function listed(tokens: TokenList, after: number, next: Phrase): boolean {
  let i = after;
  if (tokens.at(i).text === ',') i += 1;
  if (tokens.in(i, JOINS)) i += 1;
  return i > after && i === next.first;
}

/** "the largest number of defectors occurred in August (174 individuals)": what the sentence numbers. */
function numbered(reading: Reading, phrase: Phrase): string | null {
  const { tokens } = reading;
  if (tokens.at(phrase.first - 1).text !== '(') return null;
  for (let i = 0; i < Math.min(phrase.first, 60); i += 1) {
    if (!tokens.in(i, NUMBERED) || tokens.word(i + 1) !== 'of') continue;
    const found = nounPhraseAt(tokens, i + 2);
    if (found !== null)
      return reading.text.slice(tokens.at(found.first).start, tokens.at(found.last).end);
  }
  return null;
}

/** "two soldiers and a civilian were killed": index after a last item without a number, or -1. */
function singleAfter(tokens: TokenList, at: number): number {
  const and = tokens.at(at).text === ',' ? at + 1 : at;
  if (tokens.word(and) !== 'and' || !tokens.in(and + 1, A_AN)) return -1;
  const found = nounPhraseAt(tokens, and + 2);
  return found === null ? -1 : found.last + 1;
}

/** "3,015 soldiers and 9,326 police – have defected": the verb after a parenthesis of figures. */
function tailAfterList(
  reading: Reading,
  counts: readonly Counted[],
  phrases: readonly Phrase[],
  at: number,
  times: readonly TimeSpan[],
  stops: ReadonlySet<number>,
): string | null {
  const { tokens } = reading;
  let last = at;
  while (
    last < at + LONGEST_LIST &&
    phrases[last + 1] !== undefined &&
    counts[last] !== undefined
  ) {
    const next = phrases[last + 1];
    if (next === undefined || !listed(tokens, counts[last]?.after ?? 0, next)) break;
    last += 1;
    const tail = counts[last]?.tail ?? null;
    if (tail !== null && (counts[last]?.noun ?? null) !== null) return tail;
  }
  const close = counts[last]?.after ?? 0;
  const single = singleAfter(tokens, close);
  if (single > 0) return tailAt(reading, single, times, stops);
  const mark = tokens.at(close).text;
  return isDash(mark) || (mark === ',' && last > at)
    ? tailAt(reading, close + 1, times, stops)
    : null;
}

/** "12,341 personnel – 3,015 soldiers and 9,326 police – have defected": opened by a dash. */
function opensAside(tokens: TokenList, after: number, next: Phrase | undefined): boolean {
  return (
    next !== undefined &&
    (isDash(tokens.at(after).text) || tokens.at(after).text === ':') &&
    next.first === after + 1
  );
}

function joined(noun: string | null, tail: string | null, people: boolean): string | null {
  if (noun === null) return tail;
  if (tail === null) return noun;
  return people ? `${noun} who ${tail}` : `${noun} ${tail}`;
}

/** The clause a list ends in, or the verb after an aside of figures. */
function sharedTail(sentence: Sentence, index: number): string | null {
  const { reading, phrases, counts, times, stops } = sentence;
  const own = counts[index];
  if (own === undefined) return null;
  const list = (at: number): string | null =>
    tailAfterList(reading, counts, phrases, at, times, stops);
  const aside = opensAside(reading.tokens, own.after, phrases[index + 1]) ? list(index + 1) : null;
  return aside ?? list(index);
}

function unitOf(tokens: TokenList, phrase: Phrase, own: Counted, noun: Noun | null): string | null {
  if (phrase.unit !== null || phrase.kind !== 'count') return phrase.unit;
  if (own.noun !== null) return own.unit;
  const ofPeople = isOfCrowd(tokens, phrase.first);
  const ofUs = tokens.word(phrase.last + 1) === 'of' && tokens.word(phrase.last + 2) === 'us';
  const people =
    ofUs || ofPeople || noun?.people === true || (own.tail !== null && STATE.test(own.tail));
  return people ? 'people' : (noun?.unit ?? own.unit);
}

function wordsOf(
  sentence: Sentence,
  phrase: Phrase,
  own: Counted,
  noun: Noun | null,
  tail: string | null,
  before: CountedPhrase | null,
): string | null {
  const named = numbered(sentence.reading, phrase);
  if (named !== null && noun !== null) return `${named} (${noun.noun})`;
  // "fell to 9,750 from 15,200 residents who were moved": the same, counted at another time.
  if (own.noun === null && own.tail === null && before !== null && comparesWith(sentence, phrase))
    return before.counted;
  const who = (noun?.people ?? false) && !(own.object && tail === own.tail);
  return joined(noun?.noun ?? null, tail, who);
}

/**
 * Fills what each figure of a sentence counts: nouns of their own, nouns taken over from the figure
 * before or from "among ...", and a final clause shared by a list. `carried` is the noun the sentence
 * before spoke of ("By night seven had been brought up"); the answer holds the one to carry on.
 */
export function fillCounted(
  reading: Reading,
  phrases: readonly Phrase[],
  times: readonly TimeSpan[],
  carried: Noun | null,
): { phrases: CountedPhrase[]; noun: Noun | null } {
  const stops = new Set(phrases.map((phrase) => phrase.first));
  const counts = phrases.map((phrase) => countedBy(reading, phrase, times, stops));
  const sentence: Sentence = { reading, phrases, counts, times, stops, carried };
  const out: CountedPhrase[] = [];
  let before: Noun | null = null;
  phrases.forEach((phrase, index) => {
    const own = counts[index];
    if (own === undefined) return;
    const noun: Noun | null =
      own.noun === null
        ? elided(sentence, index, before)
        : { noun: own.noun, unit: own.unit, people: own.people };
    const tail =
      ownTail(sentence, index) ?? (noun?.people === true ? sharedTail(sentence, index) : null);
    const again = sameState(sentence, index) ? (out[index - 1] ?? null) : null;
    const words =
      again?.counted ??
      measureOf(reading, phrase, out[index - 1] ?? null) ??
      wordsOf(sentence, phrase, own, noun, tail, out[index - 1] ?? null) ??
      standing(reading, phrase, out);
    const counted =
      phrase.counted === SAME_AS_BEFORE
        ? sameNoun(phrase, out)
        : isSpread(reading.tokens, phrase)
          ? null
          : phrase.counted === undefined
            ? words
            : phrase.counted;
    const unit = again?.unit ?? unitOf(reading.tokens, phrase, own, noun);
    out.push(countedPhrase(phrase, unit, counted));
    const place = before !== null && namesPlace(reading.tokens, phrase);
    if (noun !== null && phrase.kind === 'count' && !place) before = noun;
  });
  const after = counts.map((own) => own.after);
  return { phrases: shareQualifiers(reading.tokens, out, after), noun: before };
}

/** What a length of time or a sum is of. */
function measureOf(reading: Reading, phrase: Phrase, before: CountedPhrase | null): string | null {
  if (phrase.kind === 'duration')
    return (
      measuredBy(reading, phrase, before) ??
      (reading.tokens.in(phrase.first - 1, BE) ? levelOf(reading, phrase) : null)
    );
  if (phrase.kind !== 'money') return null;
  return putAt(reading, phrase) ?? pricedBy(reading, phrase) ?? measuredBy(reading, phrase, before);
}

const PUT = wordSet('put estimated valued set assessed');

/** "Damage is put at $41 million": of what was valued. */
function putAt(reading: Reading, phrase: Phrase): string | null {
  const { tokens } = reading;
  const { first } = phrase;
  const put =
    tokens.word(first - 1) === 'at' && tokens.in(first - 2, PUT) && tokens.in(first - 3, BE);
  return put ? levelOf(reading, phrase) : null;
}

/** What a share, a measure or a bare number is the level of, where it names nothing itself. */
function standing(reading: Reading, phrase: Phrase, out: readonly CountedPhrase[]): string | null {
  if (phrase.kind === 'duration' || phrase.kind === 'age') return null;
  const own = levelOf(reading, phrase) ?? gapped(reading, phrase, out);
  if (own !== null || phrase.unit === null) return own;
  const { tokens } = reading;
  const last = out.at(-1);
  // "raised its rate by 150 points to 11.5%", "rose 3.1% in May, after 2.8% in April"
  const changed = last !== undefined && last.last + 2 === phrase.first;
  if (changed && tokens.word(last.last + 1) === 'to' && tokens.word(last.first - 1) === 'by')
    return last.counted;
  const after =
    tokens.word(phrase.first - 1) === 'after' && tokens.at(phrase.first - 2).text === ',';
  if (after && last?.unit === phrase.unit) return last.counted;
  // "70 tonnes of coffee in May, 55 in June"
  if (
    tokens.at(phrase.first - 1).text === ',' &&
    last?.unit === phrase.unit &&
    last.kind !== 'share'
  )
    return last.counted;
  // "fell from 72% to 46%", "was 8.2% in one arm versus 11.9% in the other"
  if (!reading.tokens.in(phrase.first - 1, TO_FROM_AND)) return null;
  const before = out.findLast(({ kind, unit }) => kind === phrase.kind && unit === phrase.unit);
  return before?.counted ?? null;
}

/** "112 of 341 patients relapsed: what is said after the whole is said of the part. */
function ownTail(sentence: Sentence, index: number): string | null {
  if (partOfNext(sentence, index)) return sentence.counts[index + 1]?.tail ?? null;
  return partOfNext(sentence, index - 1) ? null : (sentence.counts[index]?.tail ?? null);
}

/** What the figure before counted, where both are counted alike. */
function sameNoun(phrase: Phrase, out: readonly CountedPhrase[]): string | null {
  const before = out.at(-1);
  return before?.kind === phrase.kind && before.unit === phrase.unit ? before.counted : null;
}

/** "57 sites in 19 districts": what goes on to be spoken of are the sites. */
function namesPlace(tokens: TokenList, phrase: Phrase): boolean {
  return tokens.in(phrase.first - 1, PLACING);
}
