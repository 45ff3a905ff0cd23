import type { Phrase } from './quantity-phrase.ts';
import type { Reading } from './reading.ts';
import type { TokenList } from './token.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  isPlural,
  looksVerb,
} from './word-class.ts';
import { ROLE } from './word-role.ts';
import { wordSet, type WordSet } from './word-set.ts';

const NOW_THEN_ALONE = wordSet('now then alone that which');
const BASES = wordSet('rise fall climb drop jump slide soar');
const OPENS_TIME = wordSet('in on during at by over since for');
const AT_TO_BY = wordSet('at to by');

// Verbs that say at how much something stands, or how far it moved.
const LEVELS = wordSet(
  'is are was were be been stood stands stand averaged averages reached reaches totalled totaled numbered occurred traded trades quoted put ' +
    'quickened accelerated slowed cooled soared tumbled retreated hovers hovered settled ticked rebounded doubled ' +
    'slides climbs jumps surges slumps tumbles soars slips eases rise fall climb drop jump slide soar ' +
    'rose rises fell falls fallen risen grew grows grown climbed dropped drops declined decreased increased shrank shrunk slipped slid ' +
    'gained lost edged jumped surged plunged dipped eased widened narrowed came comes remained remains hit exceeded sank swelled',
);
// Verbs of price: their subject is what is paid for, or whoever earns.
const PRICES = wordSet(
  'cost costs sell sells sold earn earns earned fetch fetches fetched need needs needed charge charges charged accounted accounts carries carried',
);
const KEEPS = wordSet(
  'left leaves kept keeps held holds put puts set sets raised raises cut cuts lowered lowers lifted estimated reduced trimmed',
);
const LONGEST = 14;
const LEADS = wordSet('to at by of from in for just only about a an average up down out now alone');
const ARTICLE = wordSet('the a an its their his her this that these those');

/** Index of the verb that leads to the figure, or -1. */
function verbBefore(tokens: TokenList, first: number, verbs: WordSet): number {
  let at = first - 1;
  while (at > first - 5 && tokens.in(at, LEADS)) at -= 1;
  return tokens.in(at, verbs) ? at : -1;
}

/** Last token of the subject of the verb at `verb`: auxiliaries, adverbs and asides passed over. */
function subjectEnd(tokens: TokenList, verb: number): number {
  let end = verb - 1;
  // "Inflation, which had eased to 14%": the clause is about what stands before it.
  const which = /^(which|that|who)$/;
  let clause = end;
  while (tokens.in(clause, AUXILIARIES) || tokens.in(clause, ADVERBS)) clause -= 1;
  if (which.test(tokens.word(clause)) && tokens.at(clause - 1).text === ',') return clause - 2;
  while (tokens.in(end, AUXILIARIES) || tokens.in(end, ADVERBS) || tokens.in(end, NOW_THEN_ALONE))
    end -= 1;
  if (tokens.at(end).text !== ',') return end;
  // "Food, which makes up a third of the basket, was": before the aside.
  for (let i = end - 1; i > end - 24 && i > 0; i -= 1)
    if (tokens.at(i).text === ',') return /^\p{L}/u.test(tokens.at(i + 1).text) ? i - 1 : -1;
  return -1;
}

function isClauseEdge(tokens: TokenList, at: number): boolean {
  const token = tokens.at(at);
  if (token.kind === 'none') return true;
  if (token.kind === 'mark') return !/^['’‑‐\-%]$/.test(token.text);
  if (CONJUNCTIONS.holds(token) || RELATIVES.holds(token)) return true;
  return AUXILIARIES.holds(token) || (looksVerb(token.lower) && tokens.at(at - 1).kind === 'word');
}

/** "On Thursday the kyat", "In May prices": past the time a clause opens with. */
function afterLead(tokens: TokenList, first: number, end: number): number {
  if (!tokens.in(first, OPENS_TIME)) return first;
  for (let i = first + 1; i <= Math.min(end, first + 4); i += 1) {
    if (i > first + 1 && tokens.in(i, ARTICLE)) return i;
    if (!tokens.is(i, ROLE.calendar) && !tokens.in(i, ARTICLE))
      return tokens.is(i - 1, ROLE.calendar) ? i : first;
  }
  return first;
}

/** The noun phrase of a clause that ends at `end`: "mortality at 90 days" gives "mortality". */
function headPhrase(reading: Reading, end: number): string | null {
  const { tokens, text } = reading;
  let first = end + 1;
  for (let i = end; i > end - LONGEST && !isClauseEdge(tokens, i); i -= 1) first = i;
  first = afterLead(tokens, first, end);
  while (first <= end && tokens.in(first, ARTICLE)) first += 1;
  if (first > end) return null;
  const opener = tokens.at(first);
  if (
    opener.kind !== 'word' ||
    PREPOSITIONS.holds(opener) ||
    PRONOUNS.holds(opener) ||
    opener.lower === 'having'
  )
    return null;
  let last = first;
  while (last < end && (tokens.word(last + 1) === 'of' || !tokens.in(last + 1, PREPOSITIONS)))
    last += 1;
  for (let i = first; i <= last; i += 1) if (tokens.at(i).kind === 'number') return null;
  return text.slice(opener.start, tokens.at(last).end);
}

/** "left its key rate at 7.25%", "holds rate at", "cut rations by a third": what was put there. */
function objectOf(reading: Reading, first: number): string | null {
  const { tokens, text } = reading;
  if (!tokens.in(first - 1, AT_TO_BY)) return null;
  for (let i = first - 3; i > first - 9 && i >= 0; i -= 1) {
    if (tokens.at(i + 1).kind !== 'word') return null;
    if (!tokens.in(i, KEEPS)) continue;
    let start = i + 1;
    while (start < first - 2 && tokens.in(start, ARTICLE)) start += 1;
    if (tokens.in(start, PRONOUNS)) return null;
    // "put the number of cases at 143": the cases
    if (tokens.word(start) === 'number' && tokens.word(start + 1) === 'of') start += 2;
    return text.slice(tokens.at(start).start, tokens.at(first - 2).end);
  }
  return null;
}

/**
 * What stands at a level: "Mortality at 90 days was 8.2%" gives "Mortality", "left its key rate at
 * 7%" gives "key rate". Words as they stand in the text; null where the clause names nothing.
 */
export function levelOf(reading: Reading, phrase: Phrase): string | null {
  const { tokens } = reading;
  const object =
    objectOf(reading, phrase.first) ?? sizeOf(reading, phrase) ?? labelOf(reading, phrase);
  if (object !== null) return object;
  let at = phrase.first;
  // "Rations were cut by a third": the verb behind the auxiliary.
  const cut = tokens.word(at - 1) === 'by' && tokens.in(at - 2, KEEPS);
  if (cut && tokens.in(at - 3, AUXILIARIES)) at -= 2;
  const verb = verbBefore(tokens, at, LEVELS);
  if (verb < 0 || !isLevel(tokens, verb, at)) return null;
  return headPhrase(reading, subjectEnd(tokens, verb));
}

/** "a rise of 12%" is no verb, "put 40%" no passive. */
function isLevel(tokens: TokenList, verb: number, first: number): boolean {
  const word = tokens.word(verb);
  if (word === 'put' || word === 'quoted') return tokens.in(verb - 1, AUXILIARIES);
  if (!tokens.in(verb, BASES)) return true;
  // "wages will rise by 7.5 per cent"
  if (tokens.in(verb - 1, AUXILIARIES)) return true;
  return tokens.word(first - 1) !== 'of' && isPlural(tokens.word(verb - 1));
}

/** A sentence of numbers stays linear: the verb left out stands among the last few figures. */
const NEAR = 6;

/** "Garlic rose by 34 per cent and chillies by 12": what stands where the verb is left out. */
export function gapped(reading: Reading, phrase: Phrase, before: readonly Phrase[]): string | null {
  const { tokens, text } = reading;
  const link = phrase.first - 1;
  if (!tokens.in(link, AT_TO_BY)) return null;
  const led = before
    .slice(-NEAR)
    .some(
      ({ first, kind }) => kind === phrase.kind && tokens.word(first - 1) === tokens.word(link),
    );
  if (!led) return null;
  let first = link;
  while (
    first > link - 6 &&
    tokens.at(first - 1).kind === 'word' &&
    !isClauseEdge(tokens, first - 1)
  )
    first -= 1;
  if (tokens.word(first - 1) !== 'and') return null;
  while (first < link && tokens.in(first, ARTICLE)) first += 1;
  if (first >= link || tokens.in(first, PREPOSITIONS) || tokens.in(first, PRONOUNS)) return null;
  return text.slice(tokens.at(first).start, tokens.at(link - 1).end);
}

const SIZES = wordSet(
  'rate pace level share proportion margin average probability frequency prevalence incidence turnout density concentration yield deficit surplus discount premium rise increase fall drop decline growth gain loss',
);

/** "at an annual rate of 12.9%": what is so large. */
function sizeOf(reading: Reading, { first, kind }: Phrase): string | null {
  const { tokens } = reading;
  if (kind === 'count' || tokens.word(first - 1) !== 'of' || !tokens.in(first - 2, SIZES))
    return null;
  let from = first - 2;
  while (
    from > first - 6 &&
    tokens.at(from - 1).kind === 'word' &&
    !isClauseEdge(tokens, from - 1) &&
    !tokens.in(from - 1, ARTICLE) &&
    !tokens.in(from - 1, PREPOSITIONS)
  )
    from -= 1;
  return reading.text.slice(tokens.at(from).start, tokens.at(first - 2).end);
}

const NO_LABEL = wordSet(
  'range median mean average about around over under nearly almost more less than least most only just total version interval iqr ci sd se',
);

/** "(rate ratio 0.54;": what a result in brackets is called. */
export function labelOf(reading: Reading, { first, kind }: Phrase): string | null {
  const { tokens } = reading;
  if (kind === 'duration' || kind === 'age') return null;
  let from = first;
  while (
    from > first - 4 &&
    tokens.at(from - 1).kind === 'word' &&
    !tokens.is(from - 1, ROLE.closing)
  )
    from -= 1;
  const words = first - from;
  if (words < 2 || !/^[([;]$/.test(tokens.at(from - 1).text)) return null;
  for (let i = from; i < first; i += 1)
    if (tokens.in(i, NO_LABEL) || tokens.is(i, ROLE.verb) || tokens.at(i).text.length < 3)
      return null;
  return reading.text.slice(tokens.at(from).start, tokens.at(first - 1).end);
}

/** What a price is of: "A kilo of rice now sells for 3,800 kyat" gives "kilo of rice". */
export function pricedBy(reading: Reading, phrase: Phrase): string | null {
  const verb = verbBefore(reading.tokens, phrase.first, PRICES);
  return verb < 0 ? null : headPhrase(reading, subjectEnd(reading.tokens, verb));
}
