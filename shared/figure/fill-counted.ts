import type { CountedPhrase } from './counted-phrase.ts';
import { countedBy, tailAt, type Counted } from './counted.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import type { TimeSpan } from './period/time-spans.ts';
import { pluralOf } from './phrase.ts';
import type { Phrase } from './quantity-phrase.ts';
import type { Reading } from './reading.ts';
import type { TokenList } from './token.ts';
import { measuredBy } from './measured-by.ts';
import { shareQualifiers } from './share-qualifier.ts';
import { AUXILIARIES, isPersonNoun, looksVerb } from './word-class.ts';

/** A list of figures longer than this shares no final clause anybody would follow. */
const LONGEST_LIST = 24;

const isDash = (text: string): boolean => text === '–' || text === '—' || text === '-';

/** Whether figure `next` follows figure `at` in one list: only a comma and "and" stand between. */
function listed(tokens: TokenList, after: number, next: Phrase): boolean {
  let i = after;
  if (tokens.at(i).text === ',') i += 1;
  if (/^(and|or|but)$/.test(tokens.word(i))) i += 1;
  return i > after && i === next.first;
}

const AMONG = new Set(['among', 'amongst', 'of']);

/** "Among police, 28 defected": the noun the whole sentence speaks of. */
function topic(reading: Reading, before: number): (Noun & { end: number }) | null {
  const { tokens } = reading;
  for (let i = before - 1; i >= Math.max(0, before - 40); i -= 1) {
    if (!AMONG.has(tokens.word(i))) continue;
    const opens =
      i === 0 || /^[,;:—–]$/.test(tokens.at(i - 1).text) || tokens.at(i - 1).lower === 'and';
    if (!opens) continue;
    const the = /^(the|those|these|all)$/.test(tokens.word(i + 1)) ? 1 : 0;
    const found = nounPhraseAt(tokens, i + 1 + the);
    if (found === null || found.last >= before) continue;
    const noun = reading.text.slice(tokens.at(found.first).start, tokens.at(found.last).end);
    const people = isPersonNoun(tokens.word(found.head));
    return { noun, people, unit: pluralOf(tokens.word(found.head)), end: found.last };
  }
  return null;
}

/** "the largest number of defectors occurred in August (174 individuals)": what the sentence numbers. */
function numbered(reading: Reading, phrase: Phrase): string | null {
  const { tokens } = reading;
  if (tokens.at(phrase.first - 1).text !== '(') return null;
  for (let i = 0; i < Math.min(phrase.first, 60); i += 1) {
    if (!/^(number|numbers|total|share|count)$/.test(tokens.word(i)) || tokens.word(i + 1) !== 'of')
      continue;
    const found = nounPhraseAt(tokens, i + 2);
    if (found !== null)
      return reading.text.slice(tokens.at(found.first).start, tokens.at(found.last).end);
  }
  return null;
}

/** "two soldiers and a civilian were killed": index after a last item without a number, or -1. */
function singleAfter(tokens: TokenList, at: number): number {
  const and = tokens.at(at).text === ',' ? at + 1 : at;
  if (tokens.word(and) !== 'and' || !/^(a|an)$/.test(tokens.word(and + 1))) return -1;
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

/** "built for 8,000 people, holds nearly 21,000": a bare count takes over what the one before counted. */
function standsAlone(tokens: TokenList, phrase: Phrase): boolean {
  const next = tokens.at(phrase.last + 1);
  const closed =
    next.kind === 'none' ||
    /^[.,;)]$/.test(next.text) ||
    /^(in|on|last|this|a|by|from|during|since)$/.test(next.lower);
  const whole =
    typeof phrase.value === 'number' && Number.isInteger(phrase.value) && phrase.value > 1;
  return (
    closed &&
    whole &&
    phrase.form !== 'fraction' &&
    !/^[=(:<>≥≤~±]$/.test(tokens.at(phrase.first - 1).text)
  );
}

function joined(noun: string | null, tail: string | null, people: boolean): string | null {
  if (noun === null) return tail;
  if (tail === null) return noun;
  return people ? `${noun} who ${tail}` : `${noun} ${tail}`;
}

interface Noun {
  readonly noun: string;
  readonly unit: string | null;
  readonly people: boolean;
}

/** What the figures of one sentence share while they are filled in order. */
interface Sentence {
  readonly reading: Reading;
  readonly phrases: readonly Phrase[];
  readonly counts: readonly Counted[];
  readonly times: readonly TimeSpan[];
  readonly stops: ReadonlySet<number>;
}

/** "63 of its 150 men": the noun after the second number is the first's too. */
function ofNext(sentence: Sentence, index: number): Noun | null {
  const { reading, phrases, counts } = sentence;
  const [phrase, next, after] = [phrases[index], phrases[index + 1], counts[index + 1]];
  if (phrase === undefined || next === undefined || after === undefined || after.noun === null)
    return null;
  const { tokens } = reading;
  let at = phrase.last + 1;
  if (tokens.word(at) === 'out') at += 1;
  if (tokens.word(at) !== 'of') return null;
  at += 1;
  while (/^(the|its|their|his|her|those|these|all)$/.test(tokens.word(at))) at += 1;
  return at === next.first ? { noun: after.noun, people: after.people, unit: after.unit } : null;
}

/** "The number of people facing hunger doubled to 15 million": the noun its verb speaks of. */
function subjectNumber(reading: Reading, phrase: Phrase): Noun | null {
  const { tokens } = reading;
  for (let i = phrase.first - 2; i > phrase.first - 24 && i > 0; i -= 1) {
    if (tokens.word(i) === 'toll' && tokens.word(i - 1) === 'death')
      return { noun: 'deaths', people: false, unit: 'deaths' };
    if (tokens.word(i) !== 'of' || !/^(number|numbers)$/.test(tokens.word(i - 1))) continue;
    const found = nounPhraseAt(tokens, i + 1 + (DETERMINER.test(tokens.word(i + 1)) ? 1 : 0));
    if (found === null || found.last >= phrase.first) return null;
    let { last } = found;
    while (last + 1 < phrase.first - 1 && continues(tokens, last + 1)) last += 1;
    const noun = reading.text.slice(tokens.at(found.first).start, tokens.at(last).end);
    const people = isPersonNoun(tokens.word(found.head));
    return { noun, people, unit: people ? 'people' : pluralOf(tokens.word(found.head)) };
  }
  return null;
}

const DETERMINER = /^(the|its|their|his|her|all)$/;

function continues(tokens: TokenList, at: number): boolean {
  const token = tokens.at(at);
  return token.kind === 'word' && !AUXILIARIES.has(token.lower) && !looksVerb(token.lower);
}

const STATE =
  /^(?:(?:were|was|are|have been|had been|others|more) )?(?:killed|injured|wounded|hurt|arrested|detained|displaced|missing|dead|captured|homeless|hospitali[sz]ed|died|fled)\b/;

/** A noun left out, taken from "of the ...", "among ..." or the figure before. */
function elided(sentence: Sentence, index: number, before: Noun | null): Noun | null {
  const { reading, phrases, counts } = sentence;
  const [phrase, own] = [phrases[index], counts[index]];
  if (phrase?.kind !== 'count' || own === undefined || own.noun !== null) return null;
  const part = ofNext(sentence, index);
  if (part !== null) return part;
  const subject = subjectNumber(reading, phrase);
  if (subject !== null && standsAlone(reading.tokens, phrase)) return subject;
  if (own.tail === null)
    return before !== null && standsAlone(reading.tokens, phrase) ? before : null;
  // "3,471 dead, 4,671 injured": states side by side, none of them the other's noun.
  if (STATE.test(own.tail) && before !== null && STATE.test(before.noun)) return null;
  const among = topic(reading, phrase.first);
  const nearer =
    before === null || index === 0 || (among?.end ?? -1) > (phrases[index - 1]?.last ?? 0);
  return among !== null && nearer ? among : (before ?? among);
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
  const crowd = /^(crowd|population|audience|attendance|workforce|congregation|garrison)$/;
  const ofPeople =
    tokens.word(phrase.first - 1) === 'of' && crowd.test(tokens.word(phrase.first - 2));
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
): string | null {
  const named = numbered(sentence.reading, phrase);
  if (named !== null && noun !== null) return `${named} (${noun.noun})`;
  const who = (noun?.people ?? false) && !(own.object && tail === own.tail);
  return joined(noun?.noun ?? null, tail, who);
}

/**
 * Fills what each figure of a sentence counts: nouns of their own, nouns taken over from the figure
 * before or from "among ...", and a final clause shared by a list.
 */
export function fillCounted(
  reading: Reading,
  phrases: readonly Phrase[],
  times: readonly TimeSpan[],
): CountedPhrase[] {
  const stops = new Set(phrases.map((phrase) => phrase.first));
  const counts = phrases.map((phrase) => countedBy(reading, phrase, times, stops));
  const sentence: Sentence = { reading, phrases, counts, times, stops };
  const out: CountedPhrase[] = [];
  let before: Noun | null = null;
  phrases.forEach((phrase, index) => {
    const own = counts[index];
    if (own === undefined) return;
    const noun: Noun | null =
      own.noun === null ? elided(sentence, index, before) : { ...own, noun: own.noun };
    const tail = own.tail ?? (noun?.people === true ? sharedTail(sentence, index) : null);
    const measured = phrase.kind === 'duration' || phrase.kind === 'money';
    const words =
      (measured ? measuredBy(reading, phrase, out[index - 1] ?? null) : null) ??
      wordsOf(sentence, phrase, own, noun, tail);
    out.push({
      ...phrase,
      unit: unitOf(reading.tokens, phrase, own, noun),
      counted: phrase.counted ?? words,
    });
    if (noun !== null && phrase.kind === 'count') before = noun;
  });
  return shareQualifiers(
    reading.tokens,
    out,
    counts.map((own) => own.after),
  );
}
