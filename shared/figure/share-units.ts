import { isRangeDash } from './characters.ts';
import { measuredIn, type Phrase } from './quantity-phrase.ts';
import { isConfidence } from './statistics.ts';
import type { TokenList } from './token.ts';
import { wordSet } from './word-set.ts';

const UP_DOWN_COMPARED = wordSet('up down compared');
const IN_BY_FROM = wordSet('in by from last this on after over a the before');

const FROM_WITH_TO = wordSet('from with to');
const TO_FROM_AGAINST = wordSet('to from against versus');
const ENDS_TOLD = wordSet(
  'in at on for from to by last this a the during before after over while and but',
);
const MEASURES = wordSet('duration measurement money');

/** Only "to", "and", "or", a comma or a dash stands between two phrases. */
function adjoins(tokens: TokenList, after: number, first: number): boolean {
  let i = after;
  if (tokens.at(i).text === ',') i += 1;
  const word = tokens.at(i).lower;
  if (
    word === 'and' ||
    word === 'or' ||
    word === 'to' ||
    word === '×' ||
    word === 'x' ||
    word === 'by' ||
    word === 'versus' ||
    word === 'vs' ||
    word === '/' ||
    isRangeDash(word)
  )
    i += 1;
  // "a shift of eight instead of ten hours"
  if (i === after && word === 'instead' && tokens.word(i + 1) === 'of') i += 2;
  return i > after && i === first;
}

/** "fell by 1.8 years, to 66.2": what a length or a measure changes to is in the same unit. */
function changedBy(tokens: TokenList, before: Phrase, phrase: Phrase): boolean {
  if (phrase.kind !== 'count' || phrase.unit !== null) return false;
  if (!MEASURES.has(before.kind) || before.unit === null) return false;
  let to = tokens.at(before.last + 1).text === ',' ? before.last + 2 : before.last + 1;
  const compares = tokens.in(to, UP_DOWN_COMPARED);
  if (compares) to += 1;
  if (!tokens.in(to, compares ? FROM_WITH_TO : TO_FROM_AGAINST) || to + 1 !== phrase.first)
    return false;
  if (before.kind === 'money' && !compares) return false;
  const next = tokens.at(phrase.last + 1);
  return next.kind !== 'word' || IN_BY_FROM.holds(next);
}

const PARALLEL = wordSet('in at on for from to');
const FAR = 24;
/** Beyond this the two are hardly measured alike ("40 km, compared with 5,000 in May"). */
const MOST_TIMES = 50;

function alike(before: Phrase, phrase: Phrase): boolean {
  const [a, b] = [before.value, phrase.value];
  if (typeof a !== 'number' || typeof b !== 'number' || a <= 0 || b <= 0) return false;
  return a / b < MOST_TIMES && b / a < MOST_TIMES;
}

/** "70 tonnes in May, 55 in June", "to 38 tonnes in May from 52 in April": told again of another time or place. */
function toldAgain(tokens: TokenList, before: Phrase, phrase: Phrase): boolean {
  if (phrase.kind !== 'count' || phrase.unit !== null || before.unit === null) return false;
  if (!MEASURES.has(before.kind) || before.kind === 'duration' || !alike(before, phrase))
    return false;
  const { first, last } = phrase;
  if (first - before.last > FAR) return false;
  const link = tokens.word(first - 1);
  const closed = tokens.at(last + 1).kind !== 'word' || tokens.in(last + 1, ENDS_TOLD);
  if (!closed) return false;
  if (link === 'from') return tokens.word(before.first - 1) === 'to';
  if (link === 'with' || link === 'to') return tokens.word(first - 2) === 'compared';
  const comma = tokens.at(first - 1).text === ',' || tokens.at(first - 2).text === ',';
  if (comma && /^(against|versus|vs|after)$/.test(link)) return true;
  const listed = link === 'and' || link === 'but' || tokens.at(first - 1).text === ',';
  if (!listed || !tokens.in(last + 1, PARALLEL)) return false;
  for (let i = before.last + 1; i < first - 1; i += 1)
    if (tokens.word(i) === tokens.word(last + 1)) return true;
  return false;
}

/** "from 5.5 to 4.1 percent", "10, 20 and 30 km": a unit written once holds for the numbers before it. */
export function shareUnits(tokens: TokenList, phrases: readonly Phrase[]): Phrase[] {
  const out = [...phrases];
  for (let i = out.length - 2; i >= 0; i -= 1) {
    const [phrase, next] = [out[i], out[i + 1]];
    if (phrase === undefined || next === undefined || phrase.unit !== null || next.unit === null)
      continue;
    if (phrase.kind !== 'count' || next.kind === 'count' || next.kind === 'age') continue;
    if (isConfidence(tokens, next)) continue;
    if (!adjoins(tokens, phrase.last + 1, next.first)) continue;
    out[i] = measuredIn(phrase, next.unit, next.kind, next.per ?? phrase.per);
  }
  for (let i = 1; i < out.length; i += 1) {
    const [before, phrase] = [out[i - 1], out[i]];
    if (before === undefined || phrase === undefined) continue;
    if (changedBy(tokens, before, phrase) || toldAgain(tokens, before, phrase))
      out[i] = measuredIn(phrase, before.unit, before.kind, phrase.per);
    if (before.kind !== 'age' || phrase.kind !== 'count' || phrase.unit !== null) continue;
    const closed = tokens.at(phrase.last + 1).kind !== 'word';
    if (closed && adjoins(tokens, before.last + 1, phrase.first))
      out[i] = measuredIn(phrase, 'years', 'age', phrase.per);
  }
  return out;
}
