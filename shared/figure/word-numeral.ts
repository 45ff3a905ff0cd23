import { isHyphen } from './characters.ts';
import { SCALES, SMALL, TENS } from './number-words.ts';
import type { Numeral } from './written-numeral.ts';
import type { TokenList } from './token.ts';

interface Part {
  readonly last: number;
  readonly value: number;
}

/** Index after an optional hyphen glued to the token before. */
function afterHyphen(tokens: TokenList, at: number): number {
  const mark = tokens.at(at);
  return isHyphen(mark.text) && !mark.spaced && !tokens.at(at + 1).spaced ? at + 1 : at;
}

/** one to ninety-nine. */
function belowHundred(tokens: TokenList, at: number): Part | null {
  const small = tokens.get(at, SMALL);
  if (small !== undefined) return { last: at, value: small };
  const tens = tokens.get(at, TENS);
  if (tens === undefined) return null;
  const next = afterHyphen(tokens, at + 1);
  const unit = tokens.get(next, SMALL);
  if (unit === undefined || unit < 1 || unit > 9) return { last: at, value: tens };
  return { last: next, value: tens + unit };
}

/** "two hundred and fourteen": a group below a thousand (dozen counts as a scale here). */
function group(tokens: TokenList, at: number): Part | null {
  const article = tokens.word(at) === 'a' || tokens.word(at) === 'an';
  const head = article ? { last: at, value: 1 } : belowHundred(tokens, at);
  if (head === null) return null;
  const hundred = afterHyphen(tokens, head.last + 1);
  if (tokens.word(hundred) !== 'hundred') return article ? null : head;
  const value = head.value * 100;
  const and = tokens.word(hundred + 1) === 'and' ? 1 : 0;
  const rest = belowHundred(tokens, hundred + 1 + and);
  // "two hundred and three hundred" are two numbers.
  if (rest === null || (and === 1 && startsScale(tokens, rest.last + 1)))
    return { last: hundred, value };
  return { last: rest.last, value: value + rest.value };
}

function startsScale(tokens: TokenList, at: number): boolean {
  return tokens.word(at) === 'hundred';
}

function scaleAt(tokens: TokenList, at: number): { factor: number; at: number } | null {
  const index = afterHyphen(tokens, at);
  const factor = tokens.get(index, SCALES);
  return factor === undefined || factor === 100 ? null : { factor, at: index };
}

/** "and a half" in "two and a half million", "two-and-a-half years"; null when it is not there. */
function andAHalf(tokens: TokenList, at: number): { last: number; value: number } | null {
  const and = afterHyphen(tokens, at);
  const a = afterHyphen(tokens, and + 1);
  const half = afterHyphen(tokens, a + 1);
  if (tokens.word(and) !== 'and' || tokens.word(a) !== 'a') return null;
  const value = tokens.word(half) === 'half' ? 0.5 : tokens.word(half) === 'quarter' ? 0.25 : 0;
  return value === 0 ? null : { last: half, value };
}

/** Group and the scales it carries: "three hundred thousand", "two and a half million". */
function scaledGroup(tokens: TokenList, at: number): (Part & { scale: number }) | null {
  const head = groupOrArticle(tokens, at);
  if (head === null) return null;
  let { last, value } = head;
  let scale = 1;
  const half = andAHalf(tokens, last + 1);
  if (half !== null) {
    value += half.value;
    last = half.last;
  }
  for (let next = scaleAt(tokens, last + 1); next !== null; next = scaleAt(tokens, last + 1)) {
    scale *= next.factor;
    value *= next.factor;
    last = next.at;
  }
  return { last, value, scale };
}

function groupOrArticle(tokens: TokenList, at: number): Part | null {
  const found = group(tokens, at);
  if (found !== null) return found;
  const word = tokens.word(at);
  if (word !== 'a' && word !== 'an') return null;
  return scaleAt(tokens, at + 1) === null ? null : { last: at, value: 1 };
}

/** "half a million", "half a dozen": half of one scale. */
function halfOf(tokens: TokenList, at: number): Numeral | null {
  if (tokens.word(at) !== 'half') return null;
  const article = tokens.word(at + 1) === 'a' ? 1 : 0;
  const scale = scaleAt(tokens, at + 1 + article);
  if (scale === null) return null;
  return {
    first: at,
    last: scale.at,
    value: scale.factor / 2,
    form: 'words',
    open: false,
    scale: scale.factor,
  };
}

/** A number in words at `at`, or null: "forty-two", "one million two hundred thousand", "a dozen". */
export function parseWords(tokens: TokenList, at: number): Numeral | null {
  const half = halfOf(tokens, at);
  if (half !== null) return half;
  const head = scaledGroup(tokens, at);
  if (head === null) return null;
  let { last, value } = head;
  let smallest = head.scale;
  while (smallest > 12) {
    const and = tokens.word(last + 1) === 'and' ? 1 : 0;
    const next = numberWordAt(tokens, last + 1 + and) ? scaledGroup(tokens, last + 1 + and) : null;
    if (next === null || next.value >= smallest || (and === 1 && next.scale > 1)) break;
    value += next.value;
    last = next.last;
    smallest = next.scale;
  }
  const article = tokens.word(at) === 'a' || tokens.word(at) === 'an';
  return {
    first: at,
    last,
    value,
    form: article ? 'article' : 'words',
    open: false,
    scale: head.scale,
  };
}

function numberWordAt(tokens: TokenList, at: number): boolean {
  return tokens.in(at, SMALL.words) || tokens.in(at, TENS.words);
}
