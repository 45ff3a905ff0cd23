import { isSkipped, isSpace } from './characters.ts';
import { digitValue } from './digits.ts';

/** How the digits of a number token were written; `dotted` has several stops (1.2.3) and no value. */
export type NumberShape = 'plain' | 'grouped' | 'decimal' | 'dotted' | 'fraction';

/** More groups than any number has; it keeps a megabyte of "1,1,1" linear. */
const MOST_GROUPS = 12;
/** Longer runs of digits are codes, not quantities. */
const MOST_DIGITS = 30;

// Asked of the character behind every number: patterns of code units, not sets of strings.
const isGrouper = (code: number): boolean =>
  code < 0x80
    ? code === 0x2c || code === 0x27
    : code === 0xff0c ||
      code === 0x66c ||
      code === 0xa0 ||
      code === 0x202f ||
      code === 0x2009 ||
      code === 0x2019;
const isPoint = (code: number): boolean => code === 0x2e || code === 0xff0e || code === 0x66b;

export interface LexedNumber {
  readonly end: number;
  readonly value: number;
  readonly shape: NumberShape;
}

function runEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && digitValue(text.charCodeAt(i)) >= 0) i += 1;
  return i;
}

/** Western (1,234,567) or Indian (12,34,567) grouping: lengths of the runs of digits. */
function wellGrouped(runs: readonly number[]): boolean {
  const first = runs[0] ?? 0;
  if (first === 0 || first > 3 || runs.length < 2 || runs.at(-1) !== 3) return false;
  const middle = runs.slice(1, -1);
  return middle.every((n) => n === 3) || (first <= 2 && middle.every((n) => n === 2));
}

/** End of the grouped digits that begin at `at`; that of the first run when they are not grouped. */
function groupedEnd(text: string, at: number, end: number): number {
  const first = runEnd(text, at, end);
  const separator = text.charCodeAt(first);
  if (first - at > 3 || !isGrouper(separator)) return first;
  const runs = [first - at];
  const ends = [first];
  let last = first;
  while (runs.length < MOST_GROUPS && last < end && text.charCodeAt(last) === separator) {
    const next = runEnd(text, last + 1, Math.min(end, last + 5));
    const length = next - last - 1;
    if (length < 2 || length > 3) break;
    runs.push(length);
    ends.push(next);
    last = next;
  }
  // "5, 300" style lists never get here; "300,12" keeps its first run only.
  while (runs.length > 1 && !wellGrouped(runs)) {
    runs.pop();
    ends.pop();
  }
  return ends.at(-1) ?? first;
}

function asciiDigits(text: string, at: number, end: number): string {
  let out = '';
  for (let i = at; i < end; i += 1) {
    const digit = digitValue(text.charCodeAt(i));
    if (digit >= 0) out += String(digit);
    else if (isPoint(text.charCodeAt(i))) out += '.';
  }
  return out;
}

/** So many digits are exact when they are added up one by one. */
const EXACT_DIGITS = 15;

function valueOf(text: string, at: number, end: number): number {
  if (end - at <= EXACT_DIGITS) {
    let value = 0;
    for (let i = at; i < end; i += 1) {
      const code = text.charCodeAt(i);
      const digit = digitValue(code);
      if (isPoint(code)) return Number(asciiDigits(text, at, end));
      if (digit >= 0) value = value * 10 + digit;
    }
    return value;
  }
  if (end - at > MOST_DIGITS + 12) return Number.NaN;
  const digits = asciiDigits(text, at, end);
  return digits.length > MOST_DIGITS ? Number.NaN : Number(digits);
}

/**
 * End of "12,5" in "12,5 %" and "3,75 €", -1 where the comma parts two numbers. Only a share or a sum
 * right after it makes it a decimal point: elsewhere English lists numbers so.
 */
function decimalCommaEnd(text: string, comma: number, end: number): number {
  if (text.charAt(comma) !== ',') return -1;
  const last = runEnd(text, comma + 1, Math.min(end, comma + 4));
  if (last === comma + 1 || last > comma + 3) return -1;
  let sign = last;
  while (sign < last + 3 && (isSpace(text.charCodeAt(sign)) || isSkipped(text.charCodeAt(sign))))
    sign += 1;
  return sign < end && /^[%‰€]$/u.test(text.charAt(sign)) ? last : -1;
}

/** "1.250.000": thousands set apart by stops, at least two of them and nothing else. */
const DOTTED_THOUSANDS = /^[1-9]\d{0,2}(?:\.\d{3}){2}$/;

/** Reads the number at `at`: digits of any script, grouping, one decimal point or several stops. */
export function lexNumber(text: string, at: number, end: number): LexedNumber {
  const whole = groupedEnd(text, at, end);
  const comma = decimalCommaEnd(text, whole, end);
  if (comma > 0 && whole - at <= 3)
    return {
      end: comma,
      value: Number(`${asciiDigits(text, at, whole)}.${asciiDigits(text, whole + 1, comma)}`),
      shape: 'decimal',
    };
  const grouped = whole > runEnd(text, at, end);
  let last = whole;
  let points = 0;
  while (
    last < end &&
    isPoint(text.charCodeAt(last)) &&
    digitValue(text.charCodeAt(last + 1)) >= 0
  ) {
    last = runEnd(text, last + 1, end);
    points += 1;
  }
  if (points === 2 && last - at <= 11 && DOTTED_THOUSANDS.test(text.slice(at, last)))
    return { end: last, value: Number(text.slice(at, last).replaceAll('.', '')), shape: 'grouped' };
  if (points > 1) return { end: last, value: Number.NaN, shape: 'dotted' };
  const shape = points === 1 ? 'decimal' : grouped ? 'grouped' : 'plain';
  return { end: last, value: valueOf(text, at, last), shape };
}
