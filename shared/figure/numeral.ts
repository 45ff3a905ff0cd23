import { monthOf } from './calendar.ts';
import { isHyphen } from './characters.ts';
import { superscriptValue } from './digits.ts';
import { parseFraction } from './fraction.ts';
import { SCALES, SHORT_SCALES, VAGUE } from './number-words.ts';
import type { TokenList } from './token.ts';
import type { Numeral } from './written-numeral.ts';
import { unitSymbol } from './unit-symbols.ts';
import { UNIT_WORDS } from './unit-words.ts';
import { isPersonNoun } from './word-class.ts';
import { parseVague } from './vague.ts';
import { parseWords } from './word-numeral.ts';
import { markSet, wordSet } from './word-set.ts';
import { ROLE } from './word-role.ts';

const SIGNS = markSet('-−–+');
const OPEN_BEFORE_SIGN = new Set([
  '',
  '(',
  '[',
  '=',
  '<',
  '>',
  '~',
  '∼',
  '≈',
  '≤',
  '≥',
  '±',
  'between',
  'and',
  'to',
  'of',
  'from',
  '–',
]);

/** A minus glued to the digits and not to anything before it. */
export function hasSign(tokens: TokenList, at: number): boolean {
  const sign = tokens.at(at - 1);
  if (!SIGNS.holds(sign) || tokens.at(at).spaced) return false;
  return sign.spaced || OPEN_BEFORE_SIGN.has(tokens.at(at - 2).lower);
}

interface Scaled {
  readonly last: number;
  readonly factor: number;
}

/** Scale words after digits ("1.2 million", "5 hundred thousand", "3bn"); factor 1 without. */
function scaleAfter(tokens: TokenList, at: number, money: boolean): Scaled {
  let last = at;
  let factor = 1;
  for (;;) {
    const hyphen = isHyphen(tokens.at(last + 1).text) && !tokens.at(last + 1).spaced ? 1 : 0;
    const found = tokens.get(last + 1 + hyphen, SCALES);
    if (found === undefined) break;
    factor *= found;
    last += 1 + hyphen;
  }
  if (factor > 1) return { last, factor };
  const next = tokens.at(at + 1);
  const short = SHORT_SCALES.get(next.text);
  if (short === undefined || (next.spaced && !money)) return { last: at, factor: 1 };
  return acceptsShort(tokens, at + 1, money)
    ? { last: at + 1, factor: short }
    : { last: at, factor: 1 };
}

/** "5m" is metres and "5K" a temperature unless money or people say otherwise. */
function acceptsShort(tokens: TokenList, at: number, money: boolean): boolean {
  const text = tokens.at(at).text;
  if (money || text.length > 1) return text !== 'mm' || money;
  if (text === 'k' || text === 'K') return !tokens.at(at).spaced;
  if (text === 'm' || text === 'M' || text === 'b' || text === 'B') {
    const next = tokens.word(at + 1);
    return (
      COUNTED_IN_MILLIONS.has(next) || isPersonNoun(next) || UNIT_WORDS.get(next)?.kind === 'money'
    );
  }
  return false;
}

const COUNTED_IN_MILLIONS = wordSet(
  'people children refugees users voters tourists visitors workers women men barrels tonnes tons homes households jobs doses copies migrants passengers residents followers views vehicles units cars phones downloads shares acres hectares trees animals tests cases',
);

const TIMES = markSet('×x·*⋅∙');

/** "× 106" in a text that lost its superscripts is a million: nobody multiplies by 106. */
function lostSuperscript(tokens: TokenList, at: number): number | null {
  const match = /^10([1-9]|[12]\d)$/.exec(tokens.at(at).text);
  if (match === null || !TIMES.has(tokens.at(at - 1).text)) return null;
  // "1024 × 1024" multiplies: only a mantissa takes a power.
  return Math.abs(tokens.at(at - 2).value) < 100 ? 10 ** Number(match[1]) : null;
}

function exponent(
  tokens: TokenList,
  at: number,
  text: string,
): { last: number; value: number } | null {
  const ten = tokens.at(at);
  const lost = lostSuperscript(tokens, at);
  if (lost !== null) return { last: at, value: lost };
  if (ten.text !== '10') return null;
  let i = at + 1;
  if (tokens.at(i).text === '^') i += 1;
  let raised = '';
  let end = ten.end;
  while (superscriptValue(text.charAt(end)) >= 0 || text.charAt(end) === '⁻') {
    const digit = superscriptValue(text.charAt(end));
    raised += digit < 0 ? '-' : String(digit);
    end += 1;
  }
  if (raised !== '') {
    let last = at;
    while (tokens.at(last + 1).kind !== 'none' && tokens.at(last + 1).start < end) last += 1;
    return { last, value: 10 ** Number(raised) };
  }
  // "10-12 days" is a range: without a caret or a times sign only a true minus raises.
  const sign = tokens.at(i).text;
  const raises =
    sign === '−' || (SIGNS.has(sign) && (i > at + 1 || TIMES.has(tokens.at(at - 1).text)));
  const minus = raises && !tokens.at(i).spaced;
  const power = tokens.at(minus ? i + 1 : i);
  if (power.kind !== 'number' || power.spaced || power.value > 30) return null;
  if (!minus && i === at + 1) return null;
  return { last: minus ? i + 1 : i, value: 10 ** (minus ? -power.value : power.value) };
}

/** "1 045": thousands set apart by plain spaces; not after a month or another number. */
function spacedThousands(tokens: TokenList, at: number): Scaled | null {
  const head = tokens.at(at);
  if (
    head.shape !== 'plain' ||
    head.text.length > 3 ||
    head.value === 0 ||
    tokens.at(at - 1).kind === 'number'
  )
    return null;
  if (monthOf(tokens.at(at - 1).text) > 0 || tokens.at(at - 1).text === '+') return null;
  let last = at;
  let value = head.value;
  while (last < at + 3 && isThousand(tokens, last + 1)) {
    last += 1;
    value = value * 1000 + tokens.at(last).value;
  }
  const next = tokens.at(last + 1);
  return last === at || next.kind === 'number' ? null : { last, factor: value };
}

function isThousand(tokens: TokenList, at: number): boolean {
  const token = tokens.at(at);
  return (
    token.kind === 'number' && token.shape === 'plain' && token.text.length === 3 && token.spaced
  );
}

function parseDigits(tokens: TokenList, at: number, text: string, money: boolean): Numeral | null {
  const token = tokens.at(at);
  if (!Number.isFinite(token.value)) return null;
  const sign = hasSign(tokens, at);
  const first = sign && tokens.at(at - 1).text !== '+' ? at - 1 : at;
  let value = first < at ? -token.value : token.value;
  let last = at;
  const next = tokens.at(at + 1);
  if (next.shape === 'fraction' && next.kind === 'number') {
    value += next.value;
    last = at + 1;
  }
  const spaced = spacedThousands(tokens, at);
  if (spaced !== null) {
    return {
      first,
      last: spaced.last,
      value: spaced.factor,
      form: 'digits',
      open: false,
      scale: 1,
    };
  }
  const mixed = mixedFraction(tokens, at);
  if (mixed !== null)
    return { first, last: at + 3, value: value + mixed, form: 'digits', open: false, scale: 1 };
  const bare = exponent(tokens, at, text);
  if (bare !== null)
    return { first, last: bare.last, value: bare.value, form: 'digits', open: false, scale: 1 };
  const power = TIMES.has(tokens.at(last + 1).text) ? exponent(tokens, last + 2, text) : null;
  if (power !== null) {
    return {
      first,
      last: power.last,
      value: value * power.value,
      form: 'digits',
      open: false,
      scale: 1,
    };
  }
  const { last: scaledLast, factor } = scaleAfter(tokens, last, money);
  // Decimal fractions times a power of ten need rounding: 1.1 * 1e9 is 1100000000.0000002.
  const scaled = factor === 1 ? value : Number((value * factor).toPrecision(15));
  return { first, last: scaledLast, value: scaled, form: 'digits', open: false, scale: factor };
}

/** "2 1/2": a whole number followed by a proper fraction. */
function mixedFraction(tokens: TokenList, at: number): number | null {
  const [over, slash, under] = [tokens.at(at + 1), tokens.at(at + 2), tokens.at(at + 3)];
  if (over.kind !== 'number' || !over.spaced || slash.text !== '/' || under.kind !== 'number')
    return null;
  const proper = over.value < under.value && under.value <= 16 && !slash.spaced && !under.spaced;
  return proper ? over.value / under.value : null;
}

/** "(2.4 ± 0.1) mA": the brackets belong to the numeral where a unit follows them. */
function withBrackets(tokens: TokenList, numeral: Numeral, text: string): Numeral {
  const unit = tokens.at(numeral.last + 2);
  if (unit.kind !== 'word' || unitSymbol(text, unit.start, text.length, false) === null)
    return numeral;
  return { ...numeral, first: numeral.first - 1, last: numeral.last + 1 };
}

/** "5.2 ± 0.3": the margin joins the numeral. */
function withMargin(tokens: TokenList, numeral: Numeral, text: string): Numeral {
  let sign = numeral.last + 1;
  // "5.2% ± 0.3%": one unit may stand between.
  if (tokens.at(sign).text === '%') sign += 1;
  const mark = tokens.at(sign).text;
  if (mark !== '±' && !(mark === '+' && tokens.at(sign + 1).text === '/')) return numeral;
  const at = mark === '±' ? sign + 1 : sign + 3;
  const margin = tokens.at(at);
  if (margin.kind !== 'number' || !Number.isFinite(margin.value)) return numeral;
  const whole = { ...numeral, last: at, margin: margin.value };
  // "(1.21 ± 0.04) × 10^3": the power belongs to both.
  const bracketed = tokens.at(numeral.first - 1).text === '(' && tokens.at(at + 1).text === ')';
  const power =
    bracketed && TIMES.has(tokens.at(at + 2).text) ? exponent(tokens, at + 3, text) : null;
  if (power === null) return bracketed ? withBrackets(tokens, whole, text) : whole;
  const value = Number((numeral.value * power.value).toPrecision(15));
  return { ...whole, first: numeral.first - 1, last: power.last, value };
}

/** Words a numeral can begin with that are not numbers themselves. */
function opensArticle(word: string): boolean {
  return (
    word === 'a' ||
    word === 'an' ||
    word === 'half' ||
    word === 'several' ||
    word === 'few' ||
    word === 'third' ||
    word === 'quarter'
  );
}

/**
 * The numeral that begins at token `at`, or null. `money` says that a currency sign stands before
 * it, which makes "3m" three million. Recursive descent; looks at a bounded number of tokens per
 * numeral and never goes back.
 */
export function parseNumeral(
  tokens: TokenList,
  at: number,
  text: string,
  money: boolean,
): Numeral | null {
  const token = tokens.at(at);
  if (token.kind === 'number') {
    const fraction =
      token.shape === 'plain' || token.shape === 'fraction' ? parseFraction(tokens, at) : null;
    if (fraction !== null) return fraction;
    const digits = parseDigits(tokens, at, text, money);
    return digits === null ? null : withMargin(tokens, digits, text);
  }
  if (token.kind !== 'word') return null;
  if (VAGUE.words.holds(token)) return parseVague(tokens, at);
  if (opensArticle(token.lower))
    return parseVague(tokens, at) ?? parseFraction(tokens, at) ?? parseWords(tokens, at);
  if ((token.roles & ROLE.number) === 0) return null;
  return parseFraction(tokens, at) ?? parseWords(tokens, at);
}
