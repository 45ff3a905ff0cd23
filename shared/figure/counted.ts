import { ofPronoun } from './of-pronoun.ts';
import { isOfCrowd } from './crowd.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import type { TimeSpan } from './period/time-span.ts';
import { pluralOf } from './phrase.ts';
import type { Phrase } from './quantity-phrase.ts';
import type { Reading } from './reading.ts';
import type { TokenList } from './token.ts';
import { opensVerbPhrase, predicateNoun, verbPhraseEnd } from './verb-phrase.ts';
import { AUXILIARIES, isCapitalised, isPlural, looksVerb } from './word-class.ts';
import { wordSet } from './word-set.ts';
import { ROLE } from './word-role.ts';

const A_AN_ABOUT = wordSet(
  'a an about around over nearly almost some more at roughly its their his her',
);
const THE_A_AN = wordSet('the a an their its his her');
const IS_ARE_WAS = wordSet('is are was were be been has have had');

const ASIDES = wordSet('including among mostly most many some both all half');

const BEFORE_NOUN = wordSet(
  'the those these all its their his her our more fewer other additional',
);
const BEFORE_OBJECT_COUNT = wordSet('of total a the another only just its their');

/** What a figure counts: the noun phrase as written, what they did, and the unit it gives. */
export interface Counted {
  readonly noun: string | null;
  readonly tail: string | null;
  /** The tail was done to them: "drafted around 85,000 individuals". */
  readonly object: boolean;
  readonly people: boolean;
  readonly unit: string | null;
  /** Index after the noun phrase. */
  readonly after: number;
}

interface Span {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

const slice = (reading: Reading, first: number, last: number): string =>
  reading.text.slice(reading.tokens.at(first).start, reading.tokens.at(last).end);

function opensAmount(tokens: TokenList, at: number): boolean {
  const token = tokens.at(at);
  return token.kind === 'number' || A_AN_ABOUT.holds(token);
}

/** Further nouns without numbers of their own: "soldiers, police and conscripts". */
function coordinated(tokens: TokenList, span: Span, stops: ReadonlySet<number>): Span {
  let { last } = span;
  let closed = false;
  let end = span.last;
  for (let guard = 0; guard < 6 && !closed; guard += 1) {
    let i = last + 1;
    const comma = tokens.at(i).text === ',';
    if (comma) i += 1;
    const and = tokens.word(i) === 'and' || tokens.word(i) === 'or';
    if (and) i += 1;
    if ((!comma && !and) || stops.has(i)) break;
    const next = nounPhraseAt(tokens, i);
    if (next === null || tokens.is(next.first, ROLE.verb)) break;
    // "46 countries and employs about": one word before an amount is a verb.
    if (and && next.first === next.last && opensAmount(tokens, next.last + 1)) break;
    if (!tokens.is(next.head, ROLE.plural) && !tokens.is(next.head, ROLE.person)) break;
    last = next.last;
    closed = and;
    if (closed) end = last;
  }
  return { first: span.first, last: end, head: span.head };
}

/** "12 rifles in Kolo, nine in Bara": places that tell the items of a list apart are no part of the noun. */
function isListed(
  tokens: TokenList,
  at: number,
  preposition: string,
  stops: ReadonlySet<number>,
): boolean {
  let i = at;
  if (tokens.at(i).text === ',') i += 1;
  if (tokens.word(i) === 'and') i += 1;
  if (i === at || !stops.has(i)) return false;
  return [1, 2, 3].some((after) => tokens.word(i + after) === preposition);
}

/** "bars of soap", "migrants in Thailand": phrases that belong to the noun. */
function attached(
  tokens: TokenList,
  span: Span,
  times: readonly TimeSpan[],
  stops: ReadonlySet<number>,
): Span {
  let { last } = span;
  for (let guard = 0; guard < 2; guard += 1) {
    const word = tokens.word(last + 1);
    if (word !== 'of' && word !== 'in' && word !== 'from') break;
    if (times.some((time) => time.first <= last + 1 && time.last > last + 1) || stops.has(last + 2))
      break;
    const the = tokens.in(last + 2, THE_A_AN) ? 1 : 0;
    const next = nounPhraseAt(tokens, last + 2 + the);
    if (next === null) break;
    if (word !== 'of' && isListed(tokens, next.last + 1, word, stops)) break;
    if (word !== 'of' && !isCapitalised(tokens.at(next.first).text)) break;
    last = next.last;
  }
  return { first: span.first, last, head: span.head };
}

/** ", including higher ranks and entire battalions,": passed over on the way to the verb. */
function afterAside(tokens: TokenList, at: number): number {
  const word = tokens.word(at + 1);
  if (tokens.at(at).text !== ',' || !ASIDES.has(word)) return at;
  for (let i = at + 2; i < at + 20; i += 1) {
    if (tokens.at(i).kind === 'none') return at;
    if (tokens.at(i).text === ',' && opensVerbPhrase(tokens, i + 1)) return i + 1;
  }
  return at;
}

const COUNTING = wordSet(
  'recorded reported registered counted documented listed verified expected needed remain remained total',
);

/** "who defected", "were captured", "have joined ...": what the counted did. */
export function tailAt(
  reading: Reading,
  from: number,
  times: readonly TimeSpan[],
  stops: ReadonlySet<number>,
): string | null {
  const { tokens } = reading;
  let at = afterAside(tokens, from);
  if (tokens.word(at) === 'either' || tokens.word(at) === 'who') at += 1;
  if (tokens.in(at, COUNTING) || !opensVerbPhrase(tokens, at)) return null;
  if (predicateNoun(tokens, at) >= 0) return null;
  const last = verbPhraseEnd(tokens, at, times, stops);
  // "women took under four hours": a verb that only leads to the next figure says nothing of its own.
  const bare = last === at && (tokens.in(at, AUXILIARIES) || stops.has(at + 1));
  return last < at || bare ? null : slice(reading, at, last);
}

const COMPARATIVE =
  /^(?:higher|lower|larger|smaller|bigger|longer|shorter|cheaper|dearer|faster|slower|wider|deeper|warmer|colder|cooler|hotter|heavier|lighter|stronger|weaker|taller|greater|better|worse|richer|poorer|denser|thicker|thinner|drier|wetter|steeper)$/;

/** "1,761 (49.1%) girls": a share in brackets is passed over where a noun follows it. */
function afterShare(tokens: TokenList, at: number): number {
  const open = tokens.at(at).text;
  if ((open !== '(' && open !== '[') || tokens.at(at + 1).kind !== 'number') return at;
  for (let i = at + 2; i < at + 6; i += 1) {
    if (!/^[)\]]$/.test(tokens.at(i).text)) continue;
    const shared = tokens.at(i - 1).text === '%';
    return shared && tokens.is(i + 1, ROLE.plural | ROLE.person) ? i + 1 : at;
  }
  return at;
}

/** "as many people (4,100) left": the noun before the bracket that gives its number. */
function nounBefore(tokens: TokenList, { first, last }: Phrase): number {
  if (tokens.at(first - 1).text !== '(' || tokens.at(last + 1).text !== ')') return -1;
  return tokens.is(first - 2, ROLE.person) ? first - 2 : -1;
}

/** A noun phrase after the figure, "of the" passed over. */
function nounAfter(
  reading: Reading,
  phrase: Phrase,
  times: readonly TimeSpan[],
  stops: ReadonlySet<number>,
): Span | null {
  const { tokens } = reading;
  let at = afterShare(tokens, phrase.last + 1);
  if (tokens.word(at) === 'of') at += 1;
  while (tokens.in(at, BEFORE_NOUN)) at += 1;
  const found = nounPhraseAt(tokens, at);
  const timed = times.some(({ first }) => first > phrase.last && first <= (found?.first ?? -1));
  if (found === null || timed) return null;
  // "22 per cent more", "0.3 points dearer": by how much, not of what.
  if (found.first === found.last && COMPARATIVE.test(tokens.word(found.head))) return null;
  // "14 of the province's 51 mines": the owner is not what is counted.
  if (tokens.word(found.head).endsWith("'s") && stops.has(found.last + 1)) return null;
  return attached(tokens, coordinated(tokens, found, stops), times, stops);
}

const OBJECT_OF = /ed$/;
const NO_OBJECT = wordSet(
  'including involving included reached exceeded totalled totaled numbered recorded reported estimated registered counted needed exceeding reaching totalling according being united speaking marking following during consisted composed comprised comprising',
);

/** "drafted around 85,000 individuals": what was done to the counted. */
function objectOf(tokens: TokenList, phrase: Phrase): string | null {
  let at = phrase.first - 1;
  while (tokens.in(at, BEFORE_OBJECT_COUNT)) at -= 1;
  const word = tokens.word(at);
  if (!OBJECT_OF.test(word) || word.length < 5 || NO_OBJECT.has(word) || isPlural(word))
    return null;
  return looksVerb(word) || tokens.in(at - 1, IS_ARE_WAS) ? word : null;
}

const LONGEST_BRACKET = 12;

/** "86 (7.1%) tested positive": a bracket with a number in it is passed over on the way to the verb. */
function afterBracket(tokens: TokenList, at: number): number {
  if (tokens.at(at).text !== '(' || tokens.at(at + 1).kind !== 'number') return at;
  for (let i = at + 2; i < at + LONGEST_BRACKET; i += 1)
    if (tokens.at(i).text === ')') return i + 1;
  return at;
}

const LISTS = wordSet(
  'poll survey study sample census list report review petition database register analysis',
);

/** "deaths per 100,000 people fell", "a poll of 1,015 adults had": the verb speaks of the noun before. */
function standsInside(tokens: TokenList, first: number): boolean {
  const before = tokens.word(first - 1);
  return before === 'per' || (before === 'of' && tokens.in(first - 2, LISTS));
}

/** "none of the 17 witnesses appeared": the verb does not speak of the 17. */
function isNoneOf(tokens: TokenList, first: number): boolean {
  const the = tokens.word(first - 1) === 'the' ? 1 : 0;
  if (tokens.word(first - 1 - the) !== 'of') return false;
  const whose = tokens.word(first - 2 - the);
  return (
    whose === 'none' ||
    whose === 'neither' ||
    (whose === 'one' && tokens.word(first - 3 - the) === 'not')
  );
}

function unitOf(tokens: TokenList, head: number): string {
  return tokens.is(head, ROLE.person) ? 'people' : pluralOf(tokens.word(head));
}

/** What stands after or around one figure, elisions not yet filled. */
export function countedBy(
  reading: Reading,
  phrase: Phrase,
  times: readonly TimeSpan[],
  stops: ReadonlySet<number>,
): Counted {
  const { tokens } = reading;
  const none: { -readonly [Field in keyof Counted]: Counted[Field] } = {
    noun: null,
    tail: null,
    object: false,
    people: false,
    unit: null,
    after: phrase.last + 1,
  };
  const predicate = predicateNoun(tokens, phrase.last + 1);
  if (predicate >= 0) {
    const span = nounPhraseAt(tokens, phrase.last + 2);
    const last = span === null ? predicate : coordinated(tokens, span, stops).last;
    const people = tokens.is(predicate, ROLE.person);
    return {
      ...none,
      noun: slice(reading, phrase.last + 2, last),
      people,
      unit: unitOf(tokens, predicate),
      after: last + 1,
    };
  }
  const told = phrase.kind === 'count' ? nounBefore(tokens, phrase) : -1;
  if (told >= 0) {
    const noun = slice(reading, told, told);
    return { ...none, noun, people: true, unit: unitOf(tokens, told) };
  }
  if (phrase.form === 'fraction' && phrase.numeral.last > phrase.numeral.first + 2) {
    // "one ballot in nine"
    const named = phrase.numeral.first + 1;
    if (tokens.word(named + 1) === 'in' && tokens.at(named).kind === 'word')
      return { ...none, noun: slice(reading, named, named) };
  }
  const found = nounAfter(reading, phrase, times, stops);
  // "a family of six shares one room": the noun before says who they are.
  const crowd = isOfCrowd(tokens, phrase.first) && !tokens.is(found?.head ?? -1, ROLE.person);
  // "of which 40 involved knives": after the pronoun a verb is one, whatever noun follows.
  const did = ofPronoun(tokens, phrase.first - 2) && tokens.is(phrase.last + 1, ROLE.verb);
  const span = crowd || did ? null : found;
  if (span === null) {
    const part = ofPronoun(tokens, phrase.last + 1) ? 2 : 0;
    const from = afterBracket(tokens, phrase.last + 1 + part);
    none.tail = tailAt(reading, from, times, stops);
    return none;
  }
  const people = tokens.is(span.head, ROLE.person);
  const acts = people && !standsInside(tokens, phrase.first) && !isNoneOf(tokens, phrase.first);
  const from = afterBracket(tokens, span.last + 1);
  const tail = acts ? tailAt(reading, from, times, stops) : null;
  const done = tail ?? (phrase.kind === 'count' ? objectOf(tokens, phrase) : null);
  return {
    noun: slice(reading, span.first, span.last),
    tail: done,
    object: tail === null && done !== null,
    people,
    unit: unitOf(tokens, span.head),
    after: span.last + 1,
  };
}
