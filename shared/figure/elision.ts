import type { Counted } from './counted.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import { ofPronoun } from './of-pronoun.ts';
import type { TimeSpan } from './period/time-span.ts';
import { pluralOf } from './phrase.ts';
import type { Phrase } from './quantity-phrase.ts';
import type { Reading } from './reading.ts';
import type { TokenList } from './token.ts';
import { AUXILIARIES, PRONOUNS, isPersonNoun, isPlural, looksVerb } from './word-class.ts';
import { gateSet, markSet, wordSet } from './word-set.ts';
import { ROLE } from './word-role.ts';

const THOSE_THE = wordSet('those the');
const IN_ON_LAST = wordSet('in on last this a by from during since it they fewer');

const ALL_OF = wordSet('the those these all');
const COUNTED_KINDS = wordSet('count share');
const UP_OR_DOWN = wordSet('up down');

const SIGNS = markSet('=(:<>≥≤~±');
const CLOSING_MARKS = markSet('.,;)');
const BEFORE_NEXT = wordSet('the its their his her those these all');
const OPENING = wordSet(', ; : — – and');
const PAIRED = wordSet('and or versus vs');
const NUMBERS = gateSet('number numbers');
const COMPARED_WITH = wordSet('with to');

/** A noun a figure takes over from elsewhere. */
export interface Noun {
  readonly noun: string;
  readonly unit: string | null;
  readonly people: boolean;
}

/** What the figures of one sentence share while they are filled in order. */
export interface Sentence {
  readonly reading: Reading;
  readonly phrases: readonly Phrase[];
  readonly counts: readonly Counted[];
  readonly times: readonly TimeSpan[];
  readonly stops: ReadonlySet<number>;
  /** What the sentence before counted. */
  readonly carried: Noun | null;
}

/** "dead", "were injured": what befell people; the noun may stay away. */
export const STATE =
  /^(?:(?:were|was|are|have been|had been|others|more) )?(?:killed|injured|wounded|hurt|arrested|detained|displaced|missing|dead|captured|homeless|hospitali[sz]ed|died|fled)\b/;

const AMONG = wordSet('among amongst of');

/** "Of those detained": people without a noun, called by what befell them. */
function those({ text, tokens }: Reading, at: number): Noun & { end: number } {
  const noun = text.slice(tokens.at(at).start, tokens.at(at + 1).end);
  return { noun, people: true, unit: 'people', end: at + 1 };
}

/** "Among police, 28 defected": the noun the whole sentence speaks of. */
function topic(reading: Reading, before: number): (Noun & { end: number }) | null {
  const { tokens } = reading;
  for (let i = before - 1; i >= Math.max(0, before - 40); i -= 1) {
    if (!tokens.in(i, AMONG)) continue;
    const opens = i === 0 || tokens.in(i - 1, OPENING);
    if (!opens) continue;
    const the = tokens.in(i + 1, ALL_OF) ? 1 : 0;
    if (tokens.in(i + 1, THOSE_THE) && STATE.test(tokens.word(i + 2))) return those(reading, i + 1);
    const found = nounPhraseAt(tokens, i + 1 + the);
    if (found === null || found.last >= before) continue;
    const noun = reading.text.slice(tokens.at(found.first).start, tokens.at(found.last).end);
    const people = tokens.is(found.head, ROLE.person);
    return { noun, people, unit: pluralOf(tokens.word(found.head)), end: found.last };
  }
  return null;
}

/** "built for 8,000 people, holds nearly 21,000": a bare count takes over what the one before counted. */
function standsAlone({ reading, times }: Sentence, phrase: Phrase): boolean {
  const { tokens } = reading;
  const next = tokens.at(phrase.last + 1);
  const closed =
    next.kind === 'none' ||
    CLOSING_MARKS.holds(next) ||
    IN_ON_LAST.holds(next) ||
    (next.lower === 'and' && tokens.word(phrase.last + 2) === 'that') ||
    // "put 23 deaths down to beatings, 18 to illness"
    (next.lower === 'to' && /^(,|and)$/.test(tokens.at(phrase.first - 1).lower)) ||
    times.some((time) => time.first === phrase.last + 1);
  const whole =
    typeof phrase.value === 'number' && Number.isInteger(phrase.value) && phrase.value > 1;
  return closed && whole && phrase.form !== 'fraction' && !tokens.in(phrase.first - 1, SIGNS);
}

/** "63 of its 150 men": the noun after the second number is the first's too. */
function ofNext(sentence: Sentence, index: number, coordinated = false): Noun | null {
  const { reading, phrases, counts } = sentence;
  const [phrase, next, after] = [phrases[index], phrases[index + 1], counts[index + 1]];
  if (phrase === undefined || next === undefined || after === undefined) return null;
  const { tokens } = reading;
  let at = phrase.last + 1;
  // "31 and 19 of 88 tumours"
  if (tokens.word(at) === 'and' && next.first === at + 1 && !coordinated)
    return ofNext(sentence, index + 1, true);
  if (tokens.word(at) === 'out') at += 1;
  if (tokens.word(at) !== 'of') return null;
  at += 1;
  while (tokens.in(at, BEFORE_NEXT)) at += 1;
  // "14 of the province's 51 mines", "three of Mali's 19 regions"
  const owner = at;
  while (at < owner + 4 && at < next.first && tokens.at(at).kind === 'word') at += 1;
  if (at > owner && !/'s$|s'$/.test(tokens.word(at - 1))) return null;
  if (after.noun === null) return null;
  return at === next.first ? { noun: after.noun, people: after.people, unit: after.unit } : null;
}

/** "seen in 43 and 88 children": two numbers before one noun. */
function pairNoun({ reading, phrases, counts }: Sentence, index: number): Noun | null {
  const [phrase, next, after] = [phrases[index], phrases[index + 1], counts[index + 1]];
  if (phrase === undefined || next === undefined || after === undefined) return null;
  if (next.first !== phrase.last + 2 || !reading.tokens.in(phrase.last + 1, PAIRED)) return null;
  if (after.noun === null || next.kind !== 'count' || next.unit !== null) return null;
  return { noun: after.noun, people: after.people, unit: after.unit };
}

/** Whether figure `index` is so many of the next figure: "63 of its 150 men". */
export const partOfNext = (sentence: Sentence, index: number): boolean =>
  index >= 0 && sentence.counts[index]?.noun === null && ofNext(sentence, index) !== null;
const HEADS = wordSet('toll many of');
const TOLL_OR_MANY = gateSet('toll many');

/** "The number of people facing hunger doubled to 15 million": the noun its verb speaks of. */
function subjectNumber(reading: Reading, phrase: Phrase): Noun | null {
  const { tokens } = reading;
  if (!tokens.any(NUMBERS) && !tokens.any(TOLL_OR_MANY)) return null;
  for (let i = phrase.first - 2; i > phrase.first - 24 && i > 0; i -= 1) {
    if (!tokens.in(i, HEADS)) continue;
    if (tokens.word(i) === 'toll' && tokens.word(i - 1) === 'death')
      return { noun: 'deaths', people: false, unit: 'deaths' };
    const asked = tokens.word(i) === 'many' && tokens.word(i - 1) === 'how';
    // "the number of cases at 143 and that of deaths at nine"
    const of =
      tokens.word(i) === 'of' && (tokens.in(i - 1, NUMBERS) || tokens.word(i - 1) === 'that');
    if (!asked && !of) continue;
    const the = tokens.in(i + 1, DETERMINER) ? 1 : 0;
    // "put the number of injured at 74"
    const state = tokens.word(i + 1 + the);
    if (STATE.test(state) && !tokens.is(i + 2 + the, ROLE.person))
      return { noun: state, people: true, unit: 'people' };
    const found = nounPhraseAt(tokens, i + 1 + the);
    if (found === null || found.last >= phrase.first) return null;
    let { last } = found;
    while (last + 1 < phrase.first - 1 && continues(tokens, last + 1)) last += 1;
    // "the number of soldiers killed at 1,870"
    if (last + 1 < phrase.first && STATE.test(tokens.word(last + 1))) last += 1;
    const noun = reading.text.slice(tokens.at(found.first).start, tokens.at(last).end);
    const people = tokens.is(found.head, ROLE.person);
    return { noun, people, unit: people ? 'people' : pluralOf(tokens.word(found.head)) };
  }
  return null;
}

const CHANGED = gateSet(
  'doubled tripled quadrupled increased raised cut reduced halved expanded lifted boosted trimmed slashed',
);

/** "tripled their seats, to 19": what the verb changed the number of. */
function changedNumber(reading: Reading, phrase: Phrase): Noun | null {
  const { tokens } = reading;
  if (!tokens.any(CHANGED) || tokens.word(phrase.first - 1) !== 'to') return null;
  for (let i = phrase.first - 3; i > phrase.first - 12 && i >= 0; i -= 1) {
    if (!tokens.in(i, CHANGED)) continue;
    const found = nounPhraseAt(tokens, i + 1 + (tokens.in(i + 1, DETERMINER) ? 1 : 0));
    if (found === null || found.last >= phrase.first) return null;
    const head = tokens.word(found.head);
    if (!isPlural(head) && !isPersonNoun(head)) return null;
    const noun = reading.text.slice(tokens.at(found.first).start, tokens.at(found.last).end);
    return { noun, people: isPersonNoun(head), unit: pluralOf(head) };
  }
  return null;
}

const AT_OR_TO = wordSet('at to');

const DETERMINER = wordSet('the its their his her all');

function continues(tokens: TokenList, at: number): boolean {
  const token = tokens.at(at);
  return (
    token.kind === 'word' &&
    !AT_OR_TO.holds(token) &&
    !AUXILIARIES.holds(token) &&
    !PRONOUNS.holds(token) &&
    !looksVerb(token.lower)
  );
}

/** "208 wounded in May and 164 in June": a state without a noun, told again of another time. */
export function sameState(sentence: Sentence, index: number): boolean {
  const { reading, phrases, counts } = sentence;
  const [phrase, own] = [phrases[index], counts[index]];
  const earlier = counts[index - 1];
  return (
    phrase !== undefined &&
    own?.noun === null &&
    own.tail === null &&
    earlier?.noun === null &&
    earlier.tail !== null &&
    STATE.test(earlier.tail) &&
    reading.tokens.word(phrase.first - 1) === 'and' &&
    standsAlone(sentence, phrase)
  );
}

/** A noun left out, taken from "of the ...", "among ..." or the figure before. */
export function elided(sentence: Sentence, index: number, before: Noun | null): Noun | null {
  const { reading, phrases, counts } = sentence;
  const [phrase, own] = [phrases[index], counts[index]];
  if (phrase === undefined || own === undefined || own.noun !== null) return null;
  const partOf = COUNTED_KINDS.has(phrase.kind) && ofPronoun(reading.tokens, phrase.last + 1);
  if (partOf) return before ?? sentence.carried;
  if (phrase.kind === 'share')
    return ofNext(sentence, index) ?? shareOf(sentence, index, own, before);
  if (phrase.kind !== 'count') return null;
  const part = ofNext(sentence, index) ?? pairNoun(sentence, index);
  if (part !== null) return part;
  const subject = subjectNumber(reading, phrase) ?? changedNumber(reading, phrase);
  if (subject !== null && standsAlone(sentence, phrase)) return subject;
  if (own.tail === null) return before !== null && standsAlone(sentence, phrase) ? before : null;
  // "3,471 dead, 4,671 injured": states side by side, none of them the other's noun.
  if (STATE.test(own.tail) && before !== null && STATE.test(before.noun)) return null;
  // "3,904 attacks, of which 1,077 involved": a part of the figure before.
  if (before !== null && ofPronoun(reading.tokens, phrase.first - 2)) return before;
  const among = topic(reading, phrase.first);
  const nearer =
    before === null || index === 0 || (among?.end ?? -1) > (phrases[index - 1]?.last ?? 0);
  const within = among !== null && nearer ? among : (before ?? among);
  return within ?? fromBefore(sentence, own.tail);
}

/** "a survey of 90 nurses found that 68 per cent had": a share of those told of, where it says what they did. */
function shareOf(
  { reading, phrases, carried }: Sentence,
  index: number,
  own: Counted,
  before: Noun | null,
): Noun | null {
  const phrase = phrases[index];
  if (phrase === undefined) return null;
  const whole = before ?? carried;
  const told =
    reading.tokens.word(phrase.first - 1) === 'that' || phrases[index - 1]?.kind === 'share';
  return told && own.tail !== null && whole?.people === true && !STATE.test(own.tail)
    ? whole
    : null;
}

/** "By night seven had been brought up": the noun of the sentence before; only people die. */
function fromBefore({ carried }: Sentence, tail: string): Noun | null {
  return carried !== null && (carried.people || !STATE.test(tail)) ? carried : null;
}

/** "up from 9,750", "compared with 78": the number before, at another time. */
export function comparesWith({ reading }: Sentence, phrase: Phrase): boolean {
  const { tokens } = reading;
  const [verb, link] = [tokens.word(phrase.first - 2), tokens.word(phrase.first - 1)];
  if (link === 'from') return UP_OR_DOWN.has(verb);
  if (link === 'against' || link === 'versus') return true;
  return COMPARED_WITH.has(link) && verb === 'compared';
}
