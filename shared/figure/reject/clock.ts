import { SMALL, TENS } from '#shared/figure/number-words.ts';
import { mark, type Reading } from '#shared/figure/reading.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { GateSet, gateSet, markSet, wordSet } from '#shared/figure/word-set.ts';

const MORNING_AFTERNOON_EVENING = wordSet('morning afternoon evening');
const HALF_QUARTER = wordSet('half quarter');
const PAST = wordSet('past');

const BEFORE_HOUR = wordSet('at from until till since by before after around about');
const AT_HOUR = wordSet('at by around from');
const PAST_OR_TO = wordSet('past to');
const CLAUSE_GOES_ON = wordSet('then and when but before after');
const UNTIL = wordSet('until till');

const ZONES = wordSet('gmt utc ut est edt pst pdt cet bst mmt ist local hrs');

/** One of these stands in every time of day: a rule for further ones adds its word. */
const CLOCK = new GateSet([
  ...": am pm m o'clock morning afternoon evening night half quarter past".split(' '),
  ...UNTIL,
  ...ZONES,
]);

/** Index after "am", "p.m.", "o'clock" at `at`, or -1. */
function halfDayEnd(tokens: TokenList, at: number): number {
  const word = tokens.word(at);
  if (word === 'am' || word === 'pm' || word === "o'clock") return at + 1;
  if (
    (word === 'a' || word === 'p') &&
    tokens.at(at + 1).text === '.' &&
    tokens.word(at + 2) === 'm'
  ) {
    return tokens.at(at + 3).text === '.' ? at + 4 : at + 3;
  }
  return -1;
}

/** Index after the minutes of "9:30" or "9:30:15" whose hour stands at `at`, or -1. */
function minutesEnd(tokens: TokenList, at: number): number {
  const [colon, minutes] = [tokens.at(at + 1), tokens.at(at + 2)];
  if (colon.text !== ':' || colon.spaced || minutes.spaced || minutes.text.length !== 2) return -1;
  if (minutes.kind !== 'number' || minutes.value > 59 || tokens.at(at).value > 24) return -1;
  const seconds = tokens.at(at + 3).text === ':' && tokens.at(at + 4).text.length === 2;
  return seconds ? at + 5 : at + 3;
}

const RATIO = wordSet(
  'ratio dilution dilutions scale slope gradient mixture mix odds split diluted v',
);

/** "a 1:10 slope", "at a ratio of 2:15": proportions that look like times. */
function isRatio(tokens: TokenList, at: number): boolean {
  for (let i = at + 3; i <= at + 5; i += 1) if (tokens.in(i, RATIO)) return true;
  for (let i = at - 1; i >= at - 6; i -= 1) if (tokens.in(i, RATIO)) return true;
  return false;
}

/** "from six in the morning", "at nine at night": the part of the day says it is an hour. */
function isTimeOfDay(tokens: TokenList, at: number, after: number): boolean {
  if (!tokens.in(at - 1, BEFORE_HOUR)) return false;
  if (tokens.word(after) === 'at') return tokens.word(after + 1) === 'night';
  return (
    tokens.word(after) === 'in' &&
    tokens.word(after + 1) === 'the' &&
    tokens.in(after + 2, MORNING_AFTERNOON_EVENING)
  );
}

/** "met at 9.15", "left at 18.30": the British full stop; "at 9.15 per cent" measures. */
function isDottedTime(tokens: TokenList, at: number): boolean {
  const { kind, text, value } = tokens.at(at);
  if (kind !== 'number' || tokens.word(at - 1) !== 'at') return false;
  if (!/^\d{1,2}\.[0-5]\d$/.test(text) || value >= 24) return false;
  const next = tokens.at(at + 1);
  const closed = next.kind === 'none' || CLOSING.holds(next) || GOES_ON.holds(next);
  return closed && tokens.in(at - 2, HAPPENS);
}

const CLOSING = markSet('.,;)');
const GOES_ON = wordSet('from for on and in when that this sharp hrs');
// A price may close at a level too ("closed at 9.15"): these happen at an hour.
const HAPPENS = gateSet(
  'met meet meets meeting started starts start began begins begin left leaves leave arrived arrives arrive departed departs depart opened opens open kicked landed lands happened happens occurred struck broke ended ends morning evening afternoon night today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday',
);

function hour(reading: Reading, at: number): void {
  const { tokens } = reading;
  const token = tokens.at(at);
  const colon = token.kind === 'number' ? minutesEnd(tokens, at) : -1;
  const minutes = colon < 0 || isRatio(tokens, at) ? -1 : colon;
  const after = minutes < 0 ? at + 1 : minutes;
  const half = halfDayEnd(tokens, after);
  const plausible = token.value <= 24 || SMALL.words.holds(token) || TENS.words.holds(token);
  if (half < 0 && plausible && isTimeOfDay(tokens, at, after))
    mark(reading, at, after - 1, 'clock');
  else if (half > 0 && plausible) mark(reading, at, half - 1, 'clock');
  else if (minutes > 0) mark(reading, at, minutes - 1, 'clock');
  else if (isDottedTime(tokens, at)) mark(reading, at, at, 'clock');
  else if (token.text.length === 4 && tokens.in(at - 1, AT_HOUR) && tokens.in(at + 1, ZONES)) {
    mark(reading, at, at, 'clock');
  } else if (tokens.in(at - 1, PAST_OR_TO) && tokens.in(at - 2, HALF_QUARTER)) {
    mark(reading, at, at, 'clock');
  } else spokenTime(reading, at);
}

/** "ten past four", "until seven, then": an hour in words or digits that only its place gives away. */
function spokenTime(reading: Reading, at: number): void {
  const { tokens } = reading;
  const value = tokens.at(at).kind === 'number' ? tokens.at(at).value : tokens.get(at, SMALL);
  const next = tokens.at(at + 1);
  const closed = next.kind !== 'word' || CLAUSE_GOES_ON.holds(next);
  if (value === undefined || !Number.isInteger(value) || value < 1 || value > 12 || !closed) {
    if (!tokens.in(at - 1, PAST) || (value ?? 13) > 12) return;
  }
  const before = tokens.word(at - 1);
  if (before === 'past' && (tokens.in(at - 2, TENS.words) || tokens.in(at - 2, SMALL.words)))
    mark(reading, at - 2, at, 'clock');
  else if (UNTIL.has(before) && tokens.at(at).kind === 'word' && next.kind !== 'number')
    mark(reading, at, at, 'clock');
}

/** Times of day: "7 am", "9:30 p.m.", "14:05", "six o'clock". "7 to 9 am" marks both ends. */
export function spotClock(reading: Reading): void {
  const { tokens } = reading;
  const told = tokens.any(CLOCK) || tokens.any(HAPPENS);
  for (const i of reading.numbers) {
    const token = tokens.at(i);
    if (token.kind !== 'number' && !SMALL.words.holds(token)) continue;
    if (told) hour(reading, i);
    if (reading.marks[i] !== 'clock') continue;
    const before = tokens.at(i - 1);
    if (
      /^(to|and|-|–)$/.test(before.lower) &&
      tokens.at(i - 2).kind === 'number' &&
      tokens.at(i - 2).value <= 24
    ) {
      mark(reading, i - 2, i - 2, 'clock');
    }
  }
}
