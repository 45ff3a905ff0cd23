import { isCapitalised, isFunctionWord } from '#shared/figure/word-class.ts';
import { isHyphen } from '#shared/figure/characters.ts';
import { digitValue } from '#shared/figure/digits.ts';
import { mark, type Reading } from '#shared/figure/reading.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { gateSet, wordSet } from '#shared/figure/word-set.ts';
import { ROLE } from '#shared/figure/word-role.ts';

const RUE_VIA_CALLE = gateSet(
  'rue via calle jalan avenida rua viale piazza plaza boulevard avenue chemin',
);
const LINES = gateSet('hotline helpline number line shortcode switchboard');
const CALLING = gateSet('call calling phone phoning ring text texting');
const QUOTING_IMMEDIATELY = wordSet('quoting immediately');

const RINGS = gateSet('hotline helpline dial shortcode');

const STREETS = gateSet(
  'street st road rd avenue ave lane ln drive boulevard blvd way square place crescent terrace court alley quay row highway',
);
const CALLS = gateSet(
  'call phone telephone tel dial hotline fax whatsapp viber signal mobile helpline text',
);
const LEAST_DIGITS = 7;

/** Last token of a run of numbers joined by hyphens, spaces or brackets, and how it is made up. */
function run(tokens: TokenList, at: number): { last: number; digits: number; joined: boolean } {
  let last = at;
  let digits = tokens.at(at).text.length;
  let joined = false;
  for (let i = at + 1; i < tokens.length && i - at < 14; i += 1) {
    const token = tokens.at(i);
    // "420 123 456" with no-break spaces reads as one number.
    const grouped = token.shape === 'grouped' && !token.text.includes(',');
    if (
      token.kind === 'number' &&
      (token.shape === 'plain' || token.shape === 'dotted' || grouped)
    ) {
      last = i;
      digits += token.text.length;
      continue;
    }
    if (!isHyphen(token.text) && token.text !== ')' && token.text !== '(') break;
    if (isHyphen(token.text))
      joined ||= tokens.at(i + 1).kind === 'number' && !tokens.at(i + 1).spaced;
  }
  return { last, digits, joined };
}

function phone(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const before = tokens.at(at - 1);
  const plus = before.text === '+' && !tokens.at(at).spaced;
  let called = false;
  for (let back = tokens.any(CALLS) ? 1 : 5; back <= 4; back += 1)
    called ||= tokens.in(at - back, CALLS);
  const nought = digitValue(tokens.at(at).text.charCodeAt(0)) === 0;
  if (!plus && !called && !nought && !isHyphen(tokens.at(at + 1).text)) return false;
  const { last, digits, joined } = run(tokens, at);
  const long = digits >= LEAST_DIGITS && digits <= 16;
  if (!long || (last === at && !plus && !called)) return false;
  if (!plus && !called && !(joined && last - at >= 4) && !nought) return false;
  mark(reading, plus ? at - 1 : at, last, 'phone');
  return true;
}

/** "7 Rue Basse", "12 Via Roma": languages that say the kind of street first. */
function isForeignStreet(tokens: TokenList, at: number): boolean {
  return tokens.in(at, RUE_VIA_CALLE) && isCapitalised(tokens.at(at + 1).text);
}

function address(reading: Reading, at: number): void {
  const { tokens } = reading;
  if (!tokens.any(STREETS) && !tokens.any(RUE_VIA_CALLE)) return;
  if (tokens.at(at).shape !== 'plain' || tokens.at(at).text.length > 5) return;
  for (let i = at + 1; i <= at + 4; i += 1) {
    const token = tokens.at(i);
    if (token.kind !== 'word' || !isCapitalised(token.text)) return;
    if (i > at + 1 ? STREETS.holds(token) : isForeignStreet(tokens, i)) {
      mark(reading, at, i, 'address');
      return;
    }
  }
}

/** "The hotline 1422 took calls": a short number right after what rings. */
function shortCode(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (!tokens.any(LINES) && !tokens.any(RINGS) && !tokens.any(CALLING)) return false;
  const token = tokens.at(at);
  // "The hotline, 1877, has received"
  const apposed =
    tokens.at(at - 1).text === ',' &&
    /^[,.;]$/.test(tokens.at(at + 1).text) &&
    tokens.in(at - 2, LINES);
  if (apposed && token.shape === 'plain' && token.text.length >= 3) {
    mark(reading, at, at, 'phone');
    return true;
  }
  const called = tokens.in(at - 1, CALLING);
  const next = tokens.at(at + 1);
  const closed =
    next.kind !== 'word' || isFunctionWord(next.lower) || QUOTING_IMMEDIATELY.holds(next);
  if (!tokens.in(at - 1, RINGS) && !(called && closed)) return false;
  if (token.shape !== 'plain' || token.text.length < 3 || tokens.is(at + 1, ROLE.plural))
    return false;
  mark(reading, at, at, 'phone');
  return true;
}

/** Telephone numbers and numbers of houses. */
export function spotContacts(reading: Reading): void {
  const { tokens } = reading;
  for (const i of reading.numbers) {
    if (tokens.at(i).kind !== 'number' || reading.marks[i] !== undefined) continue;
    if (!phone(reading, i) && !shortCode(reading, i)) address(reading, i);
  }
}
