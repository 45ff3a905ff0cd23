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
  looksVerb,
} from './word-class.ts';
import { wordSet, type WordSet } from './word-set.ts';

const NOW_THEN_ALONE = wordSet('now then alone that which');
const AT_TO_BY = wordSet('at to by');

// Verbs that say at how much something stands, or how far it moved.
const LEVELS = wordSet(
  'is are was were be been stood stands stand averaged averages reached reaches totalled totaled numbered occurred traded trades ' +
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

/** The noun phrase of a clause that ends at `end`: "mortality at 90 days" gives "mortality". */
function headPhrase(reading: Reading, end: number): string | null {
  const { tokens, text } = reading;
  let first = end + 1;
  for (let i = end; i > end - LONGEST && !isClauseEdge(tokens, i); i -= 1) first = i;
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
  const object = objectOf(reading, phrase.first);
  if (object !== null) return object;
  let at = phrase.first;
  // "Rations were cut by a third": the verb behind the auxiliary.
  const cut = tokens.word(at - 1) === 'by' && tokens.in(at - 2, KEEPS);
  if (cut && tokens.in(at - 3, AUXILIARIES)) at -= 2;
  const verb = verbBefore(tokens, at, LEVELS);
  return verb < 0 ? null : headPhrase(reading, subjectEnd(tokens, verb));
}

/** What a price is of: "A kilo of rice now sells for 3,800 kyat" gives "kilo of rice". */
export function pricedBy(reading: Reading, phrase: Phrase): string | null {
  const verb = verbBefore(reading.tokens, phrase.first, PRICES);
  return verb < 0 ? null : headPhrase(reading, subjectEnd(reading.tokens, verb));
}
