import { isHyphen } from './characters.ts';
import type { FigureKind, FigureValue, Qualifier } from './quantity.ts';
import type { Numeral } from './written-numeral.ts';
import { FOLDS } from './number-words.ts';
import { parseNumeral } from './numeral.ts';
import { qualifierAfter, qualifierBefore } from './qualifier.ts';
import type { Phrase } from './quantity-phrase.ts';
import type { Reading } from './reading.ts';
import { joinRange, type Ends } from './range.ts';
import type { TokenList } from './token.ts';
import { isPersonNoun, isPlural } from './word-class.ts';
import { ROLE } from './word-role.ts';
import { readBurmese } from './burmese/read-burmese.ts';
import { isAge } from './age.ts';
import { moneyBefore, rateAfter, unitAfter, unitSpan, type UnitSpan } from './unit.ts';
import { WordMap, wordSet } from './word-set.ts';

const A_AN = wordSet('a an');
const AND_OR_TO = wordSet('and or to in by plus odd year the of');

const BEING = wordSet('is was are were be been');
const OLDER = wordSet('older younger');

const ONE = wordSet('a an one');

/** "a day or two": article, unit, "or", number. */
function articleRange(reading: Reading, at: number): Ends | null {
  const { tokens } = reading;
  if (tokens.word(at + 2) !== 'or' || !tokens.in(at, ONE)) return null;
  const unit = unitAfter(reading, at, 1);
  if (unit === null || unit.last !== at + 1 || unit.kind !== 'duration') return null;
  const second = parseNumeral(tokens, at + 3, reading.text, false);
  if (second === null || typeof second.value !== 'number' || second.value > 20) return null;
  return { low: 1, high: second.value, first: at, last: second.last, unit };
}

/** "a year and a half", "an hour and a quarter": article, unit, and a part of it. */
function articleAndPart(reading: Reading, at: number): Core | null {
  const { tokens, text } = reading;
  if (tokens.word(at + 2) !== 'and' || !tokens.in(at, ONE)) return null;
  const unit = unitAfter(reading, at, 1);
  const part = /^(half|quarter)$/.exec(tokens.word(at + 4))?.[1];
  if (unit === null || unit.last !== at + 1 || part === undefined) return null;
  if (tokens.word(at + 3) !== 'a' || parseNumeral(tokens, at + 3, text, false) !== null)
    return null;
  const last = at + 4;
  const value = part === 'half' ? 1.5 : 1.25;
  const numeral: Numeral = { first: at, last, value, form: 'words', open: false, scale: 1 };
  return { numeral, ends: null, money: null, unit: unitSpan(last, unit.unit, unit.kind, unit.per) };
}

/** "a threefold rise", "up fivefold": how many times; "the reason was twofold" tells of two kinds. */
function manyfold(tokens: TokenList, at: number): Core | null {
  const value = tokens.get(at, FOLDS);
  if (value === undefined) return null;
  const compared = /^(more|less|\w{3,}er)$/.test(tokens.word(at + 1));
  const kinds = tokens.in(at - 1, BEING) && !compared;
  if (kinds) return null;
  const numeral: Numeral = { first: at, last: at, value, form: 'words', open: false, scale: 1 };
  return { numeral, ends: null, money: null, unit: unitSpan(at, 'fold', 'count') };
}

/** "half an hour", "half a percentage point", "half a mile": half of one unit. */
function halfUnit(reading: Reading, at: number): Core | null {
  const { tokens } = reading;
  if (tokens.word(at) !== 'half' || !tokens.in(at + 1, A_AN)) return null;
  const unit = unitAfter(reading, at + 1, 1);
  // "half a second" is short for at once as often as measured, "half a world" never is.
  if (unit === null || unit.unit === '' || unit.last < at + 2) return null;
  const numeral: Numeral = {
    first: at,
    last: at + 1,
    value: 0.5,
    form: 'words',
    open: false,
    scale: 1,
  };
  return { numeral, ends: null, money: null, unit };
}

/** "an hour or more", "a week or so": one of the unit, bounded behind it. */
function articleAndBound(reading: Reading, at: number): Core | null {
  const { tokens } = reading;
  if (!tokens.in(at, ONE) || tokens.word(at + 2) !== 'or') return null;
  const unit = unitAfter(reading, at, 1);
  if (unit === null || unit.last !== at + 1 || unit.kind === 'money') return null;
  if (qualifierAfter(tokens, at + 1) === null) return null;
  const numeral: Numeral = { first: at, last: at, value: 1, form: 'words', open: false, scale: 1 };
  return { numeral, ends: null, money: null, unit };
}

/** "three quarters of an hour", "a tenth of a degree": a part of one unit. */
function partOfUnit(reading: Reading, at: number): Core | null {
  const { tokens, text } = reading;
  const part = parseNumeral(tokens, at, text, false);
  if (part?.form !== 'fraction' || tokens.word(part.last + 1) !== 'of') return null;
  if (!/^an?$/.test(tokens.word(part.last + 2))) return null;
  const unit = unitAfter(reading, part.last + 2, 1);
  if (unit === null || unit.unit === '' || unit.last < part.last + 3) return null;
  return { numeral: part, ends: null, money: null, unit };
}

/** "a quarter point", "a half-point": a part of one point, as rates are changed by. */
function partOfPoint(tokens: TokenList, at: number): Core | null {
  const value = { half: 0.5, quarter: 0.25 }[tokens.word(at + 1)];
  if (value === undefined || !/^(a|one)$/.test(tokens.word(at))) return null;
  const point = isHyphen(tokens.at(at + 2).text) ? at + 3 : at + 2;
  const percentage = /^percent(age)?$/.test(tokens.word(point)) ? 1 : 0;
  const last = point + percentage;
  if (tokens.word(last) !== 'point') return null;
  const numeral: Numeral = { first: at, last: at + 1, value, form: 'words', open: false, scale: 1 };
  const unit = percentage === 1 ? 'percentage points' : 'points';
  return {
    numeral,
    ends: null,
    money: null,
    unit: { last, unit, kind: 'measurement', per: undefined },
  };
}

interface Core {
  readonly numeral: Numeral;
  readonly ends: Ends | null;
  readonly money: { first: number; unit: string } | null;
  /** The unit where it stands inside the numeral. */
  readonly unit?: UnitSpan;
  /** The unit after the numeral, where it was looked for already. */
  readonly after?: UnitSpan | null;
}

/** What begins with an article, "half" or "fivefold" and has its unit inside; no digits do. */
function readWorded(reading: Reading, at: number): Core | null {
  const { tokens } = reading;
  if (tokens.at(at).kind !== 'word') return null;
  const article = articleRange(reading, at);
  if (article !== null) {
    const numeral: Numeral = {
      first: at,
      last: article.last,
      value: 1,
      form: 'words',
      open: false,
      scale: 1,
    };
    return { numeral, ends: article, money: null };
  }
  return (
    articleAndPart(reading, at) ??
    articleAndBound(reading, at) ??
    partOfPoint(tokens, at) ??
    halfUnit(reading, at) ??
    partOfUnit(reading, at) ??
    manyfold(tokens, at)
  );
}

function readCore(reading: Reading, at: number): Core | null {
  const { tokens, text } = reading;
  const worded = readWorded(reading, at);
  if (worded !== null) return worded;
  const before = moneyBefore(tokens, at);
  const numeral = parseNumeral(tokens, at, text, before !== null);
  if (numeral === null) return null;
  const after = numeral.open ? null : unitAfter(reading, numeral.last, numeral.value);
  return { numeral, ends: joinRange(reading, numeral, before, after), money: before, after };
}

const ATTRIBUTE_UNITS = new WordMap([
  ['magnitude', 'magnitude'],
  ['strong', 'people'],
  ['fold', 'fold'],
]);

/** "12-member", "four-story": a hyphen and the noun it measures by. */
function attribute(reading: Reading, last: number): { last: number; unit: string } | null {
  const { tokens } = reading;
  const mark = tokens.at(last + 1);
  const noun = tokens.at(last + 2);
  if (
    !isHyphen(mark.text) ||
    mark.spaced ||
    noun.spaced ||
    noun.kind !== 'word' ||
    noun.lower.length < 2
  )
    return null;
  if (AND_OR_TO.holds(noun)) return null;
  return { last: last + 2, unit: ATTRIBUTE_UNITS.of(noun) ?? pluralOf(noun.lower) };
}

/** Plural of an English noun, for units such as "4-story". */
export function pluralOf(noun: string): string {
  if (isPlural(noun) || isPersonNoun(noun)) return isPersonNoun(noun) ? 'people' : noun;
  if (!/[aeiouy]/.test(noun)) return noun; // an abbreviation
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function valueOf(core: Core): FigureValue {
  if (core.ends !== null) return [core.ends.low, core.ends.high];
  return core.numeral.open ? [core.numeral.value, null] : core.numeral.value;
}

interface Measured {
  readonly last: number;
  readonly unit: string | null;
  readonly kind: FigureKind;
  readonly per: string | undefined;
}

function unitBehind(reading: Reading, { numeral, ends, after }: Core): UnitSpan | null {
  if (numeral.open) return null;
  if (ends !== null) return unitAfter(reading, ends.last, ends.high);
  return after === undefined ? unitAfter(reading, numeral.last, numeral.value) : after;
}

function measure(reading: Reading, core: Core): Measured {
  const last = core.ends?.last ?? core.numeral.last;
  const found = core.unit ?? core.ends?.unit ?? unitBehind(reading, core);
  const end = found === null ? last : Math.max(found.last, last);
  if (core.money !== null) {
    const money = found?.kind === 'money' || found?.unit === '' ? end : last;
    const rate = money === last ? rateAfter(reading.tokens, last, 'money') : null;
    if (rate !== null)
      return { last: rate.last, unit: core.money.unit, kind: 'money', per: rate.per };
    return { last: money, unit: core.money.unit, kind: 'money', per: found?.per };
  }
  if (found !== null && found.unit !== '')
    return { last: end, unit: found.unit, kind: found.kind, per: found.per };
  if (found !== null) return { last: end, unit: null, kind: 'count', per: found.per };
  const per = undefined;
  if (core.numeral.form === 'fraction') return { last, unit: null, kind: 'share', per };
  const hyphened = core.ends === null ? attribute(reading, last) : null;
  if (hyphened !== null) return { last: hyphened.last, unit: hyphened.unit, kind: 'count', per };
  return { last, unit: null, kind: 'count', per };
}

/** "four people or fewer": the bound may follow the noun, which is not part of the phrase. */
function boundAfterNoun(reading: Reading, last: number): ReturnType<typeof qualifierAfter> {
  const { tokens } = reading;
  return tokens.is(last + 1, ROLE.person | ROLE.plural) ? qualifierAfter(tokens, last + 1) : null;
}

/**
 * The whole quantity phrase whose numeral begins at token `at`, or null. Ranges keep the qualifier
 * `range` whatever stands before them, and a vague count stays vague.
 */
export function readPhrase(reading: Reading, at: number): Phrase | null {
  const burmese = readBurmese(reading, at);
  if (burmese !== null) return burmese;
  const core = readCore(reading, at);
  if (core === null) return null;
  const { tokens } = reading;
  const { numeral, ends } = core;
  const measured = measure(reading, core);
  const left = Math.min(core.money?.first ?? numeral.first, ends?.first ?? numeral.first);
  const unitWord = tokens.word((ends?.last ?? numeral.last) + 1);
  const before = qualifierBefore(tokens, left, unitWord);
  const right = before === null ? qualifierAfter(tokens, measured.last) : null;
  const found = before ?? right ?? boundAfterNoun(reading, measured.last);
  const aged =
    measured.unit === null || measured.unit === 'years'
      ? isAge(tokens, before?.edge ?? left, measured, found !== null) ||
        (right !== null && tokens.in(right.edge, OLDER))
      : false;
  const plain: Qualifier = ends === null ? (found?.qualifier ?? 'exact') : 'range';
  return {
    first: before?.edge ?? left,
    last: right?.edge ?? measured.last,
    numeral: { first: ends?.numeralFirst ?? numeral.first, last: ends?.last ?? numeral.last },
    value: valueOf(core),
    qualifier: numeral.open && ends === null ? 'vague' : plain,
    qualified: found !== null,
    unit: aged ? 'years' : measured.unit,
    kind: aged ? 'age' : measured.kind,
    per: measured.per,
    form: numeral.form,
    scale: numeral.scale,
    counted: undefined,
  };
}
