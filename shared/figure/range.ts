import { isRangeDash } from './characters.ts';
import { hasSign, parseNumeral } from './numeral.ts';
import type { Numeral } from './written-numeral.ts';
import { qualifierBefore } from './qualifier.ts';
import type { Reading } from './reading.ts';
import type { TokenList } from './token.ts';
import { moneyBefore, unitAfter, unitSpan, type UnitSpan } from './unit.ts';
import { wordSet } from './word-set.ts';

const INCREASE_DECREASE_RISE = wordSet('increase decrease rise fall drop decline change jump');
const CI_CIS_CRI = wordSet('ci cis cri iqr interval ui');
const ABOUT_AROUND_APPROXIMATELY = wordSet('about around approximately over up');

/** Both ends of a range, its tokens, and the unit where one was written. */
export interface Ends {
  readonly low: number;
  readonly high: number;
  /** First token, "between" and "from" counted in. */
  readonly first: number;
  readonly numeralFirst?: number;
  readonly last: number;
  readonly unit: UnitSpan | null;
}

const CHANGE = wordSet(
  'rise rises rose risen rising fall falls fell fallen falling drop drops dropped dropping grow grows grew grown growing increase increases increased increasing ' +
    'decrease decreases decreased decreasing decline declines declined declining jump jumps jumped climb climbs climbed surge surged slip slipped plunge plunged plummeted ' +
    'cut cuts raise raised raises lower lowered reduce reduced reduces reducing expand expanded shrink shrank shrunk widen widened narrow narrowed double doubled tripled ' +
    'up down change changed changes went moved move shifted shift swung soared soar improved improve rebounded eased ease tumbled dipped slid upgraded revised edged inched',
);
const CHANGE_REACH = 9;

/** "fell from 3.5 to 2.1 percent" states two values, not a span between them. */
function isChange(tokens: TokenList, from: number, last: number): boolean {
  for (let i = from - 1; i >= from - CHANGE_REACH; i -= 1) {
    const token = tokens.at(i);
    if (token.kind === 'none' || token.text === ';') break;
    if (CHANGE.holds(token)) return true;
  }
  return tokens.in(last + 1, INCREASE_DECREASE_RISE);
}

type Joint = 'dash' | 'to' | 'or' | 'and' | 'comma';

function jointAt(tokens: TokenList, at: number): Joint | null {
  const token = tokens.at(at);
  const next = tokens.at(at + 1);
  if (isRangeDash(token.text)) return token.spaced === next.spaced ? 'dash' : null;
  if (token.lower === 'to' || token.lower === 'through') return 'to';
  if (token.lower === 'or') return 'or';
  return token.lower === 'and' ? 'and' : null;
}

/** A scale written once holds for both ends: "3 to 4 million", "two to three hundred". */
function inherited(first: Numeral, second: Numeral): number {
  if (first.scale > 1 || first.form === 'article') return first.value;
  if (second.scale > 1 && first.value < second.value / second.scale)
    return first.value * second.scale;
  const hundreds =
    first.form === 'words' &&
    second.form === 'words' &&
    first.value < 10 &&
    second.value % 100 === 0;
  if (hundreds && second.value < 1000 && first.value < second.value / 100) return first.value * 100;
  return first.value;
}

/** Whether two numbers joined by "or" are one range: "one or two", "10 or 15". */
function alternatives(low: number, high: number): boolean {
  return low < high && (high - low === 1 || (high <= low * 2 && low >= 5));
}

function plausible(
  reading: Reading,
  joint: Joint,
  low: number,
  high: number,
  opened: Opened,
  last: number,
): boolean {
  switch (joint) {
    case 'and':
      return opened.word === 'between';
    case 'comma':
      return low < high;
    case 'or':
      return alternatives(low, high);
    case 'dash':
      return low !== high;
    case 'to':
      if (opened.word === 'from' && (low >= high || isChange(reading.tokens, opened.at, last)))
        return false;
      // "fell 2 percent to 31 percent": by how much, and to what.
      if (opened.word === '' && opened.ownUnit && isChange(reading.tokens, opened.at, last))
        return false;
      // "-20 to -80 °C": cold is often told from its warmer end.
      return low < high || (low < 0 && high < low);
  }
}

interface Opened {
  readonly word: string;
  readonly at: number;
  /** The first end has a unit of its own. */
  readonly ownUnit: boolean;
}

/** "between" or "from" before the first end, an own qualifier of that end passed over. */
function openedBy(tokens: TokenList, first: number, ownUnit: boolean): Opened {
  const own = qualifierBefore(tokens, first, '')?.edge ?? first;
  const word = tokens.word(own - 1);
  if (word === 'between' || word === 'from' || word === 'range' || word === 'ranging')
    return { word, at: own - 1, ownUnit };
  return { word: '', at: own, ownUnit };
}

/** "95% CI: 1.22, 2.68", "IQR [3, 7]": the limits of an interval, a comma between. */
function isInterval(tokens: TokenList, first: number): boolean {
  let i = first - 1;
  while (i > first - 4 && /^[:=([-]$/.test(tokens.at(i).text)) i -= 1;
  return tokens.in(i, CI_CIS_CRI);
}

interface SecondEnd {
  readonly numeral: Numeral;
  readonly unit: UnitSpan | null;
  readonly joint: Joint;
}

function secondEnd(
  reading: Reading,
  first: Numeral,
  unit: UnitSpan | null,
  money: boolean,
): SecondEnd | null {
  const { tokens, text } = reading;
  const after = unit?.last ?? first.last;
  const limits = tokens.at(after + 1).text === ',' && isInterval(tokens, first.first);
  const joint = limits ? 'comma' : jointAt(tokens, after + 1);
  if (joint === null) return null;
  let at = after + 2;
  const own = tokens.in(at, ABOUT_AROUND_APPROXIMATELY) ? 1 : 0;
  at += own + (own === 1 && tokens.word(at) === 'up' ? 1 : 0);
  if (/^[>~∼≈<]$/.test(tokens.at(at).text)) at += 1;
  if (
    /^[-−–+]$/.test(tokens.at(at).text) &&
    tokens.at(at + 1).kind === 'number' &&
    hasSign(tokens, at + 1)
  )
    at += 1;
  const paid = moneyBefore(tokens, at + 1);
  if (paid !== null && paid.first === at) at += 1;
  else if (moneyBefore(tokens, at + 2)?.first === at) at += 2;
  const joined = money && joint !== 'and' ? true : paid !== null;
  if (reading.marks[at] !== undefined || (paid !== null && !money && unit !== null)) return null;
  const numeral = parseNumeral(tokens, at, text, joined);
  if (
    numeral === null ||
    numeral.open ||
    (numeral.form === 'fraction') !== (first.form === 'fraction')
  )
    return null;
  return { numeral, unit: unitAfter(reading, numeral.last, numeral.value), joint };
}

/** One unit for both ends, or two that are the same. */
function sameUnit(a: UnitSpan | null, b: UnitSpan | null): boolean {
  return a === null || b === null || a.unit === b.unit || b.unit === '';
}

/** "0, 50, 100 or 200": the last two of a list are no range. */
function isListed(tokens: TokenList, first: number): boolean {
  return tokens.at(first - 1).text === ',' && tokens.at(first - 2).kind === 'number';
}

/**
 * The range that `first` opens, or null: "18 to 35", "between four and 22 years", "5-7 percent",
 * "one or two weeks". `money` is the currency before it, `unit` what stands after its first end.
 */
export function joinRange(
  reading: Reading,
  first: Numeral,
  money: { first: number } | null,
  unit: UnitSpan | null,
): Ends | null {
  if (first.open || first.margin !== undefined) return null;
  const { tokens } = reading;
  const left = money?.first ?? first.first;
  const bare = unit === null || unit.per !== undefined ? null : unit;
  const second =
    secondEnd(reading, first, bare, money !== null) ??
    (bare === null ? null : secondEnd(reading, first, null, money !== null));
  if (second === null || !sameUnit(bare, second.unit)) return null;
  const opened = openedBy(tokens, left, unit !== null);
  const low = inherited(first, second.numeral);
  const high = second.numeral.value;
  if (
    !plausible(reading, second.joint, low, high, opened, second.unit?.last ?? second.numeral.last)
  )
    return null;
  const found = second.unit ?? null;
  if (second.joint === 'or' && isListed(tokens, left)) return null;
  return {
    low: Math.min(low, high),
    high: Math.max(low, high),
    first:
      opened.word === 'between' || (opened.word === 'from' && second.joint !== 'dash')
        ? opened.at
        : left,
    numeralFirst: left,
    last: second.numeral.last,
    unit:
      found ??
      (bare === null ? null : unitSpan(second.numeral.last, bare.unit, bare.kind, bare.per)),
  };
}
