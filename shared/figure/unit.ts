import { isHyphen } from './characters.ts';
import type { FigureKind } from './quantity.ts';
import type { Reading } from './reading.ts';
import type { Token, TokenList } from './token.ts';
import { AUXILIARIES, PREPOSITIONS, isPersonNoun } from './word-class.ts';
import { SYMBOL_MARKS, unitSymbol } from './unit-symbols.ts';
import {
  MONEY_CODES,
  MONEY_SIGNS,
  PER_ADVERBS,
  UNIT_LENGTHS,
  UNIT_WORDS,
  type UnitWord,
} from './unit-words.ts';
import { ROLE } from './word-role.ts';
import { markSet, wordSet } from './word-set.ts';

const WEIGH_WEIGHS_WEIGHED = wordSet(
  'weigh weighs weighed weighing tow tows towing lift lifts lifted haul hauls hauled',
);
const DOLLAR_DOLLARS = wordSet('dollar dollars');
const CENT_CENTS = wordSet('cent cents');

const WARMTH_SYMBOLS = markSet('CF');
const CLOSING_MARKS = markSet('.,;)');

export interface UnitSpan {
  /** Last token of the unit. */
  readonly last: number;
  readonly unit: string;
  readonly kind: FigureKind;
  readonly per: string | undefined;
}

/** Made in one place: objects of one shape are read several times faster than those of many. */
export function unitSpan(last: number, unit: string, kind: FigureKind, per?: string): UnitSpan {
  return { last, unit, kind, per };
}

function wordsAt(tokens: TokenList, at: number, count: number): string {
  let out = '';
  for (let i = at; i < at + count; i += 1) {
    const token = tokens.at(i);
    if (token.kind !== 'word') return '';
    out += i === at ? token.lower : ` ${token.lower}`;
  }
  return out;
}

/** "1080p" is a picture, not a price. */
const SCREEN_LINES: ReadonlySet<number> = new Set([144, 240, 360, 480, 540, 720, 1080, 1440, 2160]);

function plausible(tokens: TokenList, found: UnitWord, at: number, value: number): boolean {
  const word = tokens.word(at);
  if (word === 'won') return value >= 100 && tokens.word(at + 1) !== 'the';
  if (word === 'second')
    return !tokens.at(at).spaced || isHyphen(tokens.at(at - 1).text) || value === 1;
  if (word === 'ks' || word === 'rs') return value >= 10;
  if (word === 'p') return !tokens.at(at).spaced && !SCREEN_LINES.has(value);
  if (found.unit === 'magnitude') return false;
  // A cup is a measure in a kitchen and a prize elsewhere.
  if (found.unit === 'cups') return !Number.isInteger(value) || tokens.word(at + 1) === 'of';
  if (word === 'foot' || word === 'yard') return isHyphen(tokens.at(at - 1).text) || value <= 1;
  return true;
}

const PRICED = wordSet(
  'note notes coin coins fine fines bill bills loan loans grant grants donation donations bonus bonuss payment payments prize prizes fee fees gift gifts deposit deposits budget budgets deal deals ticket tickets salary salarys charge charges cost costs price prices fund funds debt debts tax taxs cheque cheques voucher vouchers reward rewards bet bets investment investments contract contracts transfer transfers scheme schemes project projects programme programmes',
);

/** "10 pounds of rice", "a 500-pound bomb": pounds of weight, not of money. */
function isWeight(tokens: TokenList, at: number, after: number): boolean {
  if (tokens.word(after) === 'of') return true;
  for (let i = at - 2; i > at - 6; i -= 1) if (tokens.in(i, WEIGH_WEIGHS_WEIGHED)) return true;
  const joined = isHyphen(tokens.at(at - 1).text) && tokens.word(at) === 'pound';
  return joined && tokens.word(after) !== '' && !tokens.in(after, PRICED);
}

function wordUnit(tokens: TokenList, at: number, value: number): UnitSpan | null {
  const american =
    tokens.word(at) === 'u' && tokens.at(at + 1).text === '.' && tokens.word(at + 2) === 's';
  if (american && tokens.in(at + 4, DOLLAR_DOLLARS)) return unitSpan(at + 4, 'USD', 'money');
  const dotted = tokens.word(at) === 'sq' && tokens.at(at + 1).text === '.';
  const cent = tokens.word(at) === 'per' && tokens.in(at + 1, CENT_CENTS);
  if (cent) return unitSpan(at + 1, 'percent', 'share');
  if (dotted) {
    const square = UNIT_WORDS.get(`sq ${tokens.word(at + 2)}`);
    if (square !== undefined) return unitSpan(at + 2, square.unit, square.kind);
  }
  const longest = tokens.get(at, UNIT_LENGTHS) ?? 0;
  for (let count = longest; count >= 1; count -= 1) {
    const key = wordsAt(tokens, at, count);
    const found = key === '' ? undefined : UNIT_WORDS.get(key);
    if (found === undefined || !plausible(tokens, found, at, value)) continue;
    const pounds = found.unit === 'GBP' && isWeight(tokens, at, at + count);
    const last = at + count - 1;
    return pounds
      ? unitSpan(last, 'pounds', 'measurement')
      : unitSpan(last, found.unit, found.kind);
  }
  return null;
}

/** "light-year", "kilowatt-hours": units with a hyphen inside. */
function hyphenated(tokens: TokenList, at: number): UnitSpan | null {
  const mark = tokens.at(at + 1);
  if (!isHyphen(mark.text) || mark.spaced) return null;
  const found = UNIT_WORDS.get(`${tokens.word(at)}-${tokens.word(at + 2)}`);
  return found === undefined ? null : unitSpan(at + 2, found.unit, found.kind);
}

const WARMTH =
  /^(temperatures?|heat|heatwave|hot|cold|cool|warm|warmer|cooler|freezing|weather|fever|oven|highs?|lows?|mercury|forecast|degrees|boiling|thermometer)$/;

/** "45C" where the talk is of the weather; elsewhere "13C" is an isotope. */
function isTemperature(tokens: TokenList, at: number): boolean {
  if (!WARMTH_SYMBOLS.has(tokens.at(at).text) || tokens.at(at).spaced) return false;
  for (let i = at - 9; i <= at + 6; i += 1) if (WARMTH.test(tokens.word(i))) return true;
  return false;
}

/** "up to 9 T were applied"; "9 T cells" are cells. */
function isTesla(tokens: TokenList, at: number): boolean {
  const token = tokens.at(at);
  if (token.text !== 'T' || !token.spaced || tokens.at(at - 1).kind !== 'number') return false;
  const next = tokens.at(at + 1);
  const closed = next.kind === 'none' || CLOSING_MARKS.holds(next);
  return closed || AUXILIARIES.holds(next) || PREPOSITIONS.holds(next);
}

/** Whether the pattern of symbols is worth trying at this token: at most words it is not. */
export function maySpellSymbol({ kind, roles, text }: Token): boolean {
  return kind === 'word' ? (roles & ROLE.symbol) !== 0 : SYMBOL_MARKS.has(text);
}

export function symbolUnit(reading: Reading, at: number): UnitSpan | null {
  const { tokens, text, end } = reading;
  const token = tokens.at(at);
  if (isTemperature(tokens, at)) return unitSpan(at, `°${token.text}`, 'measurement');
  if (token.kind === 'none' || token.kind === 'number') return null;
  if (isTesla(tokens, at)) return unitSpan(at, 'T', 'measurement');
  if (!maySpellSymbol(token)) return null;
  const found = unitSymbol(text, token.start, end, !token.spaced);
  if (found === null) return null;
  let last = at;
  while (tokens.at(last + 1).kind !== 'none' && tokens.at(last + 1).start < found.end) last += 1;
  if (tokens.at(last).end > found.end) return null;
  return unitSpan(last, found.unit, found.kind);
}

const PER_WORDS = wordSet(
  'second minute hour day night week fortnight month quarter year decade annum person capita head household family child worker vehicle unit piece item square kilo kilogram litre liter gallon barrel tonne ton kilometre kilometer mile hectare acre bag sack plate seat share trip shift cent ounce pound gram bushel carat pupil student patient passenger player user customer employee visit game match metre meter yard foot dose bottle ticket kg kwh kilowatt megawatt tonnes',
);

/** "per 100 kilometres", "per 1,000 live births": the noun belongs to the rate. */
function perNumber(tokens: TokenList, at: number): { last: number; per: string } {
  const noun = tokens.word(at + 1);
  if (noun === 'person' && isHyphen(tokens.at(at + 2).text) && tokens.word(at + 3) === 'years')
    return { last: at + 3, per: `${tokens.at(at).text} person-years` };
  const known = UNIT_WORDS.has(noun) || isPersonNoun(noun);
  return known
    ? { last: at + 1, per: `${tokens.at(at).text} ${noun}` }
    : { last: at, per: tokens.at(at).text };
}

const SHIFTED = wordSet('ago earlier later previously');

/** "per month", "a day", "each year", "monthly": the rate after token `last`, if any. */
export function rateAfter(
  tokens: TokenList,
  last: number,
  kind: FigureKind | null,
): { last: number; per: string } | null {
  const word = tokens.word(last + 1);
  const next = tokens.word(last + 2);
  const adverb = PER_ADVERBS.get(word);
  if (adverb !== undefined && kind !== 'duration') return { last: last + 1, per: adverb };
  if (word === 'per' && next !== '') {
    const product =
      /^((kilo|mega|giga|tera)?watt|passenger|seat|tonne|ton|man|person)$/.test(next) &&
      /^(hours?|years?|kilomet(?:re|er)s?|miles?)$/.test(tokens.word(last + 3));
    const two = product || next === 'square' || next === 'cubic' ? 1 : 0;
    return { last: last + 2 + two, per: two === 1 ? `${next} ${tokens.word(last + 3)}` : next };
  }
  if (word === 'per' && tokens.at(last + 2).kind === 'number') return perNumber(tokens, last + 2);
  const article = word === 'a' || word === 'an' || word === 'each' || word === 'every';
  // "$388 million a year earlier" says when.
  if (article && tokens.in(last + 3, SHIFTED)) return null;
  if (article && kind !== 'duration' && kind !== 'share' && kind !== null && PER_WORDS.has(next))
    return { last: last + 2, per: next };
  if (tokens.at(last + 1).text === '/' && PER_WORDS.has(next)) return { last: last + 2, per: next };
  return null;
}

/** "3,75 €", "500$": a currency sign behind its number, and not the next sum's. */
function signAfter(tokens: TokenList, at: number): UnitSpan | null {
  const token = tokens.at(at);
  const unit = token.kind === 'mark' ? MONEY_SIGNS.of(token) : undefined;
  if (unit === undefined) return null;
  const next = tokens.at(at + 1);
  return next.kind === 'number' && !next.spaced ? null : unitSpan(at, unit, 'money');
}

/** "880 soldiers": a word no unit, symbol or rate begins with, and nothing joined to it. */
function isPlainNoun(tokens: TokenList, at: number): boolean {
  const { kind, roles } = tokens.at(at);
  if (kind !== 'word' || (roles & (ROLE.unit | ROLE.symbol)) !== 0) return false;
  const next = tokens.at(at + 1);
  // "3,000 x g"
  if (tokens.at(at).text === 'x' && next.text === 'g') return false;
  return !isHyphen(next.text) && next.text !== '/';
}

/** The unit after token `last`, with its rate, or null. `value` settles words such as "won". */
export function unitAfter(reading: Reading, last: number, value: number): UnitSpan | null {
  const { tokens } = reading;
  if (isPlainNoun(tokens, last + 1)) return null;
  const mark = tokens.at(last + 1);
  const at =
    isHyphen(mark.text) && !mark.spaced && !tokens.at(last + 2).spaced ? last + 2 : last + 1;
  const hyphen = at > last + 1;
  const found =
    wordUnit(tokens, at, value) ??
    hyphenated(tokens, at) ??
    symbolUnit(reading, at) ??
    timesGravity(tokens, at) ??
    signAfter(tokens, at) ??
    countedPer(reading, at);
  const better = hyphen ? found : (hyphenated(tokens, at) ?? found);
  if (better === null) {
    const bare = rateAfter(tokens, last, null);
    return bare === null ? null : unitSpan(bare.last, '', 'count', bare.per);
  }
  const per = ratesAfter(tokens, better.last, better.kind);
  return per === null ? better : unitSpan(per.last, better.unit, better.kind, per.per);
}

/** "per adult per day": a rate of a rate. */
function ratesAfter(
  tokens: TokenList,
  last: number,
  kind: FigureKind,
): { last: number; per: string } | null {
  const per = rateAfter(tokens, last, kind);
  if (per === null || tokens.word(per.last + 1) !== 'per') return per;
  const further = rateAfter(tokens, per.last, kind);
  return further === null ? per : { last: further.last, per: `${per.per} per ${further.per}` };
}

/** "3,000 × g": so many times the pull of the earth. */
function timesGravity(tokens: TokenList, at: number): UnitSpan | null {
  if (!/^[×x]$/.test(tokens.at(at).text) || tokens.at(at + 1).text !== 'g') return null;
  return unitSpan(at + 1, '× g', 'measurement');
}

/** "200 cells/μL": what is counted in so much of something. */
function countedPer(reading: Reading, at: number): UnitSpan | null {
  const { tokens } = reading;
  const slash = tokens.at(at + 1);
  if (slash.text !== '/' || slash.spaced || !tokens.is(at, ROLE.plural)) return null;
  const per = symbolUnit(reading, at + 2);
  if (per === null || per.kind === 'share') return null;
  const unit = `${tokens.word(at)}/${per.unit}`;
  return unitSpan(per.last, unit, 'measurement');
}

/** The currency before token `at`: "$", "US$", "USD ", "Rs. ". */
export function moneyBefore(tokens: TokenList, at: number): { first: number; unit: string } | null {
  const dot = tokens.at(at - 1).text === '.' ? 1 : 0;
  const token = tokens.at(at - 1 - dot);
  const sign = MONEY_SIGNS.of(token);
  if (sign !== undefined && dot === 0) {
    const prefix = tokens.at(at - 2);
    const joined =
      prefix.kind !== 'word' || (token.spaced && prefix.text !== 'US')
        ? undefined
        : MONEY_SIGNS.get(prefix.text + token.text);
    if (joined !== undefined) return { first: at - 2, unit: joined };
    return { first: at - 1, unit: sign };
  }
  const code = MONEY_CODES.get(token.text);
  if (code === undefined || (token.text === 'US' && dot === 0)) return null;
  return { first: at - 1 - dot, unit: code };
}
